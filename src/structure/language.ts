import { lexicons } from '../lexicons/index.ts'
import { fold } from './fold.ts'

/** Characters that are read to tell a language: a lead and a few paragraphs. */
const sample = 6000
/** Fewer known small words than this share of a text is no language we have. */
const leastShare = 0.08

const stopWords = lexicons
  .filter(({ language }) => language !== 'ar')
  .map(({ language, stopWords: words }) => ({ language, words: new Set(words.map(fold)) }))

/**
 * ISO 639-1 of a copy. What the envelope says holds when it is a primary subtag that fits the script; else the script
 * and the small words of the text decide. "und" when neither does.
 */
export function languageOf(text: string, declared: string | undefined): string {
  const start = text.slice(0, sample)
  const arabic = countMatches(start, /\p{Script=Arabic}/gu)
  const latin = countMatches(start, /\p{Script=Latin}/gu)
  const said = declared?.trim().toLowerCase().split(/[-_]/u)[0]
  if (said && /^[a-z]{2}$/u.test(said) && fits(said, arabic, latin)) return contradicted(said, start) ?? said
  if (arabic > latin) return arabic > 10 ? 'ar' : 'und'
  return bySmallWords(start) ?? 'und'
}

/** Words enough to doubt what an envelope says: many feeds call French copy "en-US", the language their system came in. */
const enoughToDoubt = 40
/** Characters that are read for the doubt: it is asked of every copy. */
const doubtSample = 600

/** Another language that the small words speak for, three times as loudly as for the one that was said. */
function contradicted(said: string, text: string): string | undefined {
  const { scores, words } = smallWords(text.slice(0, doubtSample))
  const [best] = scores
  const own = scores.find(({ language }) => language === said)
  if (!best || !own || best === own || words < enoughToDoubt) return undefined
  return best.hits / words >= leastShare && best.hits >= 3 * own.hits ? best.language : undefined
}

const arabicScript = new Set(['ar', 'fa', 'ur', 'ps', 'ug', 'sd', 'ku'])

const fits = (language: string, arabic: number, latin: number): boolean =>
  arabicScript.has(language) ? arabic >= latin : arabic <= latin

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** How many of the words of a text are small words of each language, most first. */
function smallWords(text: string) {
  const words = text.match(/[\p{L}\p{M}]+/gu)?.map(fold) ?? []
  const scores = stopWords
    .map(({ language, words: known }) => ({ language, hits: words.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.hits - a.hits)
  return { scores, words: words.length }
}

function bySmallWords(text: string): string | undefined {
  const { scores, words } = smallWords(text)
  const [best, second] = scores
  if (words < 3 || !best || best.hits / words < leastShare || best.hits === second?.hits) return undefined
  return best.language
}
