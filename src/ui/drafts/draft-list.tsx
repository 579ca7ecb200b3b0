import { Button, Center } from '@mantine/core'
import { IconArrowUp, IconInbox } from '@tabler/icons-react'
import type { Ref } from 'react'
import type { DraftSummary } from '../../model/api.ts'
import { QuietNotice } from '../parts/quiet-notice.tsx'
import { useLanguage } from '../strings/language.tsx'
import { DraftTable } from './draft-table.tsx'
import classes from './drafts-page.module.css'
import { useFresh } from './fresh.ts'

type Props = {
  drafts: readonly DraftSummary[]
  stale: boolean
  narrowed: boolean
  onClear: () => void
  more: { has: boolean; loading: boolean; load: () => void }
  tableRef: Ref<HTMLTableElement>
}

/** The drafts that answer one filter, what to do when there are none, and word of new ones to whoever reads further down. */
export function DraftList({ drafts, stale, narrowed, onClear, more, tableRef }: Props) {
  const { list } = useLanguage().strings
  const { freshAfter, fresh, below } = useFresh(drafts)
  if (drafts.length === 0) {
    return (
      <QuietNotice
        icon={<IconInbox size={36} stroke={1.4} />}
        title={narrowed ? list.emptyFiltered : list.empty}
        description={narrowed ? undefined : list.emptyHint}
      >
        {narrowed && (
          <Button variant="default" size="xs" onClick={onClear}>
            {list.clear}
          </Button>
        )}
      </QuietNotice>
    )
  }
  return (
    <div className={classes.list} data-stale={stale || undefined} aria-busy={stale}>
      {below && fresh > 0 && (
        <Button
          className={classes.fresh ?? ''}
          size="compact-sm"
          radius="xl"
          leftSection={<IconArrowUp size={14} />}
          onClick={() => window.scrollTo({ top: 0, behavior: 'smooth' })}
          data-testid="fresh"
        >
          {list.fresh(fresh)}
        </Button>
      )}
      <DraftTable drafts={drafts} freshAfter={freshAfter} tableRef={tableRef} />
      {more.has && (
        <Center mt="md">
          <Button variant="default" size="xs" loading={more.loading} onClick={more.load} data-testid="more">
            {list.more}
          </Button>
        </Center>
      )}
    </div>
  )
}
