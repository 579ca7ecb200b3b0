import { cleanText } from '../text.ts'
import type { XmlNode } from './tree.ts'

/** The elements just inside, of these names or of any. */
export function childrenOf(node: XmlNode | undefined, ...names: string[]): XmlNode[] {
  const found: XmlNode[] = []
  for (const child of node?.children ?? [])
    if (typeof child !== 'string' && (names.length === 0 || names.includes(child.name))) found.push(child)
  return found
}

/** The first element down a path of names. */
export function findPath(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  let at = node
  for (const name of path) at = firstChild(at, name)
  return at
}

function firstChild(node: XmlNode | undefined, name: string): XmlNode | undefined {
  for (const child of node?.children ?? []) if (typeof child !== 'string' && child.name === name) return child
  return undefined
}

/** Every element of these names, at any depth, in order; those inside a found one are left to it. */
export function findAll(node: XmlNode | undefined, ...names: string[]): XmlNode[] {
  const found: XmlNode[] = []
  collect(node, names, found)
  return found
}

function collect(node: XmlNode | undefined, names: readonly string[], found: XmlNode[]): void {
  for (const child of node?.children ?? []) {
    if (typeof child === 'string') continue
    if (names.includes(child.name)) found.push(child)
    else collect(child, names, found)
  }
}

/** The words in an element, on one line. Undefined when it has none. */
export function wordsOf(node: XmlNode | undefined): string | undefined {
  // XML white space only: a no-break space is the newsroom's own (XML 1.0 §2.3).
  const words =
    node &&
    cleanText(spacedText(node))
      .replace(/[ \t\r\n\f]+/gu, ' ')
      .trim()
  return words || undefined
}

/** All text in an element, white space kept. */
export const rawText = (node: XmlNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')

/** A warning for an item in the middle of which its file ended. */
export const cutWarning = (node: XmlNode): string[] =>
  node.cutOff ? ['the file was cut off inside this item: its end is missing'] : []

/** An attribute that is not blank. */
export const attributeOf = (node: XmlNode | undefined, name: string): string | undefined =>
  node?.attributes.get(name)?.trim() || undefined

/** Elements that stand apart from the words around them, white space or not. */
const APART: ReadonlySet<string> = new Set([
  ...['p', 'br', 'li', 'div', 'section', 'header', 'h1', 'h2', 'h3', 'h4', 'tr', 'td', 'th', 'hl1', 'hl2', 'hr'],
  ...['byttl', 'name.given', 'name.family', 'story.date', 'block', 'body.content'],
])

/** Elements that may stand inside a word. */
const INSIDE: ReadonlySet<string> = new Set([
  ...['em', 'strong', 'b', 'i', 'u', 'sub', 'sup', 'span', 'a', 'small', 'font', 'lang', 'q', 'abbr'],
  ...['num', 'frac', 'numer', 'frac-sep', 'denom'],
])

/** The same with a space between elements that have none: "<city>Salé</city><country>Maroc</country>" is two words. */
function spacedText(node: XmlNode): string {
  let text = ''
  let afterElement = false
  for (const child of node.children) {
    if (typeof child === 'string') {
      text += child
      afterElement = false
      continue
    }
    const inside = INSIDE.has(child.name)
    if (APART.has(child.name) || (afterElement && !inside)) text += ' '
    text += spacedText(child)
    if (APART.has(child.name)) text += ' '
    afterElement = !inside
  }
  return text
}
