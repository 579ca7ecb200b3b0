import type { DraftDetail } from '../../model/api.ts'
import { useRuleWords } from '../rules/rule-words.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './panel.module.css'
import { Panel } from './panel.tsx'

/** Which rules decided where the draft went, and why; left out where there were none. */
export function RoutingPanel({ draft: { routing } }: { draft: DraftDetail }) {
  const { strings } = useLanguage()
  const { words, reasonText, actionTexts } = useRuleWords()
  const { decision } = routing
  if (!decision) return null
  return (
    <Panel title={words.routing.title} testId="routing-panel">
      {decision.decisions.length === 0 && words.routing.none}
      <ol className={classes.trail}>
        {decision.decisions.map(({ id, position, name, reasons, did }) => (
          <li key={id}>
            <strong>
              {words.routing.position(position)} – <bdi>{name}</bdi>
            </strong>
            <span className={classes.wide}>
              <bdi>{reasons.map(reasonText).join(', ') || words.everything}</bdi>
            </span>
            <span className={classes.wide}>
              → <bdi>{actionTexts(did).join(', ') || words.nothing}</bdi>
            </span>
          </li>
        ))}
      </ol>
      {decision.withheld && (
        <p>
          {words.outcomes.withheld}
          {strings.colon}
          {words.withheld[decision.withheld]}
        </p>
      )}
    </Panel>
  )
}
