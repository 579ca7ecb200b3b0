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
  if (said && /^[a-z]{2}$/u.test(said) && fits(said, arabic, latin)) return said
  if (arabic > latin) return arabic > 10 ? 'ar' : 'und'
  return bySmallWords(start) ?? 'und'
}

const arabicScript = new Set(['ar', 'fa', 'ur', 'ps', 'ug', 'sd', 'ku'])

const fits = (language: string, arabic: number, latin: number): boolean =>
  arabicScript.has(language) ? arabic >= latin : arabic <= latin

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function bySmallWords(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{M}]+/gu)?.map(fold) ?? []
  if (words.length < 3) return undefined
  const scores = stopWords
    .map(({ language, words: known }) => ({ language, hits: words.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.hits - a.hits)
  const [best, second] = scores
  if (!best || best.hits / words.length < leastShare || best.hits === second?.hits) return undefined
  return best.language
}
