import type { DraftState } from '../model/draft.ts'

/** The moments that a draft waits for. */
export type Waiting = {
  state: DraftState
  claimedUntil: Date | null
  expiresAt: Date | null
  embargo: Date | null
}

/** What the clock does to a draft. */
export type ClockAction = 'lapse' | 'expire' | 'release'

/** What the clock has to do to a draft at a moment, if anything; once done, there may be more. */
export function dueAction(draft: Waiting, now: Date): ClockAction | undefined {
  const { state, claimedUntil, expiresAt, embargo } = draft
  if (state === 'claimed' && (!claimedUntil || claimedUntil <= now)) return 'lapse'
  if (state === 'incoming' && expiresAt && expiresAt <= now) return 'expire'
  if (state === 'scheduled' && (!embargo || embargo <= now)) return 'release'
  return undefined
}

/** Every moment that a draft may be waiting for, whatever its state then is. */
export const momentsOf = ({ claimedUntil, expiresAt, embargo }: Partial<Waiting>): Date[] =>
  [claimedUntil, expiresAt, embargo].flatMap((moment) => moment ?? [])
