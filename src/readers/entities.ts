import { Tokenizer } from 'htmlparser2'

/** What windows-1252 has at 0x80–0x9F: a reference to these code points means that charset (HTML §13.2.5.80). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const REFERENCE = /^&(?:#x([0-9a-f]{1,8})|#([0-9]{1,8})|([a-z][\w.-]{0,31}));$/iu

/** From the ampersand to the semicolon a reference is at most this long. */
const REFERENCE_LENGTH = 34

/** References met so far and what they stand for; of names, htmlparser2's table is asked once. */
const met = new Map<string, string>([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
])

/** References are kept up to this many, so that a hostile feed cannot fill the memory with invented ones. */
const MET_KEPT = 4000

/** Entities a DOCTYPE declares, by name. */
export type Declared = ReadonlyMap<string, string>

/**
 * Replaces character references once: `&amp;lt;` becomes `&lt;`. References nobody knows stay as they are.
 * `declared` may hold a document's own entities.
 */
export function decodeEntities(text: string, declared?: Declared): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  const pieces: string[] = []
  let copied = 0
  let semicolon = -1
  for (; at >= 0; at = text.indexOf('&', at + 1)) {
    // Asked anew only when it lies behind: asking at every ampersand is quadratic where there is no semicolon.
    if (semicolon < at) semicolon = text.indexOf(';', at)
    if (semicolon < 0) break
    if (semicolon - at > REFERENCE_LENGTH) continue
    const replaced = characterOf(text.slice(at, semicolon + 1), declared)
    if (replaced === undefined) continue
    pieces.push(text.slice(copied, at), replaced)
    copied = semicolon + 1
    at = semicolon
  }
  if (copied === 0) return text
  pieces.push(text.slice(copied))
  return pieces.join('')
}

/** What one reference stands for; itself when its name is unknown, undefined for what is no reference. */
function characterOf(reference: string, declared: Declared | undefined): string | undefined {
  const own = declared?.size ? declared.get(reference.slice(1, -1)) : undefined
  if (own !== undefined) return own
  const known = met.get(reference)
  if (known !== undefined) return known
  const [whole, hex, decimal] = REFERENCE.exec(reference) ?? []
  if (whole === undefined) return undefined
  const found = hex
    ? character(Number.parseInt(hex, 16))
    : decimal
      ? character(Number.parseInt(decimal, 10))
      : askTokenizer(whole)
  if (met.size < MET_KEPT) met.set(reference, found)
  return found
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
