import type { Token } from './tokens.ts'

/** Words between quotation marks: indexes of the opening and the closing sign. `open` may be -1 or `close` the number of tokens. */
export type MarkPair = { open: number; close: number; depth: number; repaired?: 'mixed' | 'reversed' | 'continued' }

const opening = new Set(['«', '“', '„', '‹', '``', '‟', '‘‘', '<<', '‘', '‛'])
const closing = new Set(['»', '”', '›', "''", '’’', '>>', '’'])
const family: Readonly<Record<string, string>> = {
  '«': 'g',
  '»': 'g',
  '“': 'c',
  '”': 'c',
  '„': 'c',
  '‟': 'c',
  '‹': 's',
  '›': 's',
  '``': 'l',
  "''": 'l',
  '‘': 'q',
  '‛': 'q',
  '’': 'q',
  "'": 'q',
  '‘‘': 'l',
  '’’': 'l',
  '<<': 'g',
  '>>': 'g',
  '"': 'd',
  '＂': 'd',
}

/** More levels than this are noise: real copy nests once. */
const deepest = 3

/**
 * Pairs the quotation marks of one paragraph. A pair may mix styles; a straight mark opens or closes by what stands around it;
 * `»text«` is read as a reversed pair. `continues` says that the next paragraph reopens, so an unclosed pair runs to the end.
 */
export function pairMarks(tokens: readonly Token[], continues: boolean): MarkPair[] {
  const pairs: MarkPair[] = []
  const stack: number[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'mark') continue
    const last = stack.at(-1)
    if (opens(token, at, tokens, last === undefined ? undefined : tokens[last])) {
      if (stack.length < deepest) stack.push(at)
      continue
    }
    const open = stack.pop()
    if (open !== undefined) pairs.push(pairOf(tokens, open, at, stack.length))
  }
  const unclosed = stack[0]
  if (unclosed !== undefined && continues) {
    pairs.push({ open: unclosed, close: tokens.length, depth: 0, repaired: 'continued' })
  }
  return outermostFirst(pairs)
}

function pairOf(tokens: readonly Token[], open: number, close: number, depth: number): MarkPair {
  const [left, right] = [tokens[open]?.text ?? '', tokens[close]?.text ?? '']
  if (closing.has(left)) return { open, close, depth, repaired: 'reversed' }
  return family[left] === family[right] ? { open, close, depth } : { open, close, depth, repaired: 'mixed' }
}

/** Whether a mark opens. A sign's shape decides unless it cannot be right where it stands. */
function opens(token: Token, at: number, tokens: readonly Token[], outer: Token | undefined): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const spaceBefore = before === undefined || before.end < token.start
  const spaceAfter = after === undefined || after.start > token.end
  if (after === undefined) return false
  if (opening.has(token.text))
    return !(outer && closesOddly(token, outer, spaceBefore, spaceAfter || after.kind !== 'word'))
  if (closing.has(token.text)) return outer === undefined && spaceBefore && !spaceAfter
  if (!outer) return true
  // A straight mark inside another pair closes it, unless it hugs the word after it and not the one before.
  return spaceBefore && !spaceAfter && (after.kind === 'word' || after.kind === 'number')
}

/** “text“ and «text« occur: the second sign closes when it hugs the word before it and not the one after. */
const closesOddly = (token: Token, outer: Token, spaceBefore: boolean, freeAfter: boolean): boolean =>
  family[outer.text] === family[token.text] && !spaceBefore && freeAfter

/** Sorted by place; a pair that an orphan left overlapping another is dropped; depth is counted anew. */
function outermostFirst(pairs: readonly MarkPair[]): MarkPair[] {
  const sorted = [...pairs].sort((a, b) => a.open - b.open || b.close - a.close)
  const stack: MarkPair[] = []
  return sorted.map((pair) => {
    while ((stack.at(-1)?.close ?? Number.POSITIVE_INFINITY) <= pair.open) stack.pop()
    const placed = { ...pair, depth: stack.length }
    stack.push(placed)
    return placed
  })
}
