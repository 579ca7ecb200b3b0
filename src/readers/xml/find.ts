import { escapeText } from '../entities.ts'
import { cleanText } from '../text.ts'
import type { XmlNode } from './tree.ts'

/** The elements just inside, of these names or of any. */
export const childrenOf = (node: XmlNode | undefined, ...names: string[]): XmlNode[] =>
  (node?.children ?? []).filter(
    (child): child is XmlNode => typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  )

/** The first element down a path of names. */
export function findPath(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => childrenOf(at, name)[0], node)
}

/** Every element of these names, at any depth, in order; those inside a found one are left to it. */
export function findAll(node: XmlNode | undefined, ...names: string[]): XmlNode[] {
  return childrenOf(node).flatMap((child) => (names.includes(child.name) ? [child] : findAll(child, ...names)))
}

/** The words in an element, on one line. Undefined when it has none. */
export function wordsOf(node: XmlNode | undefined): string | undefined {
  const words = node && cleanText(rawText(node)).replace(/\s+/gu, ' ').trim()
  return words || undefined
}

/** All text in an element, white space kept. */
export const rawText = (node: XmlNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')

/** An attribute that is not blank. */
export const attributeOf = (node: XmlNode | undefined, name: string): string | undefined =>
  node?.attributes.get(name)?.trim() || undefined

/** NITF and other elements HTML has another name for. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['hl1', 'h1'],
  ['hl2', 'h2'],
  ['bq', 'blockquote'],
  ['block', 'div'],
])

/** Parts of a body that are no copy: media stand among the item's media, notes go to its fields. */
const NOT_COPY: ReadonlySet<string> = new Set(['media', 'ednote', 'head', 'style', 'script', 'body.head'])

/** The inside of an element as HTML, still to be sanitised: unknown elements leave their words. */
export function innerHtml(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? escapeText(child) : outerHtml(child))).join('')
}

function outerHtml(node: XmlNode): string {
  if (NOT_COPY.has(node.name)) return ''
  const name = RENAMED.get(node.name) ?? node.name
  const kept = [...node.attributes].filter(([key]) => /^(?:href|src|alt|dir|lang|colspan|rowspan)$/u.test(key))
  const attributes = kept.map(([key, value]) => ` ${key}="${escapeText(value).replace(/"/gu, '&quot;')}"`).join('')
  if (name === 'br' || name === 'hr' || name === 'img') return `<${name}${attributes}>`
  return `<${name}${attributes}>${innerHtml(node)}</${name}>`
}
