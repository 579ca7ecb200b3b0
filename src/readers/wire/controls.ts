import { decodeBytes } from '../charset.ts'
import type { Document } from '../reader.ts'
import { readNational, readOverstruck } from './national.ts'

const SOH = '\u0001'
const STX = '\u0002'
const ETX = '\u0003'
const EOT = '\u0004'

/** The text of a teleprinter file with the control characters that a document's own text has lost. */
export const withControls = ({ body, contentType }: Document): string =>
  readOverstruck(readNational(decodeBytes(body, contentType).text))

/** Filling before a message: SYN, NUL, DEL, line ends, escape sequences, the telex start of message (ITU-T F.31 "ZCZC"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the filling is made of control characters
const FILLING = /^(?:[\u0000\u0007\u0016\u007f\u00ff\ufeff\s]|\u001b[ -/]*[0-~]|ZCZC[^\r\n\u0001]{0,40})*/u

/** The text behind what only fills the line. */
export const withoutFilling = (text: string): string => text.replace(FILLING, '')

/** Whether SOH stands first, or STX where it was lost, filling aside: no other format begins so. */
export function startsWithHeader(body: Uint8Array): boolean {
  const first = withoutFilling(Buffer.from(body.subarray(0, 512)).toString('latin1'))[0]
  return first === SOH || first === STX
}

/**
 * Messages of a file. Each begins with SOH and ends with EOT, and either may have been lost: `header` then tells the first
 * line of one. What stands before the first and holds no text of its own is idle.
 */
export function messagesOf(text: string, header: RegExp): string[] {
  const [before = '', ...opened] = text.split(SOH)
  const messages = opened.filter(isWritten).flatMap((message) => afterTransmissions(message, true, header))
  return [...afterTransmissions(before, false, header), ...messages].filter(isWritten)
}

const isWritten = (message: string): boolean => /\S/u.test(message)

/** A message and those that follow its EOT without an SOH of their own. */
function afterTransmissions(text: string, opened: boolean, header: RegExp): string[] {
  return text.split(EOT).flatMap((part, index) => {
    if (opened && index === 0) return [part]
    const heads = withoutFilling(part).split(header)
    // The first stands before any header line: a message only when its text was marked.
    return heads.filter((head, at) => at > 0 || head.includes(STX) || header.test(head.slice(0, 200)))
  })
}

/** Header, copy and what follows it: STX and ETX stand between (ISO 646). `marked` says that they do. */
export function splitMessage(message: string): { header: string; copy: string; tail: string; marked: boolean } {
  const [header, rest] = cut(message, STX)
  const [copy, tail] = cut(rest ?? '', ETX)
  return { header, copy, tail: tail ?? '', marked: rest !== undefined }
}

export function cut(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)]
}
