import { countArticle, figuresOf } from '../../scripts/score/figures.mjs'
import { faultsOf, type GoldArticle } from '../../scripts/score/gold.mjs'
import { structure } from '../../src/structure/structure.ts'

const said =
  'The northern bridge will close in May, the engineer Paula Trent said on Friday. “We need six weeks,” she said.'

const article: GoldArticle = {
  path: 'en/en-bridge.json',
  id: 'en-bridge',
  language: 'en',
  split: 'seen',
  text: `Bridge to close for repairs\n\n${said}`,
  gold: {
    quotes: [
      {
        text: ['The northern bridge will close in May'],
        type: 'indirect',
        speaker: 'the engineer Paula Trent',
        name: 'Paula Trent',
        cue: 'said',
      },
      { text: ['We need six weeks'], type: 'direct', speaker: 'she', name: 'Paula Trent', cue: 'said' },
    ],
    dateline: null,
    credit: null,
    notice: null,
  },
}

const story = structure({ text: article.text, language: 'en' })
const [first, second] = story.quotes
if (!first || !second) throw new Error('the sample must give two quotes')

const figures = (gold: Partial<GoldArticle['gold']>, answer = story) =>
  figuresOf([countArticle({ ...article, gold: { ...article.gold, ...gold } }, answer)])

test('a story that agrees with the gold scores everything', () => {
  const { quotes, speaker } = figures({})
  for (const { f1 } of Object.values(quotes)) expect(f1).toBe(1)
  expect(speaker).toEqual({ mention: 1, name: 1, cue: 1, type: 1 })
})

test('a missed quote costs recall, an invented one precision', () => {
  expect(figures({}, { ...story, quotes: [first] }).quotes.easy).toMatchObject({ precision: 1, recall: 0.5 })
  expect(figures({ quotes: article.gold.quotes.slice(0, 1) }).quotes.easy).toMatchObject({ precision: 0.5, recall: 1 })
})

test('half of the words is an easy match, not a hard one; one word too many is hard, not exact', () => {
  const [start, end] = first.sourceSpan
  const half = figures({}, { ...story, quotes: [{ ...first, sourceSpan: [start, start + 19] }, second] }).quotes
  expect([half.easy.recall, half.hard.recall, half.exact.recall]).toEqual([1, 0.5, 0.5])
  const long = figures({}, { ...story, quotes: [{ ...first, sourceSpan: [start, end + 5] }, second] }).quotes
  expect([long.easy.recall, long.hard.recall, long.exact.recall]).toEqual([1, 1, 0.5])
})

test('one found quote earns one gold quote only', () => {
  const [start] = first.sourceSpan
  const whole = { ...first, sourceSpan: [start, second.sourceSpan[1]] as [number, number] }
  expect(figures({}, { ...story, quotes: [whole] }).quotes.easy).toMatchObject({ precision: 1, recall: 0.5 })
})

test('an optional quote is neither earned nor punished', () => {
  const quotes = article.gold.quotes.map((quote, index) => ({ ...quote, optional: index === 1 }))
  expect(figures({ quotes }).quotes.exact).toMatchObject({ asked: 1, precision: 1, recall: 1 })
  expect(figures({ quotes }, { ...story, quotes: [first] }).quotes.exact).toMatchObject({ precision: 1, recall: 1 })
})

test('a wrong speaker and a wrong cue count over the matched quotes', () => {
  const wrong = { ...second, speaker: { mention: 'the mayor', name: 'Alan Reeve' }, cue: { text: 'denied' } }
  expect(figures({}, { ...story, quotes: [first, wrong] }).speaker).toMatchObject({ mention: 0.5, name: 0.5, cue: 0.5 })
})

test('a wrong field value is both missed and invented, an absent one is not asked', () => {
  const dated = { ...story, dateline: { text: 'Salé', place: 'Salé', rule: 'dateline' } }
  expect(figures({ dateline: { place: 'Rabat' } }, dated).fields.datelinePlace).toMatchObject({
    precision: 0,
    recall: 0,
  })
  expect(figures({ dateline: { place: 'SALE' } }, dated).fields.datelinePlace).toMatchObject({
    precision: 1,
    recall: 1,
  })
  expect(figures({}).fields.datelinePlace).toEqual({ asked: 0 })
})

test('a fragment that the copy does not have is a fault, as is an id that is not the name of the file', () => {
  expect(faultsOf(article)).toEqual([])
  const faulty = { ...article, id: 'en-other', gold: { quotes: [{ text: ['never said'], type: 'direct' as const }] } }
  expect(faultsOf(faulty)).toEqual(['the copy has no "never said"', "the id en-other is not its file's name"])
})
