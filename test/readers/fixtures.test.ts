import { readdirSync, readFileSync } from 'node:fs'
import { readFeed } from '../../src/readers/index.ts'

const folder = new URL('../../fixtures/readers/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => name.slice(0, -4))

const urls: Record<string, string> = { 'wordpress-with-tail': 'https://anza.example/feed/' }

test.each(names)('%s is read as its twin says', async (name) => {
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
  const reading = await readFeed({ body: readFileSync(new URL(`${name}.xml`, folder)), url: urls[name] })
  expect(reading).toMatchObject(expected)
  expect(reading.failures).toEqual([])
})

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
