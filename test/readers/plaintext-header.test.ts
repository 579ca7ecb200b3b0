import type { Item } from '../../src/model/item.ts'
import { readPayload } from '../../src/readers/index.ts'

async function read(text: string): Promise<Item> {
  const { items, format } = await readPayload({ body: Buffer.from(text) })
  expect(format).toBe('plain text')
  const [item] = items
  if (!item) throw new Error('nothing was read')
  return item
}

test.each<[string, Partial<Item>]>([
  ['Titre : Le pont ouvre', { title: 'Le pont ouvre' }],
  ['TITULAR: El puente abre', { title: 'El puente abre' }],
  ['العنوان: الجسر يفتح', { title: 'الجسر يفتح' }],
  ['Slug: PONT-ZIANE', { slugline: 'PONT-ZIANE' }],
  ['Titre: t\nSlugline : PONT-ZIANE', { slugline: 'PONT-ZIANE' }],
  ['Date: 2026-02-03T07:30:00+01:00', { published: '2026-02-03T07:30:00+01:00' }],
  ['Publié: 3 février 2026 07:30 GMT', { published: '2026-02-03T07:30:00Z' }],
  ['Date: 2026-02-03T07:30:00Z\nMàJ: 2026-02-03T08:00:00Z', { updated: '2026-02-03T08:00:00Z' }],
  ['Embargo: 2026-02-03T12:00:00+01:00', { embargo: '2026-02-03T11:00:00.000Z' }],
  ['Priority: 2', { urgency: 2 }],
  ['Priorité : flash', { urgency: 1 }],
  ['الأولوية: عاجل', { urgency: 3 }],
  ['Importance: high\nSubject: x', { urgency: 3, title: 'x' }],
  ['Titre: t\nStatut: retenu', { pubStatus: 'withheld' }],
  ['Title: t\nStatus: killed', { pubStatus: 'canceled' }],
  ['Titre: t\nAuteur: Lina Berrada et Omar Tazi', { authors: [{ name: 'Lina Berrada' }, { name: 'Omar Tazi' }] }],
  ['Titre: t\nSignature: Par Lina Berrada', { byline: 'Par Lina Berrada', authors: [{ name: 'Par Lina Berrada' }] }],
  ['Titre: t\nDateline: ZIANE, 3 fév', { dateline: 'ZIANE, 3 fév' }],
  ['Titre: t\nLieu : Ziane', { located: 'Ziane' }],
  ['Título: t\nCiudad: Larache', { located: 'Larache' }],
  ['Titre: t\nAgence: Anza', { source: 'Anza' }],
  ['Titre: t\nCrédit: avec Anza', { creditLine: 'avec Anza' }],
  ['Titre: t\nLangue: fr', { language: 'fr' }],
  ['Mots-clés: pont, ville', { categories: [{ term: 'pont' }, { term: 'ville' }] }],
  ['Rubrique: Villes\nTags: pont', { categories: [{ term: 'Villes' }, { term: 'pont' }] }],
  ['التصنيف: مدن، جسور', { categories: [{ term: 'مدن' }, { term: 'جسور' }] }],
  ['Titre: t\nGenre: portrait', { genre: ['portrait'] }],
  ['Titre: t\nChapô: Un an de travaux.', { summary: 'Un an de travaux.' }],
  ['ID: a-1\nVersion: 3', { guid: 'a-1', version: '3' }],
  ['Titre: t\nLien: https://anza.example/1', { link: 'https://anza.example/1' }],
  ['Titre: t\nCopyright: © Anza', { rights: '© Anza' }],
  ['Titre: t\nUsage: abonnés seulement', { usageTerms: 'abonnés seulement' }],
  ['Titre: t\nNDLR: avec photo', { edNote: 'avec photo' }],
])('the header %j fills its fields', async (header, expected) => {
  const item = await read(`${header}\n\nRABAT (Anza) - Le pont ouvre.\n`)
  expect(item).toMatchObject(expected)
  expect(item.text).toBe('RABAT (Anza) - Le pont ouvre.')
})

test('an embargo in words, or without a zone, stays in the copy for the desk', async () => {
  const item = await read('Titre: t\nEmbargo: mardi 3 février 2026 à 12h00\n\nLe pont ouvre.')
  expect(item.embargo).toBeUndefined()
  expect(item.text).toBe('Embargo: mardi 3 février 2026 à 12h00\n\nLe pont ouvre.')
})

test('a date that cannot be read is told of', async () => {
  const item = await read('Titre: t\nDate: un beau matin\n\nLe pont ouvre.')
  expect(item.warnings).toEqual(['the date "un beau matin" could not be read'])
})

test('mail gives its subject, its sender’s name, its date and its id; folded lines and encoded words are made whole', async () => {
  const item = await read(
    [
      'Return-Path: <fil@anza.example>',
      'Message-ID: <77@anza.example>',
      'From: "Nadia Essafi" <n@anza.example>',
      'To: desk@depeche.example',
      'Subject: =?UTF-8?Q?Le_march=C3=A9_?= =?UTF-8?B?cm91dnJl?=',
      '\taprès un an',
      'Date: Tue, 03 Feb 2026 07:30:00 +0100',
      'X-Mailer: fil 2',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Le marché a rouvert.',
    ].join('\r\n'),
  )
  expect(item).toMatchObject({
    guid: '<77@anza.example>',
    title: 'Le marché rouvre après un an',
    authors: [{ name: 'Nadia Essafi' }],
    published: '2026-02-03T07:30:00+01:00',
    text: 'Le marché a rouvert.',
  })
})

test('front matter gives its fields, whatever else it holds', async () => {
  const item = await read(
    '---\ntitle: "Le moulin: un an"\ndate: 2026-03-02T10:00:00Z\ntags: [farine, \'orge\']\nsection:\n  - Régions\n  - Fès\nweight: 12\n---\n\nLe moulin tourne.\n',
  )
  expect(item).toMatchObject({
    title: 'Le moulin: un an',
    published: '2026-03-02T10:00:00Z',
    categories: [{ term: 'farine' }, { term: 'orge' }, { term: 'Régions' }, { term: 'Fès' }],
    text: 'Le moulin tourne.',
  })
})

test.each([
  'Note: le pont est fermé.\n\nSuite.',
  'Source: le port.\n\nSuite.',
  '---\n\nUne phrase.\n\n---\n\nSuite.',
  'Titre: t\nRabat: le pont ouvre.\n\nSuite.',
])('copy that only looks like a header stays copy (case %#)', async (text) => {
  expect((await read(text)).text).toBe(text)
})

test('a header without copy is an item without copy', async () => {
  expect(await read('Titre: Le pont ouvre\nDate: 2026-03-02T10:00:00Z\n\n')).toMatchObject({
    title: 'Le pont ouvre',
    text: '',
  })
})

test('a megabyte of header lines and encoded words is read in time', async () => {
  const started = performance.now()
  await read(`Titre: ${'=?UTF-8?Q?a'.repeat(80_000)}\n\nCopie.`)
  await read(`${'Titre: x\n'.repeat(100_000)}\nCopie.`)
  await read(`---\n${'- '.repeat(400_000)}\n---\nCopie.`)
  expect(performance.now() - started).toBeLessThan(8000)
})
