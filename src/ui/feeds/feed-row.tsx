import { Badge, Table } from '@mantine/core'
import { Link } from 'react-router'
import type { FeedStatus } from '../../model/api.ts'
import { Age } from '../parts/age.tsx'
import classes from '../parts/list.module.css'
import { useNow } from '../parts/now.ts'
import { useLanguage } from '../strings/language.tsx'
import { FeedActions } from './feed-actions.tsx'
import { FeedBadge } from './feed-badge.tsx'

function NextPoll({ at }: { at: string }) {
  const { feeds } = useLanguage().strings
  const now = useNow(5_000)
  return Date.parse(at) <= now ? feeds.due : <Age at={at} />
}

/** One feed: how it is doing, in plain words where it is not doing well. */
export function FeedRow({ feed, onSettings }: { feed: FeedStatus; onSettings: (() => void) | undefined }) {
  const { strings, formats } = useLanguage()
  const { feeds, demo } = strings
  const polling = feed.state === 'active' || feed.state === 'failing'
  return (
    <Table.Tr data-testid="feed-row" data-feed-id={feed.id} data-state={feed.state}>
      <Table.Td data-main>
        <Link
          className={classes.name}
          to={`/drafts?state=all&feed=${encodeURIComponent(feed.id)}`}
          title={feeds.openDrafts}
        >
          <bdi>{feed.name}</bdi>
        </Link>{' '}
        {feed.demo && (
          <Badge size="xs" radius="sm" variant="default" c="var(--desk-soft)" title={demo.badgeHint}>
            {demo.badge}
          </Badge>
        )}
        <div className={classes.aside} dir="ltr">
          {feed.url}
        </div>
        {feed.failures > 0 && (
          <div className={classes.failure} data-testid="feed-error">
            {feeds.failures(feed.failures)}
            {feed.error && (
              <>
                {' '}
                – <bdi>{feed.error}</bdi>
              </>
            )}
          </div>
        )}
      </Table.Td>
      <Table.Td>
        <FeedBadge state={feed.state} />
      </Table.Td>
      <Table.Td data-label={feeds.columns.lastPoll}>
        {feed.lastPollAt ? <Age at={feed.lastPollAt} /> : feeds.never}
      </Table.Td>
      <Table.Td data-label={feeds.columns.lastNew}>
        {feed.lastNewItemAt ? <Age at={feed.lastNewItemAt} /> : feeds.never}
      </Table.Td>
      <Table.Td data-label={feeds.columns.nextPoll}>
        {polling && feed.nextPollAt ? <NextPoll at={feed.nextPollAt} /> : '—'}
        <div className={classes.aside}>{feeds.every(formats.duration(feed.intervalSeconds))}</div>
      </Table.Td>
      <Table.Td data-label={feeds.columns.items}>
        {formats.number(feed.items)}
        {feed.failedItems > 0 && <div className={classes.failure}>{feeds.failedItems(feed.failedItems)}</div>}
      </Table.Td>
      <Table.Td data-label={feeds.columns.desk}>
        <bdi>{feed.desk}</bdi>
      </Table.Td>
      <Table.Td>
        <FeedActions feed={feed} onSettings={onSettings} />
      </Table.Td>
    </Table.Tr>
  )
}
