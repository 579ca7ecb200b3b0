import type { Story } from '../model/story.ts'
import { newsroomZone } from '../model/zone.ts'

/** What a draft knows of its embargo. */
export type Held = {
  embargo: Date | null
  /** The end that somebody lifted, or moved nearer: it does not hold again. */
  liftedEmbargo: Date | null
}

/**
 * `sameItem`: a revision of an item that the draft is made of, not another outlet's copy. `own`: the desk has set the embargo
 * that holds.
 */
export type Newer = { sameItem: boolean; own: boolean; now: Date }

/**
 * The embargo that holds when newer copy of the wire comes; null: none.
 * A revision of the same item replaces it, and lifts it when it has none. Copy under another identity sets one or makes it
 * longer, and never lifts or shortens it; nor does any copy what the desk has set by itself. An end that somebody lifted stays
 * lifted; another end holds anew.
 */
export function embargoAfter(draft: Held, copy: Pick<Story, 'embargo'>, { sameItem, own, now }: Newer): Date | null {
  const end = endOf(copy, now)
  const { embargo, liftedEmbargo } = draft
  if (end && end.getTime() === liftedEmbargo?.getTime()) return embargo
  return sameItem && !own ? end : later(embargo, end)
}

/** An end that has passed is none. */
function endOf({ embargo }: Pick<Story, 'embargo'>, now: Date): Date | null {
  const end = embargo ? new Date(embargo.until) : null
  return end && end > now ? end : null
}

const later = (one: Date | null, other: Date | null): Date | null => {
  if (!one || !other) return one ?? other
  return one > other ? one : other
}

/** Whether an embargo holds at a moment. At its very end it is over. */
export const isHeld = <Draft extends Pick<Held, 'embargo'>>(
  draft: Draft,
  now: Date,
): draft is Draft & { embargo: Date } => draft.embargo !== null && draft.embargo > now

/** Copy withheld without an end is held until the last day there is: only the wire lifts it, or somebody who may. */
export const isOpenEnded = (until: Date): boolean => until.getUTCFullYear() === 9999

/** "2026-11-24 18:00 UTC, 19:00 Casablanca"; with its day where it is another one there. */
export function momentText(until: Date): string {
  if (isOpenEnded(until)) return 'the wire lifts it'
  const [day, time] = dayAndTime(until, 'UTC')
  const [localDay, localTime] = dayAndTime(until, newsroomZone)
  const city = newsroomZone.split('/').at(-1)
  return `${day} ${time} UTC, ${localDay === day ? '' : `${localDay} `}${localTime} ${city}`
}

const dayAndTime = (at: Date, timeZone: string): string[] =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at).split(' ')
