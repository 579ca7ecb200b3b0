import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { alertsQuery } from '../api/queries.ts'
import { useLanguage } from '../strings/language.tsx'
import { KillAlert } from './kill-alert.tsx'
import classes from './kills.module.css'

/** More than this would push the page out of sight. */
const shown = 3

/** Kills that nobody has acknowledged, on every page until somebody does. */
export function KillBanner() {
  const { kills } = useLanguage().strings
  const { data } = useQuery(alertsQuery)
  if (!data || data.total === 0) return null
  const more = data.total - Math.min(shown, data.alerts.length)
  return (
    <aside className={classes.banner} aria-label={kills.label} role="alert" data-testid="kill-banner">
      {data.alerts.slice(0, shown).map((alert) => (
        <KillAlert key={alert.id} alert={alert} />
      ))}
      {more > 0 && (
        <Anchor component={Link} to="/drafts?state=killed" className={classes.link ?? ''} data-testid="kill-more">
          {kills.more(more)}
        </Anchor>
      )}
    </aside>
  )
}
