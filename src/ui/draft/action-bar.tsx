import { Group } from '@mantine/core'
import { IconArrowBackUp, IconBan, IconCheck, IconLockOpen, IconPencil, IconTrashX } from '@tabler/icons-react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'
import { ActionButton } from './action-button.tsx'
import { ClaimButton } from './claim-button.tsx'
import { isOut } from './permissions.ts'
import type { useHold } from './use-hold.ts'

type Hold = ReturnType<typeof useHold>
type Open = { onEdit: () => void; onSpike: () => void; onKill: () => void; onLift: () => void }
type Props = { draft: DraftDetail; actions: DraftActions; hold: Hold } & Open

/** What an editor can do to the draft: take it in hand, edit, approve, spike it or bring it back; kill what is out. */
export function ActionBar({ draft, actions, hold, onEdit, onSpike, onKill, onLift }: Props) {
  const { draft: words, kills, holding } = useLanguage().strings
  const { done, failed } = useAnnounce()
  const { refused } = hold
  const approve = () =>
    actions.approve.mutate(
      { version: draft.version },
      {
        onSuccess: ({ state }) => done(state === 'incoming' || state === 'updated' ? holding.endorsed : words.approved),
        onError: failed,
      },
    )
  const restore = () =>
    actions.restore.mutate({ version: draft.version }, { onSuccess: () => done(words.restored), onError: failed })
  return (
    <Group gap="xs">
      {hold.embargoed && hold.isAdmin && (
        <ActionButton
          testId="lift"
          variant="default"
          leftSection={<IconLockOpen size={15} />}
          refusal={hold.refusal}
          onClick={onLift}
        >
          {holding.lift.open}
        </ActionButton>
      )}
      <ClaimButton draft={draft} actions={actions} hold={hold} />
      <ActionButton
        testId="edit"
        variant="default"
        leftSection={<IconPencil size={15} />}
        refusal={refused.edit}
        onClick={onEdit}
      >
        {words.edit}
      </ActionButton>
      {draft.state === 'spiked' || draft.state === 'expired' ? (
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
