import { Button, Group, Table, Title } from '@mantine/core'
import { IconPlus, IconRss } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { feedsQuery, sessionQuery } from '../api/queries.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import classes from '../parts/list.module.css'
import { QuietNotice } from '../parts/quiet-notice.tsx'
import { RowsLoading } from '../parts/rows-loading.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { useLanguage } from '../strings/language.tsx'
import { FeedDrawer } from './feed-drawer.tsx'
import { FeedRow } from './feed-row.tsx'

/** /feeds: how every source is doing. */
export function FeedsPage() {
  const { feeds } = useLanguage().strings
  usePageTitle(feeds.title)
  // Polls that bring nothing new make no change event: ask now and then.
  const mayChange = useQuery(sessionQuery).data?.role === 'admin'
  const [opened, setOpened] = useState<string>()
  const query = useQuery({ ...feedsQuery, refetchInterval: 30_000 })
  const { columns } = feeds
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Title order={1} size="h4">
          {feeds.title}
        </Title>
        {mayChange && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => setOpened('')}
            data-testid="feed-add"
          >
            {feeds.add}
          </Button>
        )}
      </Group>
      <FeedDrawer id={opened} onClose={() => setOpened(undefined)} />
      {query.error && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <RowsLoading />}
      {query.data?.feeds.length === 0 && (
        <QuietNotice icon={<IconRss size={36} stroke={1.4} />} title={feeds.empty} description={feeds.emptyHint} />
      )}
      {query.data && query.data.feeds.length > 0 && (
        <Table
          className={classes.table ?? ''}
          verticalSpacing="xs"
          stickyHeader
          stickyHeaderOffset="var(--desk-header)"
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{columns.name}</Table.Th>
              <Table.Th>{columns.state}</Table.Th>
              <Table.Th>{columns.lastPoll}</Table.Th>
              <Table.Th>{columns.lastNew}</Table.Th>
              <Table.Th>{columns.nextPoll}</Table.Th>
              <Table.Th>{columns.items}</Table.Th>
              <Table.Th>{columns.desk}</Table.Th>
              <Table.Th className={classes.end ?? ''}>{columns.actions}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {query.data.feeds.map((feed) => (
              <FeedRow key={feed.id} feed={feed} onSettings={mayChange ? () => setOpened(feed.id) : undefined} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  )
}
