import { Group } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconPencil, IconTrashX } from '@tabler/icons-react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'
import { ActionButton } from './action-button.tsx'
import { refusals } from './permissions.ts'

type Props = { draft: DraftDetail; actions: DraftActions; onEdit: () => void; onSpike: () => void }

/** What an editor can do to the draft: edit, approve, spike it or bring it back. */
export function ActionBar({ draft, actions, onEdit, onSpike }: Props) {
  const words = useLanguage().strings.draft
  const { done, failed } = useAnnounce()
  const refused = refusals(draft.state, words)
  const approve = () =>
    actions.approve.mutate({ version: draft.version }, { onSuccess: () => done(words.approved), onError: failed })
  const restore = () =>
    actions.restore.mutate({ version: draft.version }, { onSuccess: () => done(words.restored), onError: failed })
  return (
    <Group gap="xs">
      <ActionButton
        testId="edit"
        variant="default"
        leftSection={<IconPencil size={15} />}
        refusal={refused.edit}
        onClick={onEdit}
      >
        {words.edit}
      </ActionButton>
      {draft.state === 'spiked' ? (
        <ActionButton
          testId="restore"
          variant="default"
          leftSection={<IconArrowBackUp size={15} />}
          refusal={undefined}
          loading={actions.restore.isPending}
          onClick={restore}
        >
          {words.restore}
        </ActionButton>
      ) : (
        <ActionButton
          testId="spike"
          variant="default"
          leftSection={<IconTrashX size={15} />}
          refusal={refused.spike}
          onClick={onSpike}
        >
          {words.spike}
        </ActionButton>
      )}
      <ActionButton
        testId="approve"
        leftSection={<IconCheck size={15} />}
        refusal={refused.approve}
        loading={actions.approve.isPending}
        onClick={approve}
      >
        {words.approve}
      </ActionButton>
    </Group>
  )
}
