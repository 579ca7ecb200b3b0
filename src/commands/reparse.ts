import * as drafts from '../db/drafts.ts'
import * as feeds from '../db/feeds.ts'
import * as items from '../db/items.ts'
import { lockNames } from '../db/locks.ts'
import * as payloads from '../db/payloads.ts'
import * as replay from '../db/replay.ts'
import * as rereads from '../db/rereads.ts'
import type { Change, Difference, Reparse, ReparseCounts } from '../model/reparse.ts'
import type { Story } from '../model/story.ts'
import type { ReparseDeps, Run } from './reparse-deps.ts'
import { replayItem } from './reparse-items.ts'
import { type Reread, type RereadPayload, readAgain } from './reparse-reading.ts'
import { createStories, type Stories } from './reparse-stories.ts'

export type { ReparseDeps } from './reparse-deps.ts'

export type ReparseOptions = {
  /** Payloads that came in since. */
  since?: Date | undefined
  feed?: string | undefined
  /** Only the items of this draft. */
  draft?: number | undefined
  /** At most so many payloads, oldest first. */
  limit?: number | undefined
  dryRun?: boolean | undefined
  /** Whose parser it is, for the history: "0.3.0". */
  release?: string | undefined
  onProgress?: ((done: ReparseCounts & { total: number }) => void) | undefined
  /** Each difference as it is found. */
  onDifference?: ((difference: Difference) => void) | undefined
}

/** Payloads at a time whose items are looked up together. */
const pageSize = 100

/** Differences given back; all are told while they are found. */
const mostKept = 10_000

/**
 * Runs stored payloads through today's readers, parser and matcher and tells what is different. Unless it is a dry run, drafts that nobody
 * has touched take today's copy, those that somebody works on are offered it, and other places in the archive are suggested. Beside a
 * running app: an item at a time, under the locks of its import. Killed and run again it goes on where something is left to do.
 */
export async function reparse(deps: ReparseDeps, options: ReparseOptions = {}): Promise<Reparse> {
  const { db } = deps.connection
  const { draft, limit, dryRun = false } = options
  // A wrong name is no empty scope.
  if (options.feed !== undefined) await feeds.getEvenRemoved(db, options.feed)
  if (draft !== undefined) await drafts.get(db, draft)
  const counts = { ...nothing }
  const differences: Difference[] = []
  const tell = (difference: Difference) => {
    if (differences.length < mostKept) differences.push(difference)
    options.onDifference?.(difference)
  }
  const run: Run = { deps, dryRun, release: options.release, counts, tell, seen: new Set(), profiles: new Map() }
  const stories = createStories(deps)
  const ids = await replay.payloadIds(db, options, limit)
  for (let at = 0; at < ids.length; at += pageSize) {
    const page = ids.slice(at, at + pageSize)
    const rows = await replay.itemIdsOf(db, page)
    for (const payload of await replay.payloads(db, page)) {
      const own = rows.filter(({ payloadId }) => payloadId === payload.id).map(({ id }) => id)
      await replayPayload(run, stories, await readAgain(deps, payload, await replay.items(db, own)), draft)
      counts.payloads += 1
      options.onProgress?.({ ...counts, total: ids.length })
    }
  }
  return { ...counts, dryRun, differences }
}

const nothing: ReparseCounts = {
  ...{ payloads: 0, items: 0, reread: 0, refreshed: 0, changed: 0, offered: 0, left: 0 },
  ...{ suggested: 0, noted: 0, imported: 0, failed: 0 },
}

async function replayPayload(
  run: Run,
  stories: Stories,
  from: RereadPayload,
  draft: number | undefined,
): Promise<void> {
  if (from.error !== undefined) tellFailure(run, from, from.error)
  const wanted = from.items.filter(({ row }) => isSettled(row) && (draft === undefined || row.draftId === draft))
  const made = await stories.ofItems(from.feed, wanted)
  for (const item of wanted) {
    run.counts.items += 1
    const story = made.get(item.row.id)
    if (item.problem) tellProblem(run, from, item)
    if (story && 'error' in story) tellFailure(run, from, story.error, item)
    else if (story && item.row.state === 'failed') await importAgain(run, from, item, story)
    else if (story) await replayItem(run, from, item, story, (id) => stories.of(id))
  }
  if (draft === undefined && from.feed.removedAt === null) await importUnknown(run, from)
}

/** What waits for its page or its import is understood by today's parser anyway. */
const isSettled = ({ state }: items.ItemRow): boolean => state === 'imported' || state === 'failed'

const placeIn = ({ feed, payload }: RereadPayload, row?: items.ItemRow) => ({
  feedId: feed.id,
  payloadId: payload.id,
  itemId: row?.id,
  draftId: row?.draftId ?? undefined,
})

function tellFailure(run: Run, from: RereadPayload, reason: string, item?: Reread): void {
  const before = item ? item.row.error : from.payload.error
  const changes: Change[] = [{ field: 'reading', before: before ?? 'it was read', after: reason }]
  run.counts.failed += 1
  run.tell({ ...placeIn(from, item?.row), class: 'failure', outcome: 'leave', changes, reason })
}

/** Its content in the archive stands; the rest is compared all the same. */
function tellProblem(run: Run, from: RereadPayload, { row, problem }: Reread): void {
  // The payload's own failure says it for all its items.
  if (!problem || from.error !== undefined) return
  const { failed, reason } = problem
  if (failed) run.counts.failed += 1
  run.tell({
    ...placeIn(from, row),
    class: failed ? 'failure' : 'reader',
    ...{ outcome: 'leave' as const, changes: [], reason, headline: row.content.title },
  })
}

/** An item that could not be read or imported, and can be today. */
async function importAgain(run: Run, from: RereadPayload, item: Reread, story: Story): Promise<void> {
  // Nothing says that it is any better.
  if (item.problem) return
  const { row, content, name } = item
  const changes = [{ field: 'reading', before: row.error ?? 'not read', after: 'it can be read' }]
  run.counts.imported += 1
  run.tell({ ...placeIn(from, row), class: 'import', outcome: 'import', headline: story.headline, changes })
  if (run.dryRun) return
  const { connection, queues } = run.deps
  await connection.transaction(async () => {
    await lockNames(connection.db, [`item:${row.feedId}:${row.identity}`])
    if (!(await rereads.lockAsRead(connection.db, row))) return
    await rereads.reread(connection.db, row.id, content, name)
    await rereads.waits(connection.db, row.id)
    await queues.ensure('import', { itemId: row.id })
  })
}

/** Entries that the archive does not know: of a payload that could not be read, or that an older reader overlooked. */
async function importUnknown(run: Run, from: RereadPayload): Promise<void> {
  const { payload, feed, format, unknown, error } = from
  const isMended = payload.error !== null && error === undefined
  const fresh = unknown.filter((entry) => entry.error === undefined)
  for (const { content } of fresh) {
    const changes = [{ field: 'reading', before: payload.error ?? 'not seen', after: 'it can be read' }]
    run.counts.imported += 1
    run.tell({ ...placeIn(from), class: 'import', outcome: 'import', headline: content.title, changes })
  }
  if (run.dryRun || (fresh.length === 0 && !isMended)) return
  const { connection, queues } = run.deps
  await connection.transaction(async () => {
    await lockNames(connection.db, [`intake ${feed.id}`])
    const saved = await items.saveNew(connection.db, fresh)
    const waiting = (state: string) => saved.filter((one) => one.state === state).map(({ id }) => ({ itemId: id }))
    await queues.add('import', waiting('pending'))
    await queues.add('page', waiting('page'))
    if (isMended && format) await payloads.markRead(connection.db, payload.id, { format, warnings: [] })
  })
}
