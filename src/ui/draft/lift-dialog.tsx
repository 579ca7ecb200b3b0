import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { useUntil } from '../parts/countdown.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useLanguage } from '../strings/language.tsx'

type Props = { draft: DraftDetail; actions: DraftActions; opened: boolean; onClose: () => void }

/** Asks why an embargo ends before its time; the history keeps it. */
export function LiftDialog({ draft, actions, opened, onClose }: Props) {
  const { strings } = useLanguage()
  const words = strings.holding.lift
  const until = useUntil()
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      words={words}
      text={draft.embargo && words.text(until(draft.embargo))}
      done={words.done}
      pending={actions.liftEmbargo.isPending}
      onConfirm={({ reason, ...after }) =>
        actions.liftEmbargo.mutate({ version: draft.version, reason: reason ?? '' }, after)
      }
      testId="lift"
    />
  )
}
