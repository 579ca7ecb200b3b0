import { codeAt, unitsOf } from './letters.ts'

/** How one sign is spelled: by other letters, by none, or as a space, which parts words. */
export type Spelling = (sign: string) => string

/**
 * A text with each sign spelled anew, its words parted by one space, a space on either side. A spelling is asked once of
 * each sign and remembered.
 */
export function speller(spelling: Spelling): (text: string) => string {
  const known = new Map<number, string>()
  const spell = (code: number): string => {
    const before = known.get(code)
    if (before !== undefined) return before
    const letters = spelling(String.fromCodePoint(code))
    if (known.size < mostSigns) known.set(code, letters)
    return letters
  }
  return (text) => spelled(text, spell)
}

/** No newsroom writes with more. */
const mostSigns = 20_000

function spelled(text: string, spell: (code: number) => string): string {
  let found = ' '
  let from = 0
  let spaced = true
  for (let at = 0; at < text.length; ) {
    const code = codeAt(text, at)
    const letters = spell(code)
    const end = at + unitsOf(code)
    const kept = letters === ' ' && spaced ? '' : letters
    // What stays as it is is copied in runs, not sign by sign.
    if (kept.length !== end - at || kept.charCodeAt(0) !== code) {
      found += text.slice(from, at) + kept
      from = end
    }
    if (kept !== '') spaced = letters === ' '
    at = end
  }
  return `${found}${text.slice(from)}${spaced ? '' : ' '}`
}
