import { escapeText } from '../entities.ts'
import { sanitise } from '../sanitise.ts'
import { bodyBase } from './links.ts'
import { all, type Branch } from './node.ts'

/** The first of these fields that has a body in it, as sanitised HTML. */
export function bodyOf(fields: Branch, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const node of all(fields, name)) {
      const html = readBody(node, fields)
      if (html !== undefined) return html
    }
  }
  return undefined
}

function readBody(node: Branch, fields: Branch): string | undefined {
  const type = (node.$.type ?? '').trim().toLowerCase()
  const given = node.$.mode === 'base64' || isBase64(type, node) ? decodeBase64(node._) : node._
  if (given.trim() === '' || !isCopy(type)) return undefined
  const isPlain = !node.$['wire:markup'] && (type === 'text' || type === 'text/plain')
  const html = isPlain && given.includes('<') ? escapeText(given) : given
  return sanitise(unwrap(html, node).trim(), bodyBase(node, fields))
}

/** Atom 1.0 §4.1.3.3: any other media type is base64, unless it is text or XML. */
function isBase64(type: string, node: Branch): boolean {
  if (!type.includes('/') || /^text\/|xml/u.test(type) || node.$['wire:markup'] || node.$.mode) return false
  return /^[A-Za-z0-9+/=\s]+$/u.test(node._)
}

const decodeBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8')

/** Pictures and files in a content element are no copy. */
const isCopy = (type: string): boolean => !/^(?:image|video|audio|application\/(?!.*(?:html|xml)))/u.test(type)

/** Atom 1.0 §3.1.1.3: the div around XHTML is not part of the text. */
function unwrap(html: string, node: Branch): string {
  if (!node.$['wire:markup'] || !/xhtml/iu.test(node.$.type ?? '')) return html
  const inner = /^\s*<div[^<>]*>([\s\S]*)<\/div>\s*$/u.exec(html)?.[1]
  return inner === undefined || /<\/?div/u.test(inner) ? html : inner
}
