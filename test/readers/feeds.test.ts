import { readFeed, readPayload } from '../../src/readers/index.ts'

const rss = (items: string, head = '') =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
   xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
   <channel><title>Fil</title><link>http://fil.example/</link>${head}${items}</channel></rss>`

const feed = (text: string | Uint8Array, contentType?: string, url?: string) =>
  readFeed({ body: typeof text === 'string' ? Buffer.from(text) : text, contentType, url })

describe('RSS', () => {
  test('gives each entry with its full copy, author, categories, files and permalink', async () => {
    const reading = await feed(
      rss(`<item><title>Un pont s&#8217;ouvre</title><guid>http://fil.example/1</guid>
        <dc:creator>Lina Berrada</dc:creator><pubDate>Wed, 02 Jul 2025 10:05:00 +0100</pubDate>
        <category domain="iptc">15054000</category><description>Bref.</description>
        <content:encoded><![CDATA[<p>Premier.</p><p>Second <em>mot</em>.</p>]]></content:encoded>
        <enclosure url="/a.mp3" type="audio/mpeg" length="12"/>
        <media:content url="http://fil.example/p.jpg" medium="image" width="640">
          <media:description>Le pont vu du quai</media:description><media:credit>S. Alami</media:credit>
        </media:content></item>`),
      undefined,
      'http://fil.example/rss.xml',
    )
    expect(reading).toMatchObject({ format: 'RSS', feed: { title: 'Fil', link: 'http://fil.example/' }, failures: [] })
    expect(reading.items).toMatchObject([
      {
        title: 'Un pont s’ouvre',
        guid: 'http://fil.example/1',
        guidIsPermalink: true,
        link: 'http://fil.example/1',
        summary: 'Bref.',
        content: '<p>Premier.</p><p>Second <em>mot</em>.</p>',
        text: 'Premier.\n\nSecond mot.',
        authors: [{ name: 'Lina Berrada' }],
        published: '2025-07-02T10:05:00+01:00',
        categories: [{ term: '15054000', scheme: 'iptc' }],
        enclosures: [
          { url: 'http://fil.example/a.mp3', type: 'audio/mpeg', length: '12' },
          { url: 'http://fil.example/p.jpg' },
        ],
        media: [
          {
            url: 'http://fil.example/p.jpg',
            kind: 'picture',
            caption: 'Le pont vu du quai',
            credit: 'S. Alami',
            width: 640,
          },
          { url: 'http://fil.example/a.mp3', kind: 'audio' },
        ],
      },
    ])
  })

  test('a feed that is cut off gives its whole entries and refuses the broken one', async () => {
    const whole = rss('<item><title>Entière</title></item><item><title>Coupée</title><description>À moit')
    const reading = await feed(whole.slice(0, whole.indexOf('</channel>')))
    expect(reading.items.map(({ title }) => title)).toEqual(['Entière'])
    expect(reading.failures).toEqual([{ index: 1, reason: expect.stringContaining('cut off') }])
    expect(reading.warnings.join()).toContain('cut off')
  })
})

describe('bytes that are no feed', () => {
  test.each([
    ['nothing', '', /empty/u],
    ['white space', ' \n ', /white space/u],
    ['an SVG picture', '<svg xmlns="http://www.w3.org/2000/svg"/>', /SVG/u],
    ['JSON', '{"a": 1}', /JSON/u],
    ['plain text', 'Bonjour.', /plain text/u],
    ['a PNG picture', '\x89PNG\r\n\x1a\n\0\0\0', /PNG/u],
  ])('%s is refused in plain words', async (_, body, reason) => {
    await expect(feed(Buffer.from(body, 'latin1'))).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(reason),
    })
  })

  test('a page is refused as a feed, and the feed it links to is named', async () => {
    const html =
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed/"></head></html>'
    await expect(feed(html, 'text/html', 'https://journal.example/une')).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('https://journal.example/feed/'),
    })
  })
})

test('a page is read as an article when any format will do', async () => {
  const html = `<html lang="fr"><head><title>Le pont | Journal</title></head><body><h1>Le pont</h1><article>
    <p>Le pont ouvre lundi, après deux ans de travaux menés par la ville et par la région.</p>
    <p>Les riverains, qui l’attendaient, s’en disent contents et promettent une fête sur le quai.</p>
    </article></body></html>`
  const { items } = await readPayload({ body: Buffer.from(html) })
  expect(items).toMatchObject([
    { title: 'Le pont', language: 'fr', text: expect.stringContaining('\n\nLes riverains') },
  ])
})

test('a text with a header gives its headline, date and copy', async () => {
  const text = 'Headline: Le pont ouvre\nDate: 2025-07-02T10:00:00Z\nByline: Lina Berrada\n\nRABAT - Le pont ouvre.\n'
  const { items } = await readPayload({ body: Buffer.from(text) })
  expect(items).toMatchObject([
    {
      title: 'Le pont ouvre',
      published: '2025-07-02T10:00:00Z',
      authors: [{ name: 'Lina Berrada' }],
      text: 'RABAT - Le pont ouvre.',
    },
  ])
})
