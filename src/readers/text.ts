import { decodeEntities } from './entities.ts'
import { BLOCKS, LINES } from './markup/allowed.ts'

const TAG = /<(\/?)([a-z][a-z0-9]*)(?:[\s/][^<>]*)?>/giu

/** A letter carries a few marks at most, in any script; floods of them are an attack on the eye (bad input 70). */
const MARK_FLOOD = /(\p{M}{8})\p{M}+/gu

/** Text that any part may keep and compare: NFC, whole characters, no control characters, no floods of marks. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\p{Cs}/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL refuses NUL, the others are never copy
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/gu, '')
      .replace(MARK_FLOOD, '$1')
      .normalize('NFC')
  )
}

/**
 * The copy of sanitised HTML as plain text in NFC: one blank line between paragraphs, list items and rows as lines.
 * Two line breaks make a paragraph. A text without any tag keeps its own lines: it was plain from the start.
 */
export function htmlToText(html: string): string {
  if (!html.includes('<')) return tidyLines(cleanText(decodeEntities(html)))
  const page = new Typesetter()
  let from = 0
  for (const found of html.matchAll(TAG)) {
    page.write(html.slice(from, found.index))
    page.tag(found[2]?.toLowerCase() ?? '')
    from = found.index + found[0].length
  }
  page.write(html.slice(from))
  return cleanText(page.finish())
}

/** Plain text with its line ends made one kind, lines trimmed and runs of blank lines made one. */
export function tidyLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => line.trim())
  const kept = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''))
  return kept.join('\n').trim()
}

/** Puts runs of words into lines, lines into paragraphs. */
class Typesetter {
  private readonly paragraphs: string[] = []
  private lines: string[] = []
  private line: string[] = []
  /** Line breaks since the last words. */
  private breaks = 0

  write(words: string): void {
    if (words === '') return
    if (words.trim() !== '') this.breaks = 0
    this.line.push(decodeEntities(words.replace(/[ \t\r\n\f]+/gu, ' ')))
  }

  tag(name: string): void {
    if (BLOCKS.has(name)) this.endParagraph()
    else if (LINES.has(name)) this.endLine()
    else if (name === 'td' || name === 'th') this.line.push(' ')
    else if (name === 'br') {
      this.breaks++
      this.endLine()
      if (this.breaks > 1) this.endParagraph()
    }
  }

  finish(): string {
    this.endParagraph()
    return this.paragraphs.join('\n\n')
  }

  private endLine(): void {
    const line = this.line.join('').replace(/ {2,}/gu, ' ').trim()
    if (line !== '') this.lines.push(line)
    this.line = []
  }

  private endParagraph(): void {
    this.endLine()
    if (this.lines.length > 0) this.paragraphs.push(this.lines.join('\n'))
    this.lines = []
    this.breaks = 0
  }
}

/** Headlines beyond this are cut; the whole one stays in the payload (bad input 68). */
const TITLE_LENGTH = 2000

/** Characters that turn the direction of what follows: in a headline they only mislead (bad input 65). */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/u

/** A title as one line of plain text, and what was taken out of it. Undefined when nothing is left. */
export function readTitle(given: string, html: boolean): { title?: string; warnings: string[] } {
  const warnings: string[] = []
  // Cut first: the steps below are linear, but not free. A reference is at most 33 characters.
  const head = given.slice(0, TITLE_LENGTH * 20)
  const words = html ? decodeEntities(head.replace(TAG, '')) : head
  let title = cleanText(words).replace(/\s+/gu, ' ').trim()
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
