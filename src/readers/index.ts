import type { Item } from '../model/item.ts'
import { anpa } from './anpa/anpa.ts'
import { decode } from './decode.ts'
import { iptc7901 } from './iptc7901/iptc7901.ts'
import { jsonfeed } from './jsonfeed/jsonfeed.ts'
import { newsml1 } from './newsml1/newsml1.ts'
import { newsmlg2 } from './newsmlg2/newsmlg2.ts'
import { ninjs } from './ninjs/ninjs.ts'
import { nitf } from './nitf/nitf.ts'
import { type Page, page, readArticle } from './page/page.ts'
import { plaintext } from './plaintext/plaintext.ts'
import type { Payload, Reader, Reading } from './reader.ts'
import { syndication } from './syndication/syndication.ts'
import { binaryKind, unreadable } from './unreadable.ts'

/** Formats that list entries: what an address being polled must answer with. */
const feedReaders: readonly Reader[] = [syndication, jsonfeed]

/**
 * Files that agencies send. ANPA 1312 before IPTC 7901: both begin with SOH, the second has no further mark.
 * They stand before the feeds, for a news message has a <channel> of its own.
 */
const agencyReaders: readonly Reader[] = [newsmlg2, nitf, ninjs, newsml1, anpa, iptc7901]

/** Every format, in the order in which they are tried. */
export const readers: readonly Reader[] = [...agencyReaders, ...feedReaders, page, plaintext]

/**
 * Reads a payload in whatever format it is: a feed, a page, a text. Throws AppError('unreadable') when it is none of them,
 * with what it is and what to do.
 */
export async function readPayload(payload: Payload): Promise<Reading> {
  return await readWith(readers, payload, 'news')
}

/** The same for a payload that must be a feed. A page is refused, and the feed it links to is named. */
export async function readFeed(payload: Payload): Promise<Reading> {
  return await readWith(feedReaders, payload, 'a feed')
}

/** Reads an HTML page as an article: the page's own fields and the item made of them. */
export async function readPage(payload: Payload): Promise<{ page: Page; item: Item }> {
  const document = decode(payload)
  if (document.text.trim() === '' || binaryKind(payload.body)) throw unreadable(document, 'news')
  return readArticle(document)
}

async function readWith(candidates: readonly Reader[], payload: Payload, wanted: 'a feed' | 'news'): Promise<Reading> {
  const document = decode(payload)
  const reader = candidates.find((candidate) => candidate.detect(document))
  if (!reader) throw unreadable(document, wanted)
  return await reader.read(document)
}
