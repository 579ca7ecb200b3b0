import { IconHandGrab, IconHandStop } from '@tabler/icons-react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'
import { ActionButton } from './action-button.tsx'
import type { useHold } from './use-hold.ts'

type Props = { draft: DraftDetail; actions: DraftActions; hold: ReturnType<typeof useHold> }

/** Takes the draft in hand, gives it back, or, for those who run the newsroom, takes it over. Nothing where neither can be. */
export function ClaimButton({ draft, actions, hold }: Props) {
  const words = useLanguage().strings.holding
  const { done, failed } = useAnnounce()
  const { version } = draft
  const tell = (message: string) => ({ onSuccess: () => done(message), onError: failed })
  if (!hold.canClaim || (hold.other && !hold.isAdmin)) return null
  if (hold.mine)
    return (
      <ActionButton
        testId="unclaim"
        variant="default"
        leftSection={<IconHandStop size={15} />}
        refusal={undefined}
        loading={actions.unclaim.isPending}
        onClick={() => actions.unclaim.mutate({ version }, tell(words.unclaimed))}
      >
        {words.unclaim}
      </ActionButton>
    )
  const { other } = hold
  return (
    <ActionButton
      testId={other ? 'take-over' : 'claim'}
      variant="default"
      leftSection={<IconHandGrab size={15} />}
      refusal={undefined}
      loading={actions.claim.isPending}
      onClick={() =>
        actions.claim.mutate(
          { version, takeOver: other !== undefined },
          tell(other ? words.takenOver(other) : words.claimed),
        )
      }
    >
      {other ? words.takeOver(other) : words.claim}
    </ActionButton>
  )
}
