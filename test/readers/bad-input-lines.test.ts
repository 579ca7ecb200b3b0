import { load } from 'cheerio'
import iconv from 'iconv-lite'
import { readFeed, readPage } from '../../src/readers/index.ts'
import { htmlToText } from '../../src/readers/markup/html-text.ts'
import { sanitise } from '../../src/readers/sanitise.ts'
import { inTime } from '../stage/in-time.ts'

/** The lines of the list of bad inputs that a reader of feeds can meet, by their numbers. */
const rss = (inside: string, before = '') =>
  `${before}<rss version="2.0"><channel><title>Fil</title>${inside}</channel></rss>`
const item = (inside: string) => `<item><title>Sain</title>${inside}</item>`
const feed = (body: string | Uint8Array, contentType?: string, url = 'https://fil.example/rss') =>
  readFeed({ body: typeof body === 'string' ? Buffer.from(body) : body, contentType, url })
const firstOf = async (inside: string, before?: string) => {
  const [first] = (await feed(rss(inside, before))).items
  if (!first) throw new Error('no item was read')
  return first
}
const declared = (charset: string, text: string) => `<?xml version="1.0" encoding="${charset}"?>${text}`

describe('encodings', () => {
  const title = 'Été à Fès'
  const text = rss(`<item><title>${title}</title></item>`)
  const bytes = (charset: string, addBOM = false) => iconv.encode(text, charset, { addBOM })

  test('32: where header, declaration and mark disagree, the mark wins and it is told', async () => {
    const body = iconv.encode(declared('iso-8859-1', text), 'utf-16le', { addBOM: true })
    const reading = await feed(body, 'text/xml; charset=windows-1256')
    expect(reading.items[0]?.title).toBe(title)
    expect(reading.warnings.join()).toContain('windows-1256')
  })

  test('33: windows-1252 and windows-1256 labelled UTF-8 are read as what they are', async () => {
    const arabic = 'افتتاح الجسر الجديد بالرباط'
    const western = await feed(bytes('windows-1252'), 'text/xml; charset=utf-8')
    const eastern = await feed(
      iconv.encode(rss(`<item><title>${arabic}</title></item>`), 'windows-1256'),
      'text/xml; charset=utf-8',
    )
    expect([western, eastern].map(({ items }) => items[0]?.title)).toEqual([title, arabic])
    expect(western.warnings.join()).toContain('windows-1252')
    expect(eastern.warnings.join()).toContain('windows-1256')
  })

  test.each(['utf-16le', 'utf-16be'])('34: %s is read, with its mark and without', async (charset) => {
    expect((await feed(bytes(charset, true))).items[0]?.title).toBe(title)
    expect((await feed(bytes(charset))).items[0]?.title).toBe(title)
  })

  test('35: a charset nobody knows is an error that names it', async () => {
    const body = Buffer.concat([Buffer.from(rss('<item><title>')), Buffer.from([0xe9, 0x20, 0xe8, 0x20, 0xff])])
    await expect(feed(body, 'text/xml; charset=x-maison')).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('x-maison'),
    })
  })

  test('36: lone surrogates become U+FFFD', async () => {
    expect((await firstOf('<item><title>a&#xDC00;b</title></item>')).title).toBe('a\ufffdb')
  })

  test('37: NUL is stripped, as a byte and as a reference', async () => {
    const first = await firstOf('<item><title>a\0b&#0;c</title><description>d\0e&#x0;f</description></item>')
    expect(first).toMatchObject({ title: 'abc', text: 'def' })
  })

  test('38: letters encoded twice are flagged and stay as they are', async () => {
    const first = await firstOf(item('<description>dÃ©jÃ  Ã©tÃ© Ã  FÃ¨s</description>'))
    expect(first.text).toContain('dÃ©jÃ')
    expect(first.warnings.join()).toContain('encoded twice')
  })
})

describe('XML', () => {
  test('39: a feed cut off gives its whole items, and says so', async () => {
    const reading = await feed(rss(item('') + item('<description>à moit')).slice(0, -30))
    expect(reading.items).toHaveLength(1)
    expect(reading.failures).toHaveLength(1)
    expect(reading.warnings.join()).toContain('cut off')
  })

  test('40: a bare ampersand is an ampersand', async () => {
    const first = await firstOf(
      '<item><title>Fil & fils & Cie; R&D</title><link>https://a.example/?x=1&y=2</link></item>',
    )
    expect(first).toMatchObject({ title: 'Fil & fils & Cie; R&D', link: 'https://a.example/?x=1&y=2' })
  })

  test('41: control characters are stripped', async () => {
    expect((await firstOf('<item><title>a\u0008b\u001fc\u000bd</title></item>')).title).toBe('abcd')
  })

  test('42: an external entity is not fetched', async () => {
    const subset =
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY % p SYSTEM "http://127.0.0.1:9/p">%p;]>'
    expect((await firstOf(item('<description>a &x; b</description>'), subset)).text).toBe('a &x; b')
  })

  const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')
  test.each([
    ['43: a billion laughs', item('<description>&a10;</description>'), `<!DOCTYPE rss [<!ENTITY a0 "ha">${laughs}]>`],
    [
      '44: a quadratic entity',
      item(`<description>${'&a;'.repeat(100_000)}</description>`),
      `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(50_000)}">]>`,
    ],
  ])('%s is not unfolded', async (_, inside, subset) => {
    const first = await inTime(() => firstOf(inside, subset))
    expect(first.text.length).toBeLessThan(400_000)
  })

  test('45: an item nested 100,000 deep is refused with a reason, its neighbour read', async () => {
    const start = performance.now()
    const reading = await feed(rss(`<item><description>${'<b>'.repeat(100_000)}</description></item>${item('')}`))
    expect(performance.now() - start).toBeLessThan(2000)
    expect(reading.failures).toEqual([{ index: 0, reason: expect.stringContaining('deep') }])
    expect(reading.items).toMatchObject([{ title: 'Sain' }])
  })

  test('46: a prefix nobody declared is believed when it is a usual one', async () => {
    const first = await firstOf(item('<dc:creator>Lina Berrada</dc:creator><truc:bidule>x</truc:bidule>'))
    expect(first.authors).toEqual([{ name: 'Lina Berrada' }])
  })

  test('47: __proto__ is a name like any other', async () => {
    const first = await firstOf(item('<__proto__><polluted>yes</polluted></__proto__><constructor a="1"/>'))
    expect(first.title).toBe('Sain')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('the meaning of feeds', () => {
  test('48: without a guid the link is there to go by, and no guid is invented', async () => {
    const first = await firstOf(item('<link>https://fil.example/1</link>'))
    expect(first).toMatchObject({ guid: undefined, link: 'https://fil.example/1' })
  })

  test('56: relative links are resolved in every field', async () => {
    const first = await firstOf(
      item('<link>a/1</link><description>&lt;a href="2">b&lt;/a></description><enclosure url="3.mp3"/>'),
    )
    expect(first).toMatchObject({
      link: 'https://fil.example/a/1',
      summary: '<a href="https://fil.example/2">b</a>',
      enclosures: [{ url: 'https://fil.example/3.mp3' }],
    })
  })
})

describe('HTML', () => {
  test.each([
    '<img src=x onerror=alert(1)>',
    '<a href="java&#x09;script:alert(1)">a</a>',
    '<svg><p><style><img title="</style><img src=x onerror=alert(1)>"></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<p title="</p><img src=x onerror=alert(1)>">b</p>',
    '<listing>&lt;img src=x onerror=alert(1)&gt;</listing><style><!--</style><img src=x onerror=alert(1)>--></style>',
  ])('58: %s is harmless, and again after it was read by a browser', (html) => {
    const clean = sanitise(html)
    const $ = load(clean, null, false)
    expect($('svg, math, style, noscript, script, listing, [onerror], [href^=java]').length).toBe(0)
    expect(sanitise(clean)).toBe(clean)
  })

  test('59: markup nested 100,000 deep never becomes a tree', async () => {
    const start = performance.now()
    expect(htmlToText(sanitise(`${'<div>'.repeat(100_000)}mot`)).trim()).toBe('mot')
    await expect(readPage({ body: Buffer.from(`<!doctype html>${'<div>'.repeat(100_000)}`) })).rejects.toMatchObject({
      message: expect.stringContaining('deep'),
    })
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('62: late pictures get their true address', () => {
    const late = '<img src="data:image/gif;base64,R0" data-lazy-src="/a.jpg"><img srcset="/b.jpg 2x" src="data:,">'
    expect(sanitise(late, 'https://s.example/')).toBe(
      '<img src="https://s.example/a.jpg"><img src="https://s.example/b.jpg">',
    )
  })

  test('63: pictures that count readers go', () => {
    expect(
      sanitise('a<img src="https://a.example/x.gif" width=1 height=1><img src="https://pixel.wp.com/g.gif">b'),
    ).toBe('ab')
  })
})

describe('text', () => {
  test('65: direction overrides go from headlines, with a warning', async () => {
    const first = await firstOf('<item><title>a\u202eb\u2066c</title></item>')
    expect(first.title).toBe('abc')
    expect(first.warnings.join()).toContain('direction')
  })

  test('66: zero-width characters stay in the copy: matching passes over them', async () => {
    expect((await firstOf(item('<description>mot\u200bmot</description>'))).text).toBe('mot\u200bmot')
  })

  test('68: a headline of a megabyte is cut, with a warning', async () => {
    const first = await firstOf(`<item><title>${'mot '.repeat(250_000)}</title></item>`)
    expect(first.title?.length).toBeLessThanOrEqual(2000)
    expect(first.warnings.join()).toContain('cut')
  })

  test('69: what is decomposed is composed', async () => {
    const first = await firstOf(
      '<item><title>e\u0301te\u0301</title><description>&lt;p>a\u0300&lt;/p></description></item>',
    )
    expect(first).toMatchObject({ title: 'été', text: 'à' })
  })

  test('70: floods of combining marks are capped', async () => {
    const first = await firstOf(
      `<item><title>a${'\u0301'.repeat(5000)}</title><description>b${'\u0489'.repeat(5000)}</description></item>`,
    )
    expect(first.title?.length).toBeLessThan(12)
    expect(first.text.length).toBeLessThan(12)
  })
})

test('72: of ten thousand links a thousand are kept, and all the words', async () => {
  const links = '<a href="https://a.example/">mot</a> '.repeat(10_000)
  const first = await firstOf(item(`<description><![CDATA[${links}]]></description>`))
  expect(first.summary?.match(/<a /gu)).toHaveLength(1000)
  expect(first.text.match(/mot/gu)).toHaveLength(10_000)
})

describe('times', () => {
  const dated = (date: string) => firstOf(item(`<pubDate>${date}</pubDate>`))

  test('75: without a date none is made up: the desk takes when it was first seen', async () => {
    expect((await firstOf(item(''))).published).toBeUndefined()
  })

  test('76: a date to come is handed on as given: readers have no clock', async () => {
    expect((await dated('Fri, 01 Jan 2999 00:00:00 GMT')).published).toBe('2999-01-01T00:00:00Z')
  })

  test.each(['Thu, 01 Jan 1970 00:00:00 GMT', '0000-00-00 00:00:00', '0001-01-01T00:00:00Z'])(
    '77: %s is a clock that was never set',
    async (date) => {
      const { published, warnings } = await dated(date)
      expect(published).toBeUndefined()
      expect(warnings.join()).toContain('could not be read')
    },
  )

  test('78: a date without a zone is UTC, and marked', async () => {
    const { published, warnings } = await dated('2025-07-02 10:05:00')
    expect(published).toBe('2025-07-02T10:05:00Z')
    expect(warnings.join()).toContain('UTC')
  })

  test('79: an hour that a change of clocks skips is read with the offset given, not moved', async () => {
    expect((await dated('Sun, 30 Mar 2025 02:30:00 +0100')).published).toBe('2025-03-30T02:30:00+01:00')
  })
})
