import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { story as storySchema } from '../../src/model/story.ts'
import { depeche, makeSite, type Site } from '../stage/app.ts'

let site: Site
let folder: string

beforeAll(async () => {
  site = await makeSite()
  folder = await mkdtemp(join(tmpdir(), 'depeche-batch-'))
})
afterAll(async () => {
  await site.remove()
  await rm(folder, { recursive: true, force: true })
})

type Answer = {
  id: unknown
  ok: boolean
  error?: string
  story?: unknown
  page?: { title?: string }
  feed?: { title?: string }
  items?: { guid?: string; title?: string; story?: unknown }[]
}

async function ask(lines: readonly string[], ...options: string[]): Promise<Answer[]> {
  const { code, out, err } = await depeche(site, ['parse', '--batch', ...options], `${lines.join('\n')}\n`)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)
}

const text = (id: number) =>
  JSON.stringify({
    id,
    kind: 'text',
    text: `« Le lot ${id} est prêt », a déclaré Mme Sefiani mardi à Fès devant la coopérative.`,
    published: '2026-11-24T10:00:00Z',
  })
const rss = (id: number) =>
  `<rss version="2.0"><channel><title>Fil ${id}</title><item><guid>g${id}</guid><title>Titre ${id}</title><description>Une brève de Fès, a dit le maire.</description></item></channel></rss>`
const page = (id: number) =>
  `<html lang="fr"><head><title>Page ${id}</title></head><body><article><h1>Page ${id}</h1><p>Le barrage de Ziane ${id} se remplit depuis une semaine, a annoncé lundi l’agence du bassin dans un communiqué.</p><p>« Les réserves couvrent deux saisons », a précisé son directeur, Tarik Amezzane.</p></article></body></html>`

const kinds = [
  (id: number) => text(id),
  (id: number) => JSON.stringify({ id, kind: 'html', text: page(id), url: `https://a.example/${id}` }),
  (id: number) => JSON.stringify({ id, kind: 'feed', text: rss(id) }),
  (id: number) => JSON.stringify({ id, kind: 'wire', text: rss(id) }),
]
const bad = [
  () => '{"id": 1, "kind": "text"',
  (id: number) => JSON.stringify({ id, kind: 'text' }),
  (id: number) => JSON.stringify({ id, kind: 'telex', text: 'x' }),
  (id: number) => JSON.stringify({ id, kind: 'feed', text: 'ceci n’est pas un fil' }),
  (id: number) => JSON.stringify({ id, kind: 'feed', path: join(folder, 'nowhere.xml') }),
]

test('1,000 mixed lines with 50 bad ones are all answered, in order, and none is fatal', async () => {
  const lines = Array.from(
    { length: 1000 },
    (_, id) => (id % 20 === 7 ? bad[((id / 20) % 5) | 0] : kinds[id % 4])?.(id) ?? '',
  )
  const answers = await ask(lines)
  expect(answers.length).toBe(1000)
  const refused = answers.flatMap(({ ok }, index) => (ok ? [] : [index]))
  expect(refused).toEqual(Array.from({ length: 50 }, (_, index) => index * 20 + 7))
  for (const [index, answer] of answers.entries()) if (answer.id !== null) expect(answer.id).toBe(index)
  for (const index of refused) expect(answers[index]?.error).toMatch(/\w{3}/u)
}, 60_000)

test('each kind is answered in its shape, with stories that fit the schema', async () => {
  const [told, html, feed, wire] = await ask(kinds.map((line, index) => line(index)))
  expect(storySchema.parse(told?.story)).toMatchObject({
    language: 'fr',
    quotes: [{ type: 'direct', text: 'Le lot 0 est prêt' }],
  })
  expect(html?.page?.title).toBe('Page 1')
  expect(storySchema.parse(html?.story).quotes.length).toBeGreaterThan(0)
  expect([feed?.feed?.title, feed?.items?.[0]?.guid]).toEqual(['Fil 2', 'g2'])
  expect(storySchema.parse(wire?.items?.[0]?.story).headline).toBe('Titre 3')
})

test('--items-only leaves the stories out', async () => {
  const [feed] = await ask([JSON.stringify({ id: 'a', kind: 'feed', text: rss(1) })], '--items-only')
  expect(feed?.items?.[0]).not.toHaveProperty('story')
})

test('a file is read in the charset it declares, a text in the line is characters already', async () => {
  const declared = `<?xml version="1.0" encoding="ISO-8859-1"?>${rss(1).replace('Titre', 'Été')}`
  const path = join(folder, 'latin1.xml')
  await writeFile(path, Buffer.from(declared, 'latin1'))
  const answers = await ask([
    JSON.stringify({ id: 1, kind: 'feed', path }),
    JSON.stringify({ id: 2, kind: 'feed', text: declared }),
  ])
  expect(answers.map(({ items }) => items?.[0]?.title)).toEqual(['Été 1', 'Été 1'])
})
