import { escapeText } from '../entities.ts'
import { jsonIn, parsed } from './literals.ts'

/** Bounds of one page's data: values looked at, how deep they nest, and how often a string is JSON itself. */
const MOST_VALUES = 200_000
const DEEPEST = 40
const MOST_STRINGS = 3

/** Under this many characters a text is no copy. */
const LEAST = 350

/** Copy that the page's data holds, as HTML, and how many characters of it are words. */
type Found = { html: string; length: number }

type Waiting = { value: unknown; depth: number; strings: number }

/**
 * The copy of a page that a script fills, from the data it carries for that script (Next, Nuxt, Arc, `window.STATE = {…}`):
 * a string of paragraphs, or a list of parts most of which are text, with words of the page's headline in it. The first that
 * is no less than half as long as the longest: other stories come after the page's own. As HTML, not sanitised.
 */
export function embeddedCopy(scripts: readonly string[], title: string | undefined, least = TOLD): string | undefined {
  const all: Found[] = []
  let left = MOST_VALUES
  for (const script of scripts) {
    for (const value of jsonIn(script)) left = walk(value, all, left)
    if (left <= 0) break
  }
  const found = all.filter(({ html }) => speaksOf(html, title, least))
  const longest = found.reduce((most, { length }) => Math.max(most, length), 0)
  return found.find(({ length }) => length >= longest / 2)?.html
}

/** Share of the headline's telling words that a story has. */
const TOLD = 0.25

/** Words that say what a headline is about; scripts other than Latin need fewer letters. */
const TELLING = /\p{Script=Latin}{4,}|[^\P{L}\p{Script=Latin}]{2,}/gu

/** Rules for cookies and the like are data too: a story has some of its headline's words. */
function speaksOf(html: string, title: string | undefined, least: number): boolean {
  const telling = (title ?? '').toLowerCase().match(TELLING) ?? []
  const copy = html.toLowerCase()
  return telling.filter((word) => copy.includes(word)).length >= telling.length * least
}

/** Looks for copy in a value and all it holds, in order. Says how many values may still be looked at. */
function walk(root: unknown, found: Found[], most: number): number {
  const waiting: Waiting[] = [{ value: root, depth: 0, strings: 0 }]
  let left = most
  for (let next = waiting.pop(); next && left > 0; next = waiting.pop()) {
    left--
    const { value, depth, strings } = next
    const copy = typeof value === 'string' ? copyOf(value) : Array.isArray(value) ? copyOfParts(value) : undefined
    if (copy) found.push(copy)
    else if (depth < DEEPEST) {
      const inner = innerOf(value, strings)
      const isString = typeof value === 'string'
      for (const one of inner.reverse()) {
        waiting.push({ value: one, depth: depth + 1, strings: strings + (isString ? 1 : 0) })
      }
    }
  }
  return left
}

/** Rows of React's own format: "5:[…]", "24:T1b7b,text". */
const ROW = /^[\da-f]{1,4}:(?:T[\da-f]{1,6},)?/u

function innerOf(value: unknown, strings: number): unknown[] {
  if (typeof value === 'object' && value !== null) return Object.values(value)
  if (typeof value !== 'string' || value.length < LEAST || strings >= MOST_STRINGS) return []
  const rows = ROW.test(value) ? value.split('\n').map((row) => row.replace(ROW, '')) : [value]
  return rows.flatMap((row) => {
    if (/^[[{"]/u.test(row)) return parsed(row) ?? []
    return row !== value && row.length >= LEAST ? [row] : []
  })
}

const MARKUP = /<(?:p|br|div)\b[^<>]{0,500}>/giu

/** A string that is copy: markup with paragraphs, or plain text of several of them. */
function copyOf(text: string): Found | undefined {
  if (text.length < LEAST || /^\s*[[{]/u.test(text) || ROW.test(text)) return undefined
  if ((text.match(MARKUP)?.length ?? 0) >= 2) return enough({ html: text, length: lengthOf(text) })
  // Styles and programs are strings too.
  const lines = text.split(/\n+/u).filter((line) => line.trim() !== '')
  if (text.includes('<') || lines.length < 2 || lines.filter(isProse).length < lines.length / 2) return undefined
  return enough({ html: lines.map((line) => `<p>${escapeText(line)}</p>`).join(''), length: text.length })
}

const lengthOf = (html: string): number => html.replace(/<[^<>]{0,2000}>/gu, '').trim().length

const enough = (found: Found): Found | undefined => (found.length >= LEAST ? found : undefined)

const isProse = (line: string): boolean =>
  line.length >= 60 && /[.!?…:»"”’؟。」]\s*$/u.test(line) && /\s/u.test(line) && !/[{};]\s*$/u.test(line)

type Json = { readonly [name: string]: unknown }
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list whose parts are paragraphs: strings, or objects that say of themselves that they are text. */
function copyOfParts(parts: readonly unknown[]): Found | undefined {
  if (parts.length < 2 || parts.length > 5000) return undefined
  const html = parts.map(partOf).join('')
  return enough({ html, length: lengthOf(html) })
}

/** How systems of publishing call what a part of a story is. */
const KINDS = ['type', '_type', 'nodeType', 'kind', 'blockType', '__typename', 'name']
const TEXT = /^(?:p|text|raw_html|html|block|body)$|paragraph|text[-_]?block|^h[2-6]$|head(?:er|ing)|quote/iu
const HEADING = /^h[2-6]$|head(?:er|ing)/iu

function partOf(part: unknown): string {
  if (typeof part === 'string') return isProse(part) || /^\s*<p\b/iu.test(part) ? paragraph(part, 'p') : ''
  if (!isObject(part)) return ''
  const kind = KINDS.map((name) => part[name]).find((value) => typeof value === 'string')
  if (typeof kind !== 'string' || !TEXT.test(kind)) return ''
  return paragraph(textIn(part, 0), HEADING.test(kind) ? 'h2' : 'p')
}

function paragraph(text: string, name: string): string {
  if (text.trim() === '') return ''
  if (/^\s*<(?:p|h[1-6]|div|ul|ol|blockquote)\b/iu.test(text)) return text
  return `<${name}>${/<\/?[a-z]|&[a-z#]/iu.test(text) ? text : escapeText(text)}</${name}>`
}

/** Where the words of a part are, the first that has any. */
const WORDS = ['content', 'text', 'html', 'value', 'body', 'data', 'children', 'paragraph', 'model', 'blocks']

/** The words of one part: a string, or the strings of what it is put together from. */
function textIn(value: unknown, depth: number): string {
  if (typeof value === 'string') return value
  if (depth > 6) return ''
  if (Array.isArray(value))
    return value
      .slice(0, 500)
      .map((one) => textIn(one, depth + 1))
      .join('')
  if (!isObject(value)) return ''
  for (const name of WORDS) {
    const text = textIn(value[name], depth + 1)
    if (text.trim() !== '') return text
  }
  return ''
}
