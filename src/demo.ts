import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Config, Role } from './config.ts'
import type { Db } from './db/connection.ts'
import * as settings from './db/settings.ts'
import { demoFeeds, demoRoutes } from './web/demo.ts'

const fixtures = fileURLToPath(new URL('../fixtures/demo', import.meta.url))
const since = z.object({ startedAt: z.iso.datetime() })

/**
 * The demo wire, where it is on. Only for an app that does everything in one process: the wire is served by it on loopback.
 * It starts once for an archive; later starts go on from there.
 */
export async function prepareDemo(db: Db, config: Config, roles: readonly Role[]) {
  if (!config.DEMO || !roles.includes('web') || !roles.includes('poll')) return undefined
  const known = await settings.read(db, 'demo', since)
  const startedAt = known?.startedAt ?? new Date().toISOString()
  if (!known) await settings.write(db, 'demo', { startedAt })
  return {
    feeds: demoFeeds,
    routes: demoRoutes({ epoch: new Date(startedAt), now: () => new Date(), fixtures }),
  }
}
