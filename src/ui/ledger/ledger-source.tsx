import { Badge } from '@mantine/core'
import { Link, useLocation } from 'react-router'
import { CopyBadges } from '../parts/copy-badges.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { useLanguage } from '../strings/language.tsx'
import classes from './ledger.module.css'
import type { SourceGroup } from './ledger-groups.ts'
import { LedgerQuote } from './ledger-quote.tsx'

/** What was said in one dispatch: beside it, which one, from whom, and whether it still stands. */
export function LedgerSource({ group: { source, quotes } }: { group: SourceGroup }) {
  const { ledger } = useLanguage().strings
  const { search } = useLocation()
  return (
    <article className={classes.source} data-testid="ledger-source" data-draft-id={source.draftId}>
      <header className={classes.origin}>
        <Link
          to={`/drafts/${source.draftId}`}
          state={{ from: `/quotes${search}` }}
          className={classes.headline}
          data-testid="ledger-headline"
          lang={source.language}
        >
          <bdi>{source.headline}</bdi>
        </Link>
        <div className={classes.standing}>
          {source.agencies.length > 0 && <strong>{source.agencies.join(', ')}</strong>}
          <bdi>{source.feedName}</bdi>
        </div>
        <div className={classes.standing}>
          {!source.current && (
            <Badge size="xs" variant="light" color="gray" radius="sm">
              {ledger.earlier(source.version)}
            </Badge>
          )}
          {source.state === 'killed' && <StateBadge state="killed" />}
          {source.embargo && <CopyBadges draft={{ embargo: source.embargo, demo: false, updatePending: false }} />}
        </div>
      </header>
      <ul className={classes.quotes}>
        {quotes.map((quote) => (
          <LedgerQuote key={quote.position} quote={quote} />
        ))}
      </ul>
    </article>
  )
}
