import { ActionIcon, Button, Group } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconRefresh, IconSettings } from '@tabler/icons-react'
import type { FeedStatus } from '../../model/api.ts'
import { useFeedAction } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'

/** Poll a feed now, pause it or take it up again; change it, for those who may. */
export function FeedActions({ feed, onSettings }: { feed: FeedStatus; onSettings: (() => void) | undefined }) {
  const { feeds } = useLanguage().strings
  const { done, failed } = useAnnounce()
  const { mutate, isPending, variables } = useFeedAction(feed.id)
  const stopped = feed.state === 'paused' || feed.state === 'stopped'
  const act = (step: 'poll' | 'pause' | 'resume', said: string) =>
    mutate(step, { onSuccess: () => done(said), onError: failed })
  const toggle = stopped
    ? ({ step: 'resume', label: feeds.resume, said: feeds.resumed(feed.name), Icon: IconPlayerPlay } as const)
    : ({ step: 'pause', label: feeds.pause, said: feeds.paused(feed.name), Icon: IconPlayerPause } as const)
  return (
    <Group gap={6} wrap="nowrap" justify="flex-end">
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconRefresh size={13} />}
        loading={isPending && variables === 'poll'}
        onClick={() => act('poll', feeds.polled(feed.name))}
        data-testid="poll-now"
      >
        {feeds.pollNow}
      </Button>
      <ActionIcon
        size="sm"
        variant="default"
        loading={isPending && variables === toggle.step}
        onClick={() => act(toggle.step, toggle.said)}
        aria-label={`${toggle.label} – ${feed.name}`}
        title={toggle.label}
        data-testid={toggle.step}
      >
        <toggle.Icon size={14} />
      </ActionIcon>
      {onSettings && (
        <ActionIcon
          size="sm"
          variant="default"
          onClick={onSettings}
          aria-label={`${feeds.settings} – ${feed.name}`}
          title={feeds.settings}
          data-testid="feed-settings"
        >
          <IconSettings size={14} />
        </ActionIcon>
      )}
    </Group>
  )
}
