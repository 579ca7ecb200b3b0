import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useLanguage } from '../strings/language.tsx'

type Props = { draft: DraftDetail; actions: DraftActions; opened: boolean; onClose: () => void }

/** Asks for the reason, which stays in the draft's history. */
export function SpikeDialog({ draft, actions, opened, onClose }: Props) {
  const { strings } = useLanguage()
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      words={strings.spiking}
      text={strings.spiking.text}
      done={strings.draft.spiked}
      pending={actions.spike.isPending}
      onConfirm={({ reason, ...after }) =>
        actions.spike.mutate({ version: draft.version, ...(reason ? { reason } : {}) }, after)
      }
      color="red"
      testId="spike"
    />
  )
}
