import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { KillNotice } from '../kills/kill-notice.tsx'
import { useLanguage } from '../strings/language.tsx'
import classes from './panel.module.css'

/** What must be seen before the copy is read: a kill, and whatever was odd about it. */
export function DraftNotices({ draft, actions }: { draft: DraftDetail; actions: DraftActions }) {
  const { strings } = useLanguage()
  const { warnings } = draft.story
  return (
    <>
      <KillNotice draft={draft} actions={actions} />
      {warnings.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={strings.warnings}
          data-testid="warnings"
        >
          <ul className={classes.warnings}>
            {warnings.map((warning) => (
              <li key={warning}>
                <bdi>{warning}</bdi>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}
