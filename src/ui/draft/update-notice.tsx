import { Alert, Button, Group, Text } from '@mantine/core'
import { IconRefreshAlert } from '@tabler/icons-react'
import { useState } from 'react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'
import { UpdateComparison } from './update-comparison.tsx'

type Props = { draft: DraftDetail; actions: DraftActions; refusal: string | undefined }

/** The wire has sent newer copy than the draft's: compare it, take it, or leave it. */
export function UpdateNotice({ draft, actions, refusal }: Props) {
  const { strings } = useLanguage()
  const words = strings.update
  const { done, failed } = useAnnounce()
  const [comparing, setComparing] = useState(false)
  const { wireUpdate } = draft
  if (!wireUpdate || refusal) return null
  const take = () =>
    actions.takeUpdate.mutate(
      { version: draft.version },
      { onSuccess: () => done(strings.draft.updateTaken), onError: failed },
    )
  return (
    <Alert
      color="ink"
      variant="light"
      icon={<IconRefreshAlert aria-hidden />}
      title={words.title}
      data-testid="wire-update"
    >
      <Text size="sm">
        {words.text} {words.editedWarning}
      </Text>
      <Group mt="sm" gap="xs">
        <Button size="xs" loading={actions.takeUpdate.isPending} onClick={take} data-testid="take-update">
          {words.take}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-expanded={comparing}
          onClick={() => setComparing(!comparing)}
          data-testid="compare-update"
        >
          {comparing ? words.hide : words.compare}
        </Button>
      </Group>
      {comparing && <UpdateComparison mine={draft.story} wire={wireUpdate} />}
    </Alert>
  )
}
