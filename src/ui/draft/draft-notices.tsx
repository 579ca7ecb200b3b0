import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconBan } from '@tabler/icons-react'
import type { DraftDetail } from '../../model/api.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './panel.module.css'

/** What must be seen before the copy is read: a kill, and whatever was odd about it. */
export function DraftNotices({ draft }: { draft: DraftDetail }) {
  const { strings } = useLanguage()
  const { warnings } = draft.story
  return (
    <>
      {draft.state === 'killed' && (
        <Alert
          color="red"
          variant="filled"
          icon={<IconBan aria-hidden />}
          title={strings.draft.killed}
          role="alert"
          data-testid="killed"
        />
      )}
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
