import type { RuleSheet } from '../../model/rules.ts'
import { Age } from '../parts/age.tsx'
import { useLanguage } from '../strings/language.tsx'
import classes from './rules.module.css'

/** Who saved the rules, and when. */
export function RuleChanges({ sheet: { history } }: { sheet: RuleSheet }) {
  const words = useLanguage().strings.rules
  if (history.length === 0) return null
  return (
    <details className={classes.changes} data-testid="rule-changes">
      <summary>
        {words.history} ({words.version(history[0]?.version ?? 0)})
      </summary>
      <ol>
        {history.map(({ version, savedBy, savedAt, count }) => (
          <li key={version}>
            {words.version(version)} · {words.rulesCount(count)}
            {savedBy && (
              <>
                {' '}
                · {words.by} <bdi>{savedBy}</bdi>
              </>
            )}
            {savedAt && (
              <>
                {' '}
                · <Age at={savedAt} />
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
