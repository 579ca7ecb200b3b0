import { stripForbidden } from '../decode.ts'
import { escapeText } from '../entities.ts'
import { sanitise, sanitiseWithText } from '../sanitise.ts'
import { bodyBase } from './links.ts'
import { all, type Branch } from './node.ts'

/** The first of these fields that has a body in it, as sanitised HTML. */
export function bodyOf(fields: Branch, names: readonly string[]): string | undefined {
  const given = findBody(fields, names)
  return given && sanitise(given.html, given.base)
}

/** The same, with its plain text. */
export function bodyWithText(fields: Branch, names: readonly string[]): { html: string; text: string } | undefined {
  const given = findBody(fields, names)
  return given && sanitiseWithText(given.html, given.base)
}

type Given = { html: string; base: string | undefined }

function findBody(fields: Branch, names: readonly string[]): Given | undefined {
  for (const name of names) {
    for (const node of all(fields, name)) {
      const html = readBody(node)
      if (html !== undefined) return { html, base: bodyBase(node, fields) }
    }
  }
  return undefined
}

function readBody(node: Branch): string | undefined {
  const type = typeOf(node)
  const given = decodedText(node)
  if (given.trim() === '' || !isCopy(type)) return undefined
  const isPlain = !node.$['wire:markup'] && (type === 'text' || type === 'text/plain')
  const html = isPlain && given.includes('<') ? escapeText(given) : given
  return unwrap(html, node).trim()
}

const typeOf = (node: Branch): string => (node.$.type ?? '').trim().toLowerCase()

/** The text of a title or body, out of base64 where it is in it. */
export const decodedText = (node: Branch): string =>
  node.$.mode === 'base64' || isBase64(typeOf(node), node) ? decodeBase64(node._) : node._

/** Atom 1.0 §4.1.3.3 has every other media type in base64; in truth types are invented, and only this one means it. */
function isBase64(type: string, node: Branch): boolean {
  if (type !== 'application/octet-stream' || node.$['wire:markup']) return false
  const packed = node._.replace(/\s+/gu, '')
  return packed.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/u.test(packed)
}

const decodeBase64 = (text: string): string => stripForbidden(Buffer.from(text, 'base64').toString('utf8'))

/** Pictures and files in a content element are no copy. */
const isCopy = (type: string): boolean => !/^(?:image|video|audio)\//u.test(type)

/** Atom 1.0 §3.1.1.3: the div around XHTML is not part of the text. */
export function unwrap(html: string, node: Branch): string {
  if (!node.$['wire:markup'] || !/xhtml/iu.test(node.$.type ?? '')) return html
  const inner = /^\s*<div[^<>]*>([\s\S]*)<\/div>\s*$/u.exec(html)?.[1]
  return inner === undefined || /<\/?div/u.test(inner) ? html : inner
}
