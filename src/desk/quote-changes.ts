import type { QuoteChange } from '../model/quotes.ts'
import { quoteDiff, quoteKeys } from './quote-words.ts'
import { wordKey } from './word-diff.ts'

/** A quote and who said it, by name where it is known, else as the copy says it. */
export type Said = { speaker: string | undefined; text: string }

export type ChangedWords = Pick<QuoteChange, 'speaker' | 'before' | 'after' | 'diff'>

/** Quotes that differ in one version, and words of each: more than any dispatch has, few enough to compare each with each. */
const mostQuotes = 100
const mostWords = 500

/** A quote cut short or carried on is still the same from this many words. */
const leastCut = 4

/** A quote as it is compared: its words folded, and how often each stands in it. */
export type Folded<Quote extends Said = Said> = {
  quote: Quote
  who: string
  keys: readonly string[]
  bag: ReadonlyMap<string, number>
}

/**
 * Quotes whose words changed from one version to the next: the same speaker, most words shared. A quote that is new, gone or moved is
 * none of them, nor is one whose marks, case or accents changed.
 */
export function changedQuotes(before: readonly Said[], after: readonly Said[]): ChangedWords[] {
  const [were, are] = [before.map(folded), after.map(folded)]
  const rank = (once: Folded, now: Folded) => (once.who === now.who ? 1 : 0)
  return likest(without(were, are), without(are, were), rank).map(([{ quote: once }, { quote: now }]) => ({
    speaker: now.speaker,
    before: once.text,
    after: now.text,
    diff: quoteDiff(once.text, now.text),
  }))
}

/**
 * Each quote with the one among others that it shares most of its words with, in the order of `come`. Pairs of a higher rank are served
 * first, among them the likest; rank 0 is no pair.
 */
export function likest<Quote extends Said>(
  gone: readonly Folded<Quote>[],
  come: readonly Folded<Quote>[],
  rank: (once: Folded<Quote>, now: Folded<Quote>) => number,
): [once: Folded<Quote>, now: Folded<Quote>][] {
  const pairs = come
    .slice(0, mostQuotes)
    .flatMap((now) => gone.slice(0, mostQuotes).map((once) => ({ once, now, rank: rank(once, now) })))
    .filter(({ rank }) => rank > 0)
    .map((pair) => ({ ...pair, likeness: likeness(pair.once, pair.now) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((one, other) => other.rank - one.rank || other.likeness - one.likeness)
  const changed = new Map<Folded<Quote>, Folded<Quote>>()
  const taken = new Set<Folded<Quote>>()
  for (const { once, now } of pairs) {
    if (changed.has(now) || taken.has(once)) continue
    changed.set(now, once)
    taken.add(once)
  }
  return come.flatMap((now) => {
    const once = changed.get(now)
    return once ? [[once, now] as [Folded<Quote>, Folded<Quote>]] : []
  })
}

export function folded<Quote extends Said>(quote: Quote): Folded<Quote> {
  const keys = quoteKeys(quote.text)
  const bag = new Map<string, number>()
  for (const key of keys.slice(0, mostWords)) bag.set(key, (bag.get(key) ?? 0) + 1)
  return { quote, who: wordKey(quote.speaker ?? ''), keys, bag }
}

/** Those whose words no quote of the others has. */
function without(quotes: readonly Folded[], others: readonly Folded[]): Folded[] {
  const there = new Set(others.map(({ keys }) => keys.join(' ')))
  return quotes.filter(({ keys }) => !there.has(keys.join(' ')))
}

const counted = ({ keys }: Folded): number => Math.min(keys.length, mostWords)

/** The share of words two quotes have in common, by the longer; 0 when they are not the same quote. */
function likeness(once: Folded, now: Folded): number {
  let shared = 0
  for (const [key, times] of once.bag) shared += Math.min(times, now.bag.get(key) ?? 0)
  const [shorter, longer] = [Math.min(counted(once), counted(now)), Math.max(counted(once), counted(now))]
  const isCut = shared === shorter && shorter >= leastCut
  return shared * 2 > longer || isCut ? shared / longer : 0
}
