import iconv from 'iconv-lite'
import { renderAtom } from './atom.ts'
import { type DemoFeed, edition } from './edition.ts'
import { renderRss } from './rss.ts'
import type { DemoWire } from './wire.ts'

export type Rendered = { body: Buffer; contentType: string; lastModified: Date }

/** A demo feed as it stands at `now`: the bytes are the same until the next dispatch comes. */
export function renderFeed(feed: DemoFeed, epoch: Date, now: Date): Rendered {
  const issued = edition(feed, epoch, now)
  const lastModified = issued[0]?.published ?? epoch
  const render = feed.format === 'atom' ? renderAtom : renderRss
  return {
    body: encode(render(feed, issued, lastModified), feed.encoding),
    contentType: `application/${feed.format}+xml; charset=${feed.encoding}`,
    lastModified,
  }
}

/** What the charset lacks becomes a numeric reference, which XML text and the HTML inside CDATA both decode. */
function encode(xml: string, encoding: DemoWire['encoding']): Buffer {
  if (encoding === 'utf-8') return Buffer.from(xml, 'utf8')
  const kept = (letter: string) => iconv.decode(iconv.encode(letter, encoding), encoding) === letter
  const text = xml.replaceAll(/[^\p{ASCII}]/gu, (letter) => (kept(letter) ? letter : `&#${letter.codePointAt(0)};`))
  return iconv.encode(text, encoding)
}
