import { Badge, Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { ReviewHunk } from '../../model/review.ts'
import { WordDiff } from '../draft/word-diff.tsx'
import { copyLanguage } from '../parts/direction.ts'
import { useLanguage } from '../strings/language.tsx'
import { takeOf, textToEdit } from './choices.ts'
import { HunkChoices } from './hunk-choices.tsx'
import classes from './review.module.css'
import type { Review } from './use-review.ts'

const colors = { wire: 'cyan', mine: 'grape', both: 'gray', conflict: 'orange' } as const

type Props = { hunk: ReviewHunk; review: Review; language: string }

/** One passage that differs: what the agency did, what the editor did, and which of them holds. */
export function HunkView({ hunk, review, language }: Props) {
  const { review: words } = useLanguage().strings.update
  const { id, kind, part } = hunk
  if (kind === 'same') return null
  const taken = takeOf(hunk, review.choices)
  const name = part === 'body' ? words.kinds[kind] : `${words[part]} · ${words.kinds[kind]}`
  return (
    <section
      className={classes.hunk}
      aria-label={name}
      tabIndex={-1}
      data-hunk={id}
      data-kind={kind}
      data-taken={taken}
      data-testid="hunk"
    >
      <div className={classes.hunkHead}>
        {part !== 'body' && <strong>{words[part]}</strong>}
        <Badge size="sm" variant="light" radius="sm" color={colors[kind]}>
          {words.kinds[kind]}
        </Badge>
        {hunk.movedWith && <span>{words.moved}</span>}
      </div>
      <div {...copyLanguage(language)}>
        <Sides hunk={hunk} taken={taken} />
        {taken === 'text' && <ByHand hunk={hunk} review={review} language={language} />}
      </div>
      {kind !== 'both' && <HunkChoices hunk={hunk} taken={taken} review={review} />}
    </section>
  )
}

function Sides({ hunk, taken }: { hunk: ReviewHunk; taken: ReturnType<typeof takeOf> }) {
  const { review: words } = useLanguage().strings.update
  const { kind, wireDiff, mineDiff, suggestion } = hunk
  const conflict = kind === 'conflict'
  return (
    <>
      {(conflict || kind === 'wire' || kind === 'both') && (
        <Side label={conflict ? words.wire : undefined} side="wire" taken={kind === 'both' ? 'wire' : taken}>
          {wireDiff ? <WordDiff diff={wireDiff} /> : hunk.wire.join(' ¶ ')}
        </Side>
      )}
      {(conflict || kind === 'mine') && (
        <Side label={conflict ? words.mine : undefined} side="mine" taken={taken}>
          {mineDiff ? <WordDiff diff={mineDiff} /> : hunk.mine.join(' ¶ ')}
        </Side>
      )}
      {suggestion && (
        <Side label={words.suggestion} hint={words.suggestionHint} side="suggestion" taken={taken}>
          {suggestion.join(' ¶ ')}
        </Side>
      )}
    </>
  )
}

type SideProps = {
  side: 'wire' | 'mine' | 'suggestion'
  label?: string | undefined
  hint?: string
  taken: ReturnType<typeof takeOf>
  children: React.ReactNode
}

function Side({ side, label, hint, taken, children }: SideProps) {
  const { review: words } = useLanguage().strings.update
  return (
    <div className={classes.side} data-side={side} data-off={taken !== undefined && taken !== side ? '' : undefined}>
      {label && (
        <span className={classes.sideName} dir="auto">
          {label}
          {hint && <small>{hint}</small>}
        </span>
      )}
      <p>{children || <em className={classes.nothing}>{words.nothing}</em>}</p>
    </div>
  )
}

function ByHand({ hunk, review, language }: Props) {
  const { review: words } = useLanguage().strings.update
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  return (
    <Textarea
      ref={field}
      label={words.byHand}
      description={hunk.part === 'body' ? words.byHandHint : undefined}
      autosize
      minRows={2}
      value={textToEdit(hunk, review.choices)}
      onChange={({ currentTarget: { value } }) => review.choose(hunk.id, { text: value })}
      data-testid="hunk-text"
      {...copyLanguage(language)}
    />
  )
}
