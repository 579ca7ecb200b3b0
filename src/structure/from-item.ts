import type { Item } from '../model/item.ts'
import type { Story } from '../model/story.ts'
import type { Copy } from './copy.ts'
import { structure } from './structure.ts'

/** What a feed is known to carry, for what an item leaves out. */
export type FeedDefaults = { agency?: string | undefined; language?: string | undefined; name?: string | undefined }

/**
 * Turns an item into a story. What the item says comes first; a feed's agency, else its name, is credited only when neither
 * the copy nor the envelope names one, so that no story goes out without its credit.
 */
export function structureItem(item: Item, feed: FeedDefaults, sourceItemIds: string[]): Story {
  const story = structure(copyOf(item, feed, sourceItemIds))
  if (story.credit) return story
  if (!feed.agency)
    return feed.name ? { ...story, credit: { phrase: feed.name, agencies: [], rule: 'credit-feed-name' } } : story
  const phrase = `${creditWord[story.language] ?? 'avec'} ${feed.agency}`
  return { ...story, credit: { phrase, agencies: [feed.agency], rule: 'credit-feed' } }
}

const creditWord: Readonly<Record<string, string>> = { fr: 'avec', en: 'with', es: 'con', ar: 'مع' }

const copyOf = (item: Item, feed: FeedDefaults, sourceItemIds: string[]): Copy => ({
  text: item.text,
  headline: item.title,
  language: item.language ?? feed.language,
  published: item.published ?? item.updated,
  authors: item.authors.flatMap(({ name }) => (name ? [name] : [])),
  source: item.creditLine ?? item.source,
  rights: item.rights ?? item.usageTerms,
  categories: item.categories.map(({ label, term }) => label ?? term),
  media: item.media,
  link: item.link,
  embargo: item.embargo,
  pubStatus: item.pubStatus,
  notice: item.notice,
  edNote: item.edNote,
  urgency: item.urgency,
  sourceItemIds,
})
