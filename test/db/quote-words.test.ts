import { searchWords, tsquery } from '../../src/db/quote-words.ts'
import { saidOn } from '../../src/db/quotes.ts'

test.each([
  ['L’État, dit-il, paiera', 'l etat dit il paiera'],
  ['الأَمل في الرّباط', 'الامل في الرباط'],
  ['عام ٢٠٢٦ و 2026', 'عام 2026 و 2026'],
  ['إلـــى مستشفى', 'الي مستشفي'],
  ['سلا\u200Fوالرباط', 'سلاوالرباط'],
  ['« … »', ''],
])('%j is searched as %j', (text, words) => {
  expect(searchWords(text).join(' ')).toBe(words)
})

test.each([
  ['souverain* numérique', false, "'souverain':* & 'numerique'"],
  ["l'eau*", false, "'l' & 'eau':*"],
  ['Tazi Naï', true, "'tazi':* & 'nai':*"],
  ['السغروشني', true, "('السغروشني':* | 'سغروشني':*)"],
  ['وزير', false, "('وزير' | 'الوزير')"],
  ["a' | !b & (c", false, "'a' & 'b' & 'c'"],
])('the search %j, parts of words %j, asks for %s', (search, parts, query) => {
  expect(tsquery(search, { parts })).toBe(query)
})

test('a search without a word is refused', () => {
  expect(() => tsquery('« * »', { parts: false })).toThrow('no word to look for')
})

const received = new Date('2026-11-24T23:30:00Z')
test.each([
  [{ event: { date: '2026-11-20' }, published: '2026-11-24T10:00:00Z' }, '2026-11-20'],
  [{ published: '2026-11-23T23:30:00Z' }, '2026-11-24'],
  [{ published: '2026-11-24T00:30:00+09:00' }, '2026-11-23'],
  [{}, '2026-11-25'],
])(
  'quotes of %j count as said on %s',
  ({ event, published }: { event?: { date: string }; published?: string }, day) => {
    const whole = event && { ...event, sourceSpans: {}, rule: 'test' }
    expect(saidOn({ event: whole, published }, received)).toBe(day)
  },
)
