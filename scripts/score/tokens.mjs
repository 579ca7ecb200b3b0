// Words, and when two phrases say the same: the rules of the outside scorer (eval/quotes), so that figures compare.

/** Complementisers: introduced by the cue, they belong to no quote. */
const COMPLEMENTISERS = new Set('que qu that أن إن بأن إلى أنه إنه أنها إنها بأنه بأنها فإن فقد'.split(' '))
const EMPTY = new Set(
  'le la les l un une des de du d m mme mlle mr ms mrs the a an of el los las una del al sr sra y et and s son sa ses ce cette selon'.split(
    ' ',
  ),
)
const PRONOUNS = new Set('il elle ils elles lui on he she they him her it el ella ellos هو هي هم'.split(' '))
const AUXILIARIES = new Set(
  'a ai ont est avait avaient ha han has have had t il elle on ils elles s se ensuite egalement aussi par ailleurs en outre to'.split(
    ' ',
  ),
)
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** The words of a text with their UTF-16 offsets. */
export const wordsOf = (text) =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    word: word.toLowerCase(),
  }))

/** Indexes of the words inside a span, without the complementisers it opens with. */
export function wordsIn(words, [start, end]) {
  const inside = words.flatMap((word, index) => (word.start >= start && word.end <= end ? [index] : []))
  const first = inside.findIndex((index, at) => at === inside.length - 1 || !COMPLEMENTISERS.has(words[index].word))
  return inside.slice(Math.max(first, 0))
}

/** Lower case, without accents, vowel signs and the hamza of an alif. */
const fold = (text) =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .toLowerCase()

const foldedWords = (text) => fold(text).match(WORD) ?? []

const contentWords = (text) =>
  foldedWords(text)
    .map((word) => word.replace(/^[وف]?(?:لل|ال|بال|وال)/u, ''))
    .filter((word) => word && !EMPTY.has(word))

/** The same words in the same order, whatever the marks, the case and the accents. */
export const samePhrase = (found, gold) => foldedWords(found).join(' ') === foldedWords(gold).join(' ')

/** A mention is right when it shares a word of substance with the gold one, or when both are pronouns. */
export function sameMention(found, gold) {
  const words = contentWords(found)
  if (contentWords(gold).some((word) => words.includes(word))) return true
  return PRONOUNS.has(fold(gold)) && words.some((word) => PRONOUNS.has(word))
}

/** A name is right when it has the gold one's last word, or half of its words. */
export function sameName(found, gold) {
  const words = new Set(contentWords(found))
  const wanted = contentWords(gold)
  if (words.size === 0 || wanted.length === 0) return false
  return words.has(wanted.at(-1)) || wanted.filter((word) => words.has(word)).length / wanted.length >= 0.5
}

/** A cue is right when it shares a word that is no auxiliary. */
export function sameCue(found, gold) {
  const bare = (text) => foldedWords(text).map((word) => word.replace(/^و(?=\p{L}{3})/u, ''))
  const words = bare(found)
  const wanted = bare(gold)
  const strong = wanted.filter((word) => !AUXILIARIES.has(word))
  return (strong.length > 0 ? strong : wanted).some((word) => words.includes(word))
}
