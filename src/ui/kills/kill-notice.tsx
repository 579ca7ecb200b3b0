import { Alert, Button, Text } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { DeliveryBadge } from '../deliveries/delivery-badge.tsx'
import { RetryButton } from '../deliveries/retry-button.tsx'
import { Age } from '../parts/age.tsx'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './kills.module.css'

type Props = { draft: DraftDetail; actions: DraftActions }

/** A killed draft says so before its copy is read: who killed it, why, where it is taken back, who has seen it. */
export function KillNotice({ draft, actions }: Props) {
  const { strings } = useLanguage()
  const words = strings.kills
  const { kill } = draft
  if (!kill) return null
  return (
    <Alert
      color="red"
      variant="filled"
      icon={<IconBan aria-hidden />}
      title={kill.by === 'wire' ? strings.draft.killed : words.killedBy(kill.by)}
      role="alert"
      data-testid="killed"
    >
      <Text size="sm">
        {kill.reason && (
          <>
            {words.reason}
            {strings.colon}
            <bdi>{kill.reason}</bdi> ·{' '}
          </>
        )}
        <Age at={kill.at} />
      </Text>
      <Places deliveries={draft.deliveries} />
      {kill.acknowledgedBy && (
        <Text size="sm" mt="xs">
          <bdi>{words.acknowledgedBy(kill.acknowledgedBy)}</bdi>{' '}
          {kill.acknowledgedAt && <Age at={kill.acknowledgedAt} />}
        </Text>
      )}
      {kill.needsAcknowledgement && <Acknowledge draft={draft} actions={actions} />}
    </Alert>
  )
}

/** Where the draft is taken back from, and how that stands. */
function Places({ deliveries }: { deliveries: DraftDetail['deliveries'] }) {
  const retractions = deliveries.filter(({ kind }) => kind === 'retract')
  return (
    <ul className={classes.places} data-testid="retractions">
      {retractions.map(({ id, destination, state, kind, error }) => (
        <li key={id} data-state={state}>
          <DeliveryBadge state={state} kind={kind} solid />
          <bdi>{destination}</bdi>
          {error && <bdi>{error}</bdi>}
          {state === 'failed' && <RetryButton id={id} />}
        </li>
      ))}
    </ul>
  )
}

function Acknowledge({ draft, actions: { acknowledge } }: Props) {
  const { kills } = useLanguage().strings
  const { done, failed } = useAnnounce()
  const seen = () =>
    acknowledge.mutate({ version: draft.version }, { onSuccess: () => done(kills.acknowledged), onError: failed })
  return (
    <Button
      size="xs"
      mt="sm"
      color="red"
      variant="white"
      loading={acknowledge.isPending}
      onClick={seen}
      data-testid="acknowledge-here"
    >
      {kills.acknowledge}
    </Button>
  )
}
