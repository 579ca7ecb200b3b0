import { z } from 'zod'

/**
 * incoming → approved → published. Between them: claimed (an editor has it in hand), scheduled (approved, an embargo holds it).
 * updated: published, and there is newer copy that is not out. spiked by an editor or a rule, killed by the wire, expired by the clock.
 * `desk/transitions.ts` says which step leads where.
 */
export const draftState = z.enum([
  'incoming',
  'claimed',
  'approved',
  'scheduled',
  'published',
  'updated',
  'spiked',
  'killed',
  'expired',
])
export type DraftState = z.infer<typeof draftState>

/** Everything that can happen to a draft. */
export const draftActions = [
  // An editor takes it in hand, lets it go, or did so too long ago.
  'claim',
  'unclaim',
  'lapse',
  // The copy becomes another: an editor's, the wire's, or both after a review.
  'edit',
  'take-update',
  // The wire's newer copy is laid beside the desk's, or put away.
  'offer-update',
  'keep-mine',
  // The first of two approvals; an approval; one that an embargo holds; the end of that.
  'endorse',
  'approve',
  'schedule',
  'release',
  // An embargo is changed by the wire, or lifted by somebody who may.
  'embargo',
  'publish',
  // It went out when the wire had newer copy already.
  'publish-outdated',
  'spike',
  'restore',
  'expire',
  'kill',
  // Somebody has seen the kill.
  'acknowledge',
  // The story of a kill that came before it: kept, and not to be used.
  'fill',
  // The wire sends it again after the kill.
  'reinstate',
  // A kill that waited for its story is put where that is.
  'merge',
] as const
export type DraftAction = (typeof draftActions)[number]

/** Who did something: a person, a rule, the wire itself. */
export const actor = z.string().min(1)
export type Actor = z.infer<typeof actor>

/** One line of a draft's history: who did what, when and why. */
export const draftEvent = z.object({
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  reason: z.string().optional(),
})
export type DraftEvent = z.infer<typeof draftEvent>

/** Who has a draft in hand, and until when nobody else may change it. */
export const holder = z.object({ by: z.string(), until: z.iso.datetime() })
export type Holder = z.infer<typeof holder>
