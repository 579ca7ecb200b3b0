import { lexicons } from '../lexicons/index.ts'
import type { ValueChange } from '../model/review.ts'
import type { Story } from '../model/story.ts'
import { type DiffPart, wordKey, wordsOf } from './word-diff.ts'

/** Whose names stand in the two versions, and in which language. */
export type Known = { language: string; before: ReadonlySet<string>; after: ReadonlySet<string> }

/** More words in the place of others are another sentence, not another value. */
const mostWords = 6

const calendarOf = new Map(
  lexicons.map(({ language, months, weekdays, stopWords }) => {
    const days = [...Object.values(months), ...Object.values(weekdays)].flat()
    return [language, { days: new Set(days.map(wordKey)), small: new Set(stopWords.map(wordKey)) }] as const
  }),
)

/** The words of the names that a story gives: people, places, bodies that speak. */
export const namesOf = ({ people, quotes, dateline, event }: Story): Set<string> =>
  new Set(
    [...people.map(({ name }) => name), ...quotes.map(({ speaker }) => speaker?.name), dateline?.place, event?.place]
      .flatMap((name) => wordsOf(name ?? ''))
      .map(wordKey),
  )

/** What was put in the place of what, in one paragraph's diff: "18" → "21", unit "%". */
export function valuesOf(diff: readonly DiffPart[], paragraph: number, known: Known): ValueChange[] {
  return diff.flatMap((part, at) => {
    const [next, then] = [diff[at + 1], diff[at + 2]]
    if (part.kind !== 'removed' || next?.kind !== 'added') return []
    const [before, after] = [bare(part.text), bare(next.text)]
    if (before === after || !before || !after) return []
    if (wordsOf(before).length > mostWords || wordsOf(after).length > mostWords) return []
    const unit = unitOf(then, known.language)
    const kind = kindOf(before, after, unit, known)
    const counts = unit !== undefined && (kind === 'figure' || kind === 'date')
    return [{ kind, paragraph, before, after, ...(counts ? { unit } : {}) }]
  })
}

/** Without the marks around it: "(21)," → "21"; signs that belong to a figure stay: "-3", "21%". */
const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}+\-−$€£]+|[^\p{L}\p{N}%‰°€$£]+$/gu, '')

function kindOf(before: string, after: string, unit: string | undefined, known: Known): ValueChange['kind'] {
  const days = calendarOf.get(known.language)?.days
  const isDay = (text: string | undefined) => wordsOf(text ?? '').some((word) => days?.has(wordKey(word)))
  const counted = (text: string) => /\p{N}/u.test(text)
  if ((isDay(before) && isDay(after)) || (counted(before) && counted(after) && isDay(unit))) return 'date'
  if (counted(before) && counted(after)) return 'figure'
  return isName(before, known.before) && isName(after, known.after) ? 'name' : 'words'
}

const isName = (text: string, names: ReadonlySet<string>): boolean =>
  wordsOf(text).every((word) => names.has(wordKey(word)))

/** What is counted by a figure: the sign or the word behind it, where it stayed and says something. */
function unitOf(then: DiffPart | undefined, language: string): string | undefined {
  if (then?.kind !== 'same') return undefined
  const [word = ''] = wordsOf(then.text)
  const sign = /^[%‰°€$£]/u.exec(word)?.[0]
  const key = wordKey(word)
  if (sign ?? !key) return sign
  return calendarOf.get(language)?.small.has(key) ? undefined : bare(word) || undefined
}
