import { Badge } from '@mantine/core'
import type { DeliveryState } from '../../model/delivery.ts'
import { useLanguage } from '../strings/language.tsx'

const colors = { pending: 'blue', delivered: 'green', failed: 'red', cancelled: 'gray' } satisfies Record<
  DeliveryState,
  string
>

/** Where a delivery stands. */
export function DeliveryBadge({ state }: { state: DeliveryState }) {
  const { deliveries } = useLanguage().strings
  return (
    <Badge size="sm" variant="light" color={colors[state]} data-state={state}>
      {deliveries.states[state]}
    </Badge>
  )
}
