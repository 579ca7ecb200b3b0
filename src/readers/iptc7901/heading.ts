import { isByline, isOrder } from '../wire/handling.ts'

export type Heading = { headline?: string | undefined; byline?: string | undefined; orders: string[]; rest: string[] }

/** A heading has at most this many lines. */
const LINES = 12
const LONGEST = 300

/** "BRUXELLES 23/07 (AFP) =" opens the copy: its sign of equality ends no heading. */
const DATELINE = /\([\p{L}.\d /-]{2,30}\)\s*[-–—=]/u

/**
 * What stands above the copy: orders to editors, the headline, a byline. It ends with a sign of equality, as German and Belgian services send it,
 * or with the first blank or indented line when it is no sentence; else there is none.
 */
export function readHeading(lines: readonly string[]): Heading {
  const start = lines.findIndex((line) => line.trim() !== '')
  const end = start < 0 ? 0 : headingEnd(lines, start)
  const heading = lines.slice(Math.max(start, 0), end).map(withoutEquals)
  return { ...sorted(heading.filter((line) => line !== '')), rest: lines.slice(end) }
}

function withoutEquals(line: string): string {
  const trimmed = line.trim()
  return trimmed.endsWith('=') ? trimmed.slice(0, -1).trimEnd() : trimmed
}

function headingEnd(lines: readonly string[], start: number): number {
  const head = lines.slice(start, start + LINES)
  const equals = head.findIndex((line) => /=\s*$/u.test(line) && !DATELINE.test(line))
  if (equals >= 0 && head.slice(0, equals).every((line) => !DATELINE.test(line) && line.trim().length < LONGEST))
    return start + equals + 1
  const blank = head.findIndex((line, at) => line.trim() === '' || (at > 0 && /^(?: {2,}|\t)/u.test(line)))
  if (blank < 0) return start
  const title = head.slice(0, blank).join(' ').trim()
  const follows = lines.slice(start + blank).some((line) => line.trim() !== '')
  const sentence = DATELINE.test(title) || title.length > LONGEST || /(?<!\.\.)[.؟]$/u.test(title)
  return sentence || !follows ? start : start + blank
}

/** Orders and a byline set apart; the other lines are the headline, and so is the last when nothing else is left. */
function sorted(lines: readonly string[]): Omit<Heading, 'rest'> {
  const byline = lines.find((line) => isByline(line))
  const others = lines.filter((line) => line !== byline)
  const words = others.filter((line) => !isOrder(line))
  const title = words.length > 0 ? words : others.slice(-1)
  return { headline: title.join(' ') || undefined, byline, orders: others.filter((line) => !title.includes(line)) }
}
