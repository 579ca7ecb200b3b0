import { stripForbidden } from '../decode.ts'
import type { Document } from '../reader.ts'

/** The text of a teleprinter file with the control characters that a document's own text has lost. */
export function withControls({ body, charset }: Document): string {
  try {
    return new TextDecoder(charset).decode(body)
  } catch {
    // A name TextDecoder does not know: these formats are of one byte a character (IPTC 7901 §3).
    return new TextDecoder('windows-1252').decode(body)
  }
}

/** Whether SOH stands among the first bytes, after idle SYN, NUL and line ends: no other format begins so. */
export function startsWithHeader(body: Uint8Array): boolean {
  const idle = new Set([0x16, 0x00, 0x0d, 0x0a, 0x20, 0xff])
  const first = body.subarray(0, 64).find((byte) => !idle.has(byte))
  return first === 0x01
}

/** Messages of a file: each begins with SOH; what stands before the first is idle. */
export const messagesOf = (text: string): string[] => text.split('\u0001').slice(1)

/** Header, copy and what follows it: STX and ETX stand between (ISO 646). */
export function splitMessage(message: string): { header: string; copy: string; tail: string } {
  const [header = '', rest = ''] = cut(message, '\u0002')
  const [copy = '', tail = ''] = cut(rest, '\u0003')
  return { header, copy, tail }
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** Copy as paragraphs: an indented line begins one, a line that fills the column goes on in the next. */
export function reflow(copy: string): string {
  const lines = copy.split(/\r\n|\r|\n/u)
  const paragraphs: string[] = []
  let fresh = true
  for (const line of lines) {
    const words = stripForbidden(line).trim()
    const indented = /^(?: {2,}|\t)/u.test(line)
    if (words === '') fresh = true
    else if (fresh || indented || paragraphs.length === 0) {
      paragraphs.push(words)
      fresh = false
    } else paragraphs.push(`${paragraphs.pop()} ${words}`)
  }
  return paragraphs.join('\n\n')
}
