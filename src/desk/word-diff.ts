import type { QuoteChange } from '../model/quotes.ts'

export type DiffPart = QuoteChange['diff'][number]

/** Beyond this many pairs of words the middle is told as removed and added: a table of them would cost seconds. */
const mostPairs = 250_000

/**
 * Equal for words that read the same whatever their case, accents, marks and Arabic vowel signs. "L’État," → "letat".
 * Empty for marks alone.
 */
export const wordKey = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]|\u0640/gu, '')
    .replace(/ى/gu, 'ي')
    .toLowerCase()

export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(Boolean)

/**
 * What became of a text, word by word: "nous irons loin" → "nous irons plus loin" adds "plus". Words of the same `key` are the same:
 * by default marks alone are no change.
 */
export const wordDiff = (before: string, after: string, key: (word: string) => string = wordKey): DiffPart[] =>
  diffOfWords(wordsOf(before), wordsOf(after), key)

/** The same of texts that are cut into words already. */
export function diffOfWords(
  ours: readonly string[],
  theirs: readonly string[],
  key: (word: string) => string,
): DiffPart[] {
  return joined(wordSteps(ours.map(key), theirs.map(key)), ours, theirs)
}

/** For `wordDiff`: every mark and capital counts. "1,5" → "15" is a change of figure. */
export const exactly = (word: string): string => word

/** The steps from one run of words to the other; one step a word, what goes, goes first. */
export function wordSteps(left: readonly string[], right: readonly string[]): DiffPart['kind'][] {
  const shorter = Math.min(left.length, right.length)
  let head = 0
  while (head < shorter && left[head] === right[head]) head++
  let tail = 0
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++
  const steps = middle(left.slice(head, left.length - tail), right.slice(head, right.length - tail))
  return [...Array(head).fill('same'), ...steps, ...Array(tail).fill('same')]
}

/** The steps from one run of words to the other over their longest common subsequence; what goes, goes first. */
function middle(left: readonly string[], right: readonly string[]): DiffPart['kind'][] {
  if (left.length * right.length > mostPairs)
    return [...left.map(() => 'removed' as const), ...right.map(() => 'added' as const)]
  const width = right.length + 1
  const shared = new Uint16Array((left.length + 1) * width)
  const at = (row: number, column: number): number => shared[row * width + column] ?? 0
  for (let row = left.length - 1; row >= 0; row--)
    for (let column = right.length - 1; column >= 0; column--)
      shared[row * width + column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const steps: DiffPart['kind'][] = []
  let [row, column] = [0, 0]
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      steps.push('same')
      row++
      column++
    } else if (row < left.length && (column === right.length || at(row + 1, column) >= at(row, column + 1))) {
      steps.push('removed')
      row++
    } else {
      steps.push('added')
      column++
    }
  }
  return steps
}

/** Neighbours of one kind together, in the words of the text they stand in; what stays, as it stands now. */
function joined(kinds: readonly DiffPart['kind'][], ours: readonly string[], theirs: readonly string[]): DiffPart[] {
  const parts: { kind: DiffPart['kind']; words: string[] }[] = []
  let [here, there] = [0, 0]
  for (const kind of kinds) {
    const word = (kind === 'removed' ? ours[here] : theirs[there]) ?? ''
    if (kind !== 'added') here++
    if (kind !== 'removed') there++
    const last = parts.at(-1)
    if (last?.kind === kind) last.words.push(word)
    else parts.push({ kind, words: [word] })
  }
  return parts.map(({ kind, words }) => ({ kind, text: words.join(' ') }))
}
