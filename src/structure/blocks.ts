import type { Line } from './lines.ts'

/** A paragraph of the body, as offsets in the text given. */
export type Block = { start: number; end: number }

/**
 * Lines are paragraphs, unless no blank line parts them and a hard wrap cut a sentence (no end sign above, a small letter
 * below) or a quotation (a mark opened above and closed below).
 */
export function joinLines(lines: readonly Line[]): Block[] {
  if (lines.length > mostParagraphs) return gatherLines(lines)
  const blocks: Block[] = []
  let previous: Line | undefined
  let open = 0
  for (const line of lines) {
    const last = blocks.at(-1)
    const marked = anyMark.test(line.text)
    const adjacent = previous !== undefined && line.before === 1
    const continues = adjacent && previous !== undefined && isWrapped(previous.text, line.text)
    const joins = continues || (adjacent && marked && open === 1 && closes(line.text))
    if (last && joins) last.end = line.end
    else blocks.push({ start: line.start, end: line.end })
    const marks = marked ? openMarks(line.text) : 0
    open = joins ? Math.abs(open + marks) % 2 : marks === 1 ? 1 : 0
    previous = line
  }
  return blocks
}

/** No dispatch has as many. What each costs beside its words (1.5 kB) made a megabyte of one-letter lines take 3 s. */
const mostParagraphs = 4000
const gatheredLength = 600

/** Lines of a table or a damaged page, run together until a block has the length of a paragraph. */
function gatherLines(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  for (const { start, end } of lines) {
    const last = blocks.at(-1)
    if (last && end - last.start <= gatheredLength) last.end = end
    else blocks.push({ start, end })
  }
  return blocks
}

/** Most lines hold none, and need no counting. */
const anyMark = /[«“»”"＂]/u

const isWrapped = (above: string, below: string): boolean =>
  !endSigns.has(above.charAt(above.length - 1)) && /^\p{Ll}/u.test(below)

const endSigns = new Set('.!?…:;»”"')

/** 1 when a line leaves one quotation mark open, -1 when it closes one it did not open, else 0. */
function openMarks(line: string): number {
  const count = (pattern: RegExp): number => line.match(pattern)?.length ?? 0
  const shaped = count(/[«“]/gu) - count(/[»”]/gu)
  const straight = count(/["＂]/gu) % 2
  return shaped === 0 ? straight : Math.sign(shaped)
}

const closes = (line: string): boolean => {
  const straight = line.match(/["＂]/gu)?.length ?? 0
  return openMarks(line) === -1 || (straight % 2 === 1 && /["＂](?:[\s.,;:!?)]|$)/u.test(line))
}
