import { Link } from 'react-router'
import type { DraftList } from '../../model/api.ts'
import { useLanguage } from '../strings/language.tsx'
import { draftStates, withChange } from './draft-filter.ts'
import classes from './state-tabs.module.css'

type Props = { params: URLSearchParams; counts: DraftList['counts'] | undefined }

/** One link a state, with how many drafts it holds, and one for all. */
export function StateTabs({ params, counts }: Props) {
  const { strings, formats } = useLanguage()
  const current = params.get('state') ?? 'incoming'
  const total = counts && draftStates.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  const tabs = [
    ...draftStates.map((state) => ({ state, label: strings.states[state], count: counts?.[state] })),
    { state: 'all', label: strings.allStates, count: total },
  ]
  return (
    <nav className={classes.states} aria-label={strings.list.columns.state}>
      <ul className={classes.tabs}>
        {tabs.map(({ state, label, count }) => (
          <li key={state}>
            <Link
              className={classes.tab}
              to={`/drafts${withChange(params, 'state', state === 'incoming' ? undefined : state)}`}
              aria-current={state === current ? 'true' : undefined}
              data-state={state}
              data-testid="state-tab"
            >
              {label}
              {count !== undefined && <span className={classes.count}>{formats.number(count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
