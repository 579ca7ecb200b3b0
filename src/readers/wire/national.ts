/**
 * Seven-bit alphabets that a message may call up by an escape sequence (ISO 2022 §6; ISO-IR register numbers in brackets):
 * ISO 646 with a language's letters where ASCII has brackets.
 */
const ASCII = '#$@[\\]^`{|}~'
const SETS: ReadonlyMap<string, string> = new Map([
  ['B', ASCII], // IRV, ASCII [6]
  ['R', '£$à°ç§^`éùè¨'], // French, NF Z 62-010:1973 [25]
  ['f', '£$à°ç§^µéùè¨'], // French, NF Z 62-010:1982 [69]
  ['K', '#$§ÄÖÜ^`äöüß'], // German, DIN 66003 [21]
  ['Z', '£$§¡Ñ¿^`°ñç~'], // Spanish [17]
  ['h', '#$·¡ÑÇ¿`´ñç¨'], // Spanish [85]
  ['Y', '£$§°çé^ùàòèì'], // Italian [15]
  ['A', '£$@[\\]^`{|}~'], // United Kingdom [4]
  ['G', '#¤@ÄÖÅ^`äöå¯'], // Swedish and Finnish [10]
  ['H', '#¤ÉÄÖÅÜéäöåü'], // Swedish, for names [11]
  ['`', '#$@ÆØÅ^`æøå¯'], // Norwegian [60]
])

// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC opens the sequences to find
const DESIGNATION = /\u001b[ -/]*[0-~]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same, for the alphabet in use
const TO_G0 = /^\u001b\(([0-~])$/u

/** Letters as they are meant, escape sequences taken out. */
export function readNational(text: string): string {
  if (!text.includes('\u001b')) return text
  let letters: ReadonlyMap<string, string> | undefined
  let read = ''
  let from = 0
  for (const found of text.matchAll(DESIGNATION)) {
    read += inLetters(text.slice(from, found.index), letters)
    const set = TO_G0.exec(found[0])?.[1]
    if (set) letters = lettersOf(set)
    from = found.index + found[0].length
  }
  return read + inLetters(text.slice(from), letters)
}

const inLetters = (text: string, letters: ReadonlyMap<string, string> | undefined): string =>
  letters ? text.replace(/[#$@[\\\]^`{|}~]/gu, (mark) => letters.get(mark) ?? mark) : text

function lettersOf(set: string): ReadonlyMap<string, string> | undefined {
  const given = SETS.get(set)
  return given === undefined || given === ASCII
    ? undefined
    : new Map([...ASCII].map((mark, at) => [mark, [...given][at] ?? mark]))
}

/** Marks that a printer struck over a letter after a backspace (ISO 646, composite characters). */
const STRUCK: ReadonlyMap<string, string> = new Map([
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['"', '\u0308'],
  [',', '\u0327'],
  ['~', '\u0303'],
])

/** A letter, a backspace and an accent as the one letter they print. */
export const readOverstruck = (text: string): string =>
  text.includes('\b')
    ? text.replace(/(\p{L})[\b](['`^",~])/gu, (_, letter: string, mark: string) =>
        (letter + STRUCK.get(mark)).normalize('NFC'),
      )
    : text
