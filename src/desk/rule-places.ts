import { places } from '../lexicons/places/index.ts'
import type { Story } from '../model/story.ts'
import { foldName } from './rule-words.ts'

/** Where a story is from, as far as rules ask: names as they are compared with what stood in the copy, and countries. */
export type StoryPlaces = { names: ReadonlyMap<string, string>; countries: ReadonlyMap<string, string> }

/** The places of the dateline and of the event, by what the copy calls them and by their usual names. */
export function placesOf({ dateline, event }: Story): StoryPlaces {
  const names = new Map<string, string>()
  const countries = new Map<string, string>()
  for (const { place, location } of [dateline, event].flatMap((one) => one ?? [])) {
    const written = place ?? location?.name
    if (written === undefined) continue
    for (const name of [place, location?.name]) if (name) names.set(foldName(name), written)
    if (location) countries.set(location.country, written)
  }
  return { names, countries }
}

/** A place that a rule names: a town in any of its spellings, or a country by name or code ("MA"). */
export type PlacePattern = { source: string; names: readonly string[]; countries: readonly string[] }

export function placePattern(source: string): PlacePattern {
  const name = foldName(source)
  const known = namesakes().get(name) ?? []
  const code = /^[A-Z]{2}$/u.test(source.trim()) ? [source.trim()] : []
  return {
    source,
    names: [name, ...known.flatMap(({ kind, written }) => (kind === 'town' ? written.map(foldName) : []))],
    countries: [...code, ...known.flatMap(({ kind, country }) => (kind === 'country' && country ? [country] : []))],
  }
}

/** What stood in the copy, when the story is from there. */
export function findPlace({ names, countries }: StoryPlaces, wanted: PlacePattern): string | undefined {
  for (const name of wanted.names) if (names.has(name)) return names.get(name)
  for (const country of wanted.countries) if (countries.has(country)) return countries.get(country)
  return undefined
}

let byName: Map<string, (typeof places)[number][]> | undefined

/** The gazetteer by name, folded when the first rule asks for a place. */
function namesakes() {
  if (byName) return byName
  byName = new Map()
  for (const place of places)
    for (const name of new Set(place.written.map(foldName))) byName.set(name, [...(byName.get(name) ?? []), place])
  return byName
}
