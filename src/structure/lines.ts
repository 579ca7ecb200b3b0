/** A line of the copy without the white space around it. `before` and `after` count the line ends on either side. */
export type Line = { start: number; end: number; text: string; after: number; before: number }

const lineEnd = /\r\n|[\n\r\u2028\u2029\u0085]/gu

/** The lines of a copy that hold something, each with its offsets. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let gap = 0
  const push = (end: number): void => {
    const from = firstVisible(text, start, end)
    if (from === end) return
    const last = lines.at(-1)
    if (last) last.after = gap
    const to = lastVisible(text, from, end)
    lines.push({ start: from, end: to, text: text.slice(from, to), before: gap, after: 0 })
    gap = 0
  }
  for (const match of text.matchAll(lineEnd)) {
    push(match.index)
    gap += 1
    start = match.index + match[0].length
  }
  push(text.length)
  return lines
}

function firstVisible(text: string, start: number, end: number): number {
  let from = start
  while (from < end && isBlank(text.charCodeAt(from))) from += 1
  return from
}

function lastVisible(text: string, start: number, end: number): number {
  let to = end
  while (to > start && isBlank(text.charCodeAt(to - 1))) to -= 1
  return to
}

/** White space of Unicode, zero-width signs, direction marks, the soft hyphen. */
const wideBlanks = new Set([0xad, 0x1680, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff])

/** By code unit, not by pattern: a megabyte of one-letter lines asks this a million times (1.2 s with a pattern). */
const isBlank = (code: number): boolean =>
  code <= 0x20 || (code >= 0x7f && (code <= 0xa0 || (code >= 0x2000 && code <= 0x200a) || wideBlanks.has(code)))
