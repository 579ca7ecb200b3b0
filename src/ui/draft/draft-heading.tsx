import { ActionIcon, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import type { DraftDetail } from '../../model/api.ts'
import { Age } from '../parts/age.tsx'
import { CopyBadges } from '../parts/copy-badges.tsx'
import { Countdown, isOpenEnded, useUntil } from '../parts/countdown.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { useLanguage } from '../strings/language.tsx'
import { languages } from '../strings/languages.ts'
import classes from './draft-page.module.css'

const cameFrom = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'from' in state && typeof state.from === 'string'
    ? state.from
    : undefined

/** Back to the list as it was left: its filter and, through the history, its place. */
function BackLink() {
  const { strings, language } = useLanguage()
  const navigate = useNavigate()
  const from = cameFrom(useLocation().state)
  const back = () => void (from ? navigate(-1) : navigate('/drafts'))
  useHotkeys([['u', back]])
  const Arrow = languages[language].dir === 'rtl' ? IconArrowRight : IconArrowLeft
  return (
    <ActionIcon
      component={Link}
      to={from ?? '/drafts'}
      onClick={(event) => {
        if (!from || event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        back()
      }}
      variant="subtle"
      color="gray"
      aria-label={strings.draft.back}
      title={`${strings.draft.back} (u)`}
      data-testid="back"
    >
      <Arrow size={18} />
    </ActionIcon>
  )
}

/** When an embargo ends, in UTC and in the reader's zone, and how long that is. */
function EmbargoEnd({ until }: { until: string }) {
  const words = useUntil()
  if (isOpenEnded(until)) return <Countdown until={until} />
  return (
    <>
      <span data-testid="embargo-until">{words(until)}</span> · <Countdown until={until} />
    </>
  )
}

/** State, actions and headline, in sight however long the copy. */
export function DraftHeading({ draft, children }: { draft: DraftDetail; children: ReactNode }) {
  const { strings } = useLanguage()
  return (
    <>
      <div className={classes.bar}>
        <BackLink />
        <StateBadge state={draft.state} size="lg" />
        <span className={classes.badges}>
          <CopyBadges draft={draft} />
          {draft.embargo && <EmbargoEnd until={draft.embargo} />}
        </span>
        <div className={classes.actions}>{children}</div>
      </div>
      <Title order={1} className={classes.headline ?? ''} lang={draft.language} data-testid="draft-headline">
        <bdi>{draft.headline}</bdi>
      </Title>
      <p className={classes.standing}>
        {draft.agency && <strong>{draft.agency}</strong>}
        <bdi>{draft.feedName}</bdi>
        <span>
          {strings.draft.desk}
          {strings.colon}
          <bdi>{draft.desk}</bdi>
        </span>
        <Age at={draft.receivedAt} />
        <span>{strings.draft.version(draft.version)}</span>
      </p>
    </>
  )
}
