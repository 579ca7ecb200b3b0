import type { DraftDetail } from '../../model/api.ts'
import { Age } from '../parts/age.tsx'
import { wordFor } from '../parts/known.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './panel.module.css'
import { Panel } from './panel.tsx'

/** Every version of the copy, newest first. */
export function VersionsPanel({ draft }: { draft: DraftDetail }) {
  const { strings } = useLanguage()
  const { actors } = strings.history
  return (
    <Panel title={strings.versions.title} count={draft.versions.length} testId="versions-panel">
      <ol className={classes.trail}>
        {draft.versions.toReversed().map(({ version, by, at, headline }) => (
          <li key={version}>
            <strong>{strings.draft.version(version)}</strong>
            <bdi>{wordFor(actors, by)}</bdi>
            <span className={classes.push}>
              <Age at={at} />
            </span>
            <span className={classes.wide}>
              <bdi lang={draft.language}>{headline}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
