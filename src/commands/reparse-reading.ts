import * as feeds from '../db/feeds.ts'
import * as items from '../db/items.ts'
import * as replay from '../db/replay.ts'
import type { Name } from '../db/rereads.ts'
import { itemDiff } from '../desk/replay-item.ts'
import { AppError } from '../model/error.ts'
import { doorOf } from '../model/feed.ts'
import type { Item } from '../model/item.ts'
import type { Change } from '../model/reparse.ts'
import { entriesOf, isClamped } from './entries.ts'
import { expected } from './flood.ts'
import type { ReparseDeps } from './reparse-deps.ts'
import { pairEntries } from './reparse-pairs.ts'
import { missedPage, withoutPage, withPage } from './whole-copy.ts'

/** An item of the archive as today's reader gives it. */
export type Reread = {
  row: items.ItemRow
  content: Item
  changes: readonly Change[]
  /** What it is known by; the revision is today's. */
  name: Name
  /** Why the archive's content stands: it cannot be read today, or would be named otherwise. */
  problem?: { failed: boolean; reason: string }
}

export type RereadPayload = {
  payload: replay.PayloadLine
  feed: feeds.FeedRow
  format?: string
  items: readonly Reread[]
  /** Entries that the archive does not know. */
  unknown: readonly items.NewItem[]
  /** Why it cannot be read. */
  error?: string
}

/** Reads a payload again, and finds the items again that came first in it. What cannot be read stays as the archive has it. */
export async function readAgain(
  deps: ReparseDeps,
  payload: replay.PayloadLine,
  rows: readonly items.ItemRow[],
): Promise<RereadPayload> {
  const { db } = deps.connection
  const feed = await feeds.getEvenRemoved(db, payload.feedId)
  const reading = await tried(async () => readingOf(deps, payload, feed, await replay.bodyOf(db, payload.id)))
  if ('error' in reading) {
    const problem = { failed: false, reason: 'its payload cannot be read today' }
    return { payload, feed, error: reading.error, items: rows.map((row) => kept(row, problem)), unknown: [] }
  }
  const origin = { feedId: feed.id, payloadId: payload.id, trace: payload.trace }
  const entries = entriesOf(reading, origin, feed, payload.receivedAt).map(asKept)
  const identities = entries.map(({ identity }) => identity)
  const known = await items.known(db, feed.id, 'identity', identities)
  const pairs = pairEntries(rows, entries, (identity) => known.has(identity))
  const paired = new Set([...pairs.found, ...pairs.renamed].map(({ entry }) => entry))
  const unknown = await tried(async () =>
    (await expected(db, { ...feed, floodAccepted: false }, entries)).filter(
      (entry) => !paired.has(entry) && !known.has(entry.identity),
    ),
  )
  return {
    payload,
    feed,
    format: reading.format,
    items: [
      ...(await Promise.all(pairs.found.map(({ row, entry }) => completed(deps, row, entry)))),
      ...pairs.renamed.map(({ row, entry }) =>
        kept(row, { failed: false, reason: `today's reader would name it ${entry.identity}` }),
      ),
      ...pairs.gone.map((row) =>
        kept(row, { failed: row.state !== 'failed', reason: 'today’s reader does not find it in its payload' }),
      ),
    ].sort((one, other) => one.row.id - other.row.id),
    ...('error' in unknown ? { unknown: [], error: unknown.error } : { unknown }),
  }
}

const kept = (row: items.ItemRow, problem: Reread['problem'] & object): Reread => ({
  ...{ row, content: row.content, changes: [], problem },
  name: { identity: row.identity, revision: row.revision, pagePayloadId: row.pagePayloadId },
})

/** As the archive gives it back. */
const asKept = (entry: items.NewItem): items.NewItem => ({
  ...entry,
  content: JSON.parse(JSON.stringify(entry.content)) as Item,
})

/** What was polled had to be a feed; what was read as a page or a text came through another door. */
function readingOf(
  deps: ReparseDeps,
  { format, url, contentType }: replay.PayloadLine,
  feed: feeds.FeedRow,
  body: Buffer,
) {
  const given = { body, url, contentType: contentType ?? undefined }
  const isPolled = doorOf(feed.url) === 'web' && format !== 'HTML page' && format !== 'plain text'
  return isPolled ? deps.reading.readFeed(given) : deps.reading.readPayload(given)
}

/** An entry as its item has it: with its page, and with the time it came in where its own had not come. */
async function completed(deps: ReparseDeps, row: items.ItemRow, entry: items.NewItem): Promise<Reread> {
  if (entry.error) return kept(row, { failed: true, reason: entry.error })
  const { published } = row.content
  const content = isClamped(entry.content) && published ? { ...entry.content, published } : entry.content
  const whole = await tried(() => pagedOf(deps, row, content))
  if ('error' in whole) return kept(row, { failed: true, reason: `its page: ${whole.error}` })
  const name = { identity: entry.identity, revision: entry.revision, pagePayloadId: whole.pagePayloadId }
  return { row, content: whole.content, changes: itemDiff(row.content, whole.content), name }
}

type Paged = { content: Item; pagePayloadId: number | null }

async function pagedOf(deps: ReparseDeps, row: items.ItemRow, entry: Item): Promise<Paged> {
  const { db } = deps.connection
  const { pagePayloadId } = row
  const [page] = pagePayloadId === null ? [] : await replay.payloads(db, [pagePayloadId])
  if (page) return { content: withPage(entry, await readPage(deps, page)), pagePayloadId }
  const missed = missedPage(row.content)
  if (missed === undefined) return { content: entry, pagePayloadId }
  const refused = entry.link ? await replay.pageOf(db, row, entry.link) : undefined
  const again = refused && (await tried(() => readPage(deps, refused)))
  return refused && again && !('error' in again)
    ? { content: withPage(entry, again), pagePayloadId: refused.id }
    : { content: withoutPage(entry, missed), pagePayloadId }
}

async function readPage(deps: ReparseDeps, { id, url, contentType }: replay.PayloadLine): Promise<Item> {
  const body = await replay.bodyOf(deps.connection.db, id)
  const { item } = await deps.reading.readPage({ body, url, contentType: contentType ?? undefined }, deps.recipes)
  return JSON.parse(JSON.stringify(item)) as Item
}

/** A reader that throws spoils one payload, not the run: foreseen or not, the reason is told. */
export async function tried<Result extends object>(work: () => Promise<Result>): Promise<Result | { error: string }> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) return { error: error.message }
    // What the database says is no matter of the payload.
    if (!(error instanceof Error) || 'severity' in error) throw error
    return { error: `not foreseen: ${error.message}` }
  }
}
