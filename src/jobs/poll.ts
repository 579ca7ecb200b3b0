import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import { notifyChange } from '../db/changes.ts'
import * as feeds from '../db/feeds.ts'
import * as items from '../db/items.ts'
import * as payloads from '../db/payloads.ts'
import type { Fetched } from '../fetch/attempt.ts'
import { AppError } from '../model/error.ts'
import type { Work } from '../queue/processor.ts'
import type { Reading } from '../readers/reader.ts'
import type { JobDeps } from './deps.ts'
import { entriesOf } from './entries.ts'
import { afterFailure, afterPoll, stopsFeed } from './timetable.ts'

/** Polls one feed: fetch it, keep the payload, read it, queue each new item for import. */
export const poll = (deps: JobDeps): Work<'poll'> => ({
  async run({ feedId }, { log, signal }) {
    const feed = await feeds.find(deps.connection.db, feedId)
    if (!feed) return
    try {
      const fetched = await deps.fetcher.get(feed.url, {
        ...(feed.etag ? { etag: feed.etag } : {}),
        ...(feed.lastModified ? { lastModified: feed.lastModified } : {}),
        signal,
      })
      await take(deps, feed, fetched, log.child({ feed: feedId }))
    } catch (error) {
      // Foreseen failures are the feed's, not the job's: they stand on the feed, which is asked again in its time.
      if (!(error instanceof AppError)) throw error
      await recordFailure(deps, feed, error, log)
    }
  },
  async giveUp({ feedId }, error) {
    const feed = await feeds.find(deps.connection.db, feedId)
    if (feed) await recordFailure(deps, feed, error, deps.log)
  },
})

async function take(deps: JobDeps, feed: feeds.FeedRow, fetched: Fetched, log: Logger): Promise<void> {
  const { db } = deps.connection
  const at = deps.now()
  const outcome = {
    at,
    nextPollAt: afterPoll(at, feed.intervalSeconds, fetched.cacheMaxAgeSeconds),
    etag: fetched.etag ?? null,
    lastModified: fetched.lastModified ?? null,
  }
  const hash = fetched.modified ? sha256(fetched.body) : (feed.bodyHash ?? '')
  if (!fetched.modified || hash === feed.bodyHash) {
    const validators = fetched.modified ? {} : { etag: feed.etag, lastModified: feed.lastModified }
    await feeds.polled(db, feed.id, { ...outcome, ...validators, bodyHash: feed.bodyHash, newItems: 0 })
    deps.metrics.polls.inc({ feed: feed.id, result: 'unchanged' })
    return
  }
  const { contentType, url, body } = fetched
  const payload = await payloads.keep(db, { feedId: feed.id, trace: deps.newTrace(), hash, body, contentType, url })
  const traced = log.child({ trace: payload.trace, payloadId: payload.id })
  const reading = await read(deps, payload.id, fetched)
  const newItems = await saveReading(deps, feed, payload, reading, { ...outcome, bodyHash: hash })
  deps.metrics.polls.inc({ feed: feed.id, result: newItems > 0 ? 'new' : 'unchanged' })
  traced.info({ items: reading.items.length, newItems, failures: reading.failures.length }, 'feed polled')
}

/** An unreadable payload stays in the archive with the reason; without its hash on the feed it is read again next time. */
async function read(deps: JobDeps, payloadId: number, fetched: Fetched): Promise<Reading> {
  try {
    return await deps.reading.readFeed({ body: fetched.body, contentType: fetched.contentType, url: fetched.url })
  } catch (error) {
    if (error instanceof AppError) await payloads.markRead(deps.connection.db, payloadId, { error: error.message })
    throw error
  }
}

/** Items, the work they ask for and what the feed now is: one transaction, so that a crash loses or doubles nothing. */
async function saveReading(
  { connection, queues, now }: JobDeps,
  feed: feeds.FeedRow,
  payload: { id: number; trace: string },
  reading: Reading,
  outcome: Omit<feeds.PollOutcome, 'newItems'>,
): Promise<number> {
  const { db } = connection
  return connection.transaction(async () => {
    const origin = { feedId: feed.id, payloadId: payload.id, trace: payload.trace }
    const entries = entriesOf(reading, origin, now())
    const saved = await items.saveNew(db, entries)
    const readable = saved.filter(({ readable }) => readable)
    await queues.add(
      'import',
      readable.map(({ id }) => ({ itemId: id })),
    )
    await payloads.markRead(db, payload.id, { format: reading.format, warnings: reading.warnings })
    await feeds.polled(db, feed.id, {
      ...outcome,
      newItems: readable.length,
      error: trouble(entries, reading.warnings),
    })
    await notifyChange(db, { kind: 'feed', id: feed.id })
    return readable.length
  })
}

/** What an editor should know of a feed that was read all the same. */
function trouble(entries: readonly items.NewItem[], warnings: readonly string[]): string | undefined {
  const reasons = entries.flatMap(({ error }) => error ?? [])
  if (reasons.length === 0) return warnings[0]
  return `${reasons.length} of ${entries.length} entries could not be read: ${reasons[0]}`
}

async function recordFailure(deps: JobDeps, feed: feeds.FeedRow, error: Error, log: Logger): Promise<void> {
  const at = deps.now()
  const stop = stopsFeed(error)
  await feeds.failed(deps.connection.db, feed.id, {
    at,
    nextPollAt: afterFailure(at, { ...feed, error, random: deps.random() }),
    error: error.message,
    stop,
  })
  await notifyChange(deps.connection.db, { kind: 'feed', id: feed.id })
  deps.metrics.polls.inc({ feed: feed.id, result: 'failed' })
  log.warn({ feed: feed.id, reason: error.message, stopped: stop }, 'feed not polled')
}

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')
