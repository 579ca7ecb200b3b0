import type { Token } from './tokens.ts'

const opening = new Set(["'", '‘', '‛'])
const closing = new Set(["'", '’'])

/** A pair of single marks further apart than this holds an apostrophe that stands alone, not a quotation. */
const longest = 400

/**
 * The indexes of the single signs that pair up and so are quotation marks: one that hugs the word after it, then one that hugs the word before it.
 * The same signs are apostrophes ("the workers’ rights", "’90s"), so a sign without a partner stays what it is.
 */
export function singleMarks(tokens: readonly Token[]): number[] {
  const marks: number[] = []
  let open: number | undefined
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'other') continue
    if (opening.has(token.text) && opensWord(tokens, at)) open ??= at
    else if (open !== undefined && closing.has(token.text) && closesWord(tokens, at)) {
      if (at - open <= longest && at > open + 1) marks.push(open, at)
      open = undefined
    }
  }
  return marks
}

const opensWord = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const free = before === undefined || before.end < (token?.start ?? 0) || before.kind !== 'word'
  return free && after?.kind === 'word' && after.start === token?.end
}

/** A possessive ("workers’ rights") hugs a word in "s" and a word follows it. */
const closesWord = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!before || before.end !== token?.start) return false
  const possessive = before.kind === 'word' && before.low.endsWith('s') && after?.kind === 'word' && !after.capital
  return !possessive && !(after?.kind === 'word' && after.start === token.end)
}
