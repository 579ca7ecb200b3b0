import { fold } from './fold.ts'
import { asList, type List, type WordSet } from './lists.ts'
import type { Token } from './tokens.ts'

/** Phrases of one or more words, by their first word: the longest that matches wins. */
export type PhraseTable<Value> = ReadonlyMap<string, readonly { rest: readonly string[]; value: Value }[]> & List

/** The folded words of a phrase as the tokeniser would split them. */
export const phraseWords = (phrase: string): string[] =>
  fold(phrase)
    .split(/[\s,]+|(?<=')/u)
    .map((word) => (word.endsWith("'") ? word.slice(0, -1) : word))
    .filter(Boolean)

export function phraseTable<Value>(entries: Iterable<readonly [string, Value]>): PhraseTable<Value> {
  const table = new Map<string, { rest: string[]; value: Value }[]>()
  for (const [phrase, value] of entries) {
    const [first, ...rest] = phraseWords(phrase)
    if (first === undefined) continue
    const list = table.get(first) ?? []
    list.push({ rest, value })
    table.set(first, list)
  }
  for (const list of table.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return asList(table)
}

/** The longest phrase that starts at token `at`, with the index after it. Signs between its words are not allowed. */
export function matchPhrase<Value>(
  tokens: readonly Token[],
  at: number,
  table: PhraseTable<Value>,
): { to: number; value: Value } | undefined {
  const first = tokens[at]
  if (first?.kind !== 'word' || (first.lists & table.bit) === 0) return undefined
  const entries = table.get(first.low)
  if (!entries) return undefined
  for (const { rest, value } of entries) if (follows(tokens, at + 1, rest)) return { to: at + 1 + rest.length, value }
  return undefined
}

/** The commonest question of all: a loop, since a callback for each word cost a tenth of the whole reading. */
function follows(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index += 1) if (tokens[from + index]?.low !== words[index]) return false
  return true
}

export const phraseSet = (phrases: readonly string[]): PhraseTable<true> =>
  phraseTable(phrases.map((phrase) => [phrase, true] as const))

export const wordSet = (phrases: readonly string[]): WordSet => asList(new Set(phrases.map(fold)))
