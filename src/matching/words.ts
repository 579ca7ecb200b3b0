import { foldLatin, foldWord } from '../lexicons/folding.ts'
import { lexicons } from '../lexicons/index.ts'
import type { Story } from '../model/story.ts'
import { foldedWords } from './fingerprint.ts'
import { numberWords } from './number-words.ts'

/** The words of the body as they are compared between outlets: folded, without titles. */
export const copyWords = (story: Story): string[] => foldedWords(story).map(foldLatin)

/** Words with a capital inside a sentence, folded. Only what follows a word, a comma or an apostrophe is inside for sure. */
export function properWords(text: string): string[] {
  const found = new Set<string>()
  for (const [, word = ''] of text.matchAll(/[\p{L}\p{N},’'(-]\s?(\p{Lu}[\p{L}\p{N}]*)/gu)) found.add(foldWord(word))
  return [...found]
}

/** A figure as figures are compared: "4.200", "4 200" and "4,200" → "4200". Undefined for a word. */
export const figureOf = (word: string): string | undefined => (/\p{N}/u.test(word) ? word : numberWords.get(word))

/** The figures of a text that say something: two digits or more, and no year. */
export function figuresOf(text: string): string[] {
  const digits = text.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
  const found = (digits.match(/\d+(?:[.,٫٬\u00a0\u202f ]\d{3})*(?:[.,٫]\d{1,2})?/gu) ?? []).map((figure) =>
    figure.replace(/\D/gu, ''),
  )
  return [...new Set(found)].filter((figure) => figure.length > 1 && !/^(?:19|20)\d\d$/u.test(figure))
}

const calendar = (entries: readonly Readonly<Record<number, readonly string[]>>[]): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap((names) =>
      Object.entries(names).flatMap(([number, words]) => words.map((word) => [foldWord(word), number] as const)),
    ),
  )

/** The number of a weekday or month by its folded name, in any language we read. */
export const weekdayOf = calendar(lexicons.map(({ weekdays }) => weekdays))
export const monthOf = calendar(lexicons.map(({ months }) => months))
