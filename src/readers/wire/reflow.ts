import { stripForbidden } from '../decode.ts'

/** Lines this long were never set to a column: each is a paragraph. */
const NO_COLUMN = 120
/** Too few lines to tell a column by. */
const FEWEST = 4

/** A gap in a line that is no justification but a column of a table. */
const TABULAR = /\S(?: {4,}|\t)\S/u
const LISTED = /^\s*[-*•+]\s/u
const SENTENCE_END = /[.!?…:؟]["'”’»)]*$/u

/**
 * Copy as paragraphs. A blank or an indented line begins one, and so does a line whose first word would have fitted on the line
 * before, a sentence's last; any other goes on where the last one ended. Rows of tables and items of lists stay lines.
 */
export function reflow(copy: string): string {
  const lines = withoutMargin(copy.split(/\r\n|\r|\n/u).map((line) => stripForbidden(line).trimEnd()))
  const column = columnOf(lines)
  const paragraphs: string[][] = []
  let last = ''
  for (const line of lines) {
    const paragraph = last === '' || begins(line, last, column) ? undefined : paragraphs.at(-1)
    if (line !== '' && paragraph) paragraph.push(line)
    else if (line !== '') paragraphs.push([line])
    last = line
  }
  const known = new Set(copy.toLowerCase().match(/\p{L}+/gu))
  return paragraphs.map((paragraph) => joined(paragraph, known)).join('\n\n')
}

/** Lines without the blanks that all of them begin with, unless each is a paragraph: most lines of a column end in mid-sentence. */
function withoutMargin(lines: readonly string[]): string[] {
  const written = lines.filter((line) => line !== '')
  const margin = written.reduce((least, line) => Math.min(least, line.search(/[^ ]/u)), Number.POSITIVE_INFINITY)
  const broken = written.filter((line) => !SENTENCE_END.test(line)).length
  return broken * 2 > written.length ? lines.map((line) => line.slice(margin)) : [...lines]
}

/** The length that nine lines in ten keep to. */
function columnOf(lines: readonly string[]): number {
  const lengths = lines.filter((line) => line !== '').map(({ length }) => length)
  return lengths.length < FEWEST ? 0 : (lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0)
}

function begins(line: string, last: string, column: number): boolean {
  if (/^(?: {2,}|\t)/u.test(line) || last.length > NO_COLUMN) return true
  const firstWord = /^\S+/u.exec(line)?.[0].length ?? 0
  return SENTENCE_END.test(last) && last.length + 1 + firstWord <= column
}

/** Pieces are put together at the end: looking back into a text that grows would take the square of its length. */
function joined(lines: readonly string[], known: ReadonlySet<string>): string {
  const pieces: string[] = []
  let last = ''
  for (const line of lines.map(tidy)) {
    if (pieces.length === 0) pieces.push(line)
    else if (TABULAR.test(line) || TABULAR.test(last) || LISTED.test(line)) pieces.push('\n', line)
    else pieces.push(...sewn(pieces.pop() ?? '', line, known))
    last = line
  }
  return pieces.join('')
}

function tidy(line: string): string {
  const trimmed = line.trim()
  return TABULAR.test(trimmed) ? trimmed : trimmed.replace(/ {2,}/gu, ' ')
}

/** A word broken at the line's end is made whole when the copy has it whole elsewhere; else its hyphen is its own. */
function sewn(before: string, line: string, known: ReadonlySet<string>): string[] {
  const start = /(\p{L}+)[-\u00ad]$/u.exec(before.slice(-80))?.[1]
  const rest = /^\p{Ll}+/u.exec(line)?.[0]
  if (!start || !rest) return [before, ' ', line]
  const whole = before.endsWith('\u00ad') || known.has((start + rest).toLowerCase())
  return [whole ? before.slice(0, -1) : before, line]
}
