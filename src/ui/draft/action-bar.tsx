import { Group } from '@mantine/core'
import { IconArrowBackUp, IconBan, IconCheck, IconPencil, IconTrashX } from '@tabler/icons-react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'
import { ActionButton } from './action-button.tsx'
import { isOut, refusals } from './permissions.ts'

type Props = { draft: DraftDetail; actions: DraftActions; onEdit: () => void; onSpike: () => void; onKill: () => void }

/** What an editor can do to the draft: edit, approve, spike it or bring it back; kill what is out. */
export function ActionBar({ draft, actions, onEdit, onSpike, onKill }: Props) {
  const { draft: words, kills } = useLanguage().strings
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
      ) : isOut(draft) ? (
        <ActionButton
          testId="kill"
          variant="default"
          c="red"
          leftSection={<IconBan size={15} />}
          refusal={undefined}
          onClick={onKill}
        >
          {kills.kill}
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
