import { shingleLength } from './shingles.ts'

/** Where two texts part: these words here, those there. One side is empty where words were cut or added. */
export type Parting = { ours: readonly string[]; theirs: readonly string[] }

/** The words of a text, and its shingles. */
export type Shingled = { words: readonly string[]; shingles: readonly number[] }

/** Where two texts differ, between the runs of words they share in the same order. Linear but for a sort of the shared runs. */
export function align({ words: ours, shingles }: Shingled, { words: theirs, shingles: others }: Shingled): Parting[] {
  const partings: Parting[] = []
  let [from, there] = [0, 0]
  for (const [at, other] of [...anchors(shingles, others), [ours.length, theirs.length] as const]) {
    if (at < from || other < there) {
      // Runs overlap where one text repeats a word: what they share is behind us already.
      if (at + shingleLength > from && other + shingleLength > there)
        [from, there] = [Math.max(from, at + shingleLength), Math.max(there, other + shingleLength)]
      continue
    }
    const parting = trimmed(ours.slice(from, at), theirs.slice(there, other))
    if (parting.ours.length + parting.theirs.length > 0) partings.push(parting)
    ;[from, there] = [at + shingleLength, other + shingleLength]
  }
  return partings
}

/** Shingles that stand once in each text, as pairs of places rising in both: as many as can be (the longest rising run). */
function anchors(ours: readonly number[], theirs: readonly number[]): (readonly [number, number])[] {
  const there = singles(theirs)
  const pairs = [...singles(ours)].flatMap(([hash, at]) => {
    const other = there.get(hash)
    return other === undefined ? [] : [[at, other] as const]
  })
  return longestRising(pairs.sort(([a], [b]) => a - b))
}

function singles(shingles: readonly number[]): Map<number, number> {
  const places = new Map<number, number>()
  const repeated = new Set<number>()
  for (const [at, hash] of shingles.entries()) {
    if (places.has(hash)) repeated.add(hash)
    places.set(hash, at)
  }
  for (const hash of repeated) places.delete(hash)
  return places
}

type Link = { pair: readonly [number, number]; before: Link | undefined }

function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  // Patience sorting: the last link of the best run of each length.
  const ends: Link[] = []
  for (const pair of pairs) {
    const place = firstNotBelow(ends, pair[1])
    ends[place] = { pair, before: ends[place - 1] }
  }
  const run: (readonly [number, number])[] = []
  for (let link = ends.at(-1); link; link = link.before) run.push(link.pair)
  return run.reverse()
}

function firstNotBelow(ends: readonly Link[], value: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle]?.pair[1] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function trimmed(ours: readonly string[], theirs: readonly string[]): Parting {
  const shorter = Math.min(ours.length, theirs.length)
  let start = 0
  while (start < shorter && ours[start] === theirs[start]) start++
  let end = 0
  while (end < shorter - start && ours.at(-1 - end) === theirs.at(-1 - end)) end++
  return { ours: ours.slice(start, ours.length - end), theirs: theirs.slice(start, theirs.length - end) }
}
