import { align, type Parting, type Shingled } from './alignment.ts'
import { directions, ordinals } from './number-words.ts'
import type { Profile } from './profile.ts'
import { shinglesOf } from './shingles.ts'
import { figureOf, monthOf, weekdayOf } from './words.ts'

/** How alike two copies are. Every figure is the same whichever copy comes first. */
export type Likeness = {
  /** Share of the shorter copy's shingles that the longer one has, 0 to 1. */
  containment: number
  /** Shingles in common over all shingles, 0 to 1. */
  jaccard: number
  /** Shingles in common. */
  shared: number
  /** Words of the shorter copy. */
  shorter: number
  /** How much of one copy's lead the other has: of the one that kept more, and of the one that kept less. */
  lead: { more: number; less: number }
  /** Figures and names in one copy's lead that stand nowhere in the other, of the copy that has fewer of them. */
  news: number
  /** Words put in the place of others, over these and the words in common. */
  reworded: number
  /** In how many places. */
  rewordings: number
  /** Direct quotes both have, word for word, from the same speaker as far as both name one. */
  quotes: number
  /** What contradicts: "0 42 / 1 13", "settat / berrechid". */
  conflicts: readonly string[]
}

/** Shingles, or words, at the top that are read as the lead. */
const leadLength = 38

/** Measures two copies against each other. */
export function measure(one: Profile, other: Profile): Likeness {
  // In one order, so that ties in the alignment fall the same way.
  const [a, b] = one.text <= other.text ? [one, other] : [other, one]
  const [ours, theirs] = [shingled(a), shingled(b)]
  const [ourSet, theirSet] = [new Set(ours.shingles), new Set(theirs.shingles)]
  const shared = [...ourSet].filter((hash) => theirSet.has(hash)).length
  const leads = [
    shareOf(ours.shingles.slice(0, leadLength), theirSet),
    shareOf(theirs.shingles.slice(0, leadLength), ourSet),
  ]
  // Aligning is only worth its time where there is something in common.
  const partings = shared < 6 ? [] : align(ours, theirs).filter(isRewording)
  const changed = partings.filter((parting) => !isMoved(parting, ourSet, theirSet))
  const properOf = [new Set(a.proper), new Set(b.proper)] as const
  const rewordedWords = changed.reduce((sum, parting) => sum + Math.max(parting.ours.length, parting.theirs.length), 0)
  return {
    containment: shared / Math.max(1, Math.min(ourSet.size, theirSet.size)),
    jaccard: shared / Math.max(1, ourSet.size + theirSet.size - shared),
    shared,
    shorter: Math.min(ours.words.length, theirs.words.length),
    lead: { more: Math.max(...leads), less: Math.min(...leads) },
    news: Math.min(newsIn(ours.words, theirs.words, properOf[0]), newsIn(theirs.words, ours.words, properOf[1])),
    reworded: rewordedWords / Math.max(1, rewordedWords + shared),
    rewordings: changed.length,
    quotes: quotesInCommon(a, b),
    conflicts: [...changed.flatMap((parting) => conflictsIn(parting, properOf)), ...conflictsAround(a, b)],
  }
}

function shingled({ text }: Profile): Shingled {
  const words = text.split(' ')
  return { words, shingles: shinglesOf(words) }
}

const shareOf = (shingles: readonly number[], set: ReadonlySet<number>): number =>
  shingles.filter((hash) => set.has(hash)).length / Math.max(1, shingles.length)

/** Words in the place of others; a paragraph that was cut where boilerplate was added is neither's rewording. */
function isRewording({ ours, theirs }: Parting): boolean {
  const [short, long] = [Math.min(ours.length, theirs.length), Math.max(ours.length, theirs.length)]
  return short > 0 && (long <= 12 || (long <= 40 && long <= 2 * short))
}

/** A paragraph that stands elsewhere in the other copy. */
function isMoved({ ours, theirs }: Parting, ourSet: ReadonlySet<number>, theirSet: ReadonlySet<number>): boolean {
  return shareOf(shinglesOf(ours), theirSet) > 0.5 || shareOf(shinglesOf(theirs), ourSet) > 0.5
}

function newsIn(words: readonly string[], others: readonly string[], proper: ReadonlySet<string>): number {
  const known = new Set(others)
  return words.slice(0, leadLength).filter((word) => !known.has(word) && (figureOf(word) || proper.has(word))).length
}

function conflictsIn(
  { ours, theirs }: Parting,
  [ourNames, theirNames]: readonly [ReadonlySet<string>, ReadonlySet<string>],
): string[] {
  const by = (words: readonly string[], find: (word: string) => string | undefined) =>
    words.flatMap((word) => find(word) ?? [])
  const pairs = [
    [by(ours, figureOf), by(theirs, figureOf)],
    [by(ours, (word) => weekdayOf.get(word)), by(theirs, (word) => weekdayOf.get(word))],
    [by(ours, (word) => monthOf.get(word)), by(theirs, (word) => monthOf.get(word))],
    [by(ours, (word) => ordinals.get(word)), by(theirs, (word) => ordinals.get(word))],
    [by(ours, (word) => directions.get(word)), by(theirs, (word) => directions.get(word))],
    [ours.filter((word) => ourNames.has(word)), theirs.filter((word) => theirNames.has(word))],
  ] as const
  return pairs.some(([left, right]) => contradict(left, right)) ? [`${ours.join(' ')} / ${theirs.join(' ')}`] : []
}

/** Both say something, and neither says all that the other does. */
const contradict = (left: readonly string[], right: readonly string[]): boolean =>
  left.length > 0 &&
  right.length > 0 &&
  !left.every((one) => right.includes(one)) &&
  !right.every((one) => left.includes(one))

/** What stands outside the running words: datelines, the day of the event. */
function conflictsAround(a: Profile, b: Profile): string[] {
  const found: string[] = []
  if (a.place && b.place && a.place !== b.place) found.push(`${a.place} / ${b.place}`)
  if (daysBetween(a.date, b.date) > 1) found.push(`${a.date} / ${b.date}`)
  if (daysBetween(a.eventDate, b.eventDate) > 1) found.push(`${a.eventDate} / ${b.eventDate}`)
  return found
}

/** Days between two dates, 0 where one is unknown. */
export const daysBetween = (one: string | undefined, other: string | undefined): number =>
  one && other ? Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000 || 0 : 0

const quotesInCommon = (a: Profile, b: Profile): number =>
  a.quotes.filter(({ text, speaker }) =>
    b.quotes.some((quote) => quote.text === text && (!speaker || !quote.speaker || quote.speaker === speaker)),
  ).length
