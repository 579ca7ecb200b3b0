import { readdirSync, readFileSync } from 'node:fs'
import { readFeed } from '../../src/readers/index.ts'

const folder = new URL('../../fixtures/readers/', import.meta.url)
const names = readdirSync(folder).filter((name) => /\.(?:xml|jsonfeed)$/u.test(name))

const urls: Record<string, string> = {
  'wordpress-with-tail.xml': 'https://anza.example/feed/',
  'rss-0-92-userland-namespace.xml': 'https://quai.example/rss.xml',
  'rss-1-0-odd-prefixes.xml': 'https://digue.example/rss',
  'json-feed-1-1-every-field.jsonfeed': 'https://deux.example/feed.json',
}

type Twin = { format?: string; feed?: Record<string, unknown>; items?: Record<string, unknown>[] }
const twinOf = (name: string): Twin => JSON.parse(readFileSync(new URL(name.replace(/\w+$/u, 'json'), folder), 'utf8'))

test.each(names)('%s is read as its twin says', async (name) => {
  const reading = await readFeed({ body: readFileSync(new URL(name, folder)), url: urls[name] })
  expect(reading).toMatchObject(twinOf(name))
  expect(reading.failures).toEqual([])
})

const everyField = ['rss-2-0-every-field.xml', 'atom-1-0-every-field.xml', 'json-feed-1-1-every-field.jsonfeed']
const fields = ['guid', 'link', 'title', 'summary', 'content', 'authors', 'published', 'updated', 'categories']
const furtherFields = ['enclosures', 'media', 'language']

test.each(everyField)('%s holds every field of the table of feeds', (name) => {
  const [first = {}] = twinOf(name).items ?? []
  // JSON Feed 1.1 has no word for rights and source.
  const wanted = name.startsWith('json') ? [] : ['rights', 'source']
  for (const field of [...fields, ...furtherFields, ...wanted])
    expect([field, Object.hasOwn(first, field)]).toEqual([field, true])
})

test.each(names.filter((name) => name.endsWith('.xml')))(
  'wherever %s is cut, every whole item is saved',
  async (name) => {
    const bytes = readFileSync(new URL(name, folder))
    const url = urls[name]
    const whole = (await readFeed({ body: bytes, url })).items
    const text = bytes.toString('latin1')
    for (let percent = 1; percent < 100; percent++) {
      const cut = Math.floor((bytes.length * percent) / 100)
      const ended = text.slice(0, cut).match(/<\/(?:\w+:)?(?:item|entry)>/gu)?.length ?? 0
      if (ended === 0) continue
      const { items } = await readFeed({ body: bytes.subarray(0, cut), url })
      expect(items.slice(0, ended).map(({ title, content, summary }) => [title, content, summary])).toEqual(
        whole.slice(0, ended).map(({ title, content, summary }) => [title, content, summary]),
      )
    }
  },
)

test('a JSON Feed is read, its broken entry set apart', async () => {
  const body = readFileSync(new URL('json-feed.json.txt', folder))
  const reading = await readFeed({ body, url: 'https://fil.example/feed.json' })
  expect(reading.feed).toMatchObject({ title: 'Fil JSON', link: 'https://fil.example/', language: 'fr' })
  expect(reading.items).toMatchObject([
    {
      guid: '12',
      link: 'https://fil.example/12',
      title: 'Le phare s’allume',
      content: '<p>Le phare s’allume.</p>',
      published: '2025-06-01T20:00:00+01:00',
      authors: [{ name: 'Nadia Essafi' }],
      categories: [{ term: 'Mer' }],
      enclosures: [{ url: 'https://fil.example/a.mp3', type: 'audio/mpeg', length: '90' }],
    },
    { guid: '13', text: 'Une ligne.\nUne autre.' },
  ])
  expect(reading.failures).toEqual([{ index: 1, reason: expect.any(String) }])
})
