import { Anchor, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OutletDifference, OutletQuotes } from '../../model/quotes.ts'
import { copyLanguage } from '../parts/direction.ts'
import { webAddress } from '../parts/web-address.ts'
import { useLanguage } from '../strings/language.tsx'
import type { FocusQuote } from './focus-quote.ts'
import classes from './quote-changes.module.css'
import { WordDiff } from './word-diff.tsx'

type Props = { outlet: OutletQuotes; language: string; focus: FocusQuote }

type Of<Kind extends OutletDifference['kind']> = Extract<OutletDifference, { kind: Kind }>

const ofKind = <Kind extends OutletDifference['kind']>(differences: readonly OutletDifference[], kind: Kind) =>
  differences.filter((one): one is Of<Kind> => one.kind === kind)

/** What one outlet made of the draft's quotes: changed words and other speakers in sight, what it left out or added on request. */
export function OutletChanges({ outlet, language, focus }: Props) {
  const { changes: words } = useLanguage().strings.ledger
  const { differences } = outlet
  const [leftOut, added] = [ofKind(differences, 'left-out'), ofKind(differences, 'added')]
  const rest = { outlet, language }
  return (
    <>
      {ofKind(differences, 'changed').map((one) => (
        <Change key={`changed-${one.position}`} {...rest} focus={focus} position={one.position} what={words.prints}>
          <WordDiff diff={one.diff} />
          <Speaker name={one.speaker} />
        </Change>
      ))}
      {ofKind(differences, 'attributed').map((one) => (
        <Change
          key={`attributed-${one.position}`}
          {...rest}
          focus={focus}
          position={one.position}
          what={words.attributes}
        >
          {one.text}
          <span className={classes.speaker}>
            <WordDiff diff={[...(one.speaker ? [removed(one.speaker)] : []), { kind: 'added', text: one.to }]} />
          </span>
        </Change>
      ))}
      <Listed what={words.leavesOut(leftOut.length)} quotes={leftOut} {...rest} />
      <Listed what={words.adds(added.length)} quotes={added} {...rest} />
    </>
  )
}

const removed = (text: string) => ({ kind: 'removed' as const, text })

function Outlet({ outlet: { feedName, link }, what }: { outlet: OutletQuotes; what: string }) {
  const address = webAddress(link)
  return (
    <>
      {address ? (
        <Anchor href={address} target="_blank" rel="noreferrer noopener" inherit fw={600}>
          <bdi>{feedName}</bdi>
        </Anchor>
      ) : (
        <strong>
          <bdi>{feedName}</bdi>
        </strong>
      )}
      {what}
    </>
  )
}

type ChangeProps = Props & { position: number; what: string; children: ReactNode }

function Change({ outlet, language, focus, position, what, children }: ChangeProps) {
  const { quotes } = useLanguage().strings
  return (
    <div className={classes.change}>
      <div className={classes.who}>
        <Outlet outlet={outlet} what={what} />
      </div>
      <UnstyledButton
        className={classes.text ?? ''}
        onClick={() => focus.showInCopy(position)}
        title={quotes.show}
        {...copyLanguage(language)}
      >
        {children}
      </UnstyledButton>
    </div>
  )
}

type ListedProps = Omit<Props, 'focus'> & { what: string; quotes: readonly (Of<'left-out'> | Of<'added'>)[] }

function Listed({ outlet, language, what, quotes }: ListedProps) {
  if (quotes.length === 0) return null
  return (
    <details className={classes.change}>
      <summary className={classes.who}>
        <strong>
          <bdi>{outlet.feedName}</bdi>
        </strong>
        {what}
      </summary>
      {quotes.map(({ text, speaker }, at) => (
        <div key={at} className={`${classes.text} ${classes.listed}`} {...copyLanguage(language)}>
          {text}
          <Speaker name={speaker} />
        </div>
      ))}
    </details>
  )
}

function Speaker({ name }: { name: string | undefined }) {
  const { quotes } = useLanguage().strings
  return <span className={classes.speaker}>{name ? <bdi>{name}</bdi> : quotes.noSpeaker}</span>
}
