import { needsPage, withoutPage, withPage } from '../../src/commands/whole-copy.ts'
import { type Item, item as itemSchema } from '../../src/model/item.ts'

const item = (more: Partial<Item> = {}): Item =>
  itemSchema.parse({
    guid: 'g',
    link: 'https://journal.example/a',
    title: 'Le pont de Lixus rouvre vendredi',
    text: 'Le pont de Lixus rouvre vendredi après six mois de travaux.',
    ...more,
  })

test.each([
  ['a short description', {}, true],
  ['whole content', { content: '<p>…</p>', text: 'Une alerte brève.' }, false],
  ['content cut off with an ellipsis', { content: '<p>…</p>', text: 'Le pont rouvre […]' }, true],
  ['content that invites to read on', { content: '<p>…</p>', text: 'Le pont rouvre. Lire la suite »' }, true],
  ['an Arabic invitation', { content: '<p>…</p>', text: 'أعيد فتح الجسر… اقرأ المزيد' }, true],
  ['a long description', { text: 'Le pont rouvre. '.repeat(80) }, false],
  ['a long description that is cut off', { text: `${'Le pont rouvre. '.repeat(80)}…` }, true],
  ['an item without a link', { link: undefined }, false],
  ['a withdrawn item', { pubStatus: 'canceled' as const }, false],
])('auto: %s needs its page: %s', (_, more, needed) => {
  expect(needsPage(item(more), 'auto', true)).toBe(needed)
})

test('an agency’s file is whole however short, and a feed’s own setting decides before all', () => {
  expect(needsPage(item(), 'auto', false)).toBe(false)
  expect(needsPage(item(), 'feed', true)).toBe(false)
  expect(needsPage(item({ content: '<p>…</p>' }), 'page', true)).toBe(true)
})

const page = (more: Partial<Item> = {}): Item =>
  item({
    title: 'Lixus : le pont rouvre',
    text: 'Le pont de Lixus rouvre vendredi après six mois de travaux.\n\n« Tout est prêt », a dit l’ingénieure Aïcha Benkirane.',
    content: '<p>Le pont…</p>',
    authors: [{ name: 'Rédaction' }],
    media: [{ kind: 'picture', url: 'https://journal.example/pont.jpg', caption: 'Le pont', credit: 'A. Benkirane' }],
    language: 'fr',
    warnings: ['à vérifier'],
    ...more,
  })

test('the page gives copy, byline, language and pictures; headline, guid and link stay the feed’s', () => {
  expect(withPage(item(), page())).toMatchObject({
    guid: 'g',
    title: 'Le pont de Lixus rouvre vendredi',
    text: page().text,
    content: '<p>Le pont…</p>',
    authors: [{ name: 'Rédaction' }],
    language: 'fr',
    media: [{ caption: 'Le pont' }],
    warnings: ['à vérifier'],
  })
})

test('what the feed says of its authors stays, a bare picture gets the caption of the page', () => {
  const own = item({
    authors: [{ name: 'MAP' }],
    media: [{ kind: 'picture', url: 'https://journal.example/pont.jpg' }],
  })
  expect(withPage(own, page())).toMatchObject({
    authors: [{ name: 'MAP' }],
    media: [{ caption: 'Le pont', credit: 'A. Benkirane' }],
  })
})

test.each([
  ['a page that is shorter', page({ text: 'Le pont.' }), /no more copy/u],
  [
    'a page about something else',
    page({ title: 'Cookies', text: 'Nous respectons votre vie privée. '.repeat(9) }),
    /something else/u,
  ],
])('%s changes nothing but the warnings', (_, other, warning) => {
  const merged = withPage(item(), other)
  expect(merged.text).toBe(item().text)
  expect(merged.warnings).toEqual([expect.stringMatching(warning)])
})

test('an item without its page says why', () => {
  expect(withoutPage(item(), 'journal.example answered 404.').warnings).toEqual([
    expect.stringMatching(/summary stands\. journal/u),
  ])
})
