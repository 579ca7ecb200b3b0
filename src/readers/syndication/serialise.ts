import { escapeAttribute } from '../entities.ts'
import { resolveLink } from '../link.ts'
import { VOID_TAGS } from '../markup/allowed.ts'
import type { Attributes } from './node.ts'
import type { Scope } from './scope.ts'

const LINKS: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'cite'])

const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1)

/** A tag of markup inside a feed's text, as HTML: without its prefix, its links resolved against xml:base. */
export function openingTag(tag: string, attributes: Attributes | undefined, scope: Scope): string {
  let written = `<${localName(tag)}`
  for (const name in attributes) {
    if (name.startsWith('xmlns') || name.startsWith('xml:')) continue
    const value = attributes?.[name] ?? ''
    written += ` ${name}="${escapeAttribute(LINKS.has(name) ? resolveLink(value, scope.base) : value)}"`
  }
  return `${written}>`
}

/** Empty for elements that HTML never closes. */
export function closingTag(tag: string): string {
  const name = localName(tag)
  return VOID_TAGS.has(name.toLowerCase()) ? '' : `</${name}>`
}
