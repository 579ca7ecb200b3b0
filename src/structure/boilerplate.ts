import { lexicons } from '../lexicons/index.ts'
import { fold } from './fold.ts'
import { aLetter, aMark, evenSpaces, trimmedTo } from './letters.ts'

/** All languages at once: an Arabic article ends in an English comment form. */
const lines = new Set(lexicons.flatMap((lexicon) => lexicon.boilerplate.lines.map(fold)))
const ends = new Set(lexicons.flatMap((lexicon) => lexicon.boilerplate.ends.map(fold)))
const openings = lexicons.flatMap((lexicon) => lexicon.boilerplate.openings.map(fold))
const tails = lexicons.flatMap((lexicon) => lexicon.boilerplate.tails.map(fold))

const longestPhrase = Math.max(...[...lines, ...ends].map((phrase) => phrase.length))

/** Without the signs and counters around a boilerplate phrase: "- Publicité -", "PARTAGER 12". */
const bare = (text: string): string => trimmedTo(text, aLetter | aMark)

/** Longer lines are copy, whatever they begin with. */
const longestLine = 240

/** A line that belongs to the page, not to the copy. */
export function isBoilerplate(line: string): boolean {
  if (line.length > longestLine) return false
  const whole = evenSpaces(fold(line)).trim()
  const plain = bare(whole)
  if (plain === '') return true
  return (
    (plain.length <= longestPhrase && (lines.has(plain) || ends.has(plain))) ||
    startsLikeOne(plain) ||
    startsLikeOne(whole) ||
    tails.some((tail) => whole.includes(tail)) ||
    isCounter(plain, whole)
  )
}

/** Openings by their first two letters, so that most lines are compared with none. */
const openingsByHead = new Map<string, string[]>()
for (const opening of openings) {
  const head = opening.slice(0, 2)
  openingsByHead.set(head, [...(openingsByHead.get(head) ?? []), opening])
}

const startsLikeOne = (line: string): boolean =>
  openingsByHead.get(line.slice(0, 2))?.some((opening) => line.startsWith(opening)) ?? false

/** A line that opens the part of the page below the copy: the comment form, other stories. */
export const opensTail = (line: string): boolean => line.length <= 80 && ends.has(evenSpaces(bare(fold(line))))

/** What a page counts: "vues", "shares". */
export const counters = new Set(
  'vues,vue,views,view,lectures,visites,partages,shares,share,commentaires,comments,min,minutes,mins,lecture,min read,مشاهدة,مشاهدات,قراءة,تعليق,تعليقات,visitas,comentarios,vistas'.split(
    ',',
  ),
)

/** "1 245 vues", "3 min read"; "Accueil – 1.204 vues". */
function isCounter(plain: string, whole: string): boolean {
  if (/^\d/u.test(whole)) return counters.has(plain)
  const last = whole.length <= 60 ? /\d\s+([\p{L}\p{M}]+)$/u.exec(whole)?.[1] : undefined
  return last !== undefined && counters.has(last)
}

/** A word of the page's own: "PARTAGER". */
export const isFurnitureWord = (word: string): boolean => lines.has(fold(word))
