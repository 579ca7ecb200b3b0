import { readTitle } from '../text.ts'
import type { Seen } from './seen.ts'
import { attribute, type PageNode, words } from './tree.ts'

const plain = (text: string | undefined): string | undefined => readTitle(text ?? '', true).title

/** A label over the headline that stands inside its element. */
const KICKER =
  /(?:^|[\s_-])(?:kicker|over-?line|top-?line|dachzeile|eyebrow|sur-?titre|pre-?title|section|rubrique|category|label|badge|tag|offscreen|sr-only|visually-?hidden|prefix)(?:[\s_-]|$)/iu

/**
 * A page's headline: what is seen as its heading, when the page also gives it elsewhere (pages head their name and their
 * sections too); else what the page gives, without the site's name behind it.
 */
export function headlineOf(
  seen: Seen,
  given: readonly (string | undefined)[],
  names: readonly string[],
): string | undefined {
  const said = given.flatMap((text) => withoutSite(plain(text), names) ?? [])
  const head = withoutSite(plain(seen.title), names)
  const witnesses = head === undefined ? said : [...said, head]
  const headings = seen.headings.flatMap((node) => headingsOf(node))
  const [first, second] = given.slice(0, 2).map((text) => withoutSite(plain(text), names))
  // Two that are one, and not the heading.
  if (first && first === second && !headings.includes(first)) return first
  const best = mostAlike(headings, witnesses)
  if (!best) return said[0] ?? head
  if (best.likeness < ALIKE && witnesses.length > 0)
    return headings.find((text) => wordsOf(text).length >= SENTENCE) ?? said[0] ?? head
  // A label before the headline is no part of it when the page also gives it without.
  return said.find((text) => wordsOf(text).length >= 3 && /[:–—-]\s*$/u.test(before(best.text, text))) ?? best.text
}

type Ranked = { text: string; likeness: number }

function mostAlike(headings: readonly string[], witnesses: readonly string[]): Ranked | undefined {
  let best: Ranked | undefined
  for (const text of headings) {
    const like = Math.max(0, ...witnesses.map((other) => likeness(text, other)))
    if (!best || like > best.likeness) best = { text, likeness: like }
  }
  return best
}

/** What stands before `tail` in a text that ends with it. */
const before = (text: string, tail: string): string =>
  text.length > tail.length && text.endsWith(tail) ? text.slice(0, -tail.length) : ''

/** A heading of so many words is a headline, even when the page never says it elsewhere. */
const SENTENCE = 5

/** Share of the words two titles have in common from which they are the same story's. */
const ALIKE = 0.25

/** A heading as a whole, and without the label over it: the page's own titles say which of them it is. */
function headingsOf(node: PageNode): string[] {
  const whole = plain(words(node)) ?? ''
  const kickers = (node.children ?? []).filter((child) => child.name && KICKER.test(attribute(child, 'class') ?? ''))
  const others = (node.children ?? []).filter((child) => !kickers.includes(child))
  const rest = kickers.length > 0 ? (plain(others.map(words).join(' ')) ?? '') : ''
  return [whole, rest].filter((text) => text !== '' && !/^[:–-]/u.test(text))
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function likeness(one: string, other: string): number {
  const first = new Set(wordsOf(one))
  const second = new Set(wordsOf(other))
  if (first.size === 0 || second.size === 0) return 0
  const shared = [...first].filter((word) => second.has(word)).length
  return (2 * shared) / (first.size + second.size)
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** "La halle rouvre | Le Journal" → "La halle rouvre", when the tail is one of the names: the site's, the section's. */
function withoutSite(title: string | undefined, names: readonly string[]): string | undefined {
  const found = title && /^(.{12,}?)\s*[|ㅣ–—:»·-]\s*([^|ㅣ–—»·-]{2,40})$/u.exec(title)
  if (!title || !found) return title
  const [, rest = '', tail = ''] = found
  const end = letters(tail)
  const [site = '', section = ''] = names.map(letters)
  const isSite = site !== '' && (site.includes(end) || end.includes(site))
  return end !== '' && (isSite || end === section) ? withoutSite(rest, names) : title
}
