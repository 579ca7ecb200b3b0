import { Alert, Button, Group, Text, Tooltip } from '@mantine/core'
import { IconRefreshAlert } from '@tabler/icons-react'
import { useState } from 'react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'
import { ChangesList } from './changes-list.tsx'
import { ReviewPanel } from './review-panel.tsx'

/** `hidden`: while the copy is edited; a review under way keeps its choices meanwhile. */
type Props = { draft: DraftDetail; actions: DraftActions; refusal: string | undefined; hidden: boolean }

/** The wire has sent newer copy than the draft's: what it changes, and what can be done about it. */
export function UpdateNotice({ draft, actions, refusal, hidden }: Props) {
  const { strings } = useLanguage()
  const words = strings.update
  const { done, failed } = useAnnounce()
  const [reviewing, setReviewing] = useState<boolean>()
  const { wireUpdate, review, changes } = draft
  if (!wireUpdate) return hidden ? null : <CorrectionTaken draft={draft} />
  if (!review || refusal) return null
  const isCorrection = wireUpdate.notice?.kind === 'correction'
  // Nothing of the editor's can be lost where there is nothing of theirs.
  const untouched = review.hunks.every(({ kind }) => kind === 'same' || kind === 'wire')
  const seen = { version: draft.version }
  const take = () =>
    actions.takeUpdate.mutate(seen, { onSuccess: () => done(strings.draft.updateTaken), onError: failed })
  const keep = () => actions.keepMine.mutate(seen, { onSuccess: () => done(words.kept), onError: failed })
  return (
    <>
      <Alert
        color={isCorrection ? 'orange' : 'ink'}
        variant="light"
        hidden={hidden}
        icon={<IconRefreshAlert aria-hidden />}
        title={isCorrection ? words.correction : words.title}
        data-testid="wire-update"
        data-kind={wireUpdate.notice?.kind}
      >
        <Text size="sm">{words.text}</Text>
        {changes && (
          <ChangesList
            changes={changes}
            title={words.changes.title[isCorrection ? 'correction' : 'update']}
            language={wireUpdate.language}
          />
        )}
        <Group mt="sm" gap="xs">
          {untouched && (
            <Button size="xs" loading={actions.takeUpdate.isPending} onClick={take} data-testid="take-update">
              {words.take}
            </Button>
          )}
          <Button
            size="xs"
            variant={untouched || reviewing ? 'default' : 'filled'}
            aria-expanded={reviewing === true}
            onClick={() => setReviewing(!reviewing)}
            data-testid="review-update"
          >
            {reviewing ? words.hide : words.start}
          </Button>
          <Tooltip label={words.keepMineHint}>
            <Button
              size="xs"
              variant="default"
              loading={actions.keepMine.isPending}
              onClick={keep}
              data-testid="keep-mine"
            >
              {words.keepMine}
            </Button>
          </Tooltip>
        </Group>
      </Alert>
      {reviewing !== undefined && (
        <ReviewPanel draft={draft} latest={review} actions={actions} hidden={hidden || !reviewing} />
      )}
    </>
  )
}

/** The draft's copy is a correction already: what it corrected. */
function CorrectionTaken({ draft: { changes, story } }: { draft: DraftDetail }) {
  const words = useLanguage().strings.update.changes
  if (story.notice?.kind !== 'correction' || !changes?.line) return null
  return (
    <Alert color="orange" variant="light" icon={<IconRefreshAlert aria-hidden />} data-testid="correction-taken">
      <ChangesList changes={changes} title={words.taken.correction} language={story.language} />
    </Alert>
  )
}
