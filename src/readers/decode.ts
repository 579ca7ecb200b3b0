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
  return { ...payload, text: stripForbidden(text), charset, warnings }
}

/** Takes out control characters and stray byte order marks; tabs and line ends stay. */
export function stripForbidden(text: string): string {
  return FORBIDDEN.test(text) ? text.replace(new RegExp(FORBIDDEN, 'gu'), '') : text
}
