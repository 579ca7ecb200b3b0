import { isAscii, isUtf8, transcode } from 'node:buffer'
import iconv from 'iconv-lite'
import { AppError } from '../model/error.ts'

/** What the bytes were read as, and what was odd about it. */
export type Decoded = { text: string; charset: string; warnings: string[] }

const BOMS: readonly [charset: string, ...mark: number[]][] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
]

/** How far into the bytes a declaration or a `<meta charset>` is looked for. */
const HEAD_BYTES = 2048

/** `text/xml; Charset="Windows-1252"` → `windows-1252`. */
export function charsetOfContentType(contentType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType ?? '')?.[1]?.toLowerCase()
}

/** The charset an XML declaration or an HTML `<meta>` names in the first bytes, read as Latin letters. */
export function declaredCharset(head: string): string | undefined {
  const declaration = /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/iu.exec(head)
  const meta = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/iu.exec(head)
  return (declaration ?? meta)?.[1]?.toLowerCase()
}

/**
 * Reads bytes as text, trusting in this order: byte order mark, UTF-16 that shows in the first bytes, valid UTF-8, the
 * transport's charset, the document's own declaration, damaged UTF-8, windows-1256 or windows-1252 by the look of the bytes.
 * Valid UTF-8 stands before both labels: other charsets almost never form it by chance, and labels often lie.
 * Throws AppError('unreadable') when the only label is a charset nobody knows.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | undefined): Decoded {
  const transport = charsetOfContentType(contentType)
  const marked = BOMS.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return withLabelWarning(decodeAs(bytes, marked[0]), bytes, transport, 'its byte order mark')

  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  const wide = wideCharset(bytes)
  if (wide) return decodeAs(bytes, wide)
  const labels = [transport, declaredCharset(head)].filter((label) => label !== undefined)
  const stateful = labels.find((label) => /^iso-2022-|^hz-gb|^utf-7/u.test(label))
  if (stateful && known(stateful)) return decodeAs(bytes, stateful)
  if (isUtf8(bytes)) return withLabelWarning(decodeAs(bytes, 'utf-8'), bytes, labels[0], 'its bytes')
  return decodeByLabel(bytes, labels)
}

function decodeByLabel(bytes: Uint8Array, labels: string[]): Decoded {
  const label = labels.find((name) => known(name) && !/^utf-?8/u.test(name))
  if (label) return decodeAs(bytes, label)
  if (mostlyUtf8(bytes)) {
    return withWarning(decodeAs(bytes, 'utf-8'), 'some bytes are not valid UTF-8 and were replaced')
  }
  const unknown = labels.find((name) => !known(name))
  if (unknown) throw new AppError('unreadable', `The charset "${unknown}" is unknown: ask the source for UTF-8.`)
  const guess = looksArabic(bytes) ? 'windows-1256' : 'windows-1252'
  return withWarning(decodeAs(bytes, guess), `the bytes are not UTF-8; they were read as ${guess}`)
}

function decodeAs(bytes: Uint8Array, charset: string): Decoded {
  if (charset === 'utf-8') return { text: decodeUtf8(bytes), charset, warnings: [] }
  // Node's own decoder knows the WHATWG charsets and is several times faster; iconv-lite knows the rest.
  const text = nodeReads(charset)
    ? new TextDecoder(charset).decode(bytes)
    : iconv.decode(
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        LATIN.test(charset) ? 'windows-1252' : charset,
      )
  return { text, charset, warnings: [] }
}

/** Buffer's decoder replaces what is broken as TextDecoder does, without the 40 µs that one takes to make. */
function decodeUtf8(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // ASCII as Latin letters is a string of one byte a character: half the memory, and faster in all that follows.
  if (isAscii(buffer)) return buffer.toString('latin1')
  const unmarked = hasMark(bytes) ? buffer.subarray(3) : buffer
  // By way of UTF-16 is twice as fast; only whole UTF-8 may go that way.
  return isUtf8(unmarked) ? transcode(unmarked, 'utf8', 'utf16le').toString('utf16le') : unmarked.toString('utf8')
}

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

const withWarning = (decoded: Decoded, warning: string): Decoded => ({
  ...decoded,
  warnings: [...decoded.warnings, warning],
})

function withLabelWarning(decoded: Decoded, bytes: Uint8Array, label: string | undefined, evidence: string): Decoded {
  // Plain ASCII is the same in either charset: nothing to report.
  const agrees = label === undefined || label.replace('-', '') === decoded.charset.replace('-', '')
  if (agrees || isAscii(bytes)) return decoded
  return withWarning(decoded, `labelled ${label}, but read as ${decoded.charset} by ${evidence}`)
}

const known = (charset: string): boolean => nodeKnows(charset) || iconv.encodingExists(charset)

/** Node 20's decoder reads windows-1252 as ISO-8859-1, which has controls where the other has quotation marks and dashes. */
const LATIN = /^(?:windows-?1252|cp-?1252|x-cp1252|iso-?8859-?1|iso_8859-1|latin-?1|l1|us-ascii|ascii)$/u

const nodeReads = (charset: string): boolean => !LATIN.test(charset) && nodeKnows(charset)

function nodeKnows(charset: string): boolean {
  try {
    return new TextDecoder(charset) !== undefined
  } catch {
    return false
  }
}

/** UTF-16 without a mark: the first `<` of a document comes with a zero byte on one side (XML 1.0, appendix F). */
function wideCharset(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a && !b && c && !d) return 'utf-16le'
  if (a === 0 && b && c === 0 && d) return 'utf-16be'
  return undefined
}

/** Whether whole multi-byte sequences outnumber the broken ones: UTF-8 with an accident, not another charset. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    const tail = bytes.subarray(at + 1, at + length)
    const fits = byte >= 0xc2 && byte < 0xf5 && tail.length === length - 1 && tail.every((next) => next >> 6 === 0b10)
    if (fits) at += length - 1
    if (fits) whole++
    else broken++
  }
  return whole > broken
}

/** Arabic words are runs of high bytes; accents in a Latin text stand alone or in twos. */
function looksArabic(bytes: Uint8Array): boolean {
  let inRuns = 0
  let all = 0
  let run = 0
  for (const byte of bytes) {
    if (byte >= 0x80) run++
    else {
      all += run
      if (run >= 3) inRuns += run
      run = 0
    }
  }
  all += run
  if (run >= 3) inRuns += run
  return all > 0 && inRuns / all > 0.6
}
