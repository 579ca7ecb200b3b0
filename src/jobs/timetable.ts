import type { FeedRow } from '../db/feeds.ts'
import { FetchStatusError, isBadCertificate } from '../fetch/failures.ts'
import { AppError } from '../model/error.ts'
import type { FeedWishes } from '../model/feed.ts'
import { pollSeconds } from '../websub/timing.ts'
import { afterSkipped } from './skipping.ts'

const daySeconds = 24 * 3600
/** A Retry-After of ten years is a mistake (bad-inputs: capped at 7 days). */
const longestWaitSeconds = 7 * daySeconds
/** Back-off ends here, and half as much again by chance: a feed that fails is still asked twice a day. */
const longestBackOffSeconds = 8 * 3600
/** How often a feed is fetched whole, when its server gives nothing to ask it conditionally with. */
const unconditionalSeconds = 3600
/** The pause after a poll that brought something, and after one that did not. A feed is asked four or five times for each news. */
const [quicker, slower] = [0.5, 1.25]

/** What a feed's row says of its timetable. */
export type Timetable = Pick<
  FeedRow,
  'intervalSeconds' | 'minIntervalSeconds' | 'maxIntervalSeconds' | 'paceSeconds' | 'wishes'
>

/** What a poll has just shown. */
export type Learnt = {
  newItems: number
  /** For how long the answer is fresh, by its own word. */
  freshSeconds?: number | undefined
  wishes?: FeedWishes | null | undefined
  /** The next poll can be conditional, or the server is the newsroom's own. */
  cheap: boolean
  /** Until when the feed's hub pushes what is new. */
  leaseUntil?: Date | undefined
}

export type Plan = { nextPollAt: Date; paceSeconds: number | null }

/**
 * When to ask a feed again after a good poll: at its pace, or later where its cache or the feed itself asks for it, within a day;
 * never beyond the bound an editor has set.
 */
export function nextPoll(
  now: Date,
  feed: Timetable,
  { newItems, freshSeconds = 0, wishes, cheap, leaseUntil }: Learnt,
): Plan {
  const paceSeconds = paceAfter(feed, newItems)
  const asked = Math.min(Math.max(freshSeconds, (wishes?.ttlMinutes ?? 0) * 60), daySeconds)
  const rested = pollSeconds(now, paceSeconds ?? feed.intervalSeconds, leaseUntil)
  const seconds = Math.max(rested, asked, cheap ? 0 : unconditionalSeconds)
  const latest = later(now, feed.maxIntervalSeconds ?? longestWaitSeconds).getTime()
  const allowed = afterSkipped(later(now, seconds), wishes ?? {}).getTime()
  return { nextPollAt: new Date(Math.min(allowed, latest)), paceSeconds }
}

/** Shorter when something new came, longer when not, within the bounds; null when no bounds are set. */
function paceAfter(feed: Timetable, newItems: number): number | null {
  const { intervalSeconds, minIntervalSeconds: min, maxIntervalSeconds: max } = feed
  if (min === null && max === null) return null
  const shortest = min ?? Math.min(intervalSeconds, max ?? intervalSeconds)
  const longest = Math.max(max ?? intervalSeconds, shortest)
  const pace = (feed.paceSeconds ?? intervalSeconds) * (newItems > 0 ? quicker : slower)
  return Math.round(Math.min(Math.max(pace, shortest), longest))
}

/**
 * When to ask again after `failures` failed polls in a row: the interval doubled each time, and up to half of it more by chance so
 * that feeds of one host do not come back together; for ever. Retry-After is obeyed (RFC 9110, section 10.2.3).
 */
export function afterFailure(
  now: Date,
  {
    intervalSeconds,
    failures,
    error,
    random,
  }: { intervalSeconds: number; failures: number; error: Error; random: number },
): Date {
  const doubled = Math.min(
    intervalSeconds * 2 ** Math.min(failures, 10),
    Math.max(longestBackOffSeconds, intervalSeconds),
  )
  return later(now, Math.max(doubled * (1 + random / 2), retryAfter(error)))
}

/** Until when the server asked to be left alone; null when it did not ask. */
export const quietUntil = (now: Date, error: Error): Date | null =>
  retryAfter(error) > 0 ? later(now, retryAfter(error)) : null

const retryAfter = (error: Error): number =>
  error instanceof FetchStatusError ? Math.min(error.retryAfterSeconds ?? 0, longestWaitSeconds) : 0

/** Answers that no repetition will change: the feed is switched off and somebody is told. */
export function stopsFeed(error: Error): boolean {
  if (error instanceof FetchStatusError) return [401, 403, 410].includes(error.status)
  return error instanceof AppError && (error.code === 'unauthenticated' || isBadCertificate(error))
}

const later = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000)
