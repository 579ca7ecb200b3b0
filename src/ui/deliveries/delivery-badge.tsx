import { Badge } from '@mantine/core'
import type { DeliveryKind, DeliveryState } from '../../model/delivery.ts'
import { useLanguage } from '../strings/language.tsx'

const colors = { pending: 'blue', delivered: 'green', failed: 'red', cancelled: 'gray' } satisfies Record<
  DeliveryState,
  string
>

type Props = {
  state: DeliveryState
  kind: DeliveryKind
  /** On a coloured ground. */
  solid?: boolean
}

/** Where a delivery stands, or one that takes a killed draft back. */
export function DeliveryBadge({ state, kind, solid = false }: Props) {
  const { deliveries } = useLanguage().strings
  return (
    <Badge size="sm" variant={solid ? 'white' : 'light'} color={colors[state]} data-state={state} data-kind={kind}>
      {(kind === 'retract' ? deliveries.retractions : deliveries.states)[state]}
    </Badge>
  )
}
