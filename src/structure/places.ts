import { type Place, places } from '../lexicons/places/index.ts'
import type { Story } from '../model/story.ts'
import { fold } from './fold.ts'
import { isCaseless } from './letters.ts'
import type { Token } from './tokens.ts'
import { matchPhrase, type PhraseTable, phraseTable } from './words.ts'

/** Where a place lies, as far as its name alone tells. */
export type Location = NonNullable<NonNullable<Story['event']>['location']>

/** What a name may mean: a town, else a country; its location where only one place is meant. */
export type KnownPlace = {
  kind: Place['kind']
  /** A country has the name too. */
  country: boolean
  usual: string
  location?: Location
}

const locationOf = ({ written, country, coordinates }: Place): Location | undefined =>
  country === undefined ? undefined : { name: written[0] ?? '', country, ...(coordinates ? { coordinates } : {}) }

/**
 * What a name means that several places share. Towns are listed with the likeliest first; a country of the same name makes it
 * unsure ("عمان" is Amman and Oman), unless the town lies in it ("Luxembourg"): then the country is sure, the point is not.
 */
function meaningOf(namesakes: readonly Place[]): KnownPlace | undefined {
  const [first] = namesakes
  if (!first) return undefined
  const countries = namesakes.filter(({ kind }) => kind === 'country')
  const codes = new Set([first, ...countries].map(({ country }) => country))
  const meaning = { kind: first.kind, country: countries.length > 0, usual: first.written[0] ?? '' }
  if (codes.size > 1) return meaning
  const location = locationOf(countries[0] ?? first)
  return { ...meaning, ...(location ? { location } : {}) }
}

/** Headlines and datelines in capitals leave the accents off. */
const plain = (name: string): string =>
  /^\p{Script=Latin}/u.test(name) ? name.normalize('NFD').replace(/\p{M}/gu, '') : name

function tableOf(all: readonly Place[]): PhraseTable<KnownPlace> {
  const byName = new Map<string, Place[]>()
  for (const place of all) {
    for (const name of new Set(place.written.flatMap((form) => [fold(form), fold(plain(form))]))) {
      const list = byName.get(name)
      if (list) list.push(place)
      else byName.set(name, [place])
    }
  }
  return phraseTable(
    [...byName].flatMap(([name, namesakes]) => {
      const meaning = meaningOf(namesakes)
      return meaning ? [[name, meaning] as const] : []
    }),
  )
}

let gazetteer: PhraseTable<KnownPlace> | undefined

/** The known place that starts at token `at`, with the index after it. Written without a capital it is no place. */
export function placeAt(tokens: readonly Token[], at: number): { to: number; place: KnownPlace } | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word' || (!token.capital && !isCaseless(token.text))) return undefined
  gazetteer ??= tableOf(places)
  const found = matchPhrase(tokens, at, gazetteer)
  return found && { to: found.to, place: found.value }
}
