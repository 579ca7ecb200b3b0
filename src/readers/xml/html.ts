import { escapeAttribute, escapeText } from '../entities.ts'
import { ALLOWED_TAGS } from '../markup/allowed.ts'
import type { XmlNode } from './tree.ts'

/** NITF elements that HTML has another name for. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['hl1', 'h1'],
  ['hl2', 'h2'],
  ['bq', 'blockquote'],
  ['block', 'div'],
])

/** Parts of a body that are no copy: media stand among the item's media, notes go to its fields. */
const NOT_COPY: ReadonlySet<string> = new Set([
  ...['media', 'ednote', 'head', 'style', 'script', 'body.head', 'nitf-table-metadata'],
])

/** Elements whose inside is words, so that what is unknown in them is part of the sentence. */
const SENTENCES: ReadonlySet<string> = new Set([
  ...['p', 'li', 'td', 'th', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'caption', 'figcaption', 'a', 'q'],
  ...['em', 'strong', 'b', 'i', 'u', 'span'],
])

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'col', 'wbr'])

/** The inside of an element as HTML, still to be sanitised. Unknown elements leave their words, in paragraphs of their own. */
export const innerHtml = (node: XmlNode): string => inside(node, SENTENCES.has(node.name))

function inside(node: XmlNode, sentence: boolean): string {
  // Elements side by side with words are part of the sentence; elements alone are its paragraphs.
  const mixed = sentence || hasWords(node)
  return node.children
    .map((child) => (typeof child === 'string' ? escapeText(child) : outerHtml(child, mixed)))
    .join('')
}

function outerHtml(node: XmlNode, sentence: boolean): string {
  if (NOT_COPY.has(node.name) || isForEditors(node)) return ''
  const name = RENAMED.get(node.name) ?? node.name
  if (!ALLOWED_TAGS.has(name)) return sentence ? inside(node, true) : paragraphOf(node)
  const kept = [...node.attributes].filter(([key]) => /^(?:href|src|alt|dir|lang|colspan|rowspan)$/u.test(key))
  const attributes = kept.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')
  if (VOID.has(name)) return `<${name}${attributes}>`
  return `<${name}${attributes}>${inside(node, SENTENCES.has(name))}</${name}>`
}

function paragraphOf(node: XmlNode): string {
  const name = hasWords(node) ? 'p' : 'div'
  const html = inside(node, name === 'p')
  return html.trim() === '' ? '' : `<${name}>${html}</${name}>`
}

const hasWords = (node: XmlNode): boolean =>
  node.children.some((child) => typeof child === 'string' && child.trim() !== '')

/** NITF 3.6, note and tagline: of type "npa" (not for publication) they are not printed. */
export const isForEditors = (node: XmlNode): boolean => node.attributes.get('type') === 'npa'
