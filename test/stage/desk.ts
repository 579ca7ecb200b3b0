import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runClock } from '../../src/commands/clock.ts'
import { showDraft } from '../../src/commands/views.ts'
import * as feeds from '../../src/db/feeds.ts'
import { publish } from '../../src/jobs/publish.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { openTestArchive } from './archive.ts'
import { context, jobDeps } from './jobs.ts'
import { receive } from './receive.ts'

/** A newsroom with its feeds, one folder to deliver to, and a clock that the test sets, unless it says how time goes. */
export async function openDesk(
  feedIds: readonly string[] = ['map'],
  now?: () => Date,
  servers: Parameters<typeof openTestArchive>[0] = {},
) {
  const archive = await openTestArchive(servers)
  const folder = await mkdtemp(join(tmpdir(), 'depeche-out-'))
  const { db } = archive.connection
  const clock = { now: new Date('2026-11-24T10:00:00Z') }
  const destinations = [{ id: 'folder', name: 'Folder', kind: 'folder' as const, path: folder }]
  const deps = jobDeps(archive, { now: now ?? (() => clock.now), destinations })
  for (const id of feedIds) {
    const url = `http://${id}.example/x`
    await feeds.save(db, feedSettings.parse({ id, name: id, url, enabled: false, agency: 'MAP', language: 'fr' }))
  }
  const look = (id: number) => showDraft(db, id)
  return {
    archive,
    db,
    deps,
    clock,
    look,
    versionOf: async (id: number) => (await look(id)).version,
    /** Dispatches that have nothing in common but their form. */
    receive: (guid: string, given: object = {}, feedId = 'map') =>
      receive(deps, feedId, { ...dispatch(guid), ...given }),
    set: (id: number, columns: object) => db.updateTable('drafts').set(columns).where('id', '=', id).execute(),
    pass: async (minutes: number, ...ids: number[]) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000)
      for (const id of ids) await runClock(deps, id)
    },
    /** Runs every delivery of a draft as its job would. */
    deliver: async (id: number) => {
      for (const { id: deliveryId } of (await look(id)).deliveries) await publish(deps).run({ deliveryId }, context)
      return look(id)
    },
    close: async () => {
      await deps.fetcher.close()
      await archive.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type Desk = Awaited<ReturnType<typeof openDesk>>

const dispatch = (guid: string) => ({
  guid,
  title: `Le moulin ${guid} rouvre ses portes`,
  text: `Le moulin ${guid} a rouvert ses portes après des travaux menés par la commune de ${guid}, a indiqué lundi à Sefrou son gérant, Omar Tafraout.\n\n« Les meules de ${guid} tournent de nouveau », a ajouté M. Tafraout devant les habitants de ${guid}.`,
})
