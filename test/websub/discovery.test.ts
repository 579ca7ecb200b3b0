import { findHub } from '../../src/websub/discovery.ts'

const url = 'https://fil.example/actu/rss.xml'
const find = (body: string | Uint8Array, link?: string) =>
  findHub({ url, link, body: typeof body === 'string' ? Buffer.from(body) : body })

const hub = 'https://hub.example/'
const topic = 'https://fil.example/actu/rss.xml?vue=fil&page=1'
const channel = (links: string, rest = '') =>
  `<rss version="2.0"><channel><title>Essai</title>${links}${rest}</channel></rss>`

test.each([
  [
    'RSS',
    channel(
      `<atom:link rel="hub" href="${hub}"/><atom:link href='${topic.replace('&', '&amp;')}' rel='self' type="a/b" />`,
    ),
  ],
  [
    'another prefix',
    channel(`<atom10:link rel="HUB" href="${hub}"/><a:LINK rel="self" href="${topic.replace('&', '&#38;')}"/>`),
  ],
  [
    'Atom',
    `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><link href="${hub}" rel="hub"/><link rel="alternate self" href="${topic.replace('&', '&amp;')}"/><entry/></feed>`,
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      hubs: [
        { type: 'rssCloud', url: 'x' },
        { type: 'WebSub', url: hub },
      ],
      feed_url: topic,
      items: [],
    }),
  ],
])('finds the hub and the topic in %s', (_, body) => {
  expect(find(body)).toEqual({ hub, topic })
})

test('finds them in UTF-16 and behind a byte order mark', () => {
  const xml = channel(`<link rel="hub" href="${hub}"/>`)
  const little = Buffer.from(`\ufeff${xml}`, 'utf16le')
  const big = Buffer.from(little).swap16()
  for (const body of [little, big, Buffer.from(`\ufeff${xml}`)]) expect(find(body)).toEqual({ hub, topic: url })
})

test.each([
  ['two headers in one line', `<${hub}>; rel="hub", <${topic}>; rel="self"`],
  ['without quotation marks, in other cases', `<${hub}>;REL=Hub ,<${topic}> ; title="a, b; rel=x" ; rel = self`],
  ['several relations at once', `<${hub}>; rel="hub preload", <x>; foo, <${topic}>; rel="canonical self"`],
])('reads Link headers: %s', (_, link) => {
  expect(find(channel(''), link)).toEqual({ hub, topic })
})

test('believes the headers before the feed', () => {
  const body = channel(
    '<link rel="hub" href="https://autre.example/"/><link rel="self" href="https://autre.example/rss"/>',
  )
  expect(find(body, `<${hub}>; rel=hub, <${topic}>; rel=self`)).toEqual({ hub, topic })
  expect(find(body, `<${hub}>; rel=hub`)).toEqual({ hub, topic: 'https://autre.example/rss' })
})

test('resolves addresses and drops fragments; the address it was fetched from stands in for a missing one', () => {
  expect(find(channel('<link rel="hub" href="/hub#a"/>'))).toEqual({ hub: 'https://fil.example/hub', topic: url })
  expect(find(channel('<link rel="hub" href="../hub"/><link rel="self" href="?vue=1"/>'))).toEqual({
    hub: 'https://fil.example/hub',
    topic: 'https://fil.example/actu/rss.xml?vue=1',
  })
})

test.each([
  ['names none', channel('<link>https://fil.example/</link><link rel="self" href="x"/>')],
  ['names one in a comment', channel(`<!-- <link rel="hub" href="${hub}"/> -->`)],
  ['names one in an entry', channel('', `<item><link rel="hub" href="${hub}"/></item>`)],
  [
    'names none that is on the web',
    channel('<link rel="hub" href="javascript:alert(1)"/><link rel="hub" href="ftp://hub.example/"/>'),
  ],
  ['puts a password in it', channel('<link rel="hub" href="https://a:b@hub.example/"/>')],
  ['names one nobody could mean', channel(`<link rel="hub" href="https://hub.example/${'a'.repeat(3000)}"/>`)],
  ['is broken JSON', '{"hubs": [{"type": "WebSub", "url": "https://hub.example/"'],
  ['holds hubs of the wrong kind', '{"hubs": [null, 1, {"type": "WebSub"}], "feed_url": 1}'],
  ['is nothing', ''],
])('finds none where a feed %s', (_, body) => {
  expect(find(body)).toBeUndefined()
})

test('takes no time over a megabyte made to take long', () => {
  const started = performance.now()
  for (const piece of ['<!--', '<link ', '<link a=', '<a:', '<item', ' ', 'a', '<link rel="hub" href="', '-->'])
    for (const text of [piece.repeat(1_000_000 / piece.length), `<link ${piece.repeat(60_000 / piece.length)}>`])
      find(text, text)
  for (const piece of ['<a>;', '<a>; a="', ';a', '; rel=', '<', ' ', '; '])
    find('', `<a>${piece.repeat(64_000 / piece.length)}`)
  expect(performance.now() - started).toBeLessThan(2000)
})
