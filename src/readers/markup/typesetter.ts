import { decodeEntities } from '../entities.ts'
import { cleanText } from '../text.ts'
import { BLOCKS, LINES } from './allowed.ts'

type Break = 'paragraph' | 'line' | 'cell' | 'br'

const BREAKS: ReadonlyMap<string, Break> = new Map([
  ...[...BLOCKS].map((name): [string, Break] => [name, 'paragraph']),
  ...[...LINES].map((name): [string, Break] => [name, 'line']),
  ...['td', 'th'].map((name): [string, Break] => [name, 'cell']),
  ['br', 'br'],
])

/** Puts runs of words and the tags between them into lines, lines into paragraphs: one blank line between paragraphs. */
export class Typesetter {
  private readonly paragraphs: string[] = []
  private lines: string[] = []
  private line = ''
  /** Line breaks since the last words. */
  private breaks = 0

  /** Words as they stand in the markup, references and all. */
  write(words: string): void {
    if (words === '') return
    const blank = words.trim() === ''
    if (!blank) this.breaks = 0
    // White space alone at the start of a line is indentation of the source.
    if (!blank || this.line !== '') this.line += decodeEntities(words)
  }

  /** A tag of that name, opening or closing, in lower case. */
  tag(name: string): void {
    const kind = BREAKS.get(name)
    if (kind === undefined) return
    if (kind === 'paragraph') this.endParagraph()
    else if (kind === 'line') this.endLine()
    else if (kind === 'cell') this.line += ' '
    else {
      this.breaks++
      this.endLine()
      if (this.breaks > 1) this.endParagraph()
    }
  }

  finish(): string {
    this.endParagraph()
    return cleanText(this.paragraphs.join('\n\n'))
  }

  private endLine(): void {
    if (this.line === '') return
    const line = (/[\t\r\n\f]| {2}/u.test(this.line) ? this.line.replace(/[ \t\r\n\f]+/gu, ' ') : this.line).trim()
    if (line !== '') this.lines.push(line)
    this.line = ''
  }

  private endParagraph(): void {
    this.endLine()
    if (this.lines.length > 0)
      this.paragraphs.push(this.lines.length === 1 ? (this.lines[0] ?? '') : this.lines.join('\n'))
    if (this.lines.length > 0) this.lines = []
    this.breaks = 0
  }
}
