// Feed reading against rss-parser and feedsmith alone, in one run. All start from the bytes a server sends: ours finds the charset,
// repairs, sanitises and makes plain text; for the other two they are taken for UTF-8. Runs take turns, and processor time is what
// counts: a machine that is busy with other things stretches the clock's.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import Parser from 'rss-parser'
import { readFeed } from '../dist/readers/index.js'

const feedsmith = await import('feedsmith').catch(() => undefined)
const WORDS =
  'la coopérative récolte douze tonnes d’olives cette année selon sa présidente et le conseil régional attend l’ouverture du port après deux ans de travaux'.split(
    ' ',
  )
/** The same words on every run: a small generator of its own (Park and Miller). */
let seed = 42
const random = () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}
const words = (count) => Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
const escaped = (html) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const date = (number) => new Date(Date.UTC(2026, 10, 1) + number * 600_000)

/** A paragraph as publishing systems write it: classes, links with targets, a late picture, a script now and then. */
function paragraph() {
  const kind = random()
  if (kind < 0.08)
    return `<figure class="wp-block-image"><img loading="lazy" width="1024" height="683" src="https://a.example/photo.jpg" alt="" srcset="https://a.example/photo.jpg 1024w, https://a.example/photo-300.jpg 300w" /><figcaption>${words(8)}</figcaption></figure>\n`
  if (kind < 0.1) return `<script async src="https://b.example/w.js"></script><p>${words(30)}<br>${words(9)}\n`
  return `<p class="has-text-align-left">${words(25)} <a href="https://a.example/lire" target="_blank" rel="noopener">${words(3)}</a> &laquo;&nbsp;${words(15)}&nbsp;&raquo; <strong>${words(2)}</strong>.</p>\n`
}
const paragraphs = (count) => Array.from({ length: count }, paragraph).join('')

const rss = {
  head: '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Essai</title><link>https://a.example</link><description>Essai</description>',
  foot: '</channel></rss>',
}
const KINDS = {
  'RSS, summaries': {
    ...rss,
    entry: (at) =>
      `<item><guid isPermaLink="false">essai-${at}</guid><title>${words(9)}</title><link>https://a.example/${at}</link><pubDate>${date(at).toUTCString()}</pubDate><description><![CDATA[<p>${words(40)}</p>]]></description><category>Mer</category></item>\n`,
  },
  'RSS, whole articles': {
    ...rss,
    entry: (at) =>
      `<item><title>${words(9)}</title><link>https://a.example/${at}</link><dc:creator><![CDATA[Lina Berrada]]></dc:creator><pubDate>${date(at).toUTCString()}</pubDate><category><![CDATA[Mer]]></category><guid isPermaLink="false">https://a.example/?p=${at}</guid><description><![CDATA[<p>${words(30)}</p>]]></description><content:encoded><![CDATA[${paragraphs(10)}]]></content:encoded></item>\n`,
  },
  'Atom, escaped articles': {
    head: '<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Essai</title><id>urn:essai</id><updated>2026-11-02T08:00:00Z</updated>',
    foot: '</feed>',
    entry: (at) =>
      `<entry><title>${words(9)}</title><id>urn:essai:${at}</id><link href="https://a.example/${at}"/><updated>${date(at).toISOString()}</updated><author><name>Lina Berrada</name></author><content type="html">${escaped(paragraphs(6))}</content></entry>\n`,
  },
}

function feedOf({ head, foot, entry }, bytes) {
  const parts = [head]
  for (let at = 0, length = 0; length < bytes; at++) {
    const next = entry(at)
    parts.push(next)
    length += Buffer.byteLength(next)
  }
  return parts.join('') + foot
}

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1]

const processorTime = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Median processor time of each reader, in ms. */
async function measure(readers, runs) {
  const times = readers.map(() => [])
  for (let run = 0; run < runs; run++) {
    for (const [at, read] of readers.entries()) {
      const start = processorTime()
      await read()
      // The first runs warm up.
      if (run >= runs / 4) times[at].push(processorTime() - start)
    }
  }
  return times.map(median)
}

const SIZES = [
  ['66 KB', 66 * 1024, 600],
  ['1 MB', 1024 ** 2, 40],
  ['10 MB', 10 * 1024 ** 2, 12],
]
const column = (time) => (time === undefined ? '–' : `${time.toFixed(2)} ms`).padStart(12)
const ratio = (own, other) => (other === undefined ? '–' : (own / other).toFixed(2)).padStart(8)

async function compare() {
  if (!feedsmith)
    console.log(
      'feedsmith is not installed: nothing is measured against it ("npm install --no-save feedsmith@3.0.1").\n',
    )
  const names = ['depeche', 'rss-parser', 'feedsmith'].map((name) => name.padStart(12)).join('')
  console.log(`${'Median processor time'.padEnd(32)}${names}   × rss × smith    MB/s`)
  for (const kind of Object.keys(KINDS)) for (const size of SIZES) await compareAt(kind, size)
}

async function compareAt(kind, [size, bytes, runs]) {
  const body = Buffer.from(feedOf(KINDS[kind], bytes))
  const readers = [() => readFeed({ body }), () => new Parser().parseString(body.toString())]
  if (feedsmith) readers.push(() => feedsmith.parseFeed(body.toString()))
  const [own, rssParser, smith] = await measure(readers, runs)
  const times = [own, rssParser, smith].map(column).join('')
  const speed = (body.length / 1024 ** 2 / (own / 1000)).toFixed(0).padStart(8)
  console.log(`${`${kind}, ${size}`.padEnd(32)}${times}${ratio(own, rssParser)}${ratio(own, smith)}${speed}`)
}

/** Reads one feed of 10 MB in a process of its own, so that what the others hold is not counted. */
async function printMemory() {
  await readFeed({ body: Buffer.from(feedOf(KINDS['RSS, whole articles'], 10 * 1024 ** 2)) })
  const held = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`\nMemory held while a feed of 10 MB is made and read: ${held} MB`)
}

if (process.argv[2] === 'memory') await printMemory()
else {
  await compare()
  spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'memory'], { stdio: 'inherit' })
}
