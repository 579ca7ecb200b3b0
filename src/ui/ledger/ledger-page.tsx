import { Button, Center, Title } from '@mantine/core'
import { IconQuote } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ledgerQuery } from '../api/queries.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { QuietNotice } from '../parts/quiet-notice.tsx'
import { RowsLoading } from '../parts/rows-loading.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './ledger.module.css'
import { useLedgerFilter } from './ledger-filter.ts'
import { LedgerFilters } from './ledger-filters.tsx'
import { daysOf } from './ledger-groups.ts'
import { LedgerSource } from './ledger-source.tsx'

/** /quotes: who said what, when and in which dispatch. */
export function LedgerPage() {
  const { strings, formats } = useLanguage()
  const { ledger } = strings
  usePageTitle(ledger.title)
  const { filter, change, clear, narrowed } = useLedgerFilter()
  const query = useInfiniteQuery({ ...ledgerQuery(filter), placeholderData: keepPreviousData })
  const quotes = query.data?.pages.flatMap((page) => page.quotes)
  return (
    <>
      <Title order={1} size="h4" mb="xs">
        {ledger.title}
      </Title>
      <LedgerFilters filter={filter} onChange={change} />
      {query.error && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <RowsLoading />}
      {quotes?.length === 0 && !query.error && <NoQuotes narrowed={narrowed} onClear={clear} />}
      <div className={classes.found} aria-busy={query.isPlaceholderData} data-testid="ledger">
        {daysOf(quotes ?? []).map(({ day, sources }) => (
          <section key={day}>
            <Title order={2} className={classes.day ?? ''}>
              <time dateTime={day}>{formats.day(day)}</time>
            </Title>
            {sources.map((group) => (
              <LedgerSource key={group.key} group={group} />
            ))}
          </section>
        ))}
      </div>
      {query.hasNextPage && (
        <Center mt="md">
          <Button
            variant="default"
            size="xs"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
            data-testid="more"
          >
            {ledger.more}
          </Button>
        </Center>
      )}
    </>
  )
}

function NoQuotes({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const { ledger } = useLanguage().strings
  return (
    <QuietNotice
      icon={<IconQuote size={36} stroke={1.4} />}
      title={narrowed ? ledger.emptyFiltered : ledger.empty}
      description={narrowed ? undefined : ledger.emptyHint}
    >
      {narrowed && (
        <Button variant="default" size="xs" onClick={onClear}>
          {ledger.clear}
        </Button>
      )}
    </QuietNotice>
  )
}
