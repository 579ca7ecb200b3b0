/** A line of the copy without the white space around it. `after` is the number of line ends that follow it. */
export type Line = { start: number; end: number; text: string; after: number; before: number }

const lineEnd = /\r\n|[\n\r\u2028\u2029\u0085]/gu
const blankEdge = /[\s\u200B\u200E\u200F\u00AD\uFEFF\p{Cc}]/u

/** The lines of a copy that hold something, each with its offsets. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let gap = 0
  const push = (end: number): void => {
    const line = trimmed(text, start, end)
    const last = lines.at(-1)
    if (line) {
      if (last) last.after = gap
      lines.push({ ...line, before: gap, after: 0 })
      gap = 0
    }
  }
  for (const match of text.matchAll(lineEnd)) {
    push(match.index)
    gap += 1
    start = match.index + match[0].length
  }
  push(text.length)
  return lines
}

/** The part of `[start, end)` between the first and the last visible character; undefined when there is none. */
export function trimmed(
  text: string,
  start: number,
  end: number,
): { start: number; end: number; text: string } | undefined {
  let from = start
  let to = end
  while (from < to && blankEdge.test(text.charAt(from))) from += 1
  while (to > from && blankEdge.test(text.charAt(to - 1))) to -= 1
  return from < to ? { start: from, end: to, text: text.slice(from, to) } : undefined
}
