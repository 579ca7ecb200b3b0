import { z } from 'zod'
import { quoteChange } from './quotes.ts'

/** The review of an update from the wire beside an editor's text, and what a version changed. */

/** Word by word; `same` and `added` together are the text after. "¶" stands where one paragraph ends and the next begins. */
export const wordChanges = quoteChange.shape.diff

export const copyPart = z.enum(['headline', 'body', 'credit'])

/** wire: only the wire changed it; mine: only the editor; both: both alike; conflict: both, and not alike. */
export const hunkKind = z.enum(['same', 'wire', 'mine', 'both', 'conflict'])
export type HunkKind = z.infer<typeof hunkKind>

export const reviewHunk = z.object({
  /** Stable for one draft version and one update: "headline", "body-3", "credit". */
  id: z.string(),
  part: copyPart,
  kind: hunkKind,
  /** Paragraphs; none where a text does not have them. */
  base: z.array(z.string()),
  wire: z.array(z.string()),
  mine: z.array(z.string()),
  /** Both changes in one, where their words do not touch: to be read before it is taken. */
  suggestion: z.array(z.string()).optional(),
  /** The hunk a paragraph was moved to or from: what is chosen here is chosen there. */
  movedWith: z.string().optional(),
  /** What the wire made of the base, and what the editor did; absent where nothing. */
  wireDiff: wordChanges.optional(),
  mineDiff: wordChanges.optional(),
})
export type ReviewHunk = z.infer<typeof reviewHunk>

export const draftReview = z.object({
  /** The item that was compared; sent back with the choices, so that nothing newer is taken for reviewed. */
  wireItemId: z.int(),
  conflicts: z.int(),
  hunks: z.array(reviewHunk),
})
export type DraftReview = z.infer<typeof draftReview>

export const take = z.enum(['wire', 'mine', 'suggestion'])
export type Take = z.infer<typeof take>

/** What is taken for one hunk: a side of it, or paragraphs written by hand. */
export const hunkChoice = z.union([
  z.object({ id: z.string().max(40), take }),
  z.object({ id: z.string().max(40), text: z.array(z.string().trim().min(1)) }),
])
export type HunkChoice = z.infer<typeof hunkChoice>

/** A review's outcome. Hunks without a choice take their only change; a conflict must have one. */
export const reviewDecision = z.object({
  version: z.int(),
  wireItemId: z.int(),
  choices: z.array(hunkChoice).max(5000).default([]),
  /** Written whole; they go before the choices. An empty credit takes it away. */
  headline: z.string().trim().min(1).max(1000).optional(),
  body: z.array(z.string().trim().min(1)).min(1).optional(),
  credit: z.string().trim().max(200).optional(),
})
export type ReviewDecision = z.infer<typeof reviewDecision>

const beforeAndAfter = z.object({ before: z.string().optional(), after: z.string().optional() })

const valueChange = z.object({
  kind: z.enum(['figure', 'date', 'name', 'words']),
  /** The paragraph of the new copy, from 1; 0 is the headline. */
  paragraph: z.int(),
  before: z.string(),
  after: z.string(),
  /** What is counted, where it stayed: "%", "blessés". */
  unit: z.string().optional(),
})
export type ValueChange = z.infer<typeof valueChange>

/** What one version of a story changed over another. */
export const copyChanges = z.object({
  headline: wordChanges.optional(),
  paragraphs: z.array(
    z.object({
      kind: z.enum(['changed', 'added', 'removed', 'moved']),
      /** Its place in the new copy, from 1; of a removed one in the old. */
      paragraph: z.int(),
      diff: wordChanges,
    }),
  ),
  /** Figures, days and names that were put in the place of others, and other short replacements. */
  values: z.array(valueChange),
  quotes: z.array(quoteChange.pick({ speaker: true, before: true, after: true, diff: true })),
  embargo: beforeAndAfter.optional(),
  credit: beforeAndAfter.optional(),
})
export type CopyChanges = z.infer<typeof copyChanges>

/** What the wire's newest version changed; `version`: the draft's that has it, absent while it is only offered. */
export const wireChanges = copyChanges.extend({
  version: z.int().optional(),
  at: z.iso.datetime().optional(),
  /** In one line, as the history has it: "paragraph 2: 18 → 21 %". */
  line: z.string(),
})
export type WireChanges = z.infer<typeof wireChanges>
