import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { type Archive, openArchive } from '../../src/archive.ts'
import { loadConfig } from '../../src/config.ts'

/** An archive of a test's own: embedded PostgreSQL in a temporary folder, or in one given, or on the servers given. */
export async function openTestArchive(
  servers: { DATABASE_URL?: string; REDIS_URL?: string } = {},
  home?: string,
): Promise<Archive & { remove(): Promise<void> }> {
  const folder = home ?? (await mkdtemp(join(tmpdir(), 'depeche-test-')))
  const config = await loadConfig({ DATA_DIR: join(folder, 'data'), CONFIG_DIR: join(folder, 'none'), ...servers })
  const archive = await openArchive(config, pino({ level: 'silent' }))
  return {
    ...archive,
    remove: async () => {
      await archive.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
