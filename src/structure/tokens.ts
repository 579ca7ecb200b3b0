import type { Lexicon } from '../lexicons/lexicon.ts'
import { fold } from './fold.ts'
import { aCapital, aDigit, aLetter, aMark, aNumeral, codeAt, natureOf } from './letters.ts'
import { anyList } from './lists.ts'
import { signEnd } from './scanner.ts'
import { singleMarks } from './single-marks.ts'

export type TokenKind = 'word' | 'number' | 'mark' | 'stop' | 'comma' | 'colon' | 'dash' | 'bracket' | 'other'

/** A word or a sign, with its UTF-16 offsets in the text that was given. */
export type Token = {
  kind: TokenKind
  start: number
  end: number
  text: string
  /** The folded word, for look-ups. An elided word stands without its apostrophe. */
  low: string
  /** Starts with a capital letter. */
  capital: boolean
  /** The bits of the lists that may hold its word. */
  lists: number
}

/** What the tokeniser needs of a lexicon, folded once. */
export type WordForms = {
  elisions: ReadonlySet<string>
  abbreviations: ReadonlySet<string>
  /** Words after which a preposition is written onto the next one. */
  governors: ReadonlySet<string>
  /** The bits of the lists that hold a word. */
  lists: ReadonlyMap<string, number>
}

export const wordForms = (lexicon: Lexicon): WordForms => ({
  elisions: new Set(lexicon.elisions.map(fold)),
  abbreviations: new Set(lexicon.abbreviations.map(fold)),
  governors: new Set(lexicon.governors.map(fold)),
  lists: new Map(),
})

const apostrophe = new Set(["'", '’', 'ʼ', '‘'])

const kindsOfSigns: readonly (readonly [TokenKind, readonly string[]])[] = [
  ['mark', [...'«»“”„‟"‹›＂', "''", '``', '‘‘', '’’', '<<', '>>']],
  ['stop', [...'.!?…؟。۔']],
  ['comma', [...',،;؛']],
  ['dash', [...'-–—―']],
  ['bracket', [...'()[]{}']],
  ['colon', [':']],
]

const signs = new Map(kindsOfSigns.flatMap(([kind, all]) => all.map((sign) => [sign, kind] as const)))

/** "al-Shabaab": an article written small before a capital. */
const capitalBehindArticle = /^(?:al|el|ad|an|ar|as|at|az|ash|d)-\p{Lu}/u
const isCapital = (word: string, nature: number): boolean =>
  (nature & aCapital) !== 0 || (word.includes('-') && capitalBehindArticle.test(word))

const beginsWord = aLetter | aMark | aNumeral

const kindOf = (word: string, nature: number): TokenKind =>
  nature & beginsWord ? 'word' : nature & aDigit ? 'number' : (signs.get(word) ?? signs.get(word.charAt(0)) ?? 'other')

/** Splits one paragraph into words and signs, in one pass. `offset` is where the paragraph stands in the copy. */
export function tokenise(text: string, offset: number, forms: WordForms): Token[] {
  const tokens: Token[] = []
  let last: Token | undefined
  let end = 0
  for (let at = 0; at < text.length; at = Math.max(end, at + 1)) {
    end = signEnd(text, at)
    if (end === at) continue
    const token = tokenOf(text.slice(at, end), offset + at)
    if (last && joins(last, token, text, offset, forms)) lengthen(last, token, text, offset)
    else {
      tokens.push(token)
      last = token
    }
  }
  for (const token of tokens) if (token.low === unread) token.low = lowOf(token.text, forms)
  if (forms.governors.size > 0) freeGoverned(tokens, forms)
  for (const token of tokens) token.lists = forms.lists.get(token.low) ?? anyList
  for (const at of singleMarks(tokens)) {
    const token = tokens[at]
    if (token) token.kind = 'mark'
  }
  return tokens
}

/** Letters that a noun has at least besides the preposition written onto it. */
const shortestGoverned = 4

/** "وفقا للوزارة", "وفقا لبلاغ": without its preposition the noun is known. Only "ل" alone is left out of the span. */
function freeGoverned(tokens: readonly Token[], { governors }: WordForms): void {
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || token.low.charAt(0) !== 'ل' || !governors.has(tokens[at - 1]?.low ?? '')) continue
    if (token.low.length < shortestGoverned) continue
    if (token.low.charAt(1) === 'ل') token.low = `ا${token.low.slice(1)}`
    else {
      token.low = token.low.slice(1)
      token.text = token.text.slice(1)
      token.start += 1
    }
  }
}

function tokenOf(text: string, start: number): Token {
  const nature = natureOf(codeAt(text, 0))
  const kind = kindOf(text, nature)
  const capital = kind === 'word' && isCapital(text, nature)
  return {
    kind,
    start,
    end: start + text.length,
    text,
    low: kind === 'word' ? fold(text) : text,
    capital,
    lists: anyList,
  }
}

/** Stands for the folded form of a token that still grows: folding at every join was two thirds of the time on "a'a'a'". */
const unread = ''

/** Takes a token on to the one before it, which nobody has seen yet. */
function lengthen(last: Token, { end }: Token, text: string, offset: number): void {
  last.end = end
  last.text = text.slice(last.start - offset, end - offset)
  last.kind = 'word'
  last.low = unread
}

/** The folded word; an elided one without its apostrophe. */
function lowOf(text: string, { elisions }: WordForms): string {
  const folded = fold(text)
  const cut = folded.endsWith("'") ? folded.slice(0, -1) : folded
  return elisions.has(cut) ? cut : folded
}

/** Joining reads the word again, so a run of joins must end: no word is this long. */
const longestJoin = 30

/** An apostrophe after a word, a word after such an apostrophe ("don" + "'" + "t"), a full stop after an abbreviation. */
function joins(last: Token, token: Token, text: string, offset: number, forms: WordForms): boolean {
  if (last.end !== token.start || last.text.length > longestJoin) return false
  if (apostrophe.has(token.text)) return last.kind === 'word' && beginsWordAt(text, token.end - offset)
  if (token.kind === 'word' || token.kind === 'number') {
    if (last.kind === 'number' && token.kind === 'word') return true
    const end = last.text.at(-1) ?? ''
    if (last.kind !== 'word' || last.text.length < 2) return false
    if (apostrophe.has(end)) return !forms.elisions.has(lowOf(last.text, forms))
    return end === '.' && isInitials(last.text)
  }
  if (token.kind === 'stop' && token.text === '.' && last.kind === 'word') {
    return isInitial(last.text) || isInitials(last.text) || forms.abbreviations.has(lowOf(last.text, forms))
  }
  return false
}

const beginsWordAt = (text: string, at: number): boolean =>
  at < text.length && (natureOf(text.charCodeAt(at)) & beginsWord) !== 0

const isInitial = (word: string): boolean => word.length <= 2 && /^\p{Lu}$/u.test(word)
const isInitials = (word: string): boolean =>
  word.length < 20 && word.includes('.') && /^(?:\p{L}\.)+\p{L}?$/u.test(word)
