/** Larger scripts are programs, or the data of a whole site. */
const LARGEST = 4_000_000

/** Shorter strings in a program are no copy. */
const SHORTEST = 200

/** Where JSON may begin in a program: what is assigned, handed over or listed. Objects of a program have no quotes around their names. */
const START = /[=(,]\s{0,40}(?=\{\s{0,40}"|\[\s{0,40}[[{"\d]|")/gu

/**
 * The JSON values in a script: the whole of it, or what a program assigns and hands over (`window.STATE = {…}`,
 * `push([1,"…"])`). Nothing is run. Linear: what was scanned once is not scanned again.
 */
export function* jsonIn(script: string): Generator<unknown> {
  if (script.length > LARGEST) return
  const whole = /^\s*[[{]/u.test(script) ? parsed(script) : undefined
  if (whole !== undefined) {
    yield whole
    return
  }
  const start = new RegExp(START)
  for (let found = start.exec(script); found; found = start.exec(script)) {
    const at = found.index + found[0].length
    const end = endOf(script, at)
    if (end < 0) return
    const value = end - at >= SHORTEST ? parsed(script.slice(at, end)) : undefined
    if (value !== undefined) yield value
    start.lastIndex = end
  }
}

/** A value that JSON gives, undefined for what is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const MARKS = /["[\]{}]/gu

/** The index after the bracket that closes the one at `at`, or after a string's end; less than 0 when there is none. */
function endOf(script: string, at: number): number {
  if (script[at] === '"') return endOfString(script, at)
  const marks = new RegExp(MARKS)
  marks.lastIndex = at
  let open = 0
  for (let found = marks.exec(script); found; found = marks.exec(script)) {
    if (found[0] === '"') {
      const end = endOfString(script, found.index)
      if (end < 0) return end
      marks.lastIndex = end
    } else {
      open += found[0] === '{' || found[0] === '[' ? 1 : -1
      if (open === 0) return marks.lastIndex
    }
  }
  return -1
}

const STOPS = /["\\]/gu

function endOfString(script: string, at: number): number {
  const stops = new RegExp(STOPS)
  stops.lastIndex = at + 1
  for (let found = stops.exec(script); found; found = stops.exec(script)) {
    if (found[0] === '"') return stops.lastIndex
    // What follows a backslash ends nothing.
    stops.lastIndex++
  }
  return -1
}
