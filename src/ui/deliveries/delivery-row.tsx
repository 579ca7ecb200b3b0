import { Group, Table } from '@mantine/core'
import { Link } from 'react-router'
import type { DeliverySummary } from '../../model/api.ts'
import { Age } from '../parts/age.tsx'
import classes from '../parts/list.module.css'
import { useLanguage } from '../strings/language.tsx'
import { DeliveryBadge } from './delivery-badge.tsx'
import { DeliveryOutcome } from './delivery-outcome.tsx'
import { RetryButton } from './retry-button.tsx'

/** One version of one draft on its way to one destination. */
export function DeliveryRow({ delivery }: { delivery: DeliverySummary }) {
  const { strings, formats } = useLanguage()
  const { columns } = strings.deliveries
  return (
    <Table.Tr data-testid="delivery-row" data-delivery-id={delivery.id} data-state={delivery.state}>
      <Table.Td data-main>
        <Link className={classes.name} to={`/drafts/${delivery.draftId}`} dir="auto">
          {delivery.headline}
        </Link>
        <div className={classes.aside}>{strings.draft.version(delivery.draftVersion)}</div>
      </Table.Td>
      <Table.Td data-label={columns.destination}>
        <bdi>{delivery.destination}</bdi>
      </Table.Td>
      <Table.Td>
        <Group gap={6}>
          <DeliveryBadge state={delivery.state} kind={delivery.kind} />
          {delivery.state === 'failed' && <RetryButton id={delivery.id} />}
        </Group>
      </Table.Td>
      <Table.Td data-label={columns.attempts}>{formats.number(delivery.attempts)}</Table.Td>
      <Table.Td data-label={columns.created}>
        <Age at={delivery.createdAt} />
      </Table.Td>
      <Table.Td data-label={columns.delivered}>
        {delivery.deliveredAt ? <Age at={delivery.deliveredAt} /> : '—'}
      </Table.Td>
      <Table.Td data-main data-label={columns.outcome}>
        <DeliveryOutcome delivery={delivery} />
      </Table.Td>
    </Table.Tr>
  )
}
