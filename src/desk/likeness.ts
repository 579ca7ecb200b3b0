import { wordKey, wordsOf } from './word-diff.ts'

/** The words of a paragraph that say what it is about, counted. */
export type Bag = { words: ReadonlyMap<string, number>; size: number }

/** Words looked at: more than any paragraph has that one reads in one go. */
const mostWords = 300

/** Shorter words stand in every paragraph of a language; figures are never too short. */
const leastLetters = 4

/** So many words, nearly all found in the other, are a part of it. */
const leastPart = 5
const wholePart = 0.8

/** From this share of words on, one paragraph is the other edited. Paragraphs of one dispatch share a tenth to a fifth. */
export const alike = 0.35

export function bagOf(paragraph: string): Bag {
  const keys = wordsOf(paragraph).slice(0, mostWords).map(wordKey).filter(Boolean)
  const telling = keys.filter((key) => key.length >= leastLetters || /\p{N}/u.test(key))
  return counted(telling.length > 0 ? telling : keys)
}

function counted(keys: readonly string[]): Bag {
  const words = new Map<string, number>()
  for (const key of keys) words.set(key, (words.get(key) ?? 0) + 1)
  return { words, size: keys.length }
}

/** How many words two paragraphs have in common. */
export function sharedWords(one: Bag, other: Bag): number {
  const [small, large] = one.words.size <= other.words.size ? [one, other] : [other, one]
  let shared = 0
  for (const [key, times] of small.words) shared += Math.min(times, large.words.get(key) ?? 0)
  return shared
}

/** 0 to 1; from `alike` on the same paragraph, edited. A paragraph that was cut in many is like each of its parts. */
export function likeness(one: Bag, other: Bag): number {
  const total = one.size + other.size
  if (total === 0) return 0
  const shared = sharedWords(one, other)
  const shorter = Math.min(one.size, other.size)
  const dice = (2 * shared) / total
  const isPart = shorter >= leastPart && shared >= wholePart * shorter
  return isPart ? Math.max(dice, alike) : dice
}

/** What is left of a paragraph's words when another's are taken away. */
export function without(one: Bag, other: Bag): Bag {
  const words = new Map<string, number>()
  let size = 0
  for (const [key, times] of one.words) {
    const left = times - (other.words.get(key) ?? 0)
    if (left <= 0) continue
    words.set(key, left)
    size += left
  }
  return { words, size }
}
