import type { DraftAction, DraftState } from '../model/draft.ts'
import { AppError } from '../model/error.ts'

/** Every step there is; what is not here is refused. Editing approved copy takes it back to the desk. */
export const transitions: Record<DraftState, Partial<Record<DraftAction, DraftState>>> = {
  incoming: {
    edit: 'incoming',
    'take-update': 'incoming',
    approve: 'approved',
    schedule: 'scheduled',
    spike: 'spiked',
    kill: 'killed',
  },
  approved: { edit: 'incoming', 'take-update': 'incoming', publish: 'published', spike: 'spiked', kill: 'killed' },
  scheduled: { edit: 'incoming', 'take-update': 'incoming', release: 'approved', spike: 'spiked', kill: 'killed' },
  published: { edit: 'incoming', 'take-update': 'incoming', kill: 'killed' },
  spiked: { restore: 'incoming', kill: 'killed' },
  killed: {},
}

/** The state a draft is in after `action`. Throws AppError('conflict') when the table has no such step. */
export function nextState(state: DraftState, action: DraftAction): DraftState {
  const next = transitions[state][action]
  if (!next) throw new AppError('conflict', `This draft is ${state}: it cannot be changed by "${action}" any more.`)
  return next
}
