import { z } from 'zod'
import { media } from './item.ts'
import { span } from './span.ts'

/** Where in the given text a field was read; absent when it came from the envelope (a feed's title, dc:creator). */
const sourced = { sourceSpan: span.optional().describe('[start, end) in the text that was given') }

/** The rule that found a field, for `--explain`. */
const explained = { rule: z.string().describe('name of the rule that found it') }

/** Where a place lies, given only when its name leaves no doubt which place is meant. */
const location = z.object({
  name: z.string().describe('the place by its usual name: "Rabat" for "الرباط"'),
  country: z.string().length(2).describe('ISO 3166-1 alpha-2'),
  coordinates: z
    .object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
    .optional()
    .describe('WGS 84, in degrees; absent for a country'),
})

const dateline = z.object({
  text: z.string().describe('the dateline as it stands, without the dash that ends it'),
  place: z.string().optional(),
  location: location.optional(),
  date: z.iso.date().optional(),
  agency: z.string().optional(),
  ...sourced,
  ...explained,
})

const event = z.object({
  place: z.string().optional(),
  location: location.optional(),
  date: z.iso.date().optional(),
  sourceSpans: z.object({ place: span.optional(), date: span.optional() }),
  ...explained,
})

const byline = z.object({ text: z.string(), names: z.array(z.string()), ...sourced, ...explained })

const credit = z.object({
  phrase: z.string().describe('the credit as the copy words it: "avec MAP"'),
  agencies: z.array(z.string()).describe('agencies by their usual short name: MAP, AFP, EFE'),
  ...sourced,
  ...explained,
})

const speaker = z.object({
  mention: z.string().describe('what the copy says: "Mme Seghrouchni", "elle", "la même source"'),
  name: z.string().optional().describe('the person or body it resolves to'),
  role: z.string().optional().describe('the fullest role the copy gives'),
  personId: z.string().optional().describe('id in people'),
  sourceSpan: span.optional(),
})

const quote = z.object({
  text: z.string(),
  type: z.enum(['direct', 'indirect', 'mixed']),
  start: z.int().nonnegative().describe('UTF-16 offset into the body, paragraphs joined by a blank line'),
  end: z.int().nonnegative(),
  sourceSpan: span,
  sourceSpans: z.array(span).optional().describe('the fragments of a quote that an incise splits'),
  speaker: speaker.optional(),
  cue: z.object({ text: z.string(), sourceSpan: span.optional() }).optional(),
  confidence: z.number().min(0).max(1),
  ...explained,
})
export type Quote = z.infer<typeof quote>

const storyPerson = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string().optional(),
  mentions: z.array(z.object({ text: z.string(), sourceSpan: span })),
})

export const noticeKind = z.enum(['urgent', 'update', 'writethru', 'take', 'correction', 'kill'])
export type NoticeKind = z.infer<typeof noticeKind>

const notice = z.object({
  kind: noticeKind,
  phrase: z.string().describe('the words that say so: "RECTIFICATIF", "(حصيلة محينة)"'),
  ...sourced,
  ...explained,
})

const embargo = z.object({ until: z.iso.datetime(), phrase: z.string().optional(), ...sourced, ...explained })

/** An item understood. Offsets are UTF-16 code units; `start`/`end` count in the body, `sourceSpan` in the text given. */
export const story = z.object({
  language: z.string().describe('ISO 639-1, or "und"'),
  headline: z.string(),
  headlineSpeaker: z
    .object({
      mention: z.string(),
      name: z.string().optional(),
      personId: z.string().optional(),
      ...sourced,
      ...explained,
    })
    .optional(),
  slug: z.string().describe('for file names and URLs: lower case, words joined by hyphens'),
  dateline: dateline.optional(),
  event: event.optional(),
  byline: byline.optional(),
  credit: credit.optional(),
  body: z.array(z.string()).describe('paragraphs, without dateline, credit and boilerplate'),
  quotes: z.array(quote),
  people: z.array(storyPerson),
  media: z.array(media),
  keywords: z.array(z.string()),
  rights: z.string().optional(),
  notice: notice.optional(),
  embargo: embargo.optional(),
  published: z.iso.datetime({ offset: true }).optional(),
  link: z.string().optional(),
  sourceItemIds: z.array(z.string()),
  sourceSpans: z.object({
    headline: span.optional(),
    body: z.array(span).describe('one for each paragraph of the body'),
  }),
  refusedMarks: z
    .array(z.object({ text: z.string(), sourceSpan: span, reason: z.string() }))
    .describe('words in quotation marks that are no quote, and why'),
  warnings: z.array(z.string()),
})
export type Story = z.infer<typeof story>

/** The body as one text: what `quote.start` and `quote.end` count in. */
export const bodyText = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')
