import { escapeAttribute } from '../entities.ts'
import { resolveLink } from '../link.ts'
import { ALLOWED_TAGS, allowsAttribute, SCHEMES, VOID_TAGS } from './allowed.ts'

/** A tag any parser reads alike: lower-case name, quoted attributes, no angle brackets inside. */
const TAG = /<(\/?)([a-z][a-z0-9]{0,20})((?:\s+[a-zA-Z][\w:.-]{0,60}="[^"<>]*")*)\s*\/?>/uy
const ATTRIBUTE = /([a-zA-Z][\w:.-]*)="([^"]*)"/gu

/** Deeper markup goes the long way. */
const DEPTH = 100

/**
 * Rewrites markup that is tidy already: nested well, of allowed elements, every tag in the plainest form. Text stays
 * character for character; attributes that are not on the list go; links are resolved.
 * Undefined when anything at all is out of the ordinary: then sanitize-html must do it.
 */
export function rewriteTidy(html: string, base: string | undefined): string | undefined {
  const open: string[] = []
  let written = ''
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
    TAG.lastIndex = at
    const found = TAG.exec(html)
    if (!found) return undefined
    const [tag, slash, name = '', attributes] = found
    if (!ALLOWED_TAGS.has(name) || !nests(open, name, slash === '/')) return undefined
    const rewritten = attributes === '' || slash ? tag : rewriteTag(tag, name, attributes ?? '', base)
    if (rewritten === undefined) return undefined
    written += html.slice(from, at) + rewritten
    from = at + tag.length
  }
  return open.length > 0 ? undefined : written + html.slice(from)
}

function nests(open: string[], name: string, closes: boolean): boolean {
  if (VOID_TAGS.has(name)) return !closes
  if (closes) return open.pop() === name
  // A paragraph inside a paragraph is two paragraphs to a browser.
  if (name === 'p' && open.at(-1) === 'p') return false
  open.push(name)
  return open.length <= DEPTH
}

function rewriteTag(tag: string, name: string, attributes: string, base: string | undefined): string | undefined {
  // Pictures may be lazy, or dots that count readers; handlers and styles are nothing ordinary.
  if (
    name === 'img' &&
    /\s(?:data-|srcset|style|width="[01]"|height="[01]")|feedburner|pixel|doubleclick/iu.test(attributes)
  ) {
    return undefined
  }
  let changed = false
  let kept = ''
  for (const [, given = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
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
  return changed ? `<${name}${kept}${tag.endsWith('/>') ? ' /' : ''}>` : tag
}

/** The link as it is when it is plain and safe, resolved when it is relative, undefined when it needs a closer look. */
function safeLink(value: string, base: string | undefined): string | undefined {
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/u.exec(value)?.[1]?.toLowerCase()
  if (scheme !== undefined) return SCHEMES.includes(scheme) ? value : undefined
  // References may spell a scheme: "java&#115;cript:".
  if (/[&\s\\:]/u.test(value.replace(/&amp;/gu, ''))) return undefined
  if (base === undefined) return value
  return escapeAttribute(resolveLink(value.replace(/&amp;/gu, '&'), base))
}
