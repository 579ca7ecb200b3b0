import type { ReviewHunk } from '../model/review.ts'
import type { Block } from './paragraph-blocks.ts'
import type { Region } from './regions.ts'
import { exactly, wordDiff } from './word-diff.ts'
import { mergeWords } from './word-merge.ts'

type Text = 'wire' | 'mine'
type Moves = ReadonlyMap<number, number>

/** Hunks and the regions they were made of, place by place. */
type Laid = { hunks: readonly ReviewHunk[]; regions: readonly Region[] }

/** Paragraphs that a text has elsewhere, by their place in the base. */
const movesOf = (blocks: readonly Block[]): Moves =>
  new Map(
    blocks.flatMap(({ before, after, moved }) =>
      moved !== undefined && after[0] === after[1] ? [[before[0], moved] as const] : [],
    ),
  )

/**
 * Ties the place a paragraph left to the place it came to. When the other text changed it too, both places are one question:
 * without that an edited paragraph would stay and its first wording come again, or a withdrawn one would live on.
 */
export function withMoves({ hunks, regions }: Laid, blocks: Record<Text, readonly Block[]>): ReviewHunk[] {
  const moves = { wire: movesOf(blocks.wire), mine: movesOf(blocks.mine) }
  const changed = new Map<number, ReviewHunk>()
  const hunkAt = (nth: number): ReviewHunk | undefined => changed.get(nth) ?? hunks[nth]
  for (const [text, other] of [
    ['wire', 'mine'],
    ['mine', 'wire'],
  ] as const)
    for (const [from, to] of moves[text]) {
      const elsewhere = moves[other].get(from)
      const left = elsewhere === undefined ? holding(regions, 'base', from) : holding(regions, other, elsewhere)
      const came = holding(regions, text, to)
      const [source, target] = [hunkAt(left), hunkAt(came)]
      if (!source || !target || left === came) continue
      const [one, two] = elsewhere === undefined ? tied(source, target, text, other) : rivals(source, target)
      changed.set(left, { ...one, movedWith: target.id })
      changed.set(came, { ...two, movedWith: source.id, ...movedDiff(source, target, text) })
    }
  return hunks.map((hunk, nth) => changed.get(nth) ?? hunk)
}

/** Where it came to only the words that changed on the way are told. */
function movedDiff({ base }: ReviewHunk, target: ReviewHunk, text: Text): Partial<ReviewHunk> {
  if (target.base.length > 0 || target[text].length !== 1 || base.length !== 1) return {}
  return { [`${text}Diff`]: wordDiff(base.join(), target[text].join(), exactly) }
}

function tied(source: ReviewHunk, target: ReviewHunk, text: Text, other: Text): [ReviewHunk, ReviewHunk] {
  if (equal(source[other], source.base) || target.kind === 'both') return [source, target]
  const merged = mergedElsewhere(source, target, text, other)
  if (merged === undefined) return [source, { ...target, kind: 'conflict' }]
  return [
    { ...source, suggestion: [] },
    { ...target, kind: 'conflict', suggestion: [merged] },
  ]
}

/** Both texts moved it, each to another place. */
const rivals = (one: ReviewHunk, two: ReviewHunk): [ReviewHunk, ReviewHunk] => [
  { ...one, kind: 'conflict' },
  { ...two, kind: 'conflict' },
]

/** The paragraph as the one text changed it, where the other moved it; undefined when it is not one paragraph for one. */
function mergedElsewhere(source: ReviewHunk, target: ReviewHunk, text: Text, other: Text): string | undefined {
  const [was, ...more] = source.base
  const [moved, ...others] = target[text]
  const [edited, ...rest] = source[other]
  if (was === undefined || moved === undefined || edited === undefined) return undefined
  if (more.length + others.length + rest.length + target[other].length + source[text].length > 0) return undefined
  return mergeWords(was, moved, edited)
}

/** The region that holds a paragraph of a text. Regions follow each other: halved until found. */
function holding(regions: readonly Region[], text: keyof Region, place: number): number {
  let [low, high] = [0, regions.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((regions[middle]?.[text][1] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}

export const equal = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((paragraph, at) => paragraph === other[at])
