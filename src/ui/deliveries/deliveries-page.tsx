import { SegmentedControl, Table, Title } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { DeliveryState } from '../../model/delivery.ts'
import { deliveriesQuery } from '../api/queries.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import listClasses from '../parts/list.module.css'
import { QuietNotice } from '../parts/quiet-notice.tsx'
import { RowsLoading } from '../parts/rows-loading.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './deliveries.module.css'
import { DeliveryRow } from './delivery-row.tsx'

const deliveryStates = ['pending', 'delivered', 'failed', 'cancelled'] as const satisfies readonly DeliveryState[]

/** /deliveries: what was sent where, what came back, and what has to be tried again. */
export function DeliveriesPage() {
  const { deliveries } = useLanguage().strings
  usePageTitle(deliveries.title)
  const [params, setParams] = useSearchParams()
  const state = deliveryStates.find((candidate) => candidate === params.get('state'))
  const query = useQuery({ ...deliveriesQuery(state), placeholderData: keepPreviousData })
  const { columns } = deliveries
  return (
    <>
      <div className={classes.filter}>
        <Title order={1} size="h4">
          {deliveries.title}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={columns.state}
          value={state ?? 'all'}
          onChange={(value) => setParams(value === 'all' ? {} : { state: value }, { replace: true })}
          data={[
            { value: 'all', label: deliveries.all },
            ...deliveryStates.map((value) => ({ value, label: deliveries.states[value] })),
          ]}
        />
      </div>
      {query.error && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <RowsLoading />}
      {query.data?.deliveries.length === 0 && (
        <QuietNotice
          icon={<IconSend size={36} stroke={1.4} />}
          title={deliveries.empty}
          description={deliveries.emptyHint}
        />
      )}
      {query.data && query.data.deliveries.length > 0 && (
        <Table
          className={listClasses.table ?? ''}
          verticalSpacing="xs"
          stickyHeader
          stickyHeaderOffset="var(--desk-header)"
        >
          <Table.Thead>
            <Table.Tr>
              {(['headline', 'destination', 'state', 'attempts', 'created', 'delivered', 'outcome'] as const).map(
                (column) => (
                  <Table.Th key={column}>{columns[column]}</Table.Th>
                ),
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {query.data.deliveries.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  )
}
