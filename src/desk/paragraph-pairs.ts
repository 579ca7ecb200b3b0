import { bestPairs, type Pair } from './best-pairs.ts'
import { alike, type Bag, bagOf, likeness } from './likeness.ts'

/** [start, end) in a list of paragraphs. */
export type Range = readonly [number, number]

/** Pairs of paragraphs compared word by word; more, and only the same paragraphs are paired. */
const mostCompared = 60_000

/** 1,000 × 1,000 paragraphs; in a longer copy only the beginning and the end that stayed are told. */
const mostCells = 1_000_000

/** Two equal paragraphs go before any number of half alike ones on the way. */
const equalScore = 2

/** A paragraph stands somewhere else now, from this likeness on. */
const movedAlike = 0.6

/** Two texts by paragraphs, and the words of each. */
export type Sides = { before: readonly string[]; after: readonly string[]; bags: { before: Bag[]; after: Bag[] } }

export const sidesOf = (before: readonly string[], after: readonly string[]): Sides => ({
  before,
  after,
  bags: { before: before.map(bagOf), after: after.map(bagOf) },
})

/** Paragraphs that stayed or were edited, as pairs of places rising in both texts. */
export function pairsOf(sides: Sides): Pair[] {
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

/** Paragraphs that have no like where they stood, and one elsewhere: the likest first, each once. */
export function movedPairs({ before, after, bags }: Sides, free: { before: number[]; after: number[] }): Pair[] {
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
