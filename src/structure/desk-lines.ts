import { lexicons } from '../lexicons/index.ts'
import type { NoticeKind } from '../model/story.ts'

/** Acts of the desks upon their own copy, the gravest first. */
const acts = ['kill', 'correction', 'writethru', 'update'] as const

/** Longer lines are copy. */
const longestDeskLine = 220

/** Without case, accents and signs, a space on either side, so that a phrase or a stem is found behind a space. */
export const plainWords = (line: string): string =>
  ` ${line
    .normalize('NFD')
    .toLowerCase()
    .replace(/[أإآ]/gu, 'ا')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const stems = (pick: (desk: (typeof lexicons)[number]['desk']) => readonly string[]): readonly string[] =>
  lexicons.flatMap(({ desk }) => pick(desk)).map((stem) => plainWords(stem).trimEnd())

const openings = stems((desk) => desk.openings)
const nouns = stems((desk) => desk.nouns)
const actStems = acts.map((kind) => ({ kind, stems: stems((desk) => desk[kind]) }))

const holds = (words: string, list: readonly string[]): boolean => list.some((stem) => words.includes(stem))
const opens = (words: string, list: readonly string[]): boolean => list.some((stem) => words.startsWith(stem))

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
  const words = plainWords(line)
  const speaksOfItself = holds(words, nouns)
  if (flag && flag.kind !== 'urgent') {
    const done = actIn(plainWords(flag.rest))
    // "RECTIFICATIF - Le pont ouvrira en mars et non en mai" is a headline: a capital begins it.
    if (done && (speaksOfItself || !/^[^\p{L}]*\p{Lu}/u.test(flag.rest))) return done === 'kill' ? done : flag.kind
    if (speaksOfItself) return flag.kind
  }
  const act = actIn(words)
  if (!act) return undefined
  const bracketed = inBrackets.test(line) ? actStems.find(({ stems: list }) => opens(words, list))?.kind : undefined
  return bracketed ?? (speaksOfItself && opens(words, openings) ? act : undefined)
}

const actIn = (words: string): NoticeKind | undefined => actStems.find(({ stems: list }) => holds(words, list))?.kind
