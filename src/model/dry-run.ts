import { z } from 'zod'
import { routing, ruleDecision, sentRules } from './rules.ts'

/** What rules would do, asked before they are saved. Times are ISO 8601 UTC. */
export const dryRunRequest = z.object({
  rules: sentRules.optional().describe('without them the saved ones are tried'),
  days: z.number().positive().max(366).default(7),
  limit: z.int().min(1).max(1000).default(100).describe('how many drafts are listed; all are counted'),
  against: z
    .enum(['saved', 'recorded'])
    .default('saved')
    .describe('what is compared with: the saved rules on the same drafts, or what was decided when they came in'),
})
export type DryRunRequest = z.input<typeof dryRunRequest>

const outcome = routing.omit({ decisions: true }).required({ desk: true })
export type Outcome = z.infer<typeof outcome>

const dryRunDraft = z.object({
  draftId: z.int(),
  headline: z.string(),
  language: z.string(),
  feedId: z.string(),
  receivedAt: z.iso.datetime(),
  was: outcome,
  would: outcome,
  /** In which of their fields they differ. */
  changed: z.array(z.string()),
  /** Why it would. */
  decisions: z.array(ruleDecision),
})
export type DryRunDraft = z.infer<typeof dryRunDraft>

/** What rules would have done with the drafts of the last days. */
export const dryRun = z.object({
  since: z.iso.datetime(),
  examined: z.int(),
  changed: z.int(),
  /** How many drafts each rule matched: one that matches none, or all, is seldom meant so. */
  matched: z.array(z.object({ id: z.string(), name: z.string(), enabled: z.boolean(), count: z.int() })),
  /** From desk to desk, the most first. */
  moves: z.array(z.object({ from: z.string(), to: z.string(), count: z.int() })),
  /** The newest of those that would have gone elsewhere. */
  drafts: z.array(dryRunDraft),
})
export type DryRun = z.infer<typeof dryRun>
