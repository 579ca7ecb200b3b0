import { isSeen, storyDiff } from '../../src/desk/replay.ts'
import { itemDiff } from '../../src/desk/replay-item.ts'
import { changesLine } from '../../src/desk/replay-line.ts'
import { item } from '../../src/model/item.ts'
import type { Story } from '../../src/model/story.ts'
import { structure } from '../../src/structure/structure.ts'
import { cooperative } from '../stage/dispatch.ts'

const story = structure({ text: cooperative.text.join('\n\n'), headline: cooperative.title, language: 'fr' })
const fields = (after: Story, before = story) => storyDiff(before, after).map(({ field }) => field)

test('a story is not different from itself, whichever items it was made from', () => {
  expect(storyDiff(story, { ...story, sourceItemIds: ['7', '8'] })).toEqual([])
})

test('quotes that were not seen, and quotes that are none any more, are told with who said them', () => {
  const [first, ...rest] = story.quotes
  expect(storyDiff({ ...story, quotes: rest }, story)).toEqual([
    { field: 'quote added', after: expect.stringMatching(/^Naïma Tazrouti.*: Nous avons planté quatre mille/u) },
  ])
  expect(storyDiff(story, { ...story, quotes: rest })).toEqual([
    { field: 'quote lost', before: expect.stringContaining(first?.text ?? '?') },
  ])
})

test('a quote whose end was read wrongly is one quote with other words', () => {
  const quotes = story.quotes.map((quote, at) =>
    at === 0 ? { ...quote, text: quote.text.replace(/, et nous.*$/u, '') } : quote,
  )
  expect(storyDiff({ ...story, quotes }, story)).toEqual([
    { field: 'quote', before: quotes[0]?.text, after: story.quotes[0]?.text },
  ])
})

test('a speaker that nobody could name is told by the quote', () => {
  const quotes = story.quotes.map((quote, at) => (at === 1 ? { ...quote, speaker: { mention: 'elle' } } : quote))
  expect(storyDiff({ ...story, quotes }, story)).toEqual([
    {
      field: expect.stringMatching(/^speaker of « L’eau du barrage/u),
      before: 'elle',
      after: expect.stringMatching(/^Naïma Tazrouti/u),
    },
  ])
})

test('the same quote twice is two quotes', () => {
  const [first] = story.quotes
  const twice = { ...story, quotes: [...story.quotes, ...(first ? [first] : [])] }
  expect(fields(twice)).toEqual(['quote added'])
  expect(fields(twice, twice)).toEqual([])
})

test.each<[string, Partial<Story>, string[]]>([
  ['headline', { headline: 'Aït Ourir replante' }, ['headline']],
  ['credit', { credit: { phrase: 'avec ANP', agencies: ['ANP'], rule: 'test' } }, ['credit']],
  ['notice', { notice: { kind: 'correction', phrase: 'RECTIFICATIF', rule: 'test' } }, ['notice']],
  ['embargo', { embargo: { until: '2026-12-01T10:00:00Z', rule: 'test' } }, ['embargo']],
  ['event', { event: { place: 'Rabat', date: '2026-11-22', sourceSpans: {}, rule: 'test' } }, ['event']],
  ['body', { body: [...story.body, 'La fête durera deux jours entiers.'] }, ['paragraph 10 added']],
  ['body', { body: story.body.slice(0, -1) }, ['paragraph 9 removed']],
  ['keywords', { keywords: ['olives'] }, ['keywords']],
  ['media', { media: [{ url: 'http://a.example/olive.jpg', kind: 'picture' }] }, ['media']],
])('another %s is seen', (_, change, expected) => {
  const changes = storyDiff(story, { ...story, ...change })
  expect(changes.map(({ field }) => field)).toEqual(expected)
  expect(isSeen(changes)).toBe(true)
})

test('how a field was found is no change that an editor sees', () => {
  const quotes = story.quotes.map((quote) => ({ ...quote, confidence: 0.5, rule: 'older' }))
  const changes = storyDiff({ ...story, quotes }, story)
  expect(changes).toEqual([{ field: 'evidence', unseen: true }])
  expect(isSeen(changes)).toBe(false)
})

test('changes are told in one line, cut short and counted', () => {
  const after = {
    ...story,
    headline: 'A'.repeat(200),
    keywords: ['olives'],
    rights: '© ANP',
    language: 'ar',
    link: 'l',
  }
  expect(changesLine(storyDiff(story, after))).toMatch(
    /^headline: Aït Ourir : la coopérative .{1,60} → A{60}…; keywords: none → olives; rights: none → © ANP; link: none → l; 1 more$/u,
  )
  expect(changesLine([{ field: 'quote lost', before: 'Driss: non' }])).toBe('quote lost: Driss: non')
})

test('an item is compared as the archive keeps it: what is undefined is not there', () => {
  const kept = item.parse({ guid: 'g', text: 'Un texte.', title: 'T' })
  expect(itemDiff(kept, { ...kept, link: undefined })).toEqual([])
  expect(itemDiff(kept, { ...kept, title: undefined, text: 'Un autre texte.', version: '2' })).toEqual([
    { field: 'title', before: 'T' },
    { field: 'text', before: 'Un texte.', after: 'Un autre texte.' },
    { field: 'version', after: '2' },
  ])
})
