import { Text } from '@mantine/core'
import type { DraftDetail } from '../../model/api.ts'
import { DeliveryBadge } from '../deliveries/delivery-badge.tsx'
import { DeliveryOutcome } from '../deliveries/delivery-outcome.tsx'
import { RetryButton } from '../deliveries/retry-button.tsx'
import { Age } from '../parts/age.tsx'
import { useLanguage } from '../strings/language.tsx'
import classes from './panel.module.css'
import { Panel } from './panel.tsx'

/** Where this draft was sent, and what came back. */
export function DeliveriesPanel({ deliveries }: { deliveries: DraftDetail['deliveries'] }) {
  const { strings } = useLanguage()
  const words = strings.deliveries
  return (
    <Panel title={words.title} count={deliveries.length} testId="deliveries-panel">
      {deliveries.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.emptyDraft}
        </Text>
      )}
      <ul className={classes.trail}>
        {deliveries.map((delivery) => (
          <li key={delivery.id} data-testid="delivery-row" data-state={delivery.state}>
            <DeliveryBadge state={delivery.state} kind={delivery.kind} />
            <bdi>{delivery.destination}</bdi>
            <span className={classes.role}>{strings.draft.version(delivery.draftVersion)}</span>
            {delivery.state === 'failed' && <RetryButton id={delivery.id} />}
            <span className={classes.push}>
              <Age at={delivery.deliveredAt ?? delivery.createdAt} />
            </span>
            <div className={classes.wide}>
              <DeliveryOutcome delivery={delivery} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
