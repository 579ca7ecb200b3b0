import { lexicons } from '../lexicons/index.ts'
import type { NoticeKind } from '../model/story.ts'
import { firstLetters } from './letters.ts'
import { speller } from './spelling.ts'

/** Acts of the desks upon their own copy, the gravest first. */
const acts = ['kill', 'correction', 'writethru', 'update'] as const

/** Longer lines are copy. */
export const longestDeskLine = 220

/** Without case, accents and signs, a space on either side, so that a phrase or a stem is found behind a space. */
export const plainWords = speller((sign) =>
  sign
    .normalize('NFD')
    .toLowerCase()
    .replace(/[أإآ]/gu, 'ا')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' '),
)

type Desk = (typeof lexicons)[number]['desk']

/** Any of the stems of all languages; `before` says where they may stand. Letters and spaces only: nothing to escape. */
const anyOf = (pick: (desk: Desk) => readonly string[], before = ''): RegExp =>
  new RegExp(
    `${before}(?:${lexicons
      .flatMap(({ desk }) => pick(desk))
      .map((stem) => plainWords(stem).trimEnd())
      .join('|')})`,
    'u',
  )

const openings = anyOf((desk) => desk.openings, '^')
const nouns = anyOf((desk) => desk.nouns)
const actStems = acts.map((kind) => ({
  kind,
  anywhere: anyOf((desk) => desk[kind]),
  first: anyOf((desk) => desk[kind], '^'),
}))

const firstWord = (text: string): string => plainWords(text).split(' ', 2)[1] ?? ''
const allOpenings = lexicons.flatMap(({ desk }) => desk.openings)
const openingWords = new Set(allOpenings.map(firstWord))
const longestOpening = Math.max(...allOpenings.map((opening) => plainWords(opening).length))
/** Characters of a line that tell how it opens, unless most of them are signs. */
const headLength = 64

/** Most lines do not even begin like one: only their first word is looked at, then their head. */
function opensLikeOne(line: string): boolean {
  if (!hasOpeningWord(line)) return false
  const head = plainWords(line.slice(0, headLength)).trimEnd()
  return openings.test(head.length < longestOpening && line.length > headLength ? plainWords(line) : head)
}

const hasOpeningWord = (line: string): boolean => openingWords.has(firstWord(firstLetters(line) ?? ''))

/** False where neither a line nor its first sentence can be one by its opening. */
export const mayBeDeskLine = (line: string): boolean => /^\s*[([*]/u.test(line) || hasOpeningWord(line)

/** A line in one pair of brackets or between asterisks. */
const inBrackets = /^\s*[([*]+[^()[\]]*[)\]*]+\s*\.?$/u

/** A word before the first sign that flags, with what follows the sign. */
export type DeskFlag = { kind: NoticeKind; rest: string }

/**
 * What a line by the desk says of the dispatch itself: "Nous annulons notre dépêche de 10h12", "(Corrects day in first
 * paragraph)", "تصويب: يرجى قراءة …". Such a line speaks of a dispatch, a version or a paragraph and says what is done
 * with it: never a sentence of the copy.
 */
export function readDeskLine(line: string, flag: DeskFlag | undefined): NoticeKind | undefined {
  if (line.length > longestDeskLine) return undefined
  const bracketed = inBrackets.test(line)
  if (!flag && !bracketed && !opensLikeOne(line)) return undefined
  const words = plainWords(line)
  const speaksOfItself = nouns.test(words)
  if (flag && flag.kind !== 'urgent') {
    const done = actIn(plainWords(flag.rest))
    // "RECTIFICATIF - Le pont ouvrira en mars et non en mai" is a headline: a capital begins it.
    if (done && (speaksOfItself || !/^[^\p{L}]*\p{Lu}/u.test(flag.rest))) return done === 'kill' ? done : flag.kind
    if (speaksOfItself) return flag.kind
  }
  const inside = bracketed ? actStems.find(({ first }) => first.test(words))?.kind : undefined
  return inside ?? (speaksOfItself && openings.test(words) ? actIn(words) : undefined)
}

/** Whether a text speaks of a dispatch at its beginning: "notre dépêche", "our story". */
export const speaksOfDispatch = (text: string): boolean => nouns.test(plainWords(text.slice(0, longestDeskLine)))

const actIn = (words: string): NoticeKind | undefined => actStems.find(({ anywhere }) => anywhere.test(words))?.kind
