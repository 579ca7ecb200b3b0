import { cities } from './cities.ts'
import { countryNames } from './countries.ts'
import { moroccanTowns } from './morocco.ts'
import { everydayCountries } from './names.ts'
import { towns } from './towns.ts'

/** A town or country with the ways copy writes it; the first is its usual name. */
export type Place = {
  kind: 'town' | 'country'
  written: readonly string[]
  /** ISO 3166-1 alpha-2; absent, like the coordinates, where the name does not tell which of several places is meant. */
  country?: string
  coordinates?: { lat: number; lon: number }
}

const linesOf = (rows: string): string[] => rows.split('\n').filter(Boolean)

/** "MA 34.02 -6.84 Rabat, الرباط". */
function town(row: string): Place {
  const [country = '', lat = '', lon = '', ...names] = row.split(' ')
  const written = names.join(' ').split(', ')
  if (lat === '?') return { kind: 'town', written }
  return { kind: 'town', written, country, coordinates: { lat: Number(lat), lon: Number(lon) } }
}

/** "FR France, Francia, فرنسا". */
const country = (row: string): Place => ({
  kind: 'country',
  country: row.slice(0, 2),
  written: row.slice(3).split(', '),
})

/** Towns by hand first: where two places share a name, the first is meant. */
export const places: readonly Place[] = [
  ...linesOf(moroccanTowns).map((row) => town(`MA ${row}`)),
  ...linesOf(towns).map(town),
  ...linesOf(cities).map(town),
  ...linesOf(everydayCountries).map(country),
  ...linesOf(countryNames).map(country),
]
