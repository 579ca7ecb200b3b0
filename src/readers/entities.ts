import { Tokenizer } from 'htmlparser2'

/** What windows-1252 has at 0x80–0x9F: a reference to these code points means that charset (HTML §13.2.5.80). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const REFERENCE = /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,8})|([a-z][\w.-]{0,31}));/giu

/** Names met so far. The five of XML at first; the others are asked of htmlparser2's table once. */
const names = new Map<string, string>([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Names are kept up to this many, so that a hostile feed cannot fill the memory with invented ones. */
const NAMES_KEPT = 4000

/** Entities a DOCTYPE declares, by name. */
export type Declared = ReadonlyMap<string, string>

/**
 * Replaces character references once: `&amp;lt;` becomes `&lt;`. References nobody knows stay as they are.
 * `declared` may hold a document's own entities.
 */
export function decodeEntities(text: string, declared?: Declared): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return character(Number.parseInt(hex, 16))
    if (decimal) return character(Number.parseInt(decimal, 10))
    return name ? (declared?.get(name) ?? namedCharacter(name, whole)) : whole
  })
}

/** Names and category words are often escaped twice; what would become a tag is left as it is. */
export function decodeOnce(text: string): string {
  const decoded = decodeEntities(text)
  return decoded.includes('<') ? text : decoded
}

function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] ?? ''
  if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return ''
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  return String.fromCodePoint(code)
}

function namedCharacter(name: string, whole: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  const found = askTokenizer(whole)
  if (names.size < NAMES_KEPT) names.set(name, found)
  return found
}

/** One reference through htmlparser2's tokenizer, which carries the HTML table. */
function askTokenizer(reference: string): string {
  let decoded = ''
  const ignore = () => undefined
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => {
        decoded += reference.slice(start, end)
      },
      ontextentity: (code) => {
        decoded += String.fromCodePoint(code)
      },
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  )
  tokenizer.write(reference)
  tokenizer.end()
  return decoded
}

/** Writes text so that it can stand between tags. */
export function escapeText(text: string): string {
  if (!/[&<>]/u.test(text)) return text
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}

/** Writes text so that it can stand in a double-quoted attribute. */
export const escapeAttribute = (text: string): string => escapeText(text).replace(/"/gu, '&quot;')
