import { useState } from 'react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftReview } from '../../model/review.ts'
import type { DraftActions } from '../api/actions.ts'
import { isFailure } from '../api/client.ts'
import { paragraphsOf } from '../draft/edit-values.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'
import { type Choice, type Choices, choose, decided, openConflicts, safely } from './choices.ts'

export type Review = ReturnType<typeof useReview>

/**
 * A review under way, of the draft and the update as they were when it began: what comes meanwhile is said, and nothing is taken for
 * reviewed that the editor has not seen.
 */
export const useReview = (draft: DraftDetail, latest: DraftReview, actions: DraftActions) => {
  const { review: words } = useLanguage().strings.update
  const { done, failed } = useAnnounce()
  const [base, setBase] = useState({ version: draft.version, review: latest })
  // Taking the draft in hand raises its version too: what was reviewed is still what stands there.
  const stands = JSON.stringify(latest) === JSON.stringify(base.review)
  const [choices, setChoices] = useState<Choices>({})
  const { hunks, wireItemId } = base.review
  const open = openConflicts(hunks, choices)
  const save = () => {
    if (open.length > 0 || actions.review.isPending) return
    actions.review.mutate(
      { version: stands ? draft.version : base.version, wireItemId, choices: decided(choices, paragraphsOf) },
      {
        onSuccess: () => done(words.saved),
        // The notice above the review says what happened; the choices stay in sight.
        onError: (error) => isFailure(error, 'conflict') || failed(error),
      },
    )
  }
  return {
    hunks,
    choices,
    open,
    dirty: Object.keys(choices).length > 0,
    saving: actions.review.isPending,
    newer: latest.wireItemId !== wireItemId,
    changed: draft.version !== base.version && !stands && !actions.review.isPending,
    choose: (id: string, choice: Choice) => setChoices((now) => choose(hunks, now, id, choice)),
    takeSafe: () => setChoices((now) => safely(hunks, now)),
    restart: () => {
      setBase({ version: draft.version, review: latest })
      setChoices({})
    },
    save,
  }
}
