import { Alert, Button, Group, Text } from '@mantine/core'
import { IconRefreshAlert } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftReview } from '../../model/review.ts'
import type { DraftActions } from '../api/actions.ts'
import { LeaveGuard } from '../draft/leave-guard.tsx'
import { copyLanguage } from '../parts/direction.ts'
import { useLanguage } from '../strings/language.tsx'
import { folded, safely, textToEdit } from './choices.ts'
import { HunkView } from './hunk-view.tsx'
import classes from './review.module.css'
import { goTo, useReviewKeys } from './review-keys.ts'
import { type Review, useReview } from './use-review.ts'

type Props = { draft: DraftDetail; latest: DraftReview; actions: DraftActions; hidden: boolean }

/** The update beside the editor's text, in one column, passage by passage. */
export function ReviewPanel({ draft, latest, actions, hidden }: Props) {
  const { review: words } = useLanguage().strings.update
  const review = useReview(draft, latest, actions)
  const panel = useRef<HTMLElement>(null)
  const { hunks } = review
  useReviewKeys(panel, {
    off: hidden,
    hunks,
    onTake: (id, take) => review.choose(id, { take }),
    onWrite: (id) => {
      const hunk = hunks.find((one) => one.id === id)
      if (hunk && hunk.kind !== 'both') review.choose(id, { text: textToEdit(hunk, review.choices) })
    },
    onSave: review.save,
  })
  // Whoever opens the review is asked the first open question.
  useEffect(() => {
    const first =
      panel.current?.querySelector<HTMLElement>('[data-kind=conflict]') ??
      panel.current?.querySelector<HTMLElement>('[data-hunk]')
    goTo(first ?? undefined)
  }, [])
  return (
    <section ref={panel} hidden={hidden} className={classes.panel} aria-label={words.title} data-testid="review">
      <LeaveGuard when={review.dirty && !review.saving} />
      <Meanwhile review={review} />
      <Text size="xs" c="dimmed" mb="sm">
        {words.keys}
      </Text>
      {folded(hunks).map((row) =>
        'id' in row ? (
          <HunkView key={row.id} hunk={row} review={review} language={draft.story.language} />
        ) : (
          <Unchanged key={row[0]?.id} paragraphs={row.flatMap(({ mine }) => mine)} language={draft.story.language} />
        ),
      )}
      <Foot review={review} />
    </section>
  )
}

function Unchanged({ paragraphs, language }: { paragraphs: readonly string[]; language: string }) {
  const { review: words } = useLanguage().strings.update
  return (
    <details className={classes.unchanged}>
      <summary>{words.unchanged(paragraphs.length)}</summary>
      <div {...copyLanguage(language)}>
        {paragraphs.map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
    </details>
  )
}

/** The wire or somebody else was quicker: said before anything is saved. */
function Meanwhile({ review }: { review: Review }) {
  const { review: words } = useLanguage().strings.update
  if (!review.newer && !review.changed) return null
  return (
    <Alert
      color="orange"
      icon={<IconRefreshAlert aria-hidden />}
      title={review.newer ? words.newer : words.changed}
      role="alert"
      mb="sm"
      data-testid="review-outdated"
    >
      <Button size="xs" variant="default" onClick={review.restart} data-testid="review-restart">
        {words.reload}
      </Button>
    </Alert>
  )
}

function Foot({ review }: { review: Review }) {
  const { review: words } = useLanguage().strings.update
  const { open, hunks, choices } = review
  const outdated = review.newer || review.changed
  const isSafe = Object.keys(safely(hunks, choices)).length === Object.keys(choices).length
  return (
    <Group className={classes.foot ?? ''} gap="xs">
      <Button
        size="xs"
        loading={review.saving}
        disabled={open.length > 0 || outdated}
        onClick={review.save}
        data-testid="review-save"
      >
        {words.save}
      </Button>
      {!isSafe && (
        <Button size="xs" variant="default" onClick={review.takeSafe} data-testid="review-safe">
          {words.safe}
        </Button>
      )}
      <Text size="sm" role="status" data-testid="review-open" data-open={open.length}>
        {open.length > 0 ? words.open(open.length) : words.ready}
      </Text>
    </Group>
  )
}
