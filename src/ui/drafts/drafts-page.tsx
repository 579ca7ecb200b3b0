import { Kbd, VisuallyHidden } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { draftsQuery } from '../api/queries.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { RowsLoading } from '../parts/rows-loading.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { useLanguage } from '../strings/language.tsx'
import { useDraftFilter } from './draft-filter.ts'
import { DraftFilters } from './draft-filters.tsx'
import { DraftList } from './draft-list.tsx'
import classes from './drafts-page.module.css'
import { useRowKeys } from './row-keys.ts'
import { StateTabs } from './state-tabs.tsx'

/** /drafts: everything on the desks, by state. */
export function DraftsPage() {
  const { list } = useLanguage().strings
  usePageTitle(list.title)
  const { filter, params, change, clear, narrowed } = useDraftFilter()
  const query = useInfiniteQuery({ ...draftsQuery(filter), placeholderData: keepPreviousData })
  const table = useRef<HTMLTableElement>(null)
  const search = useRef<HTMLInputElement>(null)
  useRowKeys(table, search)
  const pages = query.data?.pages
  return (
    <>
      <VisuallyHidden component="h1">{list.title}</VisuallyHidden>
      <div className={classes.bar}>
        <StateTabs params={params} counts={pages?.[0]?.counts} />
        <DraftFilters filter={filter} onChange={change} searchRef={search} />
      </div>
      {query.error && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <RowsLoading />}
      {pages && (
        <DraftList
          key={JSON.stringify([filter, query.isPlaceholderData])}
          drafts={pages.flatMap(({ drafts }) => drafts)}
          stale={query.isPlaceholderData}
          narrowed={narrowed}
          onClear={clear}
          more={{ has: query.hasNextPage, loading: query.isFetchingNextPage, load: () => void query.fetchNextPage() }}
          tableRef={table}
        />
      )}
      <p className={classes.keys}>
        <Kbd size="xs">j</Kbd> <Kbd size="xs">k</Kbd> {list.keys.move} · <Kbd size="xs">↵</Kbd> {list.keys.open} ·{' '}
        <Kbd size="xs">/</Kbd> {list.keys.search}
      </p>
    </>
  )
}
