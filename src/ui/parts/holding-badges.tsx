import { Badge, Tooltip } from '@mantine/core'
import { IconHandGrab, IconHourglass, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { DraftSummary } from '../../model/api.ts'
import { sessionQuery } from '../api/queries.ts'
import { useLanguage } from '../strings/language.tsx'
import { useNow } from './now.ts'

export type Holding = Pick<
  DraftSummary,
  'state' | 'claimedBy' | 'claimedUntil' | 'needsTwoEyes' | 'firstApprover' | 'expiresAt'
>

const badge = { size: 'xs', radius: 'sm', variant: 'light', tt: 'none' } as const

/** An end that is far away is no news. */
const soonMs = 3600_000

/** Who works on it, whether two must approve it, whether it leaves the desk soon. */
export function HoldingBadges({ draft }: { draft: Partial<Holding> }) {
  const { strings, formats } = useLanguage()
  const words = strings.holding
  const now = useNow(20_000)
  const { data: me } = useQuery(sessionQuery)
  const { claimedBy, claimedUntil, needsTwoEyes, firstApprover, expiresAt } = draft
  const time = claimedUntil && formats.time(claimedUntil)
  return (
    <>
      {claimedBy && time && (
        <Badge {...badge} color="cyan" leftSection={<IconHandGrab size={11} aria-hidden />} data-testid="in-hand">
          {claimedBy === me?.name ? words.mine(time) : words.inHand(claimedBy, time)}
        </Badge>
      )}
      {needsTwoEyes && (
        <Tooltip label={words.twoEyesHint}>
          <Badge {...badge} color="grape" leftSection={<IconUsers size={11} aria-hidden />} data-testid="two-eyes">
            {firstApprover ? words.firstApproved(firstApprover) : words.twoEyes}
          </Badge>
        </Tooltip>
      )}
      {expiresAt && draft.state === 'incoming' && Date.parse(expiresAt) - now < soonMs && (
        <Tooltip label={formats.zoned(expiresAt)}>
          <Badge {...badge} color="orange" leftSection={<IconHourglass size={11} aria-hidden />} data-testid="expires">
            {words.expires(formats.relative(expiresAt, now))}
          </Badge>
        </Tooltip>
      )}
    </>
  )
}
