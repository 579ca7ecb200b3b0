import { z } from 'zod'
import { draftState } from './draft.ts'
import { story } from './story.ts'

/** What the quote ledger is asked and answers. Times are ISO 8601 UTC, days are the newsroom's. */
const time = z.iso.datetime()
const words = z.string().max(200).optional()

const quoteType = story.shape.quotes.element.shape.type

export const quoteSearch = z.object({
  speaker: words.describe('part of the name: each word may be the beginning of one'),
  words: words.describe('words that must all stand in the quote, in any order; "souverain*" is a beginning'),
  language: z.string().max(10).optional(),
  feed: z.string().max(64).optional(),
  agency: z.string().max(64).optional(),
  from: z.iso.date().optional().describe('the first day'),
  to: z.iso.date().optional().describe('the last day'),
  before: z.string().max(60).optional().describe('the `next` of the page before'),
})
export type QuoteSearch = z.infer<typeof quoteSearch>

export const quoteEntry = z.object({
  draftId: z.int(),
  version: z.int(),
  /** Its place among the quotes of its version, from 0. */
  position: z.int(),
  /** It stands in the copy as it is now. */
  current: z.boolean(),
  type: quoteType,
  text: z.string(),
  /** `name`: whom the mention resolves to. */
  speaker: z.object({ mention: z.string(), name: z.string().optional(), role: z.string().optional() }).optional(),
  cue: z.string().optional(),
  confidence: z.number(),
  language: z.string(),
  /** The day of the event, else of the publication, else of its coming in. */
  saidOn: z.iso.date(),
  agencies: z.array(z.string()),
  feedId: z.string(),
  feedName: z.string(),
  headline: z.string(),
  /** Who made the version: the wire or an editor. */
  by: z.string(),
  state: draftState,
  embargo: time.optional(),
  published: time.optional(),
  receivedAt: time,
})
export type QuoteEntry = z.infer<typeof quoteEntry>

export const quoteList = z.object({
  quotes: z.array(quoteEntry),
  /** Pass as `before` for the next page; absent on the last. */
  next: z.string().optional(),
})
export type QuoteList = z.infer<typeof quoteList>

/** Word by word; `same` and `added` together are the later or other text. */
const wordDiff = z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))

export const quoteChange = z.object({
  /** The version in which the words changed; absent: the update that the wire offers. */
  version: z.int().optional(),
  /** Who made it: the wire or an editor. */
  by: z.string(),
  /** Absent: nobody is named in either version. */
  speaker: z.string().optional(),
  before: z.string(),
  after: z.string(),
  diff: wordDiff,
})
export type QuoteChange = z.infer<typeof quoteChange>

/** A quote of the draft, by its place among the story's quotes, from 0. */
const ofDraft = { position: z.int(), type: quoteType, speaker: z.string().optional() }

/** What an outlet did to a quote of the dispatch. */
export const outletDifference = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), ...ofDraft, before: z.string(), after: z.string(), diff: wordDiff }),
  /** `to`: whom the outlet names; `speaker`: whom the draft does. */
  z.object({ kind: z.literal('attributed'), ...ofDraft, text: z.string(), to: z.string() }),
  z.object({ kind: z.literal('left-out'), ...ofDraft, text: z.string() }),
  z.object({ kind: z.literal('added'), type: quoteType, speaker: z.string().optional(), text: z.string() }),
])
export type OutletDifference = z.infer<typeof outletDifference>

/** An outlet that carries the dispatch too, and how its quotes differ from the draft's as it stands. */
export const outletQuotes = z.object({
  itemId: z.int(),
  feedId: z.string(),
  feedName: z.string(),
  link: z.string().optional(),
  receivedAt: time,
  /** How many quotes it prints. */
  quotes: z.int(),
  differences: z.array(outletDifference),
})
export type OutletQuotes = z.infer<typeof outletQuotes>
