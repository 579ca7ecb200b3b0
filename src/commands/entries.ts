import { createHash } from 'node:crypto'
import type { FeedRow } from '../db/feeds.ts'
import type { NewItem } from '../db/items.ts'
import { identify, revisionOf } from '../matching/fingerprint.ts'
import { type Item, item as itemSchema } from '../model/item.ts'
import type { Reading } from '../readers/reader.ts'
import { needsPage } from './whole-copy.ts'

/** Formats in which an item may be a summary. */
const webFeeds = /^(?:RSS|Atom|JSON Feed|RDF)/u

type Origin = Pick<NewItem, 'feedId' | 'payloadId' | 'trace'>

/** The entries of a payload as the archive keeps them. What no story can be made of is kept too, with the reason. */
export const entriesOf = (
  { items, failures, format, feed }: Reading,
  origin: Origin,
  { content, language }: Pick<FeedRow, 'content' | 'language'>,
  now: Date,
): NewItem[] => [
  ...items
    .map((entry) => ({ ...clamped(entry, now), language: entry.language ?? language ?? feed.language }))
    .map((item) => ({
      ...origin,
      identity: identify(item),
      revision: revisionOf(item),
      content: item,
      needsPage: needsPage(item, content, webFeeds.test(format)),
      error: isBlank(item) ? 'This entry has neither a headline nor any copy.' : undefined,
    })),
  ...failures.map((failure) => ({ ...origin, ...unreadable(failure) })),
]

/** Clocks differ by minutes; a date further ahead is a mistake, and would stand above all other copy for as long. */
const toleranceMs = 3600 * 1000

const notYet = ', which has not come yet; the time it came in stands instead.'

/** Whether an item has the time it came in, in place of the one it gives. */
export const isClamped = ({ warnings }: Item): boolean => warnings.some((warning) => warning.endsWith(notYet))

function clamped(item: Item, now: Date): Item {
  if (!item.published || Date.parse(item.published) <= now.getTime() + toleranceMs) return item
  const warning = `It is dated ${item.published}${notYet}`
  return { ...item, published: now.toISOString(), warnings: [...item.warnings, warning] }
}

const isBlank = ({ title, text }: Item): boolean => !title?.trim() && !text.trim()

/** The place of an entry moves from poll to poll; what is wrong with it does not. */
function unreadable({ guid, reason }: Reading['failures'][number]) {
  const mark = `unreadable:${createHash('sha256').update(reason).digest('hex').slice(0, 32)}`
  const content = itemSchema.parse({ text: '', ...(guid ? { guid } : {}) })
  return { identity: guid ?? mark, revision: mark, content, error: reason }
}
