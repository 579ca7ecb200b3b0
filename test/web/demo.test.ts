import Fastify, { type FastifyInstance } from 'fastify'
import iconv from 'iconv-lite'
import { DateTime } from 'luxon'
import Parser from 'rss-parser'
import { feedSettings } from '../../src/model/feed.ts'
import { fillPlaceholders } from '../../src/web/demo/placeholders.ts'
import { type DemoWire, readWires } from '../../src/web/demo/wire.ts'
import { demoFeeds, demoRoutes, renderFeed } from '../../src/web/demo.ts'

const baseUrl = 'http://127.0.0.1:3000'
const epoch = new Date('2026-11-24T16:00:20Z')
const after = (seconds: number) => new Date(epoch.getTime() + seconds * 1000)
const names = demoFeeds(baseUrl).map(({ id }) => id.replace('demo-', ''))

let wires: DemoWire[]
beforeAll(async () => {
  wires = await readWires('fixtures/demo', names)
})

const wireOf = (feed: string) => {
  const wire = wires.find((one) => one.feed === feed)
  if (!wire) throw new Error(`no wire ${feed}`)
  return wire
}
const xmlOf = (feed: string, now: Date) => {
  const wire = wireOf(feed)
  return iconv.decode(renderFeed({ ...wire, baseUrl }, epoch, now).body, wire.encoding)
}
/** rss-parser's XML is strict: anything not well-formed throws. */
const parse = (feed: string, now: Date) => new Parser().parseString(xmlOf(feed, now))
/** The copy as rss-parser gives it: `content:encoded` under its own name, Atom's and summaries as `content`. */
const copyOf = (entry: Parser.Item | undefined): string =>
  String((entry as Record<string, unknown> | undefined)?.['content:encoded'] ?? entry?.content ?? '')
const entriesAt = async (now: Date) =>
  (await Promise.all(names.map((name) => parse(name, now)))).flatMap((f) => f.items)

test('holds at least 48 readable items at once and sends at least 14 more, the first after 15 seconds', async () => {
  const dispatches = wires.flatMap(({ items }) => items).filter(({ kind }) => kind === 'dispatch')
  const later = dispatches.flatMap(({ secondsAfter }) => secondsAfter ?? []).sort((a, b) => a - b)
  expect(dispatches.length - later.length).toBeGreaterThanOrEqual(48)
  expect(later.length).toBeGreaterThanOrEqual(14)
  expect(later[0]).toBe(15)
  expect(later.every((second, at) => second - (later[at - 1] ?? 0) <= 30 && second <= 360)).toBe(true)
  expect((await entriesAt(epoch)).filter(({ title }) => title).length).toBe(dispatches.length - later.length)
})

test.each([
  ['fr', 26],
  ['ar', 16],
  ['en', 10],
  ['es', 8],
])('speaks %s in at least %i dispatches', (language, least) => {
  const dispatches = wires.filter((wire) => wire.language === language).flatMap(({ items }) => items)
  expect(dispatches.filter(({ kind }) => kind === 'dispatch').length).toBeGreaterThanOrEqual(least)
})

test.each(names)(
  '%s is well-formed, fully dated and says that it is a demo, before, during and after',
  async (name) => {
    for (const now of [after(-86_400 * 3), epoch, after(200), after(400)]) {
      const feed = await parse(name, now)
      expect(xmlOf(name, now)).not.toMatch(/\{\{|\}\}|undefined|Invalid/u)
      expect(feed.title).toMatch(/démo|demo|تجريبي/u)
    }
  },
)

test('has an entry nothing can be read from, one without a guid and one without a date', async () => {
  const entries = await entriesAt(epoch)
  expect(entries.filter((entry) => !entry.title && !entry.link && !copyOf(entry))).toHaveLength(1)
  expect(entries.filter(({ title, guid, id }) => title && !guid && !id)).toHaveLength(1)
  expect(entries.filter(({ title, pubDate }) => title && !pubDate)).toHaveLength(1)
})

test.each([
  ['an update', 'fr-economie', /\(ACTUALISATION\)$/u],
  ['a correction', 'fr-national', /^RECTIFICATIF/u],
  ['a kill', 'fr-national', /^ANNULATION/u],
  ['an Arabic tally', 'ar', /\(حصيلة محينة\)$/u],
  ['an Arabic correction', 'ar', /^تصحيح/u],
])('sends %s that takes the place of the copy it revises, under the same guid', async (_, name, flag) => {
  const first = await parse(name, epoch)
  const revision = (await parse(name, after(400))).items.find(({ title }) => flag.test(title ?? ''))
  const revised = first.items.find(({ guid }) => guid === revision?.guid)
  expect(revised?.title).not.toMatch(flag)
  expect(copyOf(revised)).not.toBe(copyOf(revision))
  expect(copyOf(revised)).not.toBe('')
})

test('flashes an URGENT first and its full story later, under another guid', async () => {
  const { items } = await parse('fr-national', after(181))
  expect(items.filter(({ title }) => /Settat et Khouribga/u.test(title ?? '')).map(({ guid }) => guid)).toHaveLength(2)
})

test('names the day of publication in the copy, in Moroccan time and Moroccan months', async () => {
  const night = { published: new Date('2026-08-31T23:30:00Z'), epoch }
  expect(fillPlaceholders('{{date}}', { language: 'fr', ...night })).toBe('mardi 1er septembre 2026')
  expect(fillPlaceholders('{{weekday-1}} {{day}}', { language: 'ar', ...night })).toBe('الاثنين 1 شتنبر')
  expect(fillPlaceholders('{{dateline+1}}', { language: 'en', ...night })).toBe('Sep. 2')
  expect(fillPlaceholders('{{date-1}}', { language: 'es', ...night })).toBe('lunes 31 de agosto de 2026')
  expect(fillPlaceholders('{{numeric}}', { language: 'fr', ...night })).toBe('01/09/2026')
  expect(() => fillPlaceholders('{{sunset}}', { language: 'fr', ...night })).toThrow('{{sunset}}')
})

test('holds an embargo counted from the epoch, so that its copy does not change with each poll', () => {
  // The hour is the zone's as this machine's Node knows it: Morocco has changed its offset between releases of the tables.
  const until = new Date(epoch.getTime() + 90 * 60_000 + 40_000) // to the full minute
  const clock = new Intl.DateTimeFormat('fr', { timeZone: 'Africa/Casablanca', hour: '2-digit', minute: '2-digit' })
  const hour = clock.format(until).replace(':', 'h')
  for (const now of [epoch, after(100)])
    expect(xmlOf('fr-economie', now)).toContain(`EMBARGO jusqu’au 24 novembre 2026 à ${hour}`)
})

test('writes the days of every dispatch as they were when it was published', async () => {
  const { items } = await parse('es', epoch)
  for (const entry of items) {
    const published = DateTime.fromRFC2822(entry.pubDate ?? '', { zone: 'Africa/Casablanca' })
    const weekday = published.setLocale('es').weekdayLong
    expect(copyOf(entry)).toContain(`este ${weekday}`)
  }
})

test('gives the repeated copy to the outlet under another headline and with its own furniture', () => {
  const outlet = xmlOf('outlet-fr', epoch)
  expect(outlet).toContain('une récolte sauvée en aval')
  expect(outlet).not.toContain('passent au goutte-à-goutte')
  for (const line of ['- Publicité -', 'Lire aussi :', 'avec MAP']) expect(outlet).toContain(line)
  expect(outlet).toContain('type="xhtml"')
  expect(outlet).toContain('type="html"')
})

test('has a slug for one dispatch only', () => {
  const seen = wires.flatMap(({ feed, items }) =>
    [...new Set(items.map(({ slug }) => slug))].map((slug) => [slug, feed]),
  )
  expect(new Set(seen.map(([slug]) => slug)).size).toBe(seen.length)
})

test('offers its feeds as settings that the model accepts', () => {
  for (const settings of demoFeeds(`${baseUrl}/`)) {
    expect(feedSettings.parse(settings)).toEqual(settings)
    expect(settings).toMatchObject({ demo: true, intervalSeconds: 10, agency: 'MAP' })
    expect(settings.name).toMatch(/^Démo · /u)
    expect(settings.url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/demo\/[a-z-]+\.xml$/u)
  }
})

describe('the demo routes', () => {
  let app: FastifyInstance
  let now = epoch
  beforeAll(async () => {
    app = Fastify()
    await app.register(demoRoutes({ epoch, now: () => now, fixtures: 'fixtures/demo' }))
  })
  beforeEach(() => {
    now = epoch
  })
  afterAll(() => app.close())
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

  test('answer 304 to a poll that has the feed already, and 200 once a dispatch has come', async () => {
    const first = await get('/demo/fr-national.xml')
    const etag = String(first.headers.etag)
    const modified = String(first.headers['last-modified'])
    expect(first.statusCode).toBe(200)
    now = after(10)
    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"x", W/${etag}` },
      { 'if-modified-since': modified },
    ])
      expect(await get('/demo/fr-national.xml', headers)).toMatchObject({ statusCode: 304, body: '' })
    now = after(16)
    for (const headers of [{ 'if-none-match': etag, 'if-modified-since': modified }, { 'if-modified-since': modified }])
      expect((await get('/demo/fr-national.xml', headers)).statusCode).toBe(200)
  })

  test('serve every feed in the charset it declares', async () => {
    for (const wire of wires) {
      const { rawPayload, headers } = await get(`/demo/${wire.feed}.xml`)
      expect(headers['content-type']).toContain(`charset=${wire.encoding}`)
      const xml = iconv.decode(rawPayload, wire.encoding)
      expect(xml).toContain(`encoding="${wire.encoding}"`)
      expect(xml).toContain(wire.title.slice(0, 3))
    }
    expect(wires.map(({ encoding }) => encoding)).toEqual(expect.arrayContaining(['windows-1256', 'iso-8859-15']))
  })

  test('serve each article that its feed links to, and none before it is out', async () => {
    for (const name of names)
      for (const { link } of (await parse(name, epoch)).items)
        if (link) expect((await get(new URL(link).pathname)).statusCode).toBe(200)
    const page = '/demo/articles/fes-tannerie-eau-recyclee'
    expect((await get(page)).statusCode).toBe(404)
    now = after(331)
    expect((await get(page)).body).toContain('Groupement des tanneurs')
  })

  test('draw the pictures the feeds name and no others', async () => {
    const url = /<media:content url="http:\/\/127\.0\.0\.1:3000([^"]+)"/u.exec(xmlOf('fr-national', epoch))?.[1]
    const picture = await get(url ?? '')
    expect(picture.headers['content-type']).toContain('image/svg+xml')
    expect(picture.body).toContain('<svg')
    expect((await get('/demo/media/other.svg')).statusCode).toBe(404)
    expect((await get('/demo/none.xml')).statusCode).toBe(404)
  })

  test('refuse to start on a wire that is not what it should be', async () => {
    const started = Fastify().register(demoRoutes({ epoch, now: () => now, fixtures: 'fixtures/none' }))
    await expect(started).rejects.toThrow('cannot be read')
  })
})

test('copy with markup in it is escaped in both formats', async () => {
  const title = 'Q & R <b>"x"</b> ]]>'
  const item = { kind: 'dispatch', slug: 'a', minutesBefore: 1, title, body: [title], categories: [title] } as const
  for (const format of ['rss', 'atom'] as const) {
    const wire = {
      ...wireOf('en'),
      format,
      items: [{ ...item, body: [title], categories: [title], without: [], markup: 'xhtml' as const }],
    }
    const feed = await new Parser().parseString(renderFeed({ ...wire, baseUrl }, epoch, epoch).body.toString())
    expect(feed.items[0]?.title).toBe(title)
    expect(copyOf(feed.items[0])).toContain('Q &amp; R &lt;b&gt;')
  }
})
