import { FetchStatusError } from '../fetch/failures.ts'
import { AppError } from '../model/error.ts'

const dayMs = 24 * 3600 * 1000
/** A Retry-After of ten years is a mistake (bad-inputs: capped at 7 days). */
const longestWaitMs = 7 * dayMs
/** A feed that fails is still asked twice a day: no giving up. */
const longestBackOffMs = dayMs / 2

/** When to ask a feed again after a good poll: its interval, or longer when its own cache says so (within a day). */
export function afterPoll(now: Date, intervalSeconds: number, cacheMaxAgeSeconds = 0): Date {
  const seconds = Math.max(intervalSeconds, Math.min(cacheMaxAgeSeconds, 24 * 3600))
  return new Date(now.getTime() + seconds * 1000)
}

/**
 * When to ask again after `failures` failed polls in a row: the interval doubled each time, half of it by chance so that
 * feeds of one host do not come back together. Retry-After is obeyed (RFC 9110, section 10.2.3).
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
  const asked = error instanceof FetchStatusError ? (error.retryAfterSeconds ?? 0) * 1000 : 0
  const doubled = Math.min(intervalSeconds * 1000 * 2 ** Math.min(failures, 10), longestBackOffMs)
  const wait = Math.max(doubled * (0.5 + random / 2), intervalSeconds * 1000)
  return new Date(now.getTime() + Math.min(Math.max(wait, asked), longestWaitMs))
}

/** Answers that no repetition will change: the feed is switched off and somebody is told. */
export const stopsFeed = (error: Error): boolean =>
  error instanceof FetchStatusError
    ? [401, 403, 410].includes(error.status)
    : error instanceof AppError && error.code === 'unauthenticated'
