import { AppError } from '../model/error.ts'

/** JSON as it was read. `cut` says that it ended early, `partial` that its last entry did. */
export type Parsed = { value: unknown; cut: boolean; partial: boolean }

/** Lists of news stand near the root; below this depth nothing is kept of a file that was cut off. */
const DEEPEST = 8

/**
 * Reads JSON, lines of JSON, or what is whole of JSON that was cut off. Throws AppError('unreadable') when nothing is.
 */
export function parseNews(text: string): Parsed {
  const whole = tryParse(text)
  if (whole) return { value: whole.value, cut: false, partial: false }
  return parseLines(text) ?? salvage(text) ?? fail()
}

function fail(): never {
  throw new AppError('unreadable', 'This news in JSON is broken: it is cut off, or it is not JSON.')
}

function tryParse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** One object a line (ndjson.org): a line that is none stands as it is, to be told of. */
function parseLines(text: string): Parsed | undefined {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '')
  const first = lines.length > 1 ? tryParse(lines[0] ?? '') : undefined
  if (typeof first?.value !== 'object') return undefined
  const values = lines.map((line) => tryParse(line)?.value)
  return { value: values, cut: values.at(-1) === undefined, partial: false }
}

/** Closes what was open at the last comma or bracket before the cut. */
function salvage(text: string): Parsed | undefined {
  const end = lastWhole(text)
  if (!end) return undefined
  const closers = [...end.open].reverse().map((mark) => (mark === '{' ? '}' : ']'))
  const whole = tryParse(text.slice(0, end.at) + closers.join(''))
  return whole && { value: whole.value, cut: true, partial: /\[.*\{/u.test(end.open) }
}

type End = { at: number; open: string }

/** Where the last member or element ended that no later text can change, and what was open around it. */
function lastWhole(text: string): End | undefined {
  const open: string[] = []
  let end: End | undefined
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? ''
    if (mark === '"') at = endOfString(text, at)
    else if (mark === '{' || mark === '[') open.push(mark)
    else if (mark === '}' || mark === ']') open.pop()
    const ends = mark === ',' ? at : mark === '}' || mark === ']' ? at + 1 : undefined
    if (ends !== undefined && open.length > 0 && open.length <= DEEPEST) end = { at: ends, open: open.join('') }
  }
  return end
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return text.length
}
