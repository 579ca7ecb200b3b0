import { foldWord } from '../lexicons/folding.ts'

/** Words or a phrase that is looked for; `begins`: the last word is the beginning of one ("inond*"). */
export type Pattern = { source: string; words: readonly string[]; begins: boolean }

type Word = { written: string; folded: string }

/** The article, with the particles that are written onto it: "الرباط", "وبالرباط", "للرباط" → "رباط". Shorter stems are words of their own. */
const article = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/u

/** The words of a text, and each as it is compared: without case, accents, Arabic vowel marks, tatweel and article. */
export const wordsOf = (text: string): Word[] =>
  (
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  )
    .map((written) => ({ written, folded: foldOne(written) }))
    .filter(({ folded }) => folded !== '')

const ascii = /^[A-Za-z0-9]+$/u

/** Most words of Latin copy are ASCII: with these folded plainly a copy is indexed in two thirds of the time. */
const foldOne = (word: string): string => (ascii.test(word) ? word.toLowerCase() : foldWord(word).replace(article, ''))

/** A name as names are compared. */
export const foldName = (text: string): string =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')

/** What a line of a rule looks for. Undefined when there is no word in it. */
export function patternOf(source: string): Pattern | undefined {
  const words = wordsOf(source).map(({ folded }) => folded)
  return words.length > 0 ? { source, words, begins: source.trimEnd().endsWith('*') } : undefined
}

/** A copy's words, looked up by what they begin with. */
export type WordIndex = {
  words: readonly Word[]
  /** Where each word stands. */
  places: ReadonlyMap<string, readonly number[]>
  /** Each word once, in order. */
  sorted: readonly string[]
}

/** No phrase goes over the end of a paragraph. */
const paragraphEnd: Word = { written: '', folded: '' }

export function indexWords(paragraphs: readonly string[]): WordIndex {
  const words = paragraphs.flatMap((paragraph) => [...wordsOf(paragraph), paragraphEnd])
  const places = new Map<string, number[]>()
  for (const [at, { folded }] of words.entries()) {
    const known = places.get(folded)
    if (known) known.push(at)
    else places.set(folded, [at])
  }
  places.delete('')
  return { words, places, sorted: [...places.keys()].sort() }
}

/** The words that fit, as the copy writes them; undefined when they do not stand there. */
export function findPattern(index: WordIndex, { words, begins }: Pattern): string | undefined {
  const last = begins ? words.length - 1 : words.length
  const anchor = rarest(index, words.slice(0, last)) ?? beginning(index.sorted, words[last] ?? '')
  if (!anchor) return undefined
  const at = index.places
    .get(anchor.word)
    ?.map((place) => place - anchor.nth)
    .find((start) => words.every((word, nth) => fits(index, start + nth, word, nth === last)))
  if (at === undefined) return undefined
  return index.words
    .slice(at, at + words.length)
    .map(({ written }) => written)
    .join(' ')
}

type Anchor = { word: string; nth: number }

/** The word that stands in the fewest places: a phrase is looked for from there, so that common words cost nothing. */
function rarest({ places }: WordIndex, words: readonly string[]): Anchor | undefined {
  const counts = words.map((word) => places.get(word)?.length ?? 0)
  const nth = counts.indexOf(Math.min(...counts))
  return nth < 0 ? undefined : { word: words[nth] ?? '', nth }
}

function fits({ words }: WordIndex, at: number, word: string, begins: boolean): boolean {
  const stands = words[at]?.folded ?? ''
  return begins ? stands.startsWith(word) : stands === word
}

/** The first of the sorted words that begins so, found by halving. */
function beginning(sorted: readonly string[], start: string): Anchor | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < start) low = middle + 1
    else high = middle
  }
  const found = sorted[low]
  return found?.startsWith(start) ? { word: found, nth: 0 } : undefined
}
