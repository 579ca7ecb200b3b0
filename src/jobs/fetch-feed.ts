import { hashOf, takeIn } from '../commands/intake.ts'
import { noteHub } from '../commands/websub.ts'
import * as feeds from '../db/feeds.ts'
import { afterPoll } from './timetable.ts'
import type { Visit } from './visit.ts'

/** Fetches a feed over HTTP when it has changed, and takes in what it holds. Throws AppError when it cannot be had or read. */
export async function fetchFeed({ deps, feed, log, signal }: Visit): Promise<void> {
  const { db } = deps.connection
  const fetched = await deps.fetcher.get(feed.url, {
    ...(feed.etag ? { etag: feed.etag } : {}),
    ...(feed.lastModified ? { lastModified: feed.lastModified } : {}),
    signal,
  })
  const at = deps.now()
  const outcome = {
    at,
    nextPollAt: afterPoll(at, feed.intervalSeconds, fetched.cacheMaxAgeSeconds),
    etag: fetched.etag ?? null,
    lastModified: fetched.lastModified ?? null,
  }
  const hash = fetched.modified ? hashOf(fetched.body) : (feed.bodyHash ?? '')
  if (!fetched.modified || hash === feed.bodyHash) {
    const validators = fetched.modified ? {} : { etag: feed.etag, lastModified: feed.lastModified }
    await feeds.polled(db, feed.id, { ...outcome, ...validators, bodyHash: feed.bodyHash, newItems: 0 })
    deps.metrics.polls.inc({ feed: feed.id, result: 'unchanged' })
    return
  }
  const { contentType, url, body } = fetched
  // Without its hash on the feed, a payload that cannot be read is read again next time.
  const taken = await takeIn(deps, feed, { body, contentType, url, hash }, 'feed', async ({ newItems, error }) => {
    await noteHub(deps, feed.id, fetched)
    await feeds.polled(db, feed.id, { ...outcome, bodyHash: hash, newItems, error })
  })
  deps.metrics.polls.inc({ feed: feed.id, result: taken.newItems > 0 ? 'new' : 'unchanged' })
  log.info(taken, 'feed polled')
}
