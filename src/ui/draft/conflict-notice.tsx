import { Alert, Button, Group, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { ApiFailure } from '../api/client.ts'
import { Age } from '../parts/age.tsx'
import { useFailureWords } from '../parts/failure-words.ts'
import { wordFor } from '../parts/known.ts'
import { useLanguage } from '../strings/language.tsx'
import type { useEdit } from './use-edit.ts'

type Edit = Pick<ReturnType<typeof useEdit>, 'conflict' | 'changedMeanwhile' | 'reload' | 'keepMine' | 'saving'>

/** Somebody else changed the draft: the editor chooses whose text holds. Before saving it is only a word of warning. */
export function ConflictNotice({ edit }: { edit: Edit }) {
  const { editing } = useLanguage().strings
  const notice = useRef<HTMLDivElement>(null)
  // Whoever saved from the end of a long copy would not see it otherwise.
  useEffect(() => {
    if (edit.conflict) notice.current?.scrollIntoView({ block: 'center' })
  }, [edit.conflict])
  if (!edit.conflict && !edit.changedMeanwhile) return null
  return (
    <Alert
      ref={notice}
      color="orange"
      icon={<IconUsers aria-hidden />}
      title={edit.conflict ? editing.conflict : editing.changedMeanwhile}
      role="alert"
      data-testid="edit-conflict"
    >
      {edit.conflict !== undefined && (
        <>
          <Text size="sm">{editing.conflictText}</Text>
          <ConflictDetail conflict={edit.conflict} />
        </>
      )}
      <Group mt="sm" gap="xs">
        <Button size="xs" variant="default" onClick={edit.reload} data-testid="conflict-reload">
          {editing.reload}
        </Button>
        {edit.conflict !== undefined && (
          <Button size="xs" variant="subtle" onClick={edit.keepMine} loading={edit.saving} data-testid="conflict-keep">
            {editing.keepMine}
          </Button>
        )}
      </Group>
    </Alert>
  )
}

/** Who did what since the editor began, in the desk's words; else what the server says. */
function ConflictDetail({ conflict }: { conflict: unknown }) {
  const { strings } = useLanguage()
  const words = useFailureWords()
  const changes = conflict instanceof ApiFailure ? conflict.details.changes : undefined
  if (!changes || changes.length === 0)
    return (
      <Text size="sm" c="dimmed" dir="auto">
        {words(conflict).detail}
      </Text>
    )
  const { actors, actions } = strings.history
  return (
    <Text size="sm" component="div" data-testid="conflict-changes">
      {strings.holding.changes}
      <ul>
        {changes.map(({ at, actor, action, reason }) => (
          <li key={`${at} ${actor} ${action}`}>
            <bdi>{wordFor(actors, actor)}</bdi>
            {strings.colon}
            {wordFor(actions, action)}
            {reason && (
              <>
                {' · '}
                <bdi>{reason}</bdi>
              </>
            )}
            {' · '}
            <Age at={at} />
          </li>
        ))}
      </ul>
    </Text>
  )
}
