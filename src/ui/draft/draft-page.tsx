import { Button } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { isFailure } from '../api/client.ts'
import { draftQuery } from '../api/queries.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { QuietNotice } from '../parts/quiet-notice.tsx'
import { RowsLoading } from '../parts/rows-loading.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { useLanguage } from '../strings/language.tsx'
import { DraftView } from './draft-view.tsx'

/** /drafts/:id. The draft already on screen stays when a later fetch fails: it may be being edited. */
export function DraftPage() {
  const { strings } = useLanguage()
  const id = Number(useParams().id)
  const query = useQuery({ ...draftQuery(id), enabled: Number.isSafeInteger(id) && id > 0 })
  usePageTitle(query.data?.headline ?? strings.list.title)
  if (query.data) return <DraftView key={id} draft={query.data} />
  if (query.isFetching) return <RowsLoading />
  if (query.error && !isFailure(query.error, 'not-found')) {
    return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <QuietNotice icon={<IconFileOff size={36} stroke={1.4} />} title={strings.draft.notFound}>
      <Button component={Link} to="/drafts" variant="default" size="xs">
        {strings.draft.back}
      </Button>
    </QuietNotice>
  )
}
