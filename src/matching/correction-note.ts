import { lexicons } from '../lexicons/index.ts'
import { bodyText, type Story } from '../model/story.ts'

/** What a correction note says to read, and instead of what. */
export type CorrectionPair = { wrong: string; right: string }

type Frame = { pattern: RegExp; first: keyof CorrectionPair }

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
const oneOf = (phrases: readonly string[]): string => `(?:${phrases.map(escaped).join('|')})`

/** Characters of a reading: a name, a figure with its unit, a clause. */
const longest = 160
const reading = (name: string): string => `(?<${name}>[^\\n]{1,${longest}}?)`

const frames: readonly Frame[] = lexicons.flatMap(({ corrections }) =>
  [
    { first: 'right' as const, of: corrections.rightFirst },
    { first: 'wrong' as const, of: corrections.wrongFirst },
  ].flatMap(({ first, of }): Frame[] => {
    if (of.before.length === 0) return []
    const source = `(?<![\\p{L}\\p{M}])${oneOf(of.before)}\\s?:?\\s+${reading('one')}[\\s,،(]{1,3}${oneOf(of.between)}\\s?:?\\s+(?<other>[^\\n]{1,${longest}})`
    return [{ first, pattern: new RegExp(source, 'iu') }]
  }),
)

const parts = new RegExp(
  `[\\s,،(]+${oneOf(lexicons.flatMap(({ corrections }) => corrections.prepositions))}\\s+(?:[^\\s,،]+\\s+){0,4}?${oneOf(lexicons.flatMap(({ corrections }) => corrections.parts))}.*$`,
  'iu',
)

/** Reads a note: "Bien lire 4.200 hectares au lieu de 4.800", "donde dice X debe decir Y", "يرجى قراءة X بدل Y". One pair a sentence. */
export function correctionPairs(text: string): CorrectionPair[] {
  const pairs = sentencesOf(text).flatMap((sentence) => readPair(sentence) ?? [])
  return [...new Map(pairs.map((pair) => [pair.wrong, pair])).values()]
}

/** A full stop inside a figure or before a small letter ends nothing. */
const sentencesOf = (text: string): string[] =>
  text
    .slice(0, 3000)
    .split(/(?<=[.!؟]["»”]?)\s+(?=[\p{Lu}\p{Lo}(])(?![^\n«»]{0,200}»)|[\n;؛]+/u)
    .map((sentence) => sentence.trim())

function readPair(sentence: string): CorrectionPair | undefined {
  for (const { first, pattern } of frames) {
    const { one, other } = pattern.exec(sentence)?.groups ?? {}
    if (one === undefined || other === undefined) continue
    const [a, b] = [readingOf(one), readingOf(other)]
    if (!a || !b || a === b) return undefined
    return first === 'right' ? { right: a, wrong: b } : { right: b, wrong: a }
  }
  return undefined
}

/** What is between quotation marks, else the words up to the part of the copy they stand in. */
function readingOf(words: string): string {
  const quoted = /^\s*(?:«\s?(?<a>[^«»]+?)\s?»|[“"](?<b>[^“”"]+)[”"])/u.exec(words)?.groups
  const plain = quoted?.a ?? quoted?.b ?? words.replace(parts, '')
  return plain.replace(/^[\s,،:(«"“]+|[\s,،.;:!)»"”]+$/gu, '')
}

/**
 * The copy with its wrong readings put right; undefined unless each stands in it exactly once, so that nothing is put right in the
 * wrong place.
 */
export function applyPairs(body: readonly string[], pairs: readonly CorrectionPair[]): string[] | undefined {
  if (pairs.length === 0) return undefined
  let corrected = [...body]
  for (const pair of pairs) {
    const found = corrected.flatMap((line, nth) => placesOf(line, pair.wrong).map((at) => ({ nth, at })))
    const [only] = found
    const line = only && corrected[only.nth]
    if (!only || line === undefined || found.length > 1) return undefined
    const [start, end] = only.at
    const right = fitted(pair, line.slice(end))
    if (right === undefined) return undefined
    corrected = corrected.with(only.nth, line.slice(0, start) + right + line.slice(end))
  }
  return corrected
}

/** Where words stand for themselves: "4.800" not in "14.800" nor in "4.800,5". */
function placesOf(line: string, words: string): [number, number][] {
  const source = escaped(words).replace(/\s+/gu, '\\s+').replace(/['’]/gu, "['’]")
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}]|\\p{N}[.,])${source}(?![\\p{L}\\p{M}\\p{N}]|[.,]\\p{N})`, 'gu')
  return [...line.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length])
}

/** Notes name a unit once: "4.200 hectares au lieu de 4.800" keeps the copy's own "hectares". */
function fitted({ wrong, right }: CorrectionPair, after: string): string | undefined {
  const [wrongs, rights] = [wrong.split(/\s+/u), right.split(/\s+/u)]
  const isFigure = (words: readonly string[]): boolean => words.length === 1 && /^\p{N}/u.test(words[0] ?? '')
  if (isFigure(wrongs) && rights.length > 1 && /^\p{N}/u.test(right)) {
    const unit = rights.slice(1).join(' ')
    return after.trimStart().startsWith(unit) ? rights[0] : undefined
  }
  return isFigure(rights) && wrongs.length > 1 && /^\p{N}/u.test(wrong) ? [right, ...wrongs.slice(1)].join(' ') : right
}

/** A correction that says what to read instead of what, or speaks to the desks, however short the copy it is about. */
export const isCorrectionNote = (story: Story): boolean =>
  story.notice?.kind === 'correction' &&
  bodyText(story.body).length <= longestNote &&
  (story.notice.rule === 'order' || correctionPairs(textOf(story)).length > 0)

/** Characters: longer copy is a version, whatever it says of itself. */
const longestNote = 400

const textOf = ({ headline, notice, body }: Story): string =>
  [headline, notice?.phrase ?? '', bodyText(body)].join('\n')

/** The copy a correction note is about, corrected by it; undefined when the note does not say how, or not surely. */
export function corrected(body: readonly string[], note: Story): string[] | undefined {
  if (note.notice?.kind !== 'correction') return undefined
  return applyPairs(body, correctionPairs(textOf(note)))
}
