import { lexicons } from '../lexicons/index.ts'
import { fold } from './fold.ts'
import { arabic, codeAt, latin, natureOf, unitsOf, wordsOf } from './letters.ts'

/** Characters that are read to tell a language: a lead and a few paragraphs. */
const sample = 6000
/** Fewer known small words than this share of a text is no language we have. */
const leastShare = 0.08

const languages = lexicons.filter(({ language }) => language !== 'ar')

/** The languages a small word belongs to, by their index. */
const smallWords = new Map<string, number[]>()
for (const [index, { stopWords }] of languages.entries()) {
  for (const word of new Set(stopWords.map(fold))) smallWords.set(word, [...(smallWords.get(word) ?? []), index])
}

/**
 * ISO 639-1 of a copy. What the envelope says holds when it is a primary subtag that fits the script; else the script
 * and the small words of the text decide. "und" when neither does.
 */
export function languageOf(text: string, declared: string | undefined): string {
  const start = text.slice(0, sample)
  const letters = lettersIn(start)
  const said = declared?.trim().toLowerCase().split(/[-_]/u)[0]
  if (said && /^[a-z]{2}$/u.test(said) && fits(said, letters)) return contradicted(said, start) ?? said
  if (letters.arabic > letters.latin) return letters.arabic > 10 ? 'ar' : 'und'
  return bySmallWords(start) ?? 'und'
}

/** Words enough to doubt what an envelope says: many feeds call French copy "en-US", the language their system came in. */
const enoughToDoubt = 40
/** Characters that are read for the doubt: it is asked of every copy. */
const doubtSample = 600

/** Another language that the small words speak for, three times as loudly as for the one that was said. */
function contradicted(said: string, text: string): string | undefined {
  const own = languages.findIndex(({ language }) => language === said)
  const words = own < 0 ? [] : wordsOf(text.slice(0, doubtSample))
  if (words.length < enoughToDoubt) return undefined
  const hits = languages.map(() => 0)
  for (const [index, word] of words.entries()) {
    const known = smallWords.get(fold(word))
    if (!known) continue
    for (const language of known) hits[language] = (hits[language] ?? 0) + 1
    // Half the words of honest copy settle it: what is left could not speak so loudly.
    if (3 * (hits[own] ?? 0) > Math.max(...hits) + words.length - index) return undefined
  }
  const most = Math.max(...hits)
  const best = languages[hits.indexOf(most)]
  return most / words.length >= leastShare && most >= 3 * (hits[own] ?? 0) ? best?.language : undefined
}

const arabicScript = new Set(['ar', 'fa', 'ur', 'ps', 'ug', 'sd', 'ku'])

type Letters = { arabic: number; latin: number }

const fits = (language: string, letters: Letters): boolean =>
  arabicScript.has(language) ? letters.arabic >= letters.latin : letters.arabic <= letters.latin

function lettersIn(text: string): Letters {
  const counted = { arabic: 0, latin: 0 }
  for (let at = 0; at < text.length; ) {
    const code = codeAt(text, at)
    const nature = natureOf(code)
    if (nature & latin) counted.latin += 1
    else if (nature & arabic) counted.arabic += 1
    at += unitsOf(code)
  }
  return counted
}

/** How many of the words of a text are small words of each language, most first. */
function scoresOf(text: string) {
  const scores = languages.map(({ language }) => ({ language, hits: 0 }))
  let words = 0
  for (const word of wordsOf(text)) {
    words += 1
    for (const index of smallWords.get(fold(word)) ?? inNone) {
      const score = scores[index]
      if (score) score.hits += 1
    }
  }
  return { scores: scores.sort((a, b) => b.hits - a.hits), words }
}

const inNone: readonly number[] = []

function bySmallWords(text: string): string | undefined {
  const { scores, words } = scoresOf(text)
  const [best, second] = scores
  if (words < 3 || !best || best.hits / words < leastShare || best.hits === second?.hits) return undefined
  return best.language
}
