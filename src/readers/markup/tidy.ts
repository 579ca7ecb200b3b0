import { escapeAttribute } from '../entities.ts'
import { resolveLink } from '../link.ts'
import { ALLOWED_TAGS, allowsAttribute, SCHEMES, VOID_TAGS } from './allowed.ts'
import type { Typesetter } from './typesetter.ts'

/** The attributes of a tag any parser reads alike: quoted, no angle brackets inside. */
const ATTRIBUTES = /(?:\s+[a-zA-Z][\w:.-]{0,60}="[^"<>]*")*\s*\/?>/uy
const ATTRIBUTE = /([a-zA-Z][\w:.-]*)="([^"]*)"/gu

/** Pictures may be lazy, or dots that count readers: those take the long way. */
const ODD_PICTURE = /\s(?:data-|srcset|style|width="[01]"|height="[01]")|feedburner|pixel|doubleclick|src="data:/iu

/** Deeper markup, longer names and more links go the long way. */
const DEPTH = 100
const NAME_LENGTH = 12
const LINKS = 1000

/**
 * Rewrites markup that is tidy already: nested well, of allowed elements, every tag in the plainest form. Text stays
 * character for character; attributes that are not on the list go; links are resolved. Nothing to change gives the same
 * string. Undefined when anything at all is out of the ordinary: then sanitize-html must do it.
 * `page`, when given, is handed the words and tags on the way, which saves reading the markup a second time.
 */
export function rewriteTidy(html: string, base: string | undefined, page?: Typesetter): string | undefined {
  const open: string[] = []
  let links = 0
  let written = ''
  let copied = 0
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
    const closes = html.charCodeAt(at + 1) === SLASH
    const nameAt = closes ? at + 2 : at + 1
    const nameEnd = endOfName(html, nameAt)
    const name = html.slice(nameAt, nameEnd)
    const end = endOfTag(html, nameEnd)
    if (end < 0 || !ALLOWED_TAGS.has(name) || !nests(open, name, closes)) return undefined
    if (name === 'a' && ++links > LINKS * 2) return undefined
    page?.write(html.slice(from, at))
    page?.tag(name)
    from = end
    if (end === nameEnd + 1) continue
    const rewritten = rewriteTag(html.slice(at, end), name, html.slice(nameEnd, end), base)
    if (rewritten === undefined) return undefined
    if (rewritten === UNCHANGED) continue
    written += html.slice(copied, at) + rewritten
    copied = end
  }
  page?.write(html.slice(from))
  if (open.length > 0) return undefined
  return copied === 0 ? html : written + html.slice(copied)
}

const SLASH = 0x2f
const GREATER = 0x3e

/** Lower-case letters and digits only: any other tag is out of the ordinary. */
function endOfName(html: string, start: number): number {
  let at = start
  for (; at - start < NAME_LENGTH; at++) {
    const code = html.charCodeAt(at)
    if (!((code >= 0x61 && code <= 0x7a) || (at > start && code >= 0x30 && code <= 0x39))) break
  }
  return at
}

function endOfTag(html: string, nameEnd: number): number {
  if (html.charCodeAt(nameEnd) === GREATER) return nameEnd + 1
  ATTRIBUTES.lastIndex = nameEnd
  return ATTRIBUTES.test(html) ? ATTRIBUTES.lastIndex : -1
}

function nests(open: string[], name: string, closes: boolean): boolean {
  if (VOID_TAGS.has(name)) return !closes
  if (closes) return open.pop() === name
  // A paragraph inside a paragraph is two paragraphs to a browser.
  if (name === 'p' && open.at(-1) === 'p') return false
  open.push(name)
  return open.length <= DEPTH
}

const UNCHANGED = Symbol('unchanged')

function rewriteTag(
  tag: string,
  name: string,
  attributes: string,
  base: string | undefined,
): string | typeof UNCHANGED | undefined {
  if (name === 'img' && ODD_PICTURE.test(attributes)) return undefined
  // A closing tag has no attributes; one that has is nothing ordinary.
  if (tag.charCodeAt(1) === SLASH) return attributes.includes('=') ? undefined : UNCHANGED
  let changed = false
  let kept = ''
  ATTRIBUTE.lastIndex = 0
  for (let found = ATTRIBUTE.exec(attributes); found; found = ATTRIBUTE.exec(attributes)) {
    const [, given = '', value = ''] = found
    const attribute = given.toLowerCase()
    if (!allowsAttribute(name, attribute)) {
      changed = true
      continue
    }
    const link = attribute === 'href' || attribute === 'src' || attribute === 'cite'
    const target = link ? safeLink(value, base) : value
    if (target === undefined) return undefined
    changed ||= target !== value
    kept += ` ${attribute}="${target}"`
  }
  return changed ? `<${name}${kept}${tag.endsWith('/>') ? ' /' : ''}>` : UNCHANGED
}

/** The link as it is when it is plain and safe, resolved when it is relative, undefined when it needs a closer look. */
function safeLink(value: string, base: string | undefined): string | undefined {
  if (value.startsWith('https://') || value.startsWith('http://')) return value
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/u.exec(value)?.[1]?.toLowerCase()
  if (scheme !== undefined) return SCHEMES.includes(scheme) ? value : undefined
  // References may spell a scheme: "java&#115;cript:".
  if (/[&\s\\:]/u.test(value.replace(/&amp;/gu, ''))) return undefined
  return base === undefined ? value : escapeAttribute(resolveLink(value.replace(/&amp;/gu, '&'), base))
}
