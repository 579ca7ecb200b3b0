import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { AppError } from '../../src/model/error.ts'
import { type Item, item as itemSchema } from '../../src/model/item.ts'
import { readPayload } from '../../src/readers/index.ts'
import { structureItem } from '../../src/structure/from-item.ts'

const inputs = 20_000
/** Larger ones would take the suite's time, and say no more. */
const largest = 8_000
const limitMs = 2000

/** The same damage on every run: a small generator of its own (Park and Miller). */
const generator = (seed: number) => () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}

const ours = new URL('../../fixtures/readers/', import.meta.url)
const official = new URL('../../../shared/samples/', import.meta.url)
const sources = [
  [ours, /\.(?:xml|txt|ninjs|ndjson|wire|html?|eml)$/u],
  [official, /\.(?:xml|json|txt)$/u],
] as const

const seeds = sources
  .filter(([folder]) => existsSync(folder))
  .flatMap(([folder, wanted]) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && wanted.test(entry.name))
      .map((entry) => ({ name: entry.name, bytes: readFileSync(`${entry.parentPath}/${entry.name}`) }))
      .filter(({ bytes }) => bytes.length <= largest),
  )
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Pieces that formats are made of, and that break them. */
const splinters = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\\u0',
    '\n',
    '\r\n\r\n',
    '\t',
    '   ',
    '=',
    '^',
    '/',
    '-',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '</',
    '/>',
    '<?',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<item>',
    '</item>',
    '<entry>',
    '<p>',
    '</p>',
    '<nitf>',
  ],
  ...[
    '&#0;',
    '&#x110000;',
    '&amp;amp;',
    '&nbsp;',
    '\0',
    '\u0001',
    '\u0002',
    '\u0003',
    '\u0004',
    '\u001f',
    '\u001b(f',
    '\b',
    '\u0016',
  ],
  ...[
    '\ufffd',
    '\ufeff',
    '\u202e',
    '\u0301'.repeat(20),
    'ـ',
    '٠',
    '<__proto__>',
    '"__proto__":{}',
    'constructor',
    ' xmlns="',
    ' xml:base="//"',
  ],
  ...[
    'null',
    'true',
    '-1',
    '1e999',
    '99999999999',
    '0000-00-00',
    '2026-02-31T25:61:61Z',
    'Thu, 01 Jan 1970',
    'http://',
    'javascript:x',
    'data:,',
  ],
  ...['---\n', 'Titre: ', 'Embargo: ', 'NNNN', 'ZCZC', './.', '010101 GMT JAN 26'],
].map((splinter) => Buffer.from(splinter))

type Random = () => number
const below = (limit: number, random: Random): number => Math.floor(random() * limit)
const pick = <One>(all: readonly One[], random: Random): One => all[below(all.length, random)] as One

/** One way of going wrong on the line, on disk or in a program that writes. */
const accidents: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => bytes.subarray(0, below(bytes.length, random)),
  (bytes, random) => bytes.subarray(below(bytes.length, random)),
  (bytes, random) => spliced(bytes, below(bytes.length, random), 0, pick(splinters, random)),
  (bytes, random) => spliced(bytes, below(bytes.length, random), below(12, random), pick(splinters, random)),
  (bytes, random) => spliced(bytes, below(bytes.length, random), below(200, random), Buffer.alloc(0)),
  (bytes, random) => spliced(bytes, below(bytes.length, random), 1, Buffer.from([below(256, random)])),
  (bytes, random) => {
    const from = below(bytes.length, random)
    const piece = bytes.subarray(from, from + below(300, random))
    return spliced(
      bytes,
      below(bytes.length, random),
      0,
      Buffer.concat(Array.from({ length: 1 + below(8, random) }, () => piece)),
    )
  },
  (bytes, random) => {
    const other = pick(seeds, random).bytes
    const from = below(other.length, random)
    return spliced(
      bytes,
      below(bytes.length, random),
      below(50, random),
      other.subarray(from, from + below(400, random)),
    )
  },
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
  (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
]

const spliced = (bytes: Buffer, at: number, gap: number, piece: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + gap)])

function damaged(bytes: Buffer, random: Random): Buffer {
  let body = bytes
  for (let times = 1 + below(4, random); times > 0 && body.length > 0; times--)
    body = pick(accidents, random)(body, random)
  return body.subarray(0, largest * 3)
}

/** What was wrong with how a payload was read; undefined for an item, or a refusal with a reason. */
async function fault(body: Buffer, alsoStructure: boolean): Promise<string | undefined> {
  const started = performance.now()
  let told: string | undefined
  try {
    const { items, failures } = await readPayload({ body, url: 'https://fil.example/rss' })
    told = [
      ...items.map(misshapen),
      ...failures.map(({ reason }) => (reason ? undefined : 'a failure without a reason')),
    ].find(Boolean)
    for (const item of alsoStructure ? items.slice(0, 3) : []) structureItem(item, {}, [])
  } catch (error) {
    if (!(error instanceof AppError) || error.message === '')
      told = error instanceof Error ? `${error.stack}` : String(error)
  }
  return performance.now() - started > limitMs ? `it took ${Math.round(performance.now() - started)} ms` : told
}

const misshapen = (item: Item): string | undefined => itemSchema.safeParse(item).error?.message

test(`${inputs} damaged payloads of all formats are read or refused with a reason, each in time`, async () => {
  expect(seeds.length).toBeGreaterThan(100)
  const random = generator(20_260_702)
  const faults: string[] = []
  for (let run = 0; run < inputs && faults.length < 5; run++) {
    const { name, bytes } = seeds[run % seeds.length] ?? pick(seeds, random)
    const body = damaged(bytes, random)
    const told = await fault(body, run % 10 === 0)
    if (told) faults.push(`${name}, run ${run}: ${told}\n${body.toString('base64').slice(0, 2000)}`)
  }
  expect(faults).toEqual([])
}, 120_000)

const numbers = Array.from({ length: 9 }, (_, at) => at)
const joined = (write: (n: number) => string, between = '') => numbers.map(write).join(between)

/** Files of several items: what stands around them, an item by number, and the mark that completes it. */
const lists: [name: string, whole: string, end: string][] = [
  [
    'RSS',
    `<rss version="2.0"><channel><title>F</title>${joined((n) => `<item><guid>g${n}</guid><title>N ${n} &amp; é</title><description><![CDATA[<p>Copie ${n}.</p>]]></description></item>`)}</channel></rss>`,
    '</item>',
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>${joined((n) => `<entry><id>g${n}</id><title>N ${n}</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Copie ${n}.</p></div></content></entry>`)}</feed>`,
    '</entry>',
  ],
  [
    'RDF',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>F</title></channel>${joined((n) => `<item rdf:about="g${n}"><title>N ${n}</title><link>g${n}</link><description>Copie ${n}.</description></item>`)}</rdf:RDF>`,
    '</item>',
  ],
  [
    'JSON Feed',
    `{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[${joined((n) => `{"id":"g${n}","title":"N ${n}","content_text":"Copie {${n}}."}`, ',')}]}`,
    '."}',
  ],
  [
    'ninjs',
    `{"_items":[${joined((n) => `{"uri":"g${n}","subject":[{"code":"1"},{"code":"2"}],"headline":"N \\"${n}\\"","body_html":"<p>Copie, ${n}.</p>"}`, ',')}]}`,
    '</p>"}',
  ],
  [
    'a list of posts',
    `[${joined((n) => `{"id":"g${n}","title":{"rendered":"N ${n}"},"guid":{"rendered":"g${n}"},"content":{"rendered":"<p>Copie ${n}.</p>"}}`, ', ')}]`,
    '</p>"}}',
  ],
  ['lines of JSON', joined((n) => `{"id":"g${n}","headline":"N ${n}","body":"Copie ${n}."}`, '\n'), '."}'],
  [
    'NewsML-G2',
    `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${joined((n) => `<newsItem guid="g${n}"><contentMeta><headline>N ${n}</headline></contentMeta><contentSet><inlineData>Copie ${n}.</inlineData></contentSet></newsItem>`)}</itemSet></newsMessage>`,
    '</newsItem>',
  ],
  [
    'NewsML 1.2',
    `<NewsML>${joined((n) => `<NewsItem><Identification><NewsIdentifier><NewsItemId>g${n}</NewsItemId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>N ${n}</HeadLine></NewsLines><ContentItem><DataContent>Copie ${n}.</DataContent></ContentItem></NewsComponent></NewsItem>`)}</NewsML>`,
    '</NewsItem>',
  ],
  [
    'IPTC 7901',
    joined(
      (n) =>
        `\u0001anz00${n} 3 pol 20\r\nport/\r\n\u0002N ${n}\r\n\r\n   ZIANE (ANZ) - Copie ${n}.\r\n\u0003\r\n0${n + 1}0110 GMT APR 26\r\n\u0004`,
    ),
    '\u0004',
  ],
  [
    'IPTC 7901 without control characters',
    joined((n) => `ANZ00${n} 3 POL 0020\nPORT/\nN ${n}\n\n   ZIANE (ANZ) - Copie ${n}.\n./.\n0${n + 1}0110 APR 26\n`),
    'APR 26\n',
  ],
  [
    'ANPA 1312',
    joined(
      (n) =>
        `\u0016\u0016\u0001a000${n}\u001fasian\r\nr i \u0013\u0011bc-Port 04-02 0020\r\n\u0002^BC-Port,20<\r\n^N ${n}<\r\n\tZIANE (Anza) _ Copie ${n}.\r\n\u0003AZ-WF-04-02-26 011${n}GMT<\r\n\u0004`,
    ),
    '\u0004',
  ],
]

test.each(lists)(
  'wherever a file of %s is cut, every item that was whole is saved',
  async (_, whole, end) => {
    const all = (await readPayload({ body: Buffer.from(whole) })).items
    expect(all).toHaveLength(numbers.length)
    const lost: string[] = []
    for (let cut = whole.indexOf(end) + end.length; cut <= whole.length; cut++) {
      const text = whole.slice(0, cut)
      const complete = text.split(end).length - 1
      const { items } = await readPayload({ body: Buffer.from(text) })
      const kept = items.map(({ guid, title, text }) => JSON.stringify([guid, title, text]))
      const missed = all
        .slice(0, complete)
        .find((item) => !kept.includes(JSON.stringify([item.guid, item.title, item.text])))
      if (missed) lost.push(`cut at ${cut}: ${missed.title} of ${complete} whole ones`)
    }
    expect(lost.slice(0, 5)).toEqual([])
  },
  60_000,
)
