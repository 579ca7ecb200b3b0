import { changeLine } from '../../src/desk/change-line.ts'
import { copyChanges } from '../../src/desk/copy-changes.ts'
import type { Story } from '../../src/model/story.ts'
import { structure } from '../../src/structure/structure.ts'

const lede =
  'OUARZAZATE, 12 mai 2026 (MAP) – La coopérative de Tifaouine a replanté 18 % de ses parcelles, a indiqué lundi sa présidente, Naïma Tazi.'
const quote = '« Nous avons planté douze mille oliviers », a ajouté Mme Tazi devant les habitants réunis.'
const end = 'Une seconde tranche commencera le 3 juin sur la rive gauche de l’oued, avec 40 ouvriers.'

const storyOf = (headline: string, ...paragraphs: string[]): Story =>
  structure({ text: paragraphs.join('\n\n'), headline, language: 'fr', published: '2026-05-12T10:00:00Z' })

const first = storyOf('La coopérative replante', lede, quote, end)
const lineOf = (headline: string, ...paragraphs: string[]) =>
  changeLine(copyChanges(first, storyOf(headline, ...paragraphs)))
const same = 'La coopérative replante'

test.each([
  ['a figure, with its unit', [lede.replace('18', '21'), quote, end], 'paragraph 1: 18 → 21 %'],
  ['a figure and what it counts', [lede, quote, end.replace('40', '45')], 'paragraph 3: 40 → 45 ouvriers'],
  ['a day', [lede, quote, end.replace('3 juin', '4 juin')], 'paragraph 3: 3 → 4 juin'],
  ['a weekday', [lede.replace('lundi', 'mardi'), quote, end], 'paragraph 1: lundi → mardi'],
  [
    'a paragraph more',
    [lede, quote, end, 'Le budget sera voté vendredi par le conseil provincial.'],
    'paragraph 4 added',
  ],
  ['a paragraph less', [lede, quote], 'paragraph 3 removed'],
  ['words of a quote', [lede, quote.replace('douze', 'treize'), end], 'paragraph 2: douze → treize; 1 quote changed'],
  ['nothing', [lede, quote, end], ''],
])('the line of a correction tells of %s', (_, paragraphs, expected) => {
  expect(lineOf(same, ...paragraphs)).toBe(expected)
})

test('the headline, the credit and the embargo are told', () => {
  const after: Story = {
    ...first,
    headline: 'La coopérative a replanté',
    credit: { phrase: 'avec MAP', agencies: ['MAP'], rule: 'test' },
    embargo: { until: '2026-05-13T08:00:00.000Z', rule: 'test' },
  }
  expect(changeLine(copyChanges(first, after))).toBe(
    `headline: replante → a replanté; embargo: none → 2026-05-13T08:00:00.000Z; credit: ${first.credit?.phrase ?? 'none'} → avec MAP`,
  )
})

test.each(['(RECTIFICATIF)', '(2e RECTIFICATIF)'])('a headline that only got %s has not changed', (flag) => {
  const line = lineOf(`${same} ${flag}`, lede.replace('18', '21'), quote, end)
  expect(line).toBe('paragraph 1: 18 → 21 %')
  expect(lineOf(`La coopérative renonce ${flag}`, lede, quote, end)).toMatch(/^headline: /u)
})

test('names, days and figures are told apart', () => {
  const after = storyOf(
    same,
    lede.replace('Naïma Tazi', 'Salma Benjelloun').replace('18', '21').replace('lundi', 'mardi'),
    quote,
    end,
  )
  expect(copyChanges(first, after).values).toEqual([
    { kind: 'figure', paragraph: 1, before: '18', after: '21', unit: '%' },
    { kind: 'date', paragraph: 1, before: 'lundi', after: 'mardi' },
    { kind: 'name', paragraph: 1, before: 'Naïma Tazi', after: 'Salma Benjelloun' },
  ])
})

test('of many changes the first are told and the rest is counted', () => {
  const text = Array.from(
    { length: 8 },
    (_, nth) => `Dans la commune ${nth}, ${nth}0 familles ont reçu des plants cette année.`,
  )
  const before = { ...first, body: text }
  const line = changeLine(
    copyChanges(before, { ...before, body: text.map((it) => it.replace('0 familles', '5 familles')) }),
  )
  expect(line).toContain('paragraph 1: 00 → 05 familles')
  expect(line).toContain('; 4 more changes')
})

test('an Arabic figure is told with what it counts', () => {
  const before = { ...first, language: 'ar', body: ['بلغت كلفة الأشغال 18 مليون درهم خلال اثني عشر أسبوعا.'] }
  const after = { ...before, body: ['بلغت كلفة الأشغال 21 مليون درهم خلال اثني عشر أسبوعا.'] }
  expect(changeLine(copyChanges(before, after))).toBe('paragraph 1: 18 → 21 مليون')
})

test('a moved paragraph is told once, where it is now', () => {
  expect(lineOf(same, lede, end, quote)).toMatch(/^paragraph [23] moved$/u)
  const market = 'Le marché de Skoura rouvre jeudi après trois mois de fermeture.'
  const short = storyOf(same, lede, end, quote, market)
  const down = storyOf(same, lede, quote, market, end.replace('40', '45'))
  expect(changeLine(copyChanges(short, down))).toContain('paragraph 4 moved: 40 → 45 ouvriers')
})
