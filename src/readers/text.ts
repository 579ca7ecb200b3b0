import { decodeEntities } from './entities.ts'

/** Text all of whose characters need no care: Latin, Arabic letters, usual punctuation, all of them NFC as they stand. */
const EASY =
  /^[\t\n\r\u0020-\u007e\u00a0-\u02ff\u060c\u061b\u061f\u0621-\u064a\u0660-\u0669\u2010-\u2027\u2030-\u205e€]*$/u

/** A letter carries a few marks at most, in any script; floods of them are an attack on the eye (bad input 70). */
const MARK_FLOOD = /(\p{M}{8})\p{M}+/gu

/** Text that any part may keep and compare: NFC, whole characters, no control characters, no floods of marks. */
export function cleanText(text: string): string {
  if (EASY.test(text)) return text
  return (
    text
      .replace(/\p{Cs}/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL refuses NUL, the others are never copy
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/gu, '')
      .replace(MARK_FLOOD, '$1')
      .normalize('NFC')
  )
}

/** Plain text with its line ends made one kind, lines trimmed and runs of blank lines made one. */
export function tidyLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => line.trim())
  const kept = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''))
  return kept.join('\n').trim()
}

/** Headlines beyond this are cut; the whole one stays in the payload (bad input 68). */
const TITLE_LENGTH = 2000

/** Characters that turn the direction of what follows: in a headline they only mislead (bad input 65). */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/u

const TAG = /<\/?[a-z][a-z0-9]*(?:[\s/][^<>]*)?>/giu

/** A title as one line of plain text, and what was taken out of it. Undefined when nothing is left. */
export function readTitle(given: string, html: boolean): { title?: string; warnings: string[] } {
  const warnings: string[] = []
  // Cut first: the steps below are linear, but not free. A reference is at most 33 characters.
  const head = given.length > TITLE_LENGTH * 20 ? given.slice(0, TITLE_LENGTH * 20) : given
  const words = html && /[<&]/u.test(head) ? decodeEntities(head.replace(TAG, '')) : head
  let title = oneLine(cleanText(words))
  if (TURNS.test(title)) {
    title = title.replace(new RegExp(TURNS, 'gu'), '')
    warnings.push('characters that turn the direction of writing were taken out of the title')
  }
  if (title.length > TITLE_LENGTH) {
    title = cleanText(title.slice(0, TITLE_LENGTH))
    warnings.push(`the title was longer than ${TITLE_LENGTH} characters and was cut`)
  }
  return title === '' ? { warnings } : { title, warnings }
}

const oneLine = (text: string): string =>
  (/[\t\r\n\f\u2028\u2029]| {2}/u.test(text) ? text.replace(/[ \t\r\n\f\u2028\u2029]+/gu, ' ') : text).trim()
