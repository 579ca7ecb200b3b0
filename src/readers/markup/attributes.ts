import { escapeAttribute } from '../entities.ts'
import { resolveLink } from '../link.ts'
import { LAZY_SOURCES, SCHEMES } from './allowed.ts'
import { isTrackingPixel, pictureSource } from './image.ts'
import type { Element } from './nesting.ts'
import type { TagScanner } from './tags.ts'

/** What becomes of a tag: written as it stands here, left out with its words kept, or too odd to be judged here. */
export type Rewritten = { tag: string } | 'left out' | 'odd'

/**
 * Writes an opening tag with the attributes its element may keep, links resolved; `tags` stands after its name.
 * References in values are kept as they stand, for a browser reads them as they were meant.
 */
export function rewriteAttributes(tags: TagScanner, element: Element, base: string | undefined): Rewritten {
  if (element.name === 'img') return rewritePicture(tags, element, base)
  let kept = ''
  while (tags.next()) {
    const attribute = tags.attribute.toLowerCase()
    if (!element.attributes.has(attribute)) continue
    const value = isLink(attribute) ? safeLink(tags.value, base) : tags.value
    if (value === undefined) return 'odd'
    kept += write(attribute, value)
  }
  return tags.end === 'open' || tags.end === 'empty' ? { tag: `<${element.name}${kept}>` } : 'odd'
}

const isLink = (attribute: string): boolean => attribute === 'href' || attribute === 'src' || attribute === 'cite'

/** Characters that end the value, or that a parser gone astray could take for a tag. */
const write = (attribute: string, value: string): string =>
  ` ${attribute}="${/["<>]/u.test(value) ? value.replace(/"/gu, '&quot;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;') : value}"`

/** Attributes of pictures that say where the true picture is. */
const SOURCES: ReadonlySet<string> = new Set([...LAZY_SOURCES, 'srcset', 'data-srcset'])

/** Pictures may be lazy, or dots that count readers. */
function rewritePicture(tags: TagScanner, element: Element, base: string | undefined): Rewritten {
  const given: Record<string, string> = {}
  const kept: string[] = []
  while (tags.next()) {
    const attribute = tags.attribute.toLowerCase()
    const wanted = element.attributes.has(attribute)
    if ((!wanted && !SOURCES.has(attribute)) || given[attribute] !== undefined) continue
    given[attribute] = tags.value
    if (wanted) kept.push(attribute)
  }
  if (tags.end !== 'open' && tags.end !== 'empty') return 'odd'
  const source = pictureSource(given)
  if (!source || isTrackingPixel(given)) return 'left out'
  const link = safeLink(source, base)
  if (link === undefined) return 'odd'
  if (!kept.includes('src')) kept.unshift('src')
  const written = kept.map((attribute) => write(attribute, attribute === 'src' ? link : (given[attribute] ?? '')))
  return { tag: `<img${written.join('')}>` }
}

/** The link as it is when it is plain and safe, resolved when it is relative, undefined when it needs a closer look. */
function safeLink(given: string, base: string | undefined): string | undefined {
  const value = given.trim()
  if (value.startsWith('https://') || value.startsWith('http://')) return value
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/u.exec(value)?.[1]?.toLowerCase()
  if (scheme !== undefined) return SCHEMES.includes(scheme) ? value : undefined
  // References may spell a scheme: "java&#115;cript:".
  if (/[&\s\\:\p{Cc}]/u.test(value.replace(/&amp;/gu, ''))) return undefined
  return base === undefined ? value : escapeAttribute(resolveLink(value.replace(/&amp;/gu, '&'), base))
}
