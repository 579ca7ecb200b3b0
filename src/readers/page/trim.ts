import type { Block } from './blocks.ts'
import { endOf, isAppeal, isCommentRule, isFurnitureLine } from './lines.ts'
import type { PageMetadata } from './metadata.ts'

/** What is left of the blocks when furniture, lists of links, the page's own heading and what follows the story are gone. */
export function trim(blocks: readonly Block[], metadata: PageMetadata): Block[] {
  const lists = linkLists(blocks)
  const again = repeated(blocks)
  const kept = withoutEnd(blocks).filter(
    (block) => !isFurnitureBlock(block) && !(block.group && lists.has(block.group)) && !again.has(block.text),
  )
  return withoutTail(withoutHead(kept, metadata), metadata)
}

/** So often the same line, with a link in it, is said by the page around the story's parts; refrains have none. */
const OFTEN = 4

function repeated(blocks: readonly Block[]): ReadonlySet<string> {
  const times = new Map<string, number>()
  for (const { kind, text, links } of blocks) {
    if (kind === 'paragraph' && links > 0 && text.length >= 12 && text.length <= 80)
      times.set(text, (times.get(text) ?? 0) + 1)
  }
  return new Set([...times].filter(([, count]) => count >= OFTEN).map(([text]) => text))
}

const share = (part: number, whole: number): number => part / Math.max(whole, 1)

function isFurnitureBlock(block: Block): boolean {
  if (block.kind === 'picture') return false
  return isFurnitureLine(block.text) || (block.kind !== 'item' && isLinkLine(block))
}

/** A line that is a link and little else. A sentence may hold one, but ends as sentences do. */
function isLinkLine(block: Block): boolean {
  const { text, linked } = block
  if (text.length >= 200 || isEnumeration(block)) return false
  const part = share(linked, text.length)
  return part > 0.75 || (part > 0.5 && text.length < 120 && !SENTENCE_END.test(text))
}

/** What is listed after a colon, every name of it linked to a page of its own: "Agadir : Tarrast, Anza, Tikiouine". */
const isEnumeration = ({ text, links }: Block): boolean =>
  links >= 2 && /^[^:：،,、]{2,40}[:：][^,،、]{2,40}[,،、]/u.test(text)

const SENTENCE_END = /[.!?…:»"”؟。」]$/u

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

/** What follows an end is no longer than this share of the text. */
const AFTER_END = 0.35

/** Cuts at a heading after which nothing of the story follows. */
function withoutEnd(blocks: readonly Block[]): readonly Block[] {
  const total = blocks.reduce((sum, block) => sum + proseIn(block), 0)
  let before = 0
  for (const [at, block] of blocks.entries()) {
    const short = block.kind === 'heading' || block.strong > block.text.length * 0.8 || block.text.length < 40
    const end = short && total - before < total * AFTER_END ? endOf(block.text) : undefined
    // Links to other stories may stand in the middle of one: what follows them is copy when it has a whole paragraph.
    if (end === 'end' || (end === 'others' && !blocks.slice(at + 1).some(isParagraph))) return blocks.slice(0, at)
    before += proseIn(block)
  }
  return blocks
}

const isParagraph = ({ kind, text, linked }: Block): boolean =>
  kind === 'paragraph' && text.length >= 150 && share(linked, text.length) < 0.3

const proseIn = ({ text, linked }: Block): number => text.length - linked

const same = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u

/** Long enough to be a paragraph; scripts without spaces say more in fewer characters. */
export const isProse = (text: string): boolean => text.length >= (NO_SPACES.test(text) ? 30 : 80)

/** Before the first paragraph of prose: heading, signature, date and small labels go. */
function withoutHead(blocks: readonly Block[], { title, byline }: PageMetadata): readonly Block[] {
  const start = blocks.findIndex(({ kind, text }) => kind !== 'heading' && isProse(text))
  if (start < 0) return blocks
  const heading = same(title ?? '')
  const name = same(byline ?? '')
  return blocks.filter((block, at) => {
    if (block.kind === 'picture') return true
    if (same(block.text) === heading || block.level === 1) return false
    if (at > start && at <= FIRST && block.kind !== 'heading') return !isSignature(same(block.text), name)
    if (at >= start) return true
    if (block.kind === 'heading') return heading.length < 15 || !same(block.text).endsWith(heading)
    return !block.text.split('\n').every((line) => isHeadLine(line, heading, name))
  })
}

/** A signature may stand after the standfirst: among the first blocks. */
const FIRST = 6

const isSignature = (text: string, name: string): boolean =>
  name !== '' && text.includes(name) && text.length < name.length + 40

/** The headline again, a signature, a label. */
function isHeadLine(line: string, heading: string, name: string): boolean {
  const text = same(line)
  return text === heading || isSignature(text, name) || isLabel(line)
}

const DATED = /\b(?:19|20)\d\d\b|\d{1,2}[:h.]\d\d/u

/** A few words without a full stop, or a date. */
const isLabel = (text: string): boolean => text.length < 60 && (!SENTENCE_END.test(text) || DATED.test(text))

/** At the end, headings, links, the author's life and appeals to readers go: what they belong to was cut off, or is no copy. */
function withoutTail(blocks: readonly Block[], { byline }: PageMetadata): Block[] {
  const said = blocks.filter(({ kind }) => kind !== 'picture')
  let end = said.length
  for (let last = said[end - 1]; last && end > 1 && isTail(last, byline); last = said[end - 1]) end--
  const gone = new Set(said.slice(end))
  return blocks.filter((block) => !gone.has(block))
}

function isTail(block: Block, byline: string | undefined): boolean {
  const { kind, text } = block
  if (kind === 'heading' || isLinkLine(block) || isLife(text, byline) || isSignedOff(text, byline)) return true
  return isAppeal(text) || isCommentRule(text)
}

/** Who signs, once more, or a name with an address to write to. */
function isSignedOff(text: string, byline: string | undefined): boolean {
  const name = same(byline ?? '')
  const line = same(text)
  if (name !== '' && line.endsWith(name) && line.length < name.length + 5) return true
  return text.length < 80 && /\s\(?[^\s@]{1,40}@[^\s@]{3,40}$/u.test(text)
}

/** "Nadia Essafi est journaliste à …" at the end of what Nadia Essafi signs. */
function isLife(text: string, byline: string | undefined): boolean {
  const name = byline?.split(', ').find((one) => one.includes(' ') && text.startsWith(one))
  return (
    name !== undefined &&
    text.length < 1500 &&
    /^[\s,]{0,2}(?:is|est|es|ist|was|a |covers|writes|has|has been|works|joined|schreibt|هو|هي|صحافي|صحفي)/u.test(
      text.slice(name.length),
    )
  )
}
