import type { FeedWishes } from '../../model/feed.ts'
import { defined } from '../defined.ts'
import { all, type Branch, textOf } from './node.ts'

/** Minutes of the update periods (RSS 1.0 module Syndication); a week is as long as we ever wait. */
const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 1440],
  ['weekly', 10_080],
  ['monthly', 10_080],
  ['yearly', 10_080],
])
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/**
 * What a feed asks of those who poll it: `ttl`, `skipHours` and `skipDays` (RSS 2.0, in UTC), `sy:updatePeriod` where there is no
 * ttl. Undefined when it asks nothing, or nonsense. Hour 24, as RSS 0.91 has it, is hour 0.
 */
export function wishesOf(head: Branch): FeedWishes | undefined {
  const ttl = wholeNumber(textOf(head, 'ttl'))
  const hours = listOf(head, 'skiphours', 'hour').map((hour) => wholeNumber(hour) ?? 25)
  const days = listOf(head, 'skipdays', 'day').map((day) => DAYS.indexOf(day.toLowerCase()) + 1)
  const wishes: FeedWishes = defined({
    ttlMinutes: ttl || periodMinutes(head),
    skipHours: someOf(hours.filter((hour) => hour <= 24).map((hour) => hour % 24)),
    skipDays: someOf(days.filter((day) => day > 0)),
  })
  return Object.keys(wishes).length > 0 ? wishes : undefined
}

/** "hourly" and a frequency of 2: every 30 minutes. */
function periodMinutes(head: Branch): number | undefined {
  const period = PERIODS.get(textOf(head, 'sy:updateperiod')?.toLowerCase() ?? '')
  return period && Math.ceil(period / (wholeNumber(textOf(head, 'sy:updatefrequency')) || 1))
}

const listOf = (head: Branch, list: string, entry: string): string[] =>
  all(head, list).flatMap((branch) => all(branch as Branch, entry).map(({ _ }) => _.trim()))

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/u.test(text) ? Number(text) : undefined

/** Each once, in order; undefined for none. */
const someOf = (numbers: number[]): number[] | undefined =>
  numbers.length > 0 ? [...new Set(numbers)].sort((a, b) => a - b) : undefined
