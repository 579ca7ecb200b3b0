import type { Actor, Holder } from '../model/draft.ts'
import { AppError } from '../model/error.ts'

/** What a draft knows of who has it in hand. */
export type Claimed = { claimedBy: string | null; claimedUntil: Date | null }

/** Who has a draft in hand at a moment. */
export const holderOf = ({ claimedBy, claimedUntil }: Claimed, now: Date): Holder | undefined =>
  claimedBy && claimedUntil && claimedUntil > now ? { by: claimedBy, until: claimedUntil.toISOString() } : undefined

/** The person behind an actor: "Amina (cli)" is Amina. */
export const personOf = (actor: Actor): string => actor.replace(/ \(cli\)$/u, '')

/** Throws AppError('conflict') naming the holder when somebody else has the draft in hand. */
export function refuseOthers(draft: Claimed, actor: Actor, now: Date): void {
  const holder = holderOf(draft, now)
  if (!holder || personOf(holder.by) === personOf(actor)) return
  const until = holder.until.slice(11, 16)
  throw new AppError('conflict', `${holder.by} has it in hand until ${until} UTC; ask, or wait.`, {
    details: { holder },
  })
}
