import type { FeedContent } from '../model/feed.ts'
import type { Item } from '../model/item.ts'

/** A description of this many characters that is not cut off is taken for the whole copy. */
const wholeFrom = 1000

/** How feeds say that there is more: an ellipsis, in brackets or not, or an invitation to read on, at the very end. */
const cutOff =
  /(?:…|\.{3}|[[(]\s*(?:…|\.{3})\s*[\])]|lire (?:la suite|plus)|read more|continue reading|leer más|اقرأ المزيد|المزيد)[\s»”">→\]).]*$/iu

/**
 * Whether an item must be completed from the page it links to. `auto` looks at items of web feeds alone: an agency's file is
 * whole, however short.
 */
export function needsPage(item: Item, content: FeedContent, ofWebFeed: boolean): boolean {
  if (content === 'feed' || !item.link || item.pubStatus === 'canceled') return false
  if (content === 'page') return true
  return ofWebFeed && (cutOff.test(item.text.slice(-80)) || (!item.content && item.text.length < wholeFrom))
}

/**
 * An item completed by what its page gave. The feed's word stands where it has one (guid, link, headline, dates); copy, byline
 * and pictures are the page's. A page that is not longer than the summary, or shares no words with the item (a consent wall,
 * another article), changes nothing but the warnings.
 */
export function withPage(item: Item, page: Item): Item {
  if (page.text.length <= item.text.length)
    return warned(item, 'Its page holds no more copy than the feed; the feed’s stands.')
  if (!sharesWords(item, page)) return warned(item, 'Its page is about something else; the feed’s summary stands.')
  const filled = Object.entries(page).filter(
    ([name, value]) => value !== undefined && item[name as keyof Item] === undefined,
  )
  return {
    ...Object.fromEntries(filled),
    ...item,
    text: page.text,
    ...(page.content ? { content: page.content } : {}),
    authors: item.authors.length > 0 ? item.authors : page.authors,
    categories: item.categories.length > 0 ? item.categories : page.categories,
    media: item.media.length > 0 ? captioned(item.media, page.media) : page.media,
    warnings: [...item.warnings, ...page.warnings],
  }
}

/** The item as its feed gave it, with the reason why its page is not in it. */
export const withoutPage = (item: Item, reason: string): Item => warned(item, `${noPage} ${reason}`)

const noPage = 'Its page could not be read; the feed’s summary stands.'

/** Why an item's page is not in it; undefined where nobody missed it. */
export const missedPage = ({ warnings }: Item): string | undefined =>
  warnings.find((warning) => warning.startsWith(noPage))?.slice(noPage.length + 1)

const warned = (item: Item, warning: string): Item => ({ ...item, warnings: [...item.warnings, warning] })

/** The page's caption and credit for a picture that the feed gives bare. */
const captioned = (media: Item['media'], onPage: Item['media']): Item['media'] =>
  media.map((one) => ({ ...onPage.find(({ url }) => url === one.url), ...one }))

/** Whether a third of the headline's words, or of the summary's, are on the page. */
function sharesWords(item: Item, page: Item): boolean {
  const onPage = new Set(words(`${page.title ?? ''} ${page.text}`))
  const share = (text: string): number => {
    const found = words(text)
    return found.length === 0 ? 0 : found.filter((word) => onPage.has(word)).length / found.length
  }
  return Math.max(share(item.title ?? ''), share(item.text)) >= 1 / 3
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]{4,}/gu) ?? []
