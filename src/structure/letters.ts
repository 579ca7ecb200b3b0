/** Kinds of signs, to be asked as `natureOf(code) & aLetter`. */
export const aLetter = 1
export const aMark = 2
export const aDigit = 4
/** A number that is no decimal digit: "½", "Ⅳ". */
export const aNumeral = 8
export const aSpace = 16
export const aCapital = 32
export const latin = 64
export const arabic = 128
/** A letter of a script without capitals. */
export const aLoneCase = 256

const patterns = [
  [aLetter, /^\p{L}/u],
  [aMark, /^\p{M}/u],
  [aDigit, /^\p{Nd}/u],
  [aNumeral, /^[\p{Nl}\p{No}]/u],
  [aSpace, /^\s/u],
  [aCapital, /^\p{Lu}/u],
  [latin, /^\p{Script=Latin}/u],
  [arabic, /^\p{Script=Arabic}/u],
  [aLoneCase, /^\p{Lo}/u],
] as const

const asked = 0x8000
const answers = new Uint16Array(0x10000)

/**
 * What Unicode says of a sign; nothing of NaN, which stands past the end of a text. Asked once of each and remembered:
 * patterns that ask it of every letter took a third of the whole reading.
 */
export const natureOf = (code: number): number => answers[code] || ask(code)

function ask(code: number): number {
  if (Number.isNaN(code)) return 0
  const sign = String.fromCodePoint(code)
  const nature = patterns.reduce((sum, [kind, pattern]) => (pattern.test(sign) ? sum | kind : sum), asked)
  if (code <= 0xffff) answers[code] = nature
  return nature
}

const isHighHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
export const isLowHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** The code point at an offset: a surrogate pair is one sign, of two code units. */
export function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return isHighHalf(code) ? (text.codePointAt(at) ?? code) : code
}

/** Whether a word is written in a script without capitals. */
export const isCaseless = (word: string): boolean => (natureOf(codeAt(word, 0)) & aLoneCase) !== 0

/** Code units that a code point takes. */
export const unitsOf = (code: number): number => (code > 0xffff ? 2 : 1)

/** A text without the signs at its edges that are none of these kinds. */
export function trimmedTo(text: string, kinds: number): string {
  let start = 0
  while (start < text.length) {
    const code = codeAt(text, start)
    if (natureOf(code) & kinds) break
    start += unitsOf(code)
  }
  let end = text.length
  while (end > start) {
    const pair = end - 2 >= start && isLowHalf(text.charCodeAt(end - 1)) && isHighHalf(text.charCodeAt(end - 2))
    if (natureOf(pair ? (text.codePointAt(end - 2) ?? 0) : text.charCodeAt(end - 1)) & kinds) break
    end -= pair ? 2 : 1
  }
  return text.slice(start, end)
}

/**
 * The letters that open a text, behind whatever signs: "L" of "*** L’annonce"; undefined where a number stands before
 * them. Signs that nobody sees are among them.
 */
export function firstLetters(text: string): string | undefined {
  let from = -1
  let at = 0
  for (let code = codeAt(text, 0); at < text.length; code = codeAt(text, at)) {
    const nature = natureOf(code)
    if (from < 0 && nature & (aDigit | aNumeral)) return undefined
    if (from < 0 && nature & aLetter) from = at
    if (from >= 0 && !(nature & (aLetter | aMark)) && !isUnseen(code)) break
    at += unitsOf(code)
  }
  return from < 0 ? '' : text.slice(from, at)
}

/** Zero-width signs and direction marks: folding drops them from within a word. */
const isUnseen = (code: number): boolean =>
  code >= 0x200b &&
  (code <= 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069) || code === 0xfeff)

/** The runs of letters in a text, with the signs on them. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  let from = -1
  for (let at = 0; at <= text.length; ) {
    const code = at < text.length ? codeAt(text, at) : 0x20
    const inWord = (natureOf(code) & (aLetter | aMark)) !== 0
    if (inWord && from < 0) from = at
    if (!inWord && from >= 0) {
      words.push(text.slice(from, at))
      from = -1
    }
    at += unitsOf(code)
  }
  return words
}

/** White space that is not one plain space. */
const unevenSpace = /[^\S ]| {2}/u

/** Runs of white space as one space. */
export const evenSpaces = (text: string): string => (unevenSpace.test(text) ? text.replace(/\s+/gu, ' ') : text)
