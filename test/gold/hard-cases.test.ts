import { fileURLToPath } from 'node:url'
import { readGold } from '../../scripts/score/gold.mjs'

const articles = readGold(fileURLToPath(new URL('../../fixtures/gold', import.meta.url)))

/** The hard cases of the catalogue, by their numbers there. */
const cases = [
  'ومع the agency, or "and with"',
  'one mark opens a quote, another closes it',
  'orphan or reversed marks',
  'direct speech with no marks',
  'a lead reported whole, its speaker at the very end',
  'dignitaries who are named and never speak',
  'an agency quoting another agency',
  'dates that lie',
  'run-on edges; a second dispatch after the foot credit',
  'honorifics stripped, words changed in a quote; titles of works',
]

test.each(cases.map((what, index) => [index + 1, what] as const))(
  'hard case %i, %s, has at least two articles',
  (number) => {
    const label = new RegExp(`^hard case ${number}\\b`, 'u')
    const found = articles.filter(({ phenomena }) => phenomena?.some((one) => label.test(one)))
    expect(found.length).toBeGreaterThanOrEqual(2)
  },
)

test('the gold is large enough in every language, adversarial enough, and a third of it was never seen', () => {
  const count = (language: string) => articles.filter((article) => article.language === language).length
  expect(count('fr')).toBeGreaterThanOrEqual(80)
  expect(count('ar')).toBeGreaterThanOrEqual(35)
  expect(count('en')).toBeGreaterThanOrEqual(25)
  expect(count('es')).toBeGreaterThanOrEqual(20)
  expect(articles.filter(({ adversarial }) => adversarial).length).toBeGreaterThanOrEqual(60)
  expect(articles.filter(({ split }) => split === 'held').length).toBeGreaterThanOrEqual(
    Math.floor(articles.length / 3),
  )
})
