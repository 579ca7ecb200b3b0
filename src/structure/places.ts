import { places } from '../lexicons/places.ts'
import { fold } from './fold.ts'
import type { Token } from './tokens.ts'
import { matchPhrase, phraseTable } from './words.ts'

export type Place = (typeof places)[number]

const gazetteer = phraseTable(places.flatMap((place) => place.written.map((name) => [fold(name), place] as const)))

/** The known place that starts at token `at`, with the index after it. Written without a capital it is no place. */
export function placeAt(tokens: readonly Token[], at: number): { to: number; place: Place } | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word' || (!token.capital && !/^\p{Lo}/u.test(token.text))) return undefined
  const found = matchPhrase(tokens, at, gazetteer)
  return found && { to: found.to, place: found.value }
}
