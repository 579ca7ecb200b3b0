import { Badge } from '@mantine/core'
import type { DraftState } from '../../model/draft.ts'
import { useLanguage } from '../strings/language.tsx'

const colors = {
  incoming: 'blue',
  claimed: 'cyan',
  approved: 'teal',
  scheduled: 'violet',
  published: 'green',
  updated: 'orange',
  spiked: 'gray',
  killed: 'red',
  expired: 'gray',
} satisfies Record<DraftState, string>

/** A draft's state. `data-state` carries it in the model's word, whatever the language. */
export function StateBadge({ state, size = 'sm' }: { state: DraftState; size?: 'sm' | 'lg' }) {
  const { strings } = useLanguage()
  return (
    <Badge
      color={colors[state]}
      variant={state === 'killed' ? 'filled' : 'light'}
      size={size}
      data-testid="draft-state"
      data-state={state}
    >
      {strings.stateOf[state]}
    </Badge>
  )
}
