import { decodeBytes } from './charset.ts'
import type { Document, Payload } from './reader.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find (XML 1.0 §2.2 forbids them)
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff\ufffe\uffff]/u

/**
 * A payload as text: bytes decoded, characters that XML forbids and PostgreSQL refuses (NUL) taken out.
 * Throws AppError('unreadable') for a charset nobody knows.
 */
export function decode(payload: Payload): Document {
  const { text, charset, warnings } = decodeBytes(payload.body, payload.contentType)
  const clean = charset === 'utf-8' && !mayHoldForbidden(payload.body)
  return { ...payload, text: clean ? text : stripForbidden(text), charset, warnings }
}

/** A third of the time of looking through the text: four bytes of UTF-8 at once, and most feeds hold nothing of the kind. */
function mayHoldForbidden(bytes: Uint8Array): boolean {
  // U+FEFF, U+FFFE and U+FFFF all begin with this byte in UTF-8.
  if (bytes.includes(0xef)) return true
  const aligned = Math.min(bytes.length, (4 - (bytes.byteOffset % 4)) % 4)
  // Fewer bytes than the alignment asks for: the view would begin askew.
  const count = (bytes.length - aligned) >> 2
  const words = count > 0 ? new Int32Array(bytes.buffer, bytes.byteOffset + aligned, count) : new Int32Array(0)
  for (let at = 0; at < aligned; at++) if (isControl(bytes[at] ?? 0)) return true
  for (let at = 0; at < words.length; at++) {
    const four = words[at] ?? 0
    // A byte below 0x20 borrows from its own highest bit, which was not set.
    if (((four - 0x20202020) & ~four & 0x80808080) === 0) continue
    const start = aligned + at * 4
    for (let byte = start; byte < start + 4; byte++) if (isControl(bytes[byte] ?? 0x20)) return true
  }
  for (let at = aligned + words.length * 4; at < bytes.length; at++) if (isControl(bytes[at] ?? 0)) return true
  return false
}

const isControl = (byte: number): boolean => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d

/** Takes out control characters and stray byte order marks; tabs and line ends stay. */
export function stripForbidden(text: string): string {
  return FORBIDDEN.test(text) ? text.replace(new RegExp(FORBIDDEN, 'gu'), '') : text
}
