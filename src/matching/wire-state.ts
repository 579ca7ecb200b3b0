import { isNotice } from './known-by.ts'

/** One copy of a draft, as the wire sent it. */
export type Filed = {
  /** Rises with arrival. */
  itemId: number
  /** Feed and identity: copies with the same source are versions of one item. */
  source: string
  /** The agency's own count of versions. */
  version?: string | undefined
  /** ISO 8601: when the agency made this version, and when it first filed the item. */
  updated?: string | undefined
  published?: string | undefined
  notice?: string | undefined
  /** It says of itself that it is a note. */
  note?: boolean | undefined
  /** Which take of its story it is. */
  take?: number | undefined
  /** How many words it has. */
  words: number
  /** It comes from the agency's own feed. */
  own: boolean
}

/** What the wire says of a story, all copies taken together. */
export type WireState = {
  killed: boolean
  /** The copy to show; undefined when only a kill has come. */
  shown: number | undefined
  /** Continuations, in their order: by number, then by time. */
  takes: readonly number[]
  /** Corrections and updates that are notes and no copy to show. */
  notes: readonly number[]
}

/**
 * Says what the wire's word is on a story. It depends on the copies alone, not on the order in which they came, but for versions
 * that neither count nor date themselves: of these the last to come is the newest, whatever `published` says.
 */
export function wireState(copies: readonly Filed[]): WireState {
  const sources = bySource(copies).map(inOrder)
  const killed = sources.some(isKilled)
  const newest = sources.flatMap((versions) => versions.findLast(({ notice }) => notice !== 'kill') ?? [])
  const base = newest.filter(({ notice }) => !isNotice(notice)).sort(asBase(newest))[0]
  const isNote = ({ notice, note, words }: Filed) =>
    notice !== 'writethru' && base !== undefined && (note || words < base.words / 2)
  const changes = newest.filter(({ notice }) => isNotice(notice) && notice !== 'take')
  const notes = changes.filter(isNote).sort(byTime)
  const change = changes
    .filter((copy) => !isNote(copy))
    .sort(byTime)
    .at(-1)
  const takes = newest.filter(({ notice }) => notice === 'take').sort(byNumber)
  const shown = laterOf(change, base, sources) ?? takes.shift()
  return { killed, shown: shown?.itemId, takes: ids(takes), notes: ids(notes) }
}

/** Whether a copy is the newest version of its item, though the draft may show another's. */
export const isNewest = (copies: readonly Filed[], itemId: number): boolean =>
  bySource(copies).some((versions) => inOrder(versions).at(-1)?.itemId === itemId)

/** A kill holds whenever it comes, unless a version is later by count or by time: arrival alone does not bring copy back. */
function isKilled(versions: readonly Filed[]): boolean {
  const kill = versions.findLast(({ notice }) => notice === 'kill')
  const last = versions.at(-1)
  if (!kill || !last || last.notice === 'kill') return kill !== undefined
  return compareVersions(versions)(last, kill) <= 0
}

const ids = (copies: readonly Filed[]): number[] => copies.map(({ itemId }) => itemId)

/** A change takes the place of the copy it changes, unless that copy has a later version of its own. */
function laterOf(change: Filed | undefined, base: Filed | undefined, sources: readonly Filed[][]): Filed | undefined {
  if (!change || !base) return change ?? base
  const revised = sources.some((versions) => versions.length > 1 && versions.includes(base) && versions[0] !== base)
  return revised && compareTimes(timeOf(base), timeOf(change)) > 0 ? base : change
}

function bySource(copies: readonly Filed[]): Filed[][] {
  const sources = new Map<string, Filed[]>()
  for (const copy of copies) sources.set(copy.source, [...(sources.get(copy.source) ?? []), copy])
  return [...sources.values()]
}

const inOrder = (versions: readonly Filed[]): Filed[] => {
  const compare = compareVersions(versions)
  return [...versions].sort((one, other) => compare(one, other) || one.itemId - other.itemId)
}

/**
 * By the agency's count where all have one, by the time of the version where all have one: one measure for all, so that no three of
 * them go round in a circle. `published` stays the same over versions and says nothing. 0: only arrival tells.
 */
function compareVersions(versions: readonly Filed[]): (one: Filed, other: Filed) => number {
  const counted = versions.every(({ version }) => version && !Number.isNaN(Number(version)))
  const timed = versions.every(({ updated }) => !Number.isNaN(Date.parse(updated ?? '')))
  return (one, other) =>
    (counted ? Number(one.version) - Number(other.version) : 0) ||
    (timed ? compareTimes(one.updated, other.updated) : 0)
}

/** The copy a draft shows when several outlets carry it: whole, the agency's own, filed first. */
function asBase(all: readonly Filed[]): (one: Filed, other: Filed) => number {
  const longest = Math.max(...all.filter(({ notice }) => !isNotice(notice)).map(({ words }) => words))
  const rank = ({ words, own }: Filed) => (words >= longest * (2 / 3) ? 0 : 2) + (own ? 0 : 1)
  return (one, other) =>
    rank(one) - rank(other) ||
    compareTimes(one.published, other.published) ||
    other.words - one.words ||
    (one.source < other.source ? -1 : 1)
}

const timeOf = ({ updated, published }: Filed): string | undefined => updated ?? published

const byTime = (one: Filed, other: Filed): number =>
  compareTimes(timeOf(one), timeOf(other)) || one.itemId - other.itemId

/** Takes by their numbers, which hold whatever the clocks say; of one number, by time. */
const byNumber = (one: Filed, other: Filed): number => (one.take ?? 2) - (other.take ?? 2) || byTime(one, other)

/** 0 when one of them is not known. */
function compareTimes(one: string | undefined, other: string | undefined): number {
  const apart = Date.parse(one ?? '') - Date.parse(other ?? '')
  return Number.isNaN(apart) ? 0 : apart
}
