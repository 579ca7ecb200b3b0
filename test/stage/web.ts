import { randomUUID } from 'node:crypto'
import pino from 'pino'
import type { Archive } from '../../src/archive.ts'
import type { JobDeps } from '../../src/jobs/deps.ts'
import { createApp } from '../../src/web/app.ts'

/** The app's web server on loopback, with the desk's routes; it works with what jobs of the same test work with. */
export async function openWeb(archive: Archive, deps: JobDeps): Promise<{ url: string; close(): Promise<void> }> {
  const app = await createApp(
    {
      ...archive,
      now: deps.now,
      metrics: deps.metrics,
      reading: deps.reading,
      newTrace: randomUUID,
      status: { version: 'test', demo: false, roles: ['web'] },
      uiFolder: undefined,
      onChange: () => () => undefined,
    },
    { log: pino({ level: 'silent' }), desk: true },
  )
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { url, close: async () => void (await app.close()) }
}
