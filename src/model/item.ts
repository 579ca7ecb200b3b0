import { z } from 'zod'

const person = z.object({ name: z.string().optional(), email: z.string().optional(), uri: z.string().optional() })

const category = z.object({ term: z.string(), scheme: z.string().optional(), label: z.string().optional() })

const enclosure = z.object({ url: z.string(), type: z.string().optional(), length: z.string().optional() })

export const media = z.object({
  url: z.string(),
  kind: z.enum(['picture', 'video', 'audio', 'other']),
  type: z.string().optional(),
  caption: z.string().optional(),
  credit: z.string().optional(),
  alt: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
})
export type Media = z.infer<typeof media>

/** What a story is about. `names` come from the Media Topics of the IPTC when the code is one of them. */
const subject = z.object({
  code: z.string().optional(),
  name: z.string().optional(),
  names: z.object({ fr: z.string().optional(), ar: z.string().optional(), en: z.string().optional() }).optional(),
})

/**
 * One entry of a payload, in one shape whatever the format it came in.
 * `summary` and `content` are HTML as the feed gave it, with links resolved and markup sanitised by the allow-list;
 * `text` is the copy as plain text, one blank line between paragraphs: it is what the story's spans point into.
 */
export const item = z.object({
  guid: z.string().optional(),
  /** What the item is known by over its versions, where its guid names the version too (NewsML 1.2 §5.5.1.5). */
  identity: z.string().optional(),
  guidIsPermalink: z.boolean().optional(),
  link: z.string().optional(),
  /** Plain text. Undefined when the copy itself starts with its headline. */
  title: z.string().optional(),
  summary: z.string().optional(),
  content: z.string().optional(),
  text: z.string(),
  authors: z.array(person).default([]),
  /** ISO 8601 with the offset the wire gave. */
  published: z.string().optional(),
  updated: z.string().optional(),
  categories: z.array(category).default([]),
  enclosures: z.array(enclosure).default([]),
  media: z.array(media).default([]),
  /** BCP 47, as the wire says. */
  language: z.string().optional(),
  rights: z.string().optional(),
  /** `dc:source`, `atom:source` or the agency an envelope names. */
  source: z.string().optional(),
  /** ISO 8601 UTC: not to be published before. */
  embargo: z.string().optional(),
  /** IPTC publication status. */
  pubStatus: z.enum(['usable', 'withheld', 'canceled']).optional(),
  /** What the envelope says of copy sent before: a signal, an instruction, a correction. */
  notice: z.enum(['urgent', 'update', 'writethru', 'take', 'correction', 'kill']).optional(),
  /** Guids of items that this one updates, corrects, continues or kills, as the envelope names them. */
  supersedes: z.array(z.string()).optional(),
  /** IPTC urgency, 1 (most) to 9. */
  urgency: z.int().optional(),
  edNote: z.string().optional(),
  /** The agency's own count of this guid's versions: a number, or whatever it writes. */
  version: z.string().optional(),
  /** Keywords joined by hyphens that name the story on the wire. */
  slugline: z.string().optional(),
  /** Who signs, as it is printed: "Par Nadia Essafi". */
  byline: z.string().optional(),
  /** Place, date and agency as an envelope gives them; a dateline inside the copy stays there. */
  dateline: z.string().optional(),
  /** Where the copy was written. */
  located: z.string().optional(),
  creditLine: z.string().optional(),
  usageTerms: z.string().optional(),
  genre: z.array(z.string()).optional(),
  subjects: z.array(subject).optional(),
  /** What was odd about the entry, in plain words. */
  warnings: z.array(z.string()).default([]),
})
export type Item = z.infer<typeof item>

export const feedInfo = z.object({
  title: z.string().optional(),
  link: z.string().optional(),
  description: z.string().optional(),
  language: z.string().optional(),
  updated: z.string().optional(),
})
export type FeedInfo = z.infer<typeof feedInfo>
