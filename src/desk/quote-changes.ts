import type { QuoteChange } from '../model/quotes.ts'
import { wordDiff, wordKey, wordsOf } from './word-diff.ts'

/** A quote and who said it, by name where it is known, else as the copy says it. */
export type Said = { speaker: string | undefined; text: string }

export type ChangedWords = Pick<QuoteChange, 'speaker' | 'before' | 'after' | 'diff'>

/** Quotes that differ in one version, and words of each: more than any dispatch has, few enough to compare each with each. */
const mostQuotes = 100
const mostWords = 500

/** A quote cut short or carried on is still the same from this many words. */
const leastCut = 4

type Known = Said & { who: string; keys: readonly string[]; bag: ReadonlyMap<string, number> }

/**
 * Quotes whose words changed from one version to the next: the same speaker, most words shared. A quote that is new, gone or moved is
 * none of them, nor is one whose marks, case or accents changed.
 */
export function changedQuotes(before: readonly Said[], after: readonly Said[]): ChangedWords[] {
  const [were, are] = [before.map(known), after.map(known)]
  const [gone, come] = [without(were, are).slice(0, mostQuotes), without(are, were).slice(0, mostQuotes)]
  const pairs = come
    .flatMap((now) => gone.map((once) => ({ once, now, likeness: likeness(once, now) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)
  const changed = new Map<Known, Known>()
  const taken = new Set<Known>()
  for (const { once, now } of pairs) {
    if (changed.has(now) || taken.has(once)) continue
    changed.set(now, once)
    taken.add(once)
  }
  return come.flatMap((now) => {
    const once = changed.get(now)
    if (!once) return []
    return [{ speaker: now.speaker, before: once.text, after: now.text, diff: wordDiff(once.text, now.text) }]
  })
}

function known(said: Said): Known {
  const keys = wordsOf(said.text).map(wordKey).filter(Boolean)
  const bag = new Map<string, number>()
  for (const key of keys.slice(0, mostWords)) bag.set(key, (bag.get(key) ?? 0) + 1)
  return { ...said, who: wordKey(said.speaker ?? ''), keys, bag }
}

/** Those whose words no quote of the others has. */
function without(quotes: readonly Known[], others: readonly Known[]): Known[] {
  const there = new Set(others.map(({ keys }) => keys.join(' ')))
  return quotes.filter(({ keys }) => !there.has(keys.join(' ')))
}

const counted = ({ keys }: Known): number => Math.min(keys.length, mostWords)

/** The share of words two quotes have in common, by the longer; 0 when they are not the same quote. */
function likeness(once: Known, now: Known): number {
  if (once.who !== now.who) return 0
  let shared = 0
  for (const [key, times] of once.bag) shared += Math.min(times, now.bag.get(key) ?? 0)
  const [shorter, longer] = [Math.min(counted(once), counted(now)), Math.max(counted(once), counted(now))]
  const isCut = shared === shorter && shorter >= leastCut
  return shared * 2 > longer || isCut ? shared / longer : 0
}
