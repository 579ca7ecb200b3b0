import { decodeEntities } from '../entities.ts'
import { cleanText } from '../text.ts'
import { BLOCKS, LINES } from './allowed.ts'

/** What a tag does to the line it stands in. */
export type Break = 'paragraph' | 'line' | 'cell' | 'br'

const BREAKS: ReadonlyMap<string, Break> = new Map([
  ...[...BLOCKS].map((name): [string, Break] => [name, 'paragraph']),
  ...[...LINES].map((name): [string, Break] => [name, 'line']),
  ...['td', 'th'].map((name): [string, Break] => [name, 'cell']),
  ['br', 'br'],
])

export const breakOf = (name: string): Break | undefined => BREAKS.get(name)

/** A run that needs no care: letters and signs that are NFC as they stand (those of `cleanText`), one space between words. */
const EASY_RUN =
  /^[!-\u007e\u00a0-\u02ff\u060c\u061b\u061f\u0621-\u064a\u0660-\u0669\u2010-\u2027\u2030-\u205e€]+(?: [!-\u007e\u00a0-\u02ff\u060c\u061b\u061f\u0621-\u064a\u0660-\u0669\u2010-\u2027\u2030-\u205e€]+)*$/u

/**
 * Puts runs of words and the tags between them into lines, lines into paragraphs: one blank line between paragraphs.
 * Every run is looked at once; the text is read again only when it is whole and something in it was not easy.
 */
export class Typesetter {
  /** Pieces of the text, joined at the end. */
  private readonly text: string[] = []
  /** What separates the next line from the text before it. */
  private glue: '' | '\n' | '\n\n' = ''
  private inLine = false
  /** The last run of the line, kept back so that the line can be trimmed at its end. */
  private last = ''
  /** A space stands before it. */
  private parted = false
  /** White space was met since. */
  private spaced = false
  /** Line breaks since the last words. */
  private breaks = 0
  /** Every run so far was an easy one. */
  private easy = true

  /** Words as they stand in the markup, references and all. */
  write(words: string): void {
    const run = decodeEntities(words)
    const start = afterSpace(run)
    if (start === run.length) {
      this.spaced = true
      return
    }
    const end = beforeSpace(run)
    const trimmed = start === 0 && end === run.length ? run : run.slice(start, end)
    const easy = EASY_RUN.test(trimmed)
    this.easy &&= easy
    this.breaks = 0
    this.append(easy ? trimmed : trimmed.replace(/[ \t\r\n\f]+/gu, ' '), start > 0 || this.spaced)
    this.spaced = end < run.length
  }

  /** A tag of that name, opening or closing, in lower case. */
  tag(name: string): void {
    this.turn(breakOf(name))
  }

  /** What that tag does to the line. */
  turn(kind: Break | undefined): void {
    if (kind === undefined) return
    if (kind === 'paragraph') this.endParagraph()
    else if (kind === 'line') this.endLine()
    else if (kind === 'cell') this.spaced = true
    else {
      this.breaks++
      this.endLine()
      if (this.breaks > 1) this.endParagraph()
    }
  }

  finish(): string {
    this.endLine()
    const text = this.text.join('')
    return this.easy ? text : cleanText(text)
  }

  private append(run: string, spaced: boolean): void {
    if (this.inLine) {
      this.flush(this.last)
      this.last = run
      this.parted = spaced
      return
    }
    this.last = run.trimStart()
    if (this.last === '') return
    this.text.push(this.glue)
    this.glue = ''
    this.parted = false
    this.inLine = true
  }

  /** Sets the run kept back. */
  private flush(run: string): void {
    if (run === '') return
    if (this.parted) this.text.push(' ')
    this.text.push(run)
  }

  private endLine(): void {
    this.spaced = false
    if (!this.inLine) return
    this.flush(this.last.trimEnd())
    this.glue = '\n'
    this.inLine = false
  }

  private endParagraph(): void {
    this.endLine()
    if (this.glue !== '') this.glue = '\n\n'
    this.breaks = 0
  }
}

/** Only ASCII white space runs together; other spaces are the writer's. */
const isSpace = (code: number): boolean => code === 0x20 || (code <= 0x0d && code >= 0x09 && code !== 0x0b)

function afterSpace(run: string): number {
  let at = 0
  while (at < run.length && isSpace(run.charCodeAt(at))) at++
  return at
}

function beforeSpace(run: string): number {
  let at = run.length
  while (at > 0 && isSpace(run.charCodeAt(at - 1))) at--
  return at
}
