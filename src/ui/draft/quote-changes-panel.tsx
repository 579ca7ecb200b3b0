import type { DraftDetail } from '../../model/api.ts'
import type { QuoteChange } from '../../model/quotes.ts'
import { copyLanguage } from '../parts/direction.ts'
import { wordFor } from '../parts/known.ts'
import { useLanguage } from '../strings/language.tsx'
import type { FocusQuote } from './focus-quote.ts'
import { OutletChanges } from './outlet-changes.tsx'
import { Panel } from './panel.tsx'
import classes from './quote-changes.module.css'
import { WordDiff } from './word-diff.tsx'

type Props = { draft: DraftDetail; focus: FocusQuote }

/** Quotes whose words changed from version to version, and what other outlets made of them; nothing where there is nothing to tell. */
export function QuoteChangesPanel({ draft: { quoteChanges, outletQuotes, story }, focus }: Props) {
  const { ledger, colon } = useLanguage().strings
  const words = ledger.changes
  if (quoteChanges.length + outletQuotes.length === 0) return null
  const differing = outletQuotes.filter(({ differences }) => differences.length > 0)
  const same = outletQuotes.filter(({ differences }) => differences.length === 0)
  const told = differing.flatMap(({ differences }) => differences)
  const changed = quoteChanges.length + told.filter(({ kind }) => kind === 'changed' || kind === 'attributed').length
  return (
    <Panel title={words.title} count={changed || undefined} testId="quote-changes-panel">
      <ul className={classes.changes}>
        {quoteChanges.map((change, at) => (
          <li key={at} data-testid="version-change">
            <VersionChange change={change} language={story.language} />
          </li>
        ))}
        {differing.map((outlet) => (
          <li key={outlet.itemId} data-testid="outlet-change" data-feed-id={outlet.feedId}>
            <OutletChanges outlet={outlet} language={story.language} focus={focus} />
          </li>
        ))}
      </ul>
      {same.length > 0 && (
        <p className={classes.same} data-testid="outlets-same">
          {words.same}
          {colon}
          {same.map(({ itemId, feedName }, at) => (
            <span key={itemId}>
              {at > 0 && ' · '}
              <bdi>{feedName}</bdi>
            </span>
          ))}
        </p>
      )}
    </Panel>
  )
}

function VersionChange({ change, language }: { change: QuoteChange; language: string }) {
  const { strings } = useLanguage()
  const { version, by, speaker, diff } = change
  const own = copyLanguage(language)
  return (
    <>
      <div className={classes.who}>
        <strong>{version === undefined ? strings.ledger.changes.offered : strings.draft.version(version)}</strong>
        <bdi>{wordFor(strings.history.actors, by)}</bdi>
      </div>
      <div className={classes.text} {...own}>
        <WordDiff diff={diff} />
      </div>
      <div className={classes.speaker}>{speaker ? <bdi>{speaker}</bdi> : strings.quotes.noSpeaker}</div>
    </>
  )
}
