import { wordSteps } from './word-diff.ts'

/** A word with the blanks after it, as they stand: no-break spaces and ends of paragraphs are kept. */
const piecesOf = (text: string): string[] => text.match(/\S+\s*/gu) ?? []

/** What a piece is compared by: the word, and whether a paragraph ends behind it. */
const keyOf = (piece: string): string => piece.trimEnd() + (piece.includes('\n') ? '\n' : '')

/** For each piece of the base the place of the same piece in the other, -1 where it is gone. */
function places(base: readonly string[], other: readonly string[]): number[] {
  const found: number[] = []
  let there = 0
  for (const step of wordSteps(base, other)) {
    if (step === 'added') there++
    else found.push(step === 'same' ? there++ : -1)
  }
  return found
}

/**
 * Two changes of one text in one, where their words do not touch; undefined where they do. A stretch that both changed alike
 * is no quarrel.
 */
export function mergeWords(base: string, wire: string, mine: string): string | undefined {
  const [old, theirs, ours] = [piecesOf(base), piecesOf(wire), piecesOf(mine)]
  const [oldKeys, theirKeys, ourKeys] = [old.map(keyOf), theirs.map(keyOf), ours.map(keyOf)]
  const [inTheirs, inOurs] = [places(oldKeys, theirKeys), places(oldKeys, ourKeys)]
  const merged: string[] = []
  let [row, there, here] = [0, 0, 0]
  for (let at = 0; at <= old.length; at++) {
    const isEnd = at === old.length
    const [wireAt, mineAt] = isEnd ? [theirs.length, ours.length] : [inTheirs[at] ?? -1, inOurs[at] ?? -1]
    if (wireAt < 0 || mineAt < 0) continue
    const side = sideOf(oldKeys.slice(row, at), theirKeys.slice(there, wireAt), ourKeys.slice(here, mineAt))
    if (!side) return undefined
    merged.push(...(side === 'wire' ? theirs.slice(there, wireAt) : ours.slice(here, mineAt)))
    if (!isEnd) merged.push(longerBlank(theirs[wireAt] ?? '', ours[mineAt] ?? ''))
    ;[row, there, here] = [at + 1, wireAt + 1, mineAt + 1]
  }
  return merged.join('').trim()
}

/** Whose words stand between two that stayed; undefined when both changed them, and not alike. */
function sideOf(
  base: readonly string[],
  wire: readonly string[],
  mine: readonly string[],
): 'wire' | 'mine' | undefined {
  if (same(base, wire) || same(wire, mine)) return 'mine'
  return same(base, mine) ? 'wire' : undefined
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, at) => word === other[at])

/** A last word has no blank behind it where the other text goes on. */
const longerBlank = (wire: string, mine: string): string => (mine.length >= wire.length ? mine : wire)
