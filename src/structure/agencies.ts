import { agencies } from '../lexicons/agencies.ts'
import { evenSpaces, firstLetters } from './letters.ts'

/** An agency's name as it may stand in a line: as written, letter case kept, since "map" is a word and "ومع" a conjunction. */
const byName = new Map(
  agencies.flatMap(({ name, written, spelled }) => [...written, ...spelled].map((form) => [form, name] as const)),
)

const spelledOut = new Map(
  agencies.flatMap(({ name, spelled }) => spelled.map((form) => [form.toLowerCase(), name] as const)),
)

const firstRuns = new Set([...byName.keys(), ...spelledOut.keys()].map(firstLetters))

/** Whether a text begins with the letters that any agency's name does: nearly all that are asked about do not. */
export function mayOpenAgency(text: string): boolean {
  const letters = firstLetters(text)
  return letters !== undefined && (firstRuns.has(letters) || firstRuns.has(letters.toLowerCase()))
}

/** The agency a whole string names ("MAP", "و.م.ع", "Agence France-Presse"). */
export const agencyNamed = (text: string): string | undefined => {
  if (!mayOpenAgency(text)) return undefined
  const plain = evenSpaces(text).trim()
  return byName.get(plain) ?? spelledOut.get(plain.toLowerCase())
}

/** Agencies that stand as words of their own in a short text, in order, each once. */
export function agenciesIn(text: string): string[] {
  const found = new Map<string, number>()
  for (const { name, written, spelled } of agencies) {
    for (const form of [...written, ...spelled]) {
      const at = wordIndex(text, form)
      if (at >= 0 && at < (found.get(name) ?? Number.POSITIVE_INFINITY)) found.set(name, at)
    }
  }
  return [...found].sort((a, b) => a[1] - b[1]).map(([name]) => name)
}

const letter = /[\p{L}\p{M}\p{N}]/u

function wordIndex(text: string, form: string): number {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + form.length))) return at
  }
  return -1
}
