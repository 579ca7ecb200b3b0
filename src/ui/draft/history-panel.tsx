import { Text } from '@mantine/core'
import type { DraftDetail } from '../../model/api.ts'
import { Age } from '../parts/age.tsx'
import { wordFor } from '../parts/known.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './panel.module.css'
import { Panel } from './panel.tsx'

/** Who did what to the draft, newest first. Actions and actors the desk has no word for are shown as the server names them. */
export function HistoryPanel({ history }: { history: DraftDetail['history'] }) {
  const words = useLanguage().strings.history
  return (
    <Panel title={words.title} count={history.length} testId="history-panel">
      {history.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.none}
        </Text>
      )}
      <ol className={classes.trail}>
        {history.toReversed().map(({ at, actor, action, reason }) => (
          <li key={`${at} ${action} ${actor}`}>
            <strong>{wordFor(words.actions, action)}</strong>
            <bdi>{actorName(words.actors, actor)}</bdi>
            <span className={classes.push}>
              <Age at={at} />
            </span>
            {reason && (
              <span className={classes.wide}>
                <bdi>{reason}</bdi>
              </span>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** "rule:sale" is the rule of that id. */
const actorName = (actors: Record<string, string>, actor: string): string => {
  const [kind = '', id] = actor.split(':')
  return kind === 'rule' && id ? `${wordFor(actors, kind)} (${id})` : wordFor(actors, actor)
}
