import { Badge } from '@mantine/core'
import type { FeedStatus } from '../../model/api.ts'
import { useLanguage } from '../strings/language.tsx'

const colors = { active: 'green', paused: 'gray', failing: 'red', stopped: 'orange' } satisfies Record<
  FeedStatus['state'],
  string
>

/** Whether a feed is being polled, and whether that goes well. */
export function FeedBadge({ state }: { state: FeedStatus['state'] }) {
  const { feeds } = useLanguage().strings
  return (
    <Badge size="sm" variant="light" color={colors[state]} data-testid="feed-state" data-state={state}>
      {feeds.states[state]}
    </Badge>
  )
}
