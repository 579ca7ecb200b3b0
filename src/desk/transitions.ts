import type { DraftAction, DraftState } from '../model/draft.ts'
import { AppError } from '../model/error.ts'

/** `desk`: back to those who work on it, incoming or, when destinations have an earlier version, updated. */
type Target = DraftState | 'desk'

/** What can be done to copy that nobody has approved, wherever it then stands. */
const open = {
  claim: 'claimed',
  'offer-update': 'desk',
  'keep-mine': 'desk',
  edit: 'desk',
  'take-update': 'desk',
  endorse: 'desk',
  embargo: 'desk',
  approve: 'approved',
  schedule: 'scheduled',
  kill: 'killed',
} as const satisfies Partial<Record<DraftAction, Target>>

/** Every step there is; what is not here is refused. A change to approved copy takes it back to the desk. */
export const transitions: Record<DraftState, Partial<Record<DraftAction, Target>>> = {
  incoming: { ...open, spike: 'spiked', expire: 'expired' },
  claimed: {
    ...open,
    unclaim: 'desk',
    lapse: 'desk',
    edit: 'claimed',
    'take-update': 'claimed',
    'offer-update': 'claimed',
    'keep-mine': 'claimed',
    embargo: 'claimed',
    spike: 'spiked',
  },
  approved: {
    edit: 'desk',
    'take-update': 'desk',
    'offer-update': 'approved',
    'keep-mine': 'approved',
    embargo: 'approved',
    // The wire sets an embargo on what has not gone out yet.
    schedule: 'scheduled',
    publish: 'published',
    'publish-outdated': 'updated',
    spike: 'spiked',
    kill: 'killed',
  },
  scheduled: {
    edit: 'desk',
    'take-update': 'desk',
    'offer-update': 'scheduled',
    'keep-mine': 'scheduled',
    embargo: 'scheduled',
    release: 'approved',
    spike: 'spiked',
    kill: 'killed',
  },
  published: {
    edit: 'updated',
    'take-update': 'updated',
    'offer-update': 'updated',
    // Of the newer copy that comes with it.
    embargo: 'published',
    kill: 'killed',
  },
  // Not to be spiked: destinations have it, and only a kill takes it back.
  updated: open,
  spiked: { restore: 'incoming', 'offer-update': 'spiked', embargo: 'spiked', kill: 'killed' },
  expired: { restore: 'incoming', 'offer-update': 'expired', embargo: 'expired', kill: 'killed' },
  killed: { acknowledge: 'killed', fill: 'killed', reinstate: 'incoming', merge: 'spiked' },
}

/**
 * The state a draft is in after `action`; `out`: destinations have a version of it.
 * Throws AppError('conflict') when the table has no such step.
 */
export function nextState(state: DraftState, action: DraftAction, out: boolean): DraftState {
  const next = transitions[state][action]
  if (!next || (action === 'spike' && out)) throw new AppError('conflict', refusal(state, action, out))
  return next === 'desk' ? (out ? 'updated' : 'incoming') : next
}

const refusal = (state: DraftState, action: DraftAction, out: boolean): string =>
  action === 'spike' && out && transitions[state].spike
    ? 'Destinations have this draft: it cannot be spiked. Kill it to take it back from them.'
    : `This draft is ${state}: it cannot be changed by "${action}" any more.`
