import type { Logger } from 'pino'
import { notifyChange } from '../db/changes.ts'
import * as feeds from '../db/feeds.ts'
import * as polls from '../db/polls.ts'
import { AppError } from '../model/error.ts'
import { doorOf } from '../model/feed.ts'
import { PutOff } from '../model/put-off.ts'
import type { Work } from '../queue/processor.ts'
import { collect } from './collect.ts'
import type { JobDeps } from './deps.ts'
import { fetchFeed } from './fetch-feed.ts'
import { afterFailure, quietUntil, stopsFeed } from './timetable.ts'

/** Asks one feed, through its door, for what is new. */
export const poll = (deps: JobDeps): Work<'poll'> => ({
  async run({ feedId }, { log, signal }) {
    const feed = await feeds.find(deps.connection.db, feedId)
    if (!feed) return
    const door = doorOf(feed.url)
    if (door === 'push') return
    try {
      const visit = { deps, feed, log: log.child({ feed: feedId }), signal }
      await (door === 'web' ? fetchFeed(visit) : collect(visit, deps.doors[door]))
    } catch (error) {
      if (error instanceof PutOff) await polls.putOff(deps.connection.db, feedId, deps.now(), error.until)
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

async function recordFailure(deps: JobDeps, feed: feeds.FeedRow, error: Error, log: Logger): Promise<void> {
  const at = deps.now()
  const stop = stopsFeed(error)
  const intervalSeconds = feed.paceSeconds ?? feed.intervalSeconds
  await feeds.failed(deps.connection.db, feed.id, {
    at,
    nextPollAt: afterFailure(at, { intervalSeconds, failures: feed.failures, error, random: deps.random() }),
    quietUntil: quietUntil(at, error),
    error: error.message,
    stop,
  })
  await notifyChange(deps.connection.db, { kind: 'feed', id: feed.id })
  deps.metrics.polls.inc({ feed: feed.id, result: 'failed' })
  log.warn({ feed: feed.id, reason: error.message, stopped: stop }, 'feed not polled')
}
