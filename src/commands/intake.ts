import { createHash } from 'node:crypto'
import { notifyChange } from '../db/changes.ts'
import type { FeedRow } from '../db/feeds.ts'
import * as items from '../db/items.ts'
import { lockNames } from '../db/locks.ts'
import * as payloads from '../db/payloads.ts'
import type { ItemState } from '../db/schema.ts'
import { AppError } from '../model/error.ts'
import type { Reading } from '../readers/reader.ts'
import type { ReadingRoom } from '../reading/room.ts'
import { entriesOf } from './entries.ts'
import { expected } from './flood.ts'
import type { Newsroom } from './newsroom.ts'

export type IntakeDeps = Newsroom & {
  /** Reads where it can be stopped. */
  reading: Pick<ReadingRoom, 'readFeed' | 'readPayload'>
  /** A new name that follows a payload through the logs. */
  newTrace(): string
}

/** Bytes that came through a door. */
export type Arrival = { body: Uint8Array; contentType?: string | undefined; url: string; hash: string }

/** What an arrival brought; `error` tells an editor what was odd about it although it was read. */
export type Intake = {
  trace: string
  payloadId: number
  items: number
  newItems: number
  failures: number
  error?: string | undefined
  feed: Reading['feed']
}

/**
 * Takes an arrival into the archive: keeps the payload, reads it, then saves its new items, asks for their import and runs
 * `settle`, which writes what the arrival means for the feed, in one transaction: a crash loses or doubles nothing.
 * `kind` feed: only what a feed may be; payload: any format. Throws AppError when it cannot be read; the payload stays, with
 * the reason.
 */
export async function takeIn(
  deps: IntakeDeps,
  feed: FeedRow,
  { hash, ...arrival }: Arrival,
  kind: 'feed' | 'payload',
  settle: (intake: Intake) => Promise<void>,
): Promise<Intake> {
  const { db } = deps.connection
  const { body, contentType, url } = arrival
  const payload = await payloads.keep(db, { feedId: feed.id, trace: deps.newTrace(), hash, body, contentType, url })
  const reading = await markingRefusal(deps, payload.id, () =>
    kind === 'feed' ? deps.reading.readFeed(arrival) : deps.reading.readPayload(arrival),
  )
  const enter = async () => {
    // A hub's delivery and a poll bring the same entries at once, in two orders: their inserts would wait for each other.
    await lockNames(db, [`intake ${feed.id}`])
    const origin = { feedId: feed.id, payloadId: payload.id, trace: payload.trace }
    const entries = await expected(db, feed, entriesOf(reading, origin, feed, deps.now()))
    const saved = await items.saveNew(db, entries)
    const waiting = (state: ItemState) => saved.filter((item) => item.state === state).map(({ id }) => ({ itemId: id }))
    const [forImport, forPage] = [waiting('pending'), waiting('page')]
    await deps.queues.add('import', forImport)
    await deps.queues.add('page', forPage)
    await payloads.markRead(db, payload.id, { format: reading.format, warnings: reading.warnings })
    const intake: Intake = {
      trace: payload.trace,
      payloadId: payload.id,
      items: reading.items.length,
      newItems: forImport.length + forPage.length,
      failures: reading.failures.length,
      error: trouble(entries, reading.warnings),
      feed: reading.feed,
    }
    await settle(intake)
    await notifyChange(db, { kind: 'feed', id: feed.id })
    return intake
  }
  return markingRefusal(deps, payload.id, () => deps.connection.transaction(enter))
}

/** A payload that is unreadable or held stays in the archive with the reason. */
async function markingRefusal<Result>(
  { connection }: IntakeDeps,
  payloadId: number,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) await payloads.markRead(connection.db, payloadId, { error: error.message })
    throw error
  }
}

/** What an editor should know of a feed that was read all the same. */
function trouble(entries: readonly items.NewItem[], warnings: readonly string[]): string | undefined {
  const reasons = entries.flatMap(({ error }) => error ?? [])
  if (reasons.length === 0) return warnings[0]
  return `${reasons.length} of ${entries.length} entries could not be read: ${reasons[0]}`
}

/** What tells the same bytes again. */
export const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')
