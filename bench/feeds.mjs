// Feed reading against rss-parser alone, in one run: decode, repair, build, sanitise and plain text on our side.
import { bench, group, run } from 'mitata'
import Parser from 'rss-parser'
import { readFeed } from '../dist/readers/index.js'

const paragraph =
  '<p>La coopérative a récolté douze tonnes d’olives cette année, a indiqué lundi à Meknès sa présidente, Naïma Tazi.</p>'
const entry = (number) =>
  `<item><guid isPermaLink="false">essai-${number}</guid><title>Titre ${number}</title><link>https://a.example/${number}</link><pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate><description><![CDATA[${paragraph.repeat(4)}]]></description></item>`
const feed = (count) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Essai</title><link>https://a.example</link><description>Essai</description>${Array.from({ length: count }, (_, number) => entry(number)).join('')}</channel></rss>`

for (const [name, count] of [
  ['66 KB', 90],
  ['1 MB', 1400],
]) {
  const text = feed(count)
  const body = Buffer.from(text)
  group(`a feed of ${name} (${Math.round(body.length / 1024)} KB)`, () => {
    bench('rss-parser alone', () => new Parser().parseString(text)).baseline(true)
    bench('depeche', () => readFeed({ body }))
  })
}
await run()
