import { Button } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Alert } from '../../model/api.ts'
import { useDraftActions } from '../api/actions.ts'
import { Age } from '../parts/age.tsx'
import { useAnnounce } from '../parts/announce.ts'
import { wordFor } from '../parts/known.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './kills.module.css'

/** One kill: what, by whom, why, where it had gone and how taking it back stands; and the button that says it was seen. */
export function KillAlert({ alert }: { alert: Alert }) {
  const { kills, history, deliveries } = useLanguage().strings
  const { acknowledge } = useDraftActions(alert.id)
  const { done, failed } = useAnnounce()
  const seen = () =>
    acknowledge.mutate({ version: alert.version }, { onSuccess: () => done(kills.acknowledged), onError: failed })
  return (
    <div className={classes.alert} data-testid="kill-alert" data-draft-id={alert.id}>
      <IconBan size={17} aria-hidden />
      <strong>{kills.title}</strong>
      <Link className={classes.link} to={`/drafts/${alert.id}`} lang={alert.language} dir="auto">
        {alert.headline}
      </Link>
      <span className={classes.aside}>
        <bdi>{kills.by(wordFor(history.actors, alert.by))}</bdi>
        <Age at={alert.at} />
        {alert.reason && <bdi>{alert.reason}</bdi>}
        {alert.retractions.length === 0 && <span>{kills.nowhere}</span>}
        {alert.retractions.map(({ deliveryId, destination, state }) => (
          <span key={deliveryId} className={classes.standing} data-state={state}>
            <bdi>{destination}</bdi> <span>{deliveries.retractions[state]}</span>
          </span>
        ))}
      </span>
      <Button
        size="compact-sm"
        color="red"
        variant="white"
        className={classes.seen ?? ''}
        loading={acknowledge.isPending}
        onClick={seen}
        aria-label={kills.acknowledgeOf(alert.headline)}
        data-testid="acknowledge"
      >
        {kills.acknowledge}
      </Button>
    </div>
  )
}
