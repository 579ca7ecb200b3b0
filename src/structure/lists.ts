import type { Token } from './tokens.ts'

/**
 * A list of words has a bit, and a token the bits of the lists that may hold its word. A word is asked about twenty times,
 * nearly always in vain: a bit tells at once what took a look-up in a table of thousands each time.
 */
export type List = { bit: number }

export type WordSet = ReadonlySet<string> & List
export type WordMap<Value> = ReadonlyMap<string, Value> & List

/** Of every token, and of lists that no language's knowledge has numbered: their words are looked up each time. */
export const anyList = 1 << 29
/** Of a token whose word has changed: it may be in any. */
export const everyList = -1
const bits = 29

/** A set or map of words as a list, not numbered yet. */
export const asList = <Words extends object>(words: Words): Words & List => Object.assign(words, { bit: anyList })

/** Whether a token's word is in a list. */
export const isIn = (token: Token | undefined, words: List & { has: (word: string) => boolean }): boolean =>
  token !== undefined && (token.lists & words.bit) !== 0 && words.has(token.low)

type Words = List & { keys: () => Iterable<string> }

/** Gives each list its bit and tells of every word the bits of its lists. Lists that share a bit cost a look-up, no more. */
export function numberLists(lists: readonly Words[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [index, list] of lists.entries()) {
    list.bit = 1 << (index % bits)
    for (const word of list.keys()) found.set(word, (found.get(word) ?? anyList) | list.bit)
  }
  return found
}

/** The lists that stand in a language's knowledge, at any depth. */
export function listsIn(knowledge: object): Words[] {
  return Object.values(knowledge).flatMap((value: unknown): Words[] => {
    if (typeof value !== 'object' || value === null) return []
    if (value instanceof Map || value instanceof Set) return 'bit' in value ? [value as Words] : []
    return Array.isArray(value) ? [] : listsIn(value)
  })
}
