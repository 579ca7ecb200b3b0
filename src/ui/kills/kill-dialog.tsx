import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useLanguage } from '../strings/language.tsx'

type Props = { draft: DraftDetail; actions: DraftActions; opened: boolean; onClose: () => void }

/** Asks for the reason, which every destination is told. */
export function KillDialog({ draft, actions, opened, onClose }: Props) {
  const { strings } = useLanguage()
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      words={strings.kills.dialog}
      text={strings.kills.dialog.text}
      done={strings.kills.killed}
      pending={actions.kill.isPending}
      onConfirm={({ reason, ...after }) =>
        actions.kill.mutate({ version: draft.version, ...(reason ? { reason } : {}) }, after)
      }
      color="red"
      testId="kill"
    />
  )
}
