import { z } from 'zod'

/**
 * incoming → approved → published, with scheduled between when an embargo holds; spiked by an editor, killed by the wire.
 * `desk/transitions.ts` says which step leads where.
 */
export const draftState = z.enum(['incoming', 'approved', 'scheduled', 'published', 'spiked', 'killed'])
export type DraftState = z.infer<typeof draftState>

/** What can happen to a draft. `schedule` is an approval that an embargo holds; `release` is the clock lifting it. */
export type DraftAction =
  | 'edit'
  | 'take-update'
  | 'approve'
  | 'schedule'
  | 'release'
  | 'publish'
  | 'spike'
  | 'restore'
  | 'kill'

/** Who did something: a person, a rule, the wire itself. */
export const actor = z.string().min(1)
export type Actor = z.infer<typeof actor>
