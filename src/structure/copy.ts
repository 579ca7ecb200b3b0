import type { Item, Media } from '../model/item.ts'

/** What `structure` is given: a text, and what the envelope said of it. */
export type Copy = {
  text: string
  headline?: string | undefined
  /** BCP 47; detected from the text when absent. */
  language?: string | undefined
  /** ISO 8601; bare weekdays are resolved against it in Africa/Casablanca. */
  published?: string | undefined
  /** Names as the feed gives them (dc:creator): may be a credit or a town. */
  authors?: string[] | undefined
  source?: string | undefined
  rights?: string | undefined
  categories?: string[] | undefined
  media?: Media[] | undefined
  link?: string | undefined
  embargo?: string | undefined
  pubStatus?: Item['pubStatus']
  notice?: Item['notice']
  edNote?: string | undefined
  urgency?: number | undefined
  sourceItemIds?: string[] | undefined
}
