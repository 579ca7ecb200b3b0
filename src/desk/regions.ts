import type { Block } from './paragraph-blocks.ts'
import type { Range } from './paragraph-pairs.ts'

/** The same stretch of copy in three texts; empty where one does not have it. */
export type Region = { base: Range; wire: Range; mine: Range }

/** One text's blocks against the base, read from the front. */
class Reader {
  readonly #blocks: readonly Block[]
  #at = 0
  /** Where the blocks taken so far end in the text. */
  end = 0

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks
  }

  /** Takes the next block when it begins in the base before `limit`; its end in the base. */
  take(limit: number): number | undefined {
    const block = this.#blocks[this.#at]
    if (!block || block.before[0] >= limit) return undefined
    this.#at++
    this.end = block.after[1]
    return block.before[1]
  }

  /** Takes what was inserted at a place of the base, one paragraph after the other. */
  inserted(place: number): number[] {
    const ends: number[] = []
    for (let block = this.#blocks[this.#at]; block?.before[1] === place; block = this.#blocks[++this.#at])
      ends.push(block.after[1])
    this.end = ends.at(-1) ?? this.end
    return ends
  }
}

/** The smallest stretches that begin and end at the same place of the base in both texts; together they cover all three. */
export function* regionsOf(
  length: number,
  wireBlocks: readonly Block[],
  mineBlocks: readonly Block[],
): Generator<Region> {
  const [wire, mine] = [new Reader(wireBlocks), new Reader(mineBlocks)]
  for (let base = 0; base <= length; ) {
    yield* insertions(base, wire, mine)
    if (base === length) return
    const from = { base, wire: wire.end, mine: mine.end }
    base = commonEnd(base + 1, wire, mine)
    yield { base: [from.base, base], wire: [from.wire, wire.end], mine: [from.mine, mine.end] }
  }
}

/** What came at one place: each paragraph by itself, but in one when both texts have some there. */
function* insertions(base: number, wire: Reader, mine: Reader): Generator<Region> {
  const from = { wire: wire.end, mine: mine.end }
  const [theirs, ours] = [wire.inserted(base), mine.inserted(base)]
  const here: Range = [base, base]
  if (theirs.length > 0 && ours.length > 0)
    return yield { base: here, wire: [from.wire, wire.end], mine: [from.mine, mine.end] }
  for (const [nth, end] of theirs.entries())
    yield { base: here, wire: [theirs[nth - 1] ?? from.wire, end], mine: [mine.end, mine.end] }
  for (const [nth, end] of ours.entries())
    yield { base: here, wire: [wire.end, wire.end], mine: [ours[nth - 1] ?? from.mine, end] }
}

/** Reads on in both until they end at the same place of the base. */
function commonEnd(start: number, ...readers: readonly Reader[]): number {
  let end = start
  for (let grew = true; grew; ) {
    grew = false
    for (const reader of readers)
      for (let taken = reader.take(end); taken !== undefined; taken = reader.take(end)) {
        end = Math.max(end, taken)
        grew = true
      }
  }
  return end
}
