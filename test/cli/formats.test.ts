import { readdirSync, readFileSync } from 'node:fs'
import { readPayload } from '../../src/readers/index.ts'
import { depeche, makeSite, type Site } from '../stage/app.ts'

const folder = 'fixtures/readers'
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:xml|txt|ninjs|ndjson|wire)$/u.test(entry.name))
  .map((entry) => ({ name: entry.name, path: `${entry.parentPath}/${entry.name}` }))
  .sort((a, b) => (a.path < b.path ? -1 : 1))

/** What a file is, by the name we gave it; feeds are named for their oddities. */
const named: readonly [begins: RegExp, format: RegExp][] = [
  [/^iptc-7901/u, /^IPTC 7901$/u],
  [/^anpa-1312/u, /^ANPA 1312$/u],
  [/^(?:ninjs|ap-style|search|json-cut)/u, /^ninjs$/u],
  [/^flat-/u, /^news in JSON$/u],
  [/^wordpress-rest/u, /^WordPress posts$/u],
  [/^(?:style-)?(?:newsml-?)?g2-/u, /^NewsML-G2$/u],
  [/^(?:style-)?newsml-?1-/u, /^NewsML 1/u],
  [/^(?:style-)?nitf-/u, /^NITF$/u],
  [/^json-feed/u, /^JSON Feed$/u],
]
const formatOf = (name: string): RegExp => named.find(([begins]) => begins.test(name))?.[1] ?? /^(?:RSS|Atom|RDF)/u

let site: Site
beforeAll(async () => {
  site = await makeSite()
})
afterAll(() => site.remove())

test.each(files)('$name is recognised without being told', async ({ name, path }) => {
  expect((await readPayload({ body: readFileSync(path) })).format).toMatch(formatOf(name))
})

test('depeche parse tells a story of every file', async () => {
  const { code, out } = await depeche(site, ['parse', '--jsonl', ...files.map(({ path }) => path)])
  expect(code).toBe(0)
  expect(out.trim().split('\n').length).toBeGreaterThanOrEqual(files.length)
}, 60_000)

test.each(['wire', 'feed'])(
  'parse --batch of kind %s reads every file',
  async (kind) => {
    const lines = files.map(({ path }) => JSON.stringify({ id: path, kind, path }))
    const { code, out } = await depeche(site, ['parse', '--batch'], `${lines.join('\n')}\n`)
    expect(code).toBe(0)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.filter(({ ok, items }) => !ok || items.length === 0)).toEqual([])
    expect(answers.map(({ id }) => id)).toEqual(files.map(({ path }) => path))
  },
  60_000,
)

test('a line that hangs is stopped with the reason, and the next is answered', async () => {
  const entry =
    '<item><title>Brève</title><description>La coopérative a livré lundi, a dit le maire.</description></item>'
  const lines = [1, 20_000, 2].map((items, id) =>
    JSON.stringify({ id, kind: 'feed', text: `<rss version="2.0"><channel>${entry.repeat(items)}</channel></rss>` }),
  )
  const { code, out, err } = await depeche(site, ['parse', '--batch', '--limit', '1'], `${lines.join('\n')}\n`)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers).toMatchObject([
    { id: 0, ok: true },
    { id: 1, ok: false, error: 'Reading this took longer than 1 s and was stopped.' },
    { id: 2, ok: true },
  ])
}, 60_000)

test('a limit that is no number is refused', async () => {
  const { code, err } = await depeche(site, ['parse', '--batch', '--limit', 'soon'], '')
  expect(code).toBe(2)
  expect(err).toContain('--limit')
})
