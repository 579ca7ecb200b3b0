import { lexicons } from '../lexicons/index.ts'
import { fold } from './fold.ts'
import { phraseWords } from './words.ts'

const longestStamp = 110

const calendar = new Set(
  lexicons.flatMap(({ months, weekdays }) =>
    [...Object.values(months).flat(), ...Object.values(weekdays).flat()].map((word) => fold(word)),
  ),
)
const small = new Set(lexicons.flatMap(({ setting }) => setting.stamps.flatMap(phraseWords)))

const numericDate = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/u
/** "10", "2026", "10h12", "1er", "10:45". */
const figure = /^\d{1,4}(?:h\d{0,2}|er|st|nd|rd|th|º|ème)?$/u

/** A line that is nothing but the page's clock: "Mis à jour le mardi 24 novembre 2026 à 10h12", "24/11/2026 - 10:45". */
export function isStamp(line: string): boolean {
  if (line.length > longestStamp || !/\d/u.test(line)) return false
  const words = fold(line).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const dated = numericDate.test(line) || words.some((word) => calendar.has(word))
  return dated && words.every((word) => figure.test(word) || calendar.has(word) || small.has(word))
}
