import type { Pair } from './best-pairs.ts'
import { type Bag, sharedWords, without } from './likeness.ts'
import { movedPairs, pairsOf, type Range, type Sides, sidesOf } from './paragraph-pairs.ts'

/**
 * What became of some paragraphs. Blocks follow each other and cover both texts: one for one, one for the many it was split into,
 * many for the one they were joined to; none on one side where paragraphs came, went, or were moved (`moved`: the place in the other).
 */
export type Block = { before: Range; after: Range; moved?: number }

/** A piece of a split paragraph has this share of its words from there, and more than one. */
const pieceShare = 0.6

/** Pairs each paragraph with what it became, by its words: one changed figure is a change of that paragraph. */
export function pairParagraphs(before: readonly string[], after: readonly string[]): Block[] {
  const sides = sidesOf(before, after)
  const pairs = pairsOf(sides)
  const blocks = grown(sides, pairs)
  return [...filled(sides, blocks)]
}

/** Each pair with the neighbours that nothing else is paired with, where they are the rest of it: a split, or a join. */
function grown(sides: Sides, pairs: readonly Pair[]): Block[] {
  const blocks: Block[] = []
  for (const [nth, [row, column]] of pairs.entries()) {
    const last = blocks.at(-1)
    const next = pairs[nth + 1]
    const free = {
      before: [last?.before[1] ?? 0, next?.[0] ?? sides.before.length] as const,
      after: [last?.after[1] ?? 0, next?.[1] ?? sides.after.length] as const,
    }
    blocks.push(grow(sides, [row, column], free))
  }
  return blocks
}

function grow({ before, after, bags }: Sides, [row, column]: Pair, free: { before: Range; after: Range }): Block {
  const one = bags.before[row]
  const other = bags.after[column]
  const alone: Block = { before: [row, row + 1], after: [column, column + 1] }
  if (before[row] === after[column] || !one || !other) return alone
  const pieces = spread(bags.after, column, free.after, without(one, other))
  if (pieces[1] - pieces[0] > 1) return { ...alone, after: pieces }
  return { ...alone, before: spread(bags.before, row, free.before, without(other, one)) }
}

/** The run around a place whose paragraphs are pieces of what is left. */
function spread(bags: readonly Bag[], place: number, [first, end]: Range, rest: Bag): Range {
  let left = rest
  let [from, to] = [place, place + 1]
  const takes = (at: number): boolean => {
    const bag = bags[at]
    if (!bag) return false
    const shared = sharedWords(bag, left)
    if (shared < 2 || shared < pieceShare * bag.size) return false
    left = without(left, bag)
    return true
  }
  while (to < end && takes(to)) to++
  while (from > first && takes(from - 1)) from--
  return [from, to]
}

/** The blocks, and between them what has no like: moved, put in the place of another, come or gone. */
function* filled(sides: Sides, blocks: readonly Block[]): Generator<Block> {
  const moves = movedPairs(sides, freePlaces(blocks, sides))
  const from = new Map(moves)
  const to = new Map(moves.map(([row, column]) => [column, row]))
  let [row, column] = [0, 0]
  const fill = function* (rows: number, columns: number): Generator<Block> {
    while (row < rows || column < columns) {
      const block = between([row, rows], [column, columns], from.get(row), to.get(column))
      yield block
      ;[row, column] = [block.before[1], block.after[1]]
    }
  }
  for (const block of blocks) {
    yield* fill(block.before[0], block.after[0])
    yield block
    ;[row, column] = [block.before[1], block.after[1]]
  }
  yield* fill(sides.before.length, sides.after.length)
}

/** The next block between two pairs. */
function between([row, rows]: Range, [column, columns]: Range, to?: number, from?: number): Block {
  const gone = row < rows
  const come = column < columns
  if (gone && to !== undefined) return { before: [row, row + 1], after: [column, column], moved: to }
  if (come && from !== undefined) return { before: [row, row], after: [column, column + 1], moved: from }
  return { before: [row, row + Number(gone)], after: [column, column + Number(come)] }
}

function freePlaces(blocks: readonly Block[], { before, after }: Sides): { before: number[]; after: number[] } {
  const taken = { before: new Set<number>(), after: new Set<number>() }
  for (const block of blocks)
    for (const side of ['before', 'after'] as const)
      for (let at = block[side][0]; at < block[side][1]; at++) taken[side].add(at)
  return {
    before: [...before.keys()].filter((at) => !taken.before.has(at)),
    after: [...after.keys()].filter((at) => !taken.after.has(at)),
  }
}
