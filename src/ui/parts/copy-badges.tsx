import { Badge, Tooltip } from '@mantine/core'
import { IconClockPause, IconRefresh } from '@tabler/icons-react'
import type { DraftSummary } from '../../model/api.ts'
import type { NoticeKind } from '../../model/story.ts'
import { useLanguage } from '../strings/language.tsx'
import { useUntil } from './countdown.tsx'
import { type Holding, HoldingBadges } from './holding-badges.tsx'

const noticeColors = {
  urgent: 'orange',
  update: 'cyan',
  writethru: 'cyan',
  take: 'cyan',
  correction: 'grape',
  kill: 'red',
} satisfies Record<NoticeKind, string>

type Marked = Pick<DraftSummary, 'notice' | 'embargo' | 'demo' | 'updatePending'> & Partial<Holding>

/** What an editor must know before opening a draft: notice, embargo, who holds it, update waiting, invented copy. */
export function CopyBadges({ draft }: { draft: Marked }) {
  const { strings } = useLanguage()
  const until = useUntil()
  const { notice, embargo, demo, updatePending } = draft
  return (
    <>
      {notice && (
        <Badge size="xs" radius="sm" variant={notice === 'kill' ? 'filled' : 'light'} color={noticeColors[notice]}>
          {strings.notices[notice]}
        </Badge>
      )}
      {embargo && (
        <Tooltip label={until(embargo)}>
          <Badge
            size="xs"
            radius="sm"
            variant="light"
            color="violet"
            leftSection={<IconClockPause size={11} aria-hidden />}
          >
            {strings.embargo.badge}
          </Badge>
        </Tooltip>
      )}
      <HoldingBadges draft={draft} />
      {updatePending && (
        <Badge size="xs" radius="sm" variant="light" color="ink" leftSection={<IconRefresh size={11} aria-hidden />}>
          {strings.list.updatePending}
        </Badge>
      )}
      {demo && (
        <Tooltip label={strings.demo.badgeHint}>
          <Badge size="xs" radius="sm" variant="default" c="var(--desk-soft)">
            {strings.demo.badge}
          </Badge>
        </Tooltip>
      )}
    </>
  )
}
