import type { ReactNode } from 'react'
import type { CopyChanges } from '../../model/review.ts'
import { WordDiff } from '../draft/word-diff.tsx'
import { copyLanguage } from '../parts/direction.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './review.module.css'

type Props = { changes: CopyChanges; title: string; language: string }

/** Lines told at once; a writethru may change everything, and the review shows it. */
const mostLines = 6

/** What a version changed, at a glance: "Paragraph 2: 18 → 21 %". */
export function ChangesList({ changes, title, language }: Props) {
  const { strings, formats } = useLanguage()
  const words = strings.update.changes
  const own = copyLanguage(language)
  const moment = (iso: string | undefined) => iso && formats.moment(iso)
  const { paragraphs, headline, embargo, credit, quotes } = changes
  const lines: { where: string; what: ReactNode }[] = [
    ...(headline
      ? [{ where: words.headline, what: <Values changes={changes} paragraph={0} diff={headline} own={own} /> }]
      : []),
    ...paragraphs.map(({ kind, paragraph, diff }) => ({
      where: words.paragraph(paragraph),
      what:
        kind === 'changed' ? (
          <Values changes={changes} paragraph={paragraph} diff={diff} own={own} />
        ) : (
          <>
            {words.kinds[kind]}
            {changes.values.some((value) => value.paragraph === paragraph) && kind === 'moved' && (
              <>
                {' · '}
                <Values changes={changes} paragraph={paragraph} diff={diff} own={own} />
              </>
            )}
          </>
        ),
    })),
    ...(embargo
      ? [{ where: words.embargo, what: <FromTo before={moment(embargo.before)} after={moment(embargo.after)} /> }]
      : []),
    ...(credit ? [{ where: words.credit, what: <FromTo before={credit.before} after={credit.after} /> }] : []),
  ]
  if (lines.length === 0) return null
  return (
    <div className={classes.changes} data-testid="wire-changes">
      <strong>{title}</strong>
      <ul>
        {lines.slice(0, mostLines).map(({ where, what }) => (
          <li key={where}>
            <span className={classes.where}>
              {where}
              {strings.colon}
            </span>
            {what}
          </li>
        ))}
        {lines.length > mostLines && <li>…</li>}
        {quotes.length > 0 && <li>{words.quotes(quotes.length)}</li>}
      </ul>
    </div>
  )
}

type ValuesProps = {
  changes: CopyChanges
  paragraph: number
  diff: NonNullable<CopyChanges['headline']>
  own: ReturnType<typeof copyLanguage>
}

/** What was put in the place of what; else the words of the paragraph that came and went. */
function Values({ changes, paragraph, diff, own }: ValuesProps) {
  const values = changes.values.filter((value) => value.paragraph === paragraph)
  if (values.length === 0)
    return (
      <span {...own}>
        <WordDiff diff={shortened(diff)} />
      </span>
    )
  return values.map(({ before, after, unit }, at) => (
    <span key={at}>
      {at > 0 && ' · '}
      <FromTo before={before} after={unit ? `${after} ${unit}` : after} />
    </span>
  ))
}

function FromTo({ before, after }: { before: string | undefined; after: string | undefined }) {
  const words = useLanguage().strings.update.changes
  return (
    <span className={classes.fromTo}>
      <del>
        <bdi>{before ?? words.none}</bdi>
      </del>
      <span className={classes.arrow} role="img" aria-label={words.becomes} />
      <ins>
        <bdi>{after ?? words.none}</bdi>
      </ins>
    </span>
  )
}

/** Of what stayed, the words next to a change. */
const shortened = (diff: ValuesProps['diff']): ValuesProps['diff'] =>
  diff.map(({ kind, text }, at) => {
    const words = text.split(' ')
    if (kind !== 'same' || words.length < 9) return { kind, text }
    const [start, end] = [words.slice(0, 4).join(' '), words.slice(-4).join(' ')]
    if (at === 0) return { kind, text: `… ${end}` }
    return { kind, text: at === diff.length - 1 ? `${start} …` : `${start} … ${end}` }
  })
