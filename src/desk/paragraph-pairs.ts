import { bestPairs, type Pair } from './best-pairs.ts'
import { alike, type Bag, bagOf, likeness, sharedWords, without } from './likeness.ts'

/** [start, end) in a list of paragraphs. */
export type Range = readonly [number, number]

/**
 * What became of some paragraphs. Blocks follow each other and cover both texts: one for one, one for the many it was split into,
 * many for the one they were joined to; none on one side where paragraphs came, went, or were moved (`moved`: the place in the other).
 */
export type Block = { before: Range; after: Range; moved?: number }

/** Pairs of paragraphs compared word by word; more, and only the same paragraphs are paired. */
const mostCompared = 60_000

/** 1,000 × 1,000 paragraphs; in a longer copy only the beginning and the end that stayed are told. */
const mostCells = 1_000_000

/** Two equal paragraphs go before any number of half alike ones on the way. */
const equalScore = 2

/** A paragraph stands somewhere else now, from this likeness on. */
const movedAlike = 0.6

/** A piece of a split paragraph has this share of its words from there, and more than one. */
const pieceShare = 0.6

type Sides = { before: readonly string[]; after: readonly string[]; bags: { before: Bag[]; after: Bag[] } }

/** Pairs each paragraph with what it became, by its words: one changed figure is a change of that paragraph. */
export function pairParagraphs(before: readonly string[], after: readonly string[]): Block[] {
  const sides = { before, after, bags: { before: before.map(bagOf), after: after.map(bagOf) } }
  const pairs = pairsOf(sides)
  const blocks = grown(sides, pairs)
  return [...filled(sides, blocks)]
}

function pairsOf(sides: Sides): Pair[] {
  const { before, after } = sides
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const middle = pairsWithin(sides, [head, before.length - tail], [head, after.length - tail])
  const ends = Array.from({ length: tail }, (_, nth): Pair => [before.length - tail + nth, after.length - tail + nth])
  return [...Array.from({ length: head }, (_, nth): Pair => [nth, nth]), ...middle, ...ends]
}

function pairsWithin(sides: Sides, before: Range, after: Range): Pair[] {
  const cells = (before[1] - before[0]) * (after[1] - after[0])
  if (cells <= mostCompared) return scored(before, after, (row, column) => scoreOf(sides, row, column))
  if (cells > mostCells) return []
  const same = scored(before, after, (row, column) => (sides.before[row] === sides.after[column] ? equalScore : 0))
  if (same.length === 0) return []
  return [...gaps(same, before, after)].flatMap(({ before, after, pair }) => [
    ...pairsWithin(sides, before, after),
    ...(pair ? [pair] : []),
  ])
}

const scored = (before: Range, after: Range, score: (row: number, column: number) => number): Pair[] =>
  bestPairs({
    rows: before[1] - before[0],
    columns: after[1] - after[0],
    score: (row, column) => score(before[0] + row, after[0] + column),
  }).map(([row, column]) => [before[0] + row, after[0] + column])

function scoreOf({ before, after, bags }: Sides, row: number, column: number): number {
  if (before[row] === after[column]) return equalScore
  const like = likenessOf(bags, row, column)
  return like >= alike ? like : 0
}

function likenessOf(bags: Sides['bags'], row: number, column: number): number {
  const [one, other] = [bags.before[row], bags.after[column]]
  return one && other ? likeness(one, other) : 0
}

/** What lies before each pair, and after the last. */
function* gaps(pairs: readonly Pair[], before: Range, after: Range) {
  let [row, column] = [before[0], after[0]]
  for (const pair of pairs) {
    yield { before: [row, pair[0]] as const, after: [column, pair[1]] as const, pair }
    ;[row, column] = [pair[0] + 1, pair[1] + 1]
  }
  yield { before: [row, before[1]] as const, after: [column, after[1]] as const, pair: undefined }
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

/** Paragraphs that have no like where they stood, and one elsewhere: the likest first, each once. */
function movedPairs({ before, after, bags }: Sides, free: { before: number[]; after: number[] }): Pair[] {
  if (free.before.length * free.after.length > mostCompared) return []
  const like = (row: number, column: number): number =>
    before[row] === after[column] ? equalScore : likenessOf(bags, row, column)
  const pairs = free.before
    .flatMap((row) => free.after.map((column) => ({ row, column, like: like(row, column) })))
    .filter(({ like }) => like >= movedAlike)
    .sort((one, other) => other.like - one.like)
  const moved: Pair[] = []
  const taken = { rows: new Set<number>(), columns: new Set<number>() }
  for (const { row, column } of pairs) {
    if (taken.rows.has(row) || taken.columns.has(column)) continue
    taken.rows.add(row)
    taken.columns.add(column)
    moved.push([row, column])
  }
  return moved
}
