import type { HunkChoice, HunkKind, ReviewHunk } from '../model/review.ts'
import type { Story } from '../model/story.ts'
import { alike, bagOf, likeness } from './likeness.ts'
import { equal, withMoves } from './moves.ts'
import { pairParagraphs } from './paragraph-blocks.ts'
import type { Range } from './paragraph-pairs.ts'
import { regionsOf } from './regions.ts'
import { exactly, wordDiff } from './word-diff.ts'
import { mergeWords } from './word-merge.ts'

/** What an editor can change of a story. */
export type Copy = { headline: string; body: readonly string[]; credit?: string | undefined }

export const copyOf = ({ headline, body, credit }: Story): Copy => ({ headline, body, credit: credit?.phrase })

type Texts = Pick<ReviewHunk, 'base' | 'wire' | 'mine'>

/**
 * Lays the wire's last copy, its new copy and the editor's beside each other (diff3, by paragraph). The hunks follow each other and cover
 * all three: each text is the sum of its side of them.
 */
export function mergeCopy(base: Copy, wire: Copy, mine: Copy): ReviewHunk[] {
  const one = (part: 'headline' | 'credit'): ReviewHunk[] => {
    const texts = { base: listed(base[part]), wire: listed(wire[part]), mine: listed(mine[part]) }
    return texts.base.length + texts.wire.length + texts.mine.length > 0 ? [hunkOf(part, part, texts)] : []
  }
  return [...one('headline'), ...mergeBodies(base.body, wire.body, mine.body), ...one('credit')]
}

const listed = (text: string | undefined): string[] => (text ? [text] : [])

function mergeBodies(base: readonly string[], wire: readonly string[], mine: readonly string[]): ReviewHunk[] {
  const blocks = { wire: pairParagraphs(base, wire), mine: pairParagraphs(base, mine) }
  const regions = [...regionsOf(base.length, blocks.wire, blocks.mine)]
  const cut = (text: readonly string[], [start, end]: Range) => text.slice(start, end)
  const hunks = regions.map((region, nth) =>
    hunkOf(`body-${nth}`, 'body', {
      base: cut(base, region.base),
      wire: cut(wire, region.wire),
      mine: cut(mine, region.mine),
    }),
  )
  return withMoves({ hunks, regions }, blocks)
}

function hunkOf(id: string, part: ReviewHunk['part'], texts: Texts): ReviewHunk {
  const diffTo = (text: readonly string[]) => wordDiff(marked(texts.base), marked(text), exactly)
  const kind = kindOf(texts)
  const suggestion = kind === 'conflict' ? suggested(texts) : undefined
  // The editor's text has the wire's change already, and more.
  const has = suggestion !== undefined && equal(suggestion, texts.mine)
  return {
    id,
    part,
    kind: has ? 'mine' : kind,
    ...texts,
    ...(suggestion && !has ? { suggestion } : {}),
    ...(equal(texts.base, texts.wire) ? {} : { wireDiff: diffTo(texts.wire) }),
    ...(equal(texts.base, texts.mine) ? {} : { mineDiff: diffTo(texts.mine) }),
  }
}

/** Several paragraphs as one line of words. */
const marked = (paragraphs: readonly string[]): string => paragraphs.join(' ¶ ')

function kindOf({ base, wire, mine }: Texts): HunkKind {
  if (equal(mine, base)) return equal(wire, base) ? 'same' : 'wire'
  if (equal(wire, base)) return 'mine'
  return equal(wire, mine) ? 'both' : 'conflict'
}

/** Both changes in one; undefined where one of them took the paragraphs away, or their words touch. */
function suggested({ base, wire, mine }: Texts): string[] | undefined {
  if (wire.length === 0 || mine.length === 0) return undefined
  if (base.length === 0) return bothInserted(wire, mine)
  return mergeWords(base.join('\n\n'), wire.join('\n\n'), mine.join('\n\n'))?.split('\n\n')
}

/** The wire's paragraphs, then the editor's that are not among them; undefined when two are rivals. */
function bothInserted(wire: readonly string[], mine: readonly string[]): string[] | undefined {
  const more = mine.filter((paragraph) => !wire.includes(paragraph))
  const bags = wire.map(bagOf)
  const isRival = (paragraph: string) => bags.some((bag) => likeness(bag, bagOf(paragraph)) >= alike)
  return more.some(isRival) ? undefined : [...wire, ...more]
}

/** What a hunk becomes without a choice; undefined: an editor must say. */
const settled: Record<HunkKind, 'wire' | 'mine' | undefined> = {
  same: 'mine',
  wire: 'wire',
  mine: 'mine',
  both: 'mine',
  conflict: undefined,
}

/**
 * The copy that choices make of hunks. `open`: conflicts that nobody has chosen for, or whose suggestion does not exist; the editor's
 * text stands there.
 */
export function resolve(hunks: readonly ReviewHunk[], choices: readonly HunkChoice[]): { copy: Copy; open: string[] } {
  const chosen = new Map(choices.map((choice) => [choice.id, choice]))
  const open: string[] = []
  const parts: Record<ReviewHunk['part'], string[]> = { headline: [], body: [], credit: [] }
  for (const hunk of hunks) {
    const text = textOf(hunk, chosen.get(hunk.id))
    if (!text) open.push(hunk.id)
    parts[hunk.part].push(...(text ?? hunk.mine))
  }
  const [credit] = parts.credit
  return { copy: { headline: parts.headline.join(' '), body: parts.body, credit }, open }
}

function textOf(hunk: ReviewHunk, choice: HunkChoice | undefined): readonly string[] | undefined {
  if (choice && 'text' in choice) return choice.text
  const take = choice?.take ?? settled[hunk.kind]
  return take && hunk[take]
}
