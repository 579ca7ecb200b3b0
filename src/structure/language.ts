import { lexicons } from '../lexicons/index.ts'
import { fold } from './fold.ts'
import { aLetter, aMark, arabic, codeAt, latin, natureOf, unitsOf } from './letters.ts'

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
  if (!languages.some(({ language }) => language === said)) return undefined
  const { scores, words } = scoresOf(text.slice(0, doubtSample))
  const [best] = scores
  const own = scores.find(({ language }) => language === said)
  if (!best || !own || best === own || words < enoughToDoubt) return undefined
  return best.hits / words >= leastShare && best.hits >= 3 * own.hits ? best.language : undefined
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
    for (const index of smallWords.get(fold(word)) ?? []) {
      const score = scores[index]
      if (score) score.hits += 1
    }
  }
  return { scores: scores.sort((a, b) => b.hits - a.hits), words }
}

/** Runs of letters. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  let from = -1
  for (let at = 0; at <= text.length; ) {
    const code = at < text.length ? codeAt(text, at) : 0x20
    const inWord = (natureOf(code) & (aLetter | aMark)) !== 0
    if (inWord && from < 0) from = at
    if (!inWord && from >= 0) {
      words.push(text.slice(from, at))
      from = -1
    }
    at += unitsOf(code)
  }
  return words
}

function bySmallWords(text: string): string | undefined {
  const { scores, words } = scoresOf(text)
  const [best, second] = scores
  if (words < 3 || !best || best.hits / words < leastShare || best.hits === second?.hits) return undefined
  return best.language
}
