import type { FeedWishes } from '../model/feed.ts'

const hourMs = 3600_000
const weekHours = 7 * 24

/**
 * The first time from `at` on that is in none of the hours and days a feed wants to be left alone (RSS 2.0, UTC). In whole hours: the
 * minutes stay, or all feeds of a server would come back on the stroke. A feed that skips the whole week is not taken at its word.
 */
export function afterSkipped(at: Date, { skipHours = [], skipDays = [] }: FeedWishes): Date {
  for (let hours = 0; hours < weekHours; hours += 1) {
    const time = new Date(at.getTime() + hours * hourMs)
    // getUTCDay counts from Sunday, 0.
    if (!skipHours.includes(time.getUTCHours()) && !skipDays.includes(time.getUTCDay() || 7)) return time
  }
  return at
}
