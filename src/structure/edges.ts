import { agencyNamed } from './agencies.ts'
import { counters, isFurnitureWord } from './boilerplate.ts'
import { fold } from './fold.ts'
import type { Knowledge } from './knowledge.ts'
import type { Line } from './lines.ts'
import { placeAt } from './places.ts'
import { tokenise } from './tokens.ts'

/** Characters at the head of a copy in which the page may be glued to it. */
const reach = 120
/** What is left must be copy. */
const leastCopy = 60
const longestOutlet = 50

/** The first line without what the page glued to it: "Le Journal 1204 vues PARTAGER Casablanca — La bourse …". */
export function unglued(line: Line): Line {
  const cut = gluedEnd(line.text.slice(0, reach))
  if (cut === 0 || line.text.length - cut < leastCopy) return line
  return { ...line, start: line.start + cut, text: line.text.slice(cut) }
}

/** A figure, or a word with a capital behind its first letter. */
const mayBeGlued = /\d|[\p{L}\p{M}.,]\p{Lu}/u

/** The offset after the last counter ("1204 vues") or button in capitals ("PARTAGER") and the white space behind it. */
function gluedEnd(head: string): number {
  let end = 0
  let figure = false
  for (const match of mayBeGlued.test(head) ? head.matchAll(/[\p{L}\p{M}\p{N}.,]+\s*/gu) : []) {
    const word = match[0].trim()
    const counts = figure && counters.has(fold(word))
    const button =
      word.length > 3 && word === word.toUpperCase() && word !== word.toLowerCase() && isFurnitureWord(word)
    if (counts || button) end = match.index + match[0].length
    figure = /^\d[\d.,]*$/u.test(word)
  }
  return end
}

/** An outlet and the town it writes from, on a line of their own: "El Correo Rojo/Rabat". */
export function isOutletTown(line: string, know: Knowledge): boolean {
  if (line.length > longestOutlet) return false
  const parts = line.split(/\s*\/\s*/u)
  const [outlet = '', town = ''] = parts
  if (parts.length !== 2 || agencyNamed(outlet) || !/^\p{Lu}|^\p{Lo}/u.test(outlet) || /\d{3}/u.test(town)) return false
  const tokens = tokenise(town, 0, know.forms)
  const known = placeAt(tokens, 0)
  const outletTokens = tokenise(outlet, 0, know.forms)
  return known?.to === tokens.length && placeAt(outletTokens, 0)?.to !== outletTokens.length
}
