import type { Block } from './blocks.ts'
import { endsStory, isFurnitureLine } from './lines.ts'
import type { PageMetadata } from './metadata.ts'

/** What is left of the blocks when furniture, lists of links, the page's own heading and what follows the story are gone. */
export function trim(blocks: readonly Block[], metadata: PageMetadata): Block[] {
  const lists = linkLists(blocks)
  const kept = blocks.filter((block) => !isFurnitureBlock(block) && !(block.group && lists.has(block.group)))
  return withoutTail(withoutHead(withoutEnd(kept), metadata))
}

const share = (part: number, whole: number): number => part / Math.max(whole, 1)

function isFurnitureBlock({ text, linked, kind }: Block): boolean {
  if (kind === 'picture') return false
  return (
    isFurnitureLine(text) ||
    (kind !== 'heading' && kind !== 'item' && share(linked, text.length) > 0.8 && text.length < 200)
  )
}

/** Lists most of whose text is links. */
function linkLists(blocks: readonly Block[]): ReadonlySet<unknown> {
  const sums = new Map<unknown, { text: number; linked: number }>()
  for (const { group, kind, text, linked } of blocks) {
    if (!group || kind !== 'item') continue
    const sum = sums.get(group) ?? { text: 0, linked: 0 }
    sums.set(group, { text: sum.text + text.length, linked: sum.linked + linked })
  }
  return new Set([...sums].filter(([, { text, linked }]) => share(linked, text) > 0.7).map(([group]) => group))
}

/** A story's end is not looked for before this share of the text. */
const BEFORE_END = 0.4

/** Cuts at a heading after which nothing of the story follows. */
function withoutEnd(blocks: readonly Block[]): readonly Block[] {
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0)
  let before = 0
  for (const [at, block] of blocks.entries()) {
    const short = block.kind === 'heading' || block.strong > block.text.length * 0.8 || block.text.length < 40
    if (short && before > total * BEFORE_END && endsStory(block.text)) return blocks.slice(0, at)
    before += block.text.length
  }
  return blocks
}

const same = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** Before the first paragraph of prose: heading, signature, date and small labels go. */
function withoutHead(blocks: readonly Block[], { title, byline }: PageMetadata): readonly Block[] {
  const start = blocks.findIndex(({ kind, text }) => kind !== 'heading' && text.length >= 80)
  if (start < 0) return blocks
  const heading = same(title ?? '')
  const name = same(byline ?? '')
  return blocks.filter((block, at) => {
    if (block.kind === 'picture') return true
    if (same(block.text) === heading || block.level === 1) return false
    if (at >= start) return true
    const text = same(block.text)
    if (block.kind === 'heading') return true
    return !((name && text.includes(name) && text.length < name.length + 60) || isLabel(block.text))
  })
}

const DATED = /\b(?:19|20)\d\d\b|\d{1,2}[:h.]\d\d/u

/** A few words without a full stop, or a date. */
const isLabel = (text: string): boolean => text.length < 60 && (!/[.!?…:»"”؟]$/u.test(text) || DATED.test(text))

/** Headings and link lines at the end belong to what was cut off. */
function withoutTail(blocks: readonly Block[]): Block[] {
  const kept = [...blocks]
  for (let last = kept.at(-1); last && isTail(last); last = kept.at(-1)) kept.pop()
  return kept
}

const isTail = ({ kind, text, linked }: Block): boolean =>
  kind === 'heading' || (kind !== 'picture' && share(linked, text.length) > 0.6)
