import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { takeSent } from '../../src/commands/arrival.ts'
import { showDraft } from '../../src/commands/views.ts'
import * as feeds from '../../src/db/feeds.ts'
import type { JobDeps } from '../../src/jobs/deps.ts'
import { startJobs } from '../../src/jobs/start.ts'
import type { DraftDetail } from '../../src/model/api.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { openTestArchive } from '../stage/archive.ts'
import { jobDeps } from '../stage/jobs.ts'
import { openReceiver, type Receiver, receiverSecret } from '../stage/receiver.ts'
import { until } from '../stage/servers.ts'

const queues = ['import', 'publish', 'clock', 'sweep'] as const

/** A newsroom with its queues at work: bytes go in at one end, files and webhooks come out at the other. */
export type Scene = {
  deps: JobDeps
  cms: Receiver
  /** What the folder and the CMS are called. */
  folder: string
  /** Sends bytes to a feed, as an agency pushes them, and waits until they are imported. Answers the draft of the last item. */
  send(feedId: string, bytes: string): Promise<DraftDetail>
  look(id: number): Promise<DraftDetail>
  /** Waits until the draft is as wanted. */
  becomes(id: number, wanted: (draft: DraftDetail) => boolean): Promise<DraftDetail>
  /** Stops the workers, as the end of the process does, and starts them again. */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/** Opens a newsroom on the servers given, else embedded. Feeds: `map` and `map-b` of one agency, and five outlets without one. */
export async function openScene(servers: Record<string, string>): Promise<Scene> {
  const home = await mkdtemp(join(tmpdir(), 'depeche-scene-'))
  const folder = join(home, 'out')
  const cms = await openReceiver()
  let archive = await openTestArchive(servers, home)
  let deps = depsOf()
  let aborter = new AbortController()

  function depsOf(): JobDeps {
    const destinations = [
      { id: 'folder', name: 'Folder', kind: 'folder' as const, path: folder },
      { id: 'cms', name: 'CMS', kind: 'webhook' as const, url: cms.url, secretEnv: 'CMS_SECRET' },
    ]
    return jobDeps(archive, { destinations, allow: [cms.host], secrets: { CMS_SECRET: receiverSecret } })
  }
  const start = async () => {
    archive = await openTestArchive(servers, home)
    deps = depsOf()
    aborter = new AbortController()
    await startJobs(deps, queues, aborter.signal)
  }
  const stop = async () => {
    aborter.abort()
    await archive.close()
  }
  await startJobs(deps, queues, aborter.signal)
  for (const [id, agency] of [
    ['map', 'ANP'],
    ['map-b', 'ANP'],
    ...outlets.map((id) => [id, undefined] as const),
  ] as const)
    await feeds.save(deps.connection.db, feedSettings.parse({ id, name: `Feed ${id}`, url: `push:${id}`, agency }))

  const look = (id: number) => showDraft(deps.connection.db, id)
  return {
    get deps() {
      return deps
    },
    cms,
    folder,
    look,
    send: async (feedId, bytes) => {
      const feed = await feeds.get(deps.connection.db, feedId)
      const { payloadId } = await takeSent(deps, feed, { body: Buffer.from(bytes) }, 'payload')
      const id = await until(async () => draftOf(deps, payloadId), 20_000)
      return look(id)
    },
    becomes: (id, wanted) =>
      until(async () => {
        const draft = await look(id)
        return wanted(draft) ? draft : undefined
      }, 20_000),
    stop,
    start,
    close: async () => {
      await stop()
      await cms.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

export const outlets = ['matin', 'soir', 'jour', 'radio', 'echo'] as const

/** The draft of a payload's last item, once all its items are imported. Undefined before. */
async function draftOf({ connection: { db } }: JobDeps, payloadId: number): Promise<number | undefined> {
  const items = await db
    .selectFrom('items')
    .select(['state', 'draftId', 'error'])
    .where('payloadId', '=', payloadId)
    .orderBy('id')
    .execute()
  const failed = items.find(({ state }) => state === 'failed')
  if (failed) throw new Error(`not imported: ${failed.error}`)
  return items.every(({ state }) => state === 'imported') ? (items.at(-1)?.draftId ?? undefined) : undefined
}
