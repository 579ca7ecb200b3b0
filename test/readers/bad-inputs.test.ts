import RssParser from 'rss-parser'
import { readFeed, readPage, readPayload } from '../../src/readers/index.ts'
import { inTime } from '../stage/in-time.ts'

const rss = (inside: string, before = '') =>
  `${before}<rss version="2.0"><channel><title>Fil</title>${inside}</channel></rss>`
const item = (inside: string) => `<item><title>Sain</title>${inside}</item>`
const feed = (text: string, url?: string) => readFeed({ body: Buffer.from(text), url })

test('rss-parser 3.13.0 still builds from the member that is replaced', async () => {
  const parser = new RssParser()
  expect(parser).toHaveProperty('xmlParser.parseString')
  Object.assign(parser, {
    xmlParser: {
      parseString: (_: string, done: (error: null, root: object) => void) =>
        done(null, { rss: { $: { version: '2.0' }, channel: [{ title: ['T'], item: [{ title: ['A'] }] }] } }),
    },
  })
  expect(await parser.parseString('')).toMatchObject({ title: 'T', items: [{ title: 'A' }] })
})

describe('hostile feeds are read within limits, or refused, in time', () => {
  const bomb = Array.from({ length: 10 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')
  test.each([
    ['billion laughs', rss(item('<description>&a10;</description>'), `<!DOCTYPE rss [<!ENTITY a0 "ha">${bomb}]>`)],
    [
      'a quadratic entity',
      rss(
        item(`<description>${'&a;'.repeat(20_000)}</description>`),
        `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(100_000)}">]>`,
      ),
    ],
    ['references by the thousand', rss(item(`<description>${'&lt;'.repeat(200_000)}</description>`))],
    ['CDATA by the thousand', rss(item(`<description>${'<![CDATA[a]]>'.repeat(100_000)}</description>`))],
    ['CDATA never closed', rss(`${item('')}<item><description>${'<![CDATA[ <'.repeat(20_000)}`)],
    ['a long attribute', rss(item(`<enclosure url="${'a'.repeat(10_000_000)}"/>`))],
    [
      'attributes by the thousand',
      rss(item(`<x ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`)),
    ],
    ['a long date', rss(item(`<pubDate>${'Mon, 06 Sep '.repeat(50_000)}</pubDate>`))],
    ['a long link', rss(item(`<link>${'/../'.repeat(300_000)}</link>`))],
    ['NUL bytes', rss(item(`<description>${'\0'.repeat(1_000_000)}</description>`))],
    ['categories by the thousand', rss(item('<category>c</category>'.repeat(100_000)))],
    ['signatures', rss(item(`<author>${'a@'.repeat(100_000)}</author>`))],
    ['deep markup beside the items', rss(`${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}${item('')}`)],
  ])('%s', async (_, text) => {
    const reading = await inTime(() => feed(text, 'https://fil.example/rss'))
    expect(reading.items[0]?.title).toBe('Sain')
    expect(JSON.stringify(reading).length).toBeLessThan(2_500_000)
  })

  test('an item nested 100,000 deep is refused with a reason, its neighbour is read', async () => {
    const deep = `<item><title>Profond</title><description>${'<a>'.repeat(100_000)}x${'</a>'.repeat(100_000)}</description></item>`
    const reading = await feed(rss(deep + item('')))
    expect(reading.items.map(({ title }) => title)).toEqual(['Sain'])
    expect(reading.failures).toEqual([{ index: 0, reason: expect.stringContaining('deep') }])
  })

  test('five thousand items are read, and a number without end is cut with a warning', async () => {
    expect((await feed(rss(item('').repeat(5000)))).items).toHaveLength(5000)
    const many = await feed(rss(item('').repeat(60_000)))
    expect(many.items.length).toBeLessThan(60_000)
    expect(many.warnings.join()).toContain('entries')
  })
})

test('an external entity is never read', async () => {
  const text = rss(
    item('<description>a &x; b</description>'),
    '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
  )
  expect((await feed(text)).items[0]?.text).toBe('a &x; b')
})

test('a short entity of the document is replaced', async () => {
  const text = rss(item('<description>a &x; b</description>'), '<!DOCTYPE rss [<!ENTITY x "Rivage">]>')
  expect((await feed(text)).items[0]?.text).toBe('a Rivage b')
})

test('what stands before the feed does not hide it', async () => {
  const before = '\n<br />\n<b>Warning</b>: something on line <b>3</b><br />\n'
  expect((await feed(rss(item(''), before))).items[0]?.title).toBe('Sain')
})

test('an entry that holds nothing is set apart, with its place', async () => {
  const reading = await feed(rss(`${item('')}<item></item>${item('')}`))
  expect(reading.items).toHaveLength(2)
  expect(reading.failures).toEqual([{ index: 1, reason: expect.stringContaining('empty') }])
})

test('one bad date does not reject its feed', async () => {
  const entry = (date: string) => `<entry><title>Sain</title><updated>${date}</updated></entry>`
  const reading = await feed(
    `<feed xmlns="http://www.w3.org/2005/Atom">${entry('hier')}${entry('2025-07-02T10:00:00Z')}</feed>`,
  )
  expect(reading.items.map(({ updated }) => updated)).toEqual([undefined, '2025-07-02T10:00:00Z'])
  expect(reading.items[0]?.warnings.join()).toContain('hier')
})

test('a headline of a megabyte is cut, with a warning', async () => {
  const [first] = (await feed(rss(`<item><title>${'mot '.repeat(250_000)}</title></item>`))).items
  expect(first?.title?.length).toBeLessThanOrEqual(2000)
  expect(first?.warnings.join()).toContain('cut')
})

test('direction overrides go from a headline, with a warning', async () => {
  const [first] = (await feed(rss('<item><title>un \u202eertsnom\u202c mot</title></item>'))).items
  expect(first?.title).toBe('un ertsnom mot')
  expect(first?.warnings.join()).toContain('direction')
})

test('lone surrogates become replacement characters', async () => {
  const [first] = (await feed(rss('<item><title>a&#xD800;b</title></item>'))).items
  expect(first?.title).toBe('a\ufffdb')
})

test('letters encoded twice are flagged, not guessed', async () => {
  const twice = 'Ã©tÃ© Ã  FÃ¨s, dÃ©jÃ  vu'
  const [first] = (await feed(rss(item(`<description>${twice}</description>`)))).items
  expect(first?.text).toBe(twice.normalize('NFC'))
  expect(first?.warnings.join()).toContain('encoded twice')
})

test('an empty feed is a feed without items', async () => {
  expect(await feed(rss(''))).toMatchObject({ items: [], failures: [], feed: { title: 'Fil' } })
})

test('a page nested 100,000 deep is refused before it is built', async () => {
  const body = Buffer.from(`<!doctype html><body>${'<div>'.repeat(100_000)}mot`)
  await inTime(() =>
    expect(readPage({ body })).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining('deep') }),
  )
})

test.each([
  ['an OPML list', '<opml version="2.0"><body/></opml>', /OPML/u],
  ['a sitemap', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', /sitemap/u],
  ['unknown XML', '<?xml version="1.0"?><bordereau/>', /<bordereau>/u],
])('%s is named for what it is', async (_, text, reason) => {
  await expect(readPayload({ body: Buffer.from(text) })).rejects.toMatchObject({
    message: expect.stringMatching(reason),
  })
})
