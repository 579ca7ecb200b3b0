import type { Item } from '../model/item.ts'
import { withSafeAddresses } from './addresses.ts'
import { anpa } from './anpa/anpa.ts'
import { decode } from './decode.ts'
import { iptc7901 } from './iptc7901/iptc7901.ts'
import { jsonfeed } from './jsonfeed/jsonfeed.ts'
import { newsml1 } from './newsml1/newsml1.ts'
import { newsmlg2 } from './newsmlg2/newsmlg2.ts'
import { ninjs } from './ninjs/ninjs.ts'
import { nitf } from './nitf/nitf.ts'
import { type Page, page, readArticle } from './page/page.ts'
import type { Recipe } from './page/recipe.ts'
import { plaintext } from './plaintext/plaintext.ts'
import type { Payload, Reader, Reading } from './reader.ts'
import { syndication } from './syndication/syndication.ts'
import { binaryKind, unreadable } from './unreadable.ts'

/**
 * What an address being polled must answer with: files that agencies send, and feeds. The agencies' stand first, for a news message
 * has a <channel> of its own; ANPA 1312 before IPTC 7901: both begin with SOH, the second has no further mark.
 */
const wireReaders: readonly Reader[] = [newsmlg2, nitf, ninjs, newsml1, anpa, iptc7901, syndication, jsonfeed]

/** Every format, in the order in which they are tried. */
export const readers: readonly Reader[] = [...wireReaders, page, plaintext]

/**
 * Reads a payload in whatever format it is: a feed, a page, a text. Throws AppError('unreadable') when it is none of them,
 * with what it is and what to do.
 */
export async function readPayload(payload: Payload): Promise<Reading> {
  return await readWith(readers, payload, 'news')
}

/** The same for a payload that must be a feed or an agency's file. A page is refused, and the feed it links to is named. */
export async function readFeed(payload: Payload): Promise<Reading> {
  return await readWith(wireReaders, payload, 'a feed')
}

/**
 * Reads an HTML page as an article: the page's own fields and the item made of them. Throws AppError('unreadable') for what
 * is no article. `recipes` know some sites and themes.
 */
export async function readPage(payload: Payload, recipes: readonly Recipe[] = []): Promise<{ page: Page; item: Item }> {
  const document = decode(payload)
  if (document.text.trim() === '' || binaryKind(payload.body)) throw unreadable(document, 'news')
  const { page, item } = readArticle(document, recipes)
  return { page, item: withSafeAddresses(item) }
}

async function readWith(candidates: readonly Reader[], payload: Payload, wanted: 'a feed' | 'news'): Promise<Reading> {
  const document = decode(payload)
  const reader = candidates.find((candidate) => candidate.detect(document))
  if (!reader) throw unreadable(document, wanted)
  const reading = await reader.read(document)
  return { ...reading, items: reading.items.map(withSafeAddresses) }
}
