import type { FeedWishes } from '../model/feed.ts'
import type { FeedInfo, Item } from '../model/item.ts'

/** The bytes a source delivered, with what the transport said of them. */
export type Payload = { body: Uint8Array; contentType?: string | undefined; url?: string | undefined }

/** A payload whose bytes have been decoded to text. `body` stays for formats that are not text. */
export type Document = Payload & { text: string; charset: string; warnings: string[] }

/** An item as it was read. `titleHtml` is its title as the feed gave it, sanitised, when that carries markup. */
export type ReadItem = Item & { titleHtml?: string | undefined }

/** What one payload held. An entry that could not be read stands in `failures`; the others go on. */
export type Reading = {
  format: string
  feed: FeedInfo & { titleHtml?: string | undefined; wishes?: FeedWishes | undefined }
  items: ReadItem[]
  failures: { index: number; guid?: string | undefined; reason: string }[]
  warnings: string[]
}

/** A format. `detect` looks at the first characters only; `read` throws AppError('unreadable') with a reason fit for an editor. */
export type Reader = {
  name: string
  detect(document: Document): boolean
  read(document: Document): Promise<Reading> | Reading
}
