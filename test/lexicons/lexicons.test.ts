import { agencies } from '../../src/lexicons/agencies.ts'
import { givenNames } from '../../src/lexicons/given-names.ts'
import { lexicons } from '../../src/lexicons/index.ts'
import { places } from '../../src/lexicons/places/index.ts'

/** Every string of a lexicon with the path that leads to it. */
function* strings(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value]
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* strings(one, `${path}[${index}]`)
  else if (value && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) yield* strings(one, `${path}.${key}`)
}

const names = lexicons.map((lexicon) => [lexicon.language, lexicon] as const)

describe.each(names)('the lexicon of %s', (language, lexicon) => {
  test('writes every word in NFC without white space around it', () => {
    for (const [path, word] of strings(lexicon, language)) {
      expect([path, word.normalize('NFC').trim()]).toEqual([path, word])
    }
  })

  test('holds no empty word outside its switches', () => {
    const { article, genitives, ...words } = lexicon
    expect([article, genitives]).toHaveLength(2)
    for (const [path, word] of strings(words, language)) expect([path, word.length > 0]).toEqual([path, true])
  })

  test('has reporting verbs that stand alone, follow an auxiliary or lean on a speaker', () => {
    expect(lexicon.verbs.clause.finite.length).toBeGreaterThan(80)
    expect(lexicon.verbs.clause.past.length).toBeGreaterThan(30)
    expect(lexicon.verbs.clause.participle.length).toBeGreaterThan(30)
    expect(lexicon.verbs.marks.finite.length).toBeGreaterThan(20)
  })

  test('names twelve months and seven weekdays, each word once', () => {
    expect(Object.keys(lexicon.months).map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(Object.keys(lexicon.weekdays).map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    const words = [...Object.values(lexicon.months).flat(), ...Object.values(lexicon.weekdays).flat()]
    expect(new Set(words).size).toBe(words.length)
  })

  test.each(['urgent', 'update', 'writethru', 'correction', 'kill'] as const)('flags %s', (kind) => {
    expect(lexicon.flags[kind].length).toBeGreaterThan(0)
  })

  test('does not flag one phrase in two ways', () => {
    const phrases = Object.values(lexicon.flags).flat()
    expect(new Set(phrases).size).toBe(phrases.length)
  })

  test.each([
    'complementisers',
    'sources',
    'sameSources',
    'prepositions',
    'documents',
    'bodies',
    'collectives',
    'embargo',
    'workNouns',
  ] as const)('knows %s', (key) => {
    expect(lexicon[key].length).toBeGreaterThan(2)
  })
})

describe('the shared tables', () => {
  test('give each agency one way of writing at least, and no two the same', () => {
    const written = agencies.flatMap((agency) => [...agency.written, ...agency.spelled])
    expect(new Set(written).size).toBe(written.length)
    for (const agency of agencies) expect(agency.written.length + agency.spelled.length).toBeGreaterThan(0)
  })

  const moroccan = places.filter(({ kind, country }) => kind === 'town' && country === 'MA')

  test('name at least 150 Moroccan towns in Latin and in Arabic letters', () => {
    const inBoth = moroccan.filter(({ written }) =>
      [/\p{Script=Arabic}/u, /\p{Script=Latin}/u].every((script) => written.some((name) => script.test(name))),
    )
    expect(inBoth.length).toBeGreaterThanOrEqual(150)
  })

  test('put every Moroccan town where Morocco lies', () => {
    for (const { written, coordinates } of moroccan) {
      const { lat, lon } = coordinates ?? { lat: 0, lon: 0 }
      expect([written[0], lat > 21 && lat < 36, lon > -17.2 && lon < -0.9]).toEqual([written[0], true, true])
    }
  })

  test('give a country in two letters to every place that is no namesake of another', () => {
    for (const { kind, country, coordinates } of places) {
      if (country === undefined) expect([kind, coordinates]).toEqual(['town', undefined])
      else expect(country).toMatch(/^[A-Z]{2}$/u)
    }
  })

  test('name the countries in the four languages', () => {
    const france = places.filter(({ kind, country }) => kind === 'country' && country === 'FR')
    expect(france.flatMap(({ written }) => written)).toEqual(expect.arrayContaining(['France', 'Francia', 'فرنسا']))
  })

  test('hold given names of both genders in both scripts', () => {
    for (const list of [givenNames.m, givenNames.f]) {
      expect(list.filter((name) => /\p{Script=Arabic}/u.test(name)).length).toBeGreaterThan(50)
      expect(list.filter((name) => /\p{Script=Latin}/u.test(name)).length).toBeGreaterThan(100)
    }
  })
})
