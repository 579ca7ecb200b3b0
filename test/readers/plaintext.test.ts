import { readPayload } from '../../src/readers/index.ts'

const read = async (text: string) => (await readPayload({ body: Buffer.from(text) })).items[0]

test.each([
  [
    'French',
    'Titre : Le pont ouvre\nDate : 2 juillet 2025 10:05 +0100\nPar : Lina Berrada\nRubrique : Villes, Ponts\n\nRABAT.',
  ],
  [
    'Spanish',
    'Titular: Le pont ouvre\nFecha: 02/07/2025 10:05 +01:00\nPor: Lina Berrada\nCategoría: Villes, Ponts\n\nRABAT.',
  ],
  [
    'Arabic',
    'العنوان: Le pont ouvre\nالتاريخ: 2 يوليوز 2025 10:05 +0100\nبقلم: Lina Berrada\nالتصنيف: Villes، Ponts\n\nRABAT.',
  ],
])('a header in %s fills its fields', async (_, text) => {
  expect(await read(text)).toMatchObject({
    title: 'Le pont ouvre',
    published: '2025-07-02T10:05:00+01:00',
    authors: [{ name: 'Lina Berrada' }],
    categories: [{ term: 'Villes' }, { term: 'Ponts' }],
    text: 'RABAT.',
  })
})

test.each([
  'Rabat: le pont ouvre.\n\nSuite.',
  'Titre : seul\nUne phrase.\n\nSuite.',
  'Le pont ouvre\n\nDate : aucune.',
])('copy that only looks like a header stays copy (case %#)', async (text) => {
  const item = await read(text)
  expect(item?.text).toBe(text)
  expect(item?.title).toBeUndefined()
})

test('line ends are made one kind, blank lines single, letters NFC', async () => {
  expect((await read('Un e\u0301te\u0301.\r\n\r\n\r\n\u00a0\r\nDeux.  \r\n'))?.text).toBe('Un été.\n\nDeux.')
})
