import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FeedDetail } from '../../model/api.ts'
import { useFeedSettings } from '../api/actions.ts'
import { feedQuery } from '../api/queries.ts'
import { useAnnounce } from '../parts/announce.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { RowsLoading } from '../parts/rows-loading.tsx'
import { useLanguage } from '../strings/language.tsx'
import { FeedForm } from './feed-form.tsx'
import { FeedSecrets } from './feed-secrets.tsx'
import { blankValues, valuesOf } from './feed-values.ts'

type Props = {
  /** The feed to change; "" for a new one; undefined while closed. */ id: string | undefined
  onClose: () => void
}

/** A feed's settings, beside the list. */
export function FeedDrawer({ id, onClose }: Props) {
  const { strings } = useLanguage()
  const words = strings.feedSettings
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={id ? words.title : words.newTitle}
      closeButtonProps={{ 'aria-label': strings.close }}
    >
      {id === '' && <FeedEditor feed={undefined} onDone={onClose} />}
      {id && <ExistingFeed key={id} id={id} onDone={onClose} />}
    </Drawer>
  )
}

function ExistingFeed({ id, onDone }: { id: string; onDone: () => void }) {
  const { data, error, refetch } = useQuery(feedQuery(id))
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <RowsLoading />
  return (
    <>
      <FeedEditor feed={data} onDone={onDone} />
      <FeedSecrets feed={data} onRemoved={onDone} />
    </>
  )
}

/** Kept apart from what the server says meanwhile: typing is not overwritten. */
function FeedEditor({ feed, onDone }: { feed: FeedDetail | undefined; onDone: () => void }) {
  const words = useLanguage().strings.feedSettings
  const { done, failed } = useAnnounce()
  const [values, setValues] = useState(() => (feed ? valuesOf(feed) : blankValues))
  const { save } = useFeedSettings()
  const onSave = () =>
    save.mutate(
      { values, isNew: feed === undefined },
      {
        onSuccess: () => {
          done(words.saved(values.name))
          onDone()
        },
        onError: failed,
      },
    )
  return (
    <FeedForm
      values={values}
      setValues={(change) => setValues((before) => ({ ...before, ...change }))}
      isNew={feed === undefined}
      hasCredential={feed?.hasCredential ?? false}
      saving={save.isPending}
      onSave={onSave}
    />
  )
}
