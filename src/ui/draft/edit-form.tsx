import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { copyLanguage } from '../parts/direction.ts'
import { useLanguage } from '../strings/language.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import classes from './copy.module.css'
import { paragraphsOf } from './edit-values.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { useEdit } from './use-edit.ts'

type Props = {
  draft: DraftDetail
  /** The draft as the edit begins. */
  base: DraftDetail
  actions: DraftActions
  onDone: () => void
  onCancel: () => void
}

/** Headline, copy and credit as plain text; Ctrl+S saves. */
export function EditForm({ draft, base, actions, onDone, onCancel }: Props) {
  const { editing } = useLanguage().strings
  const edit = useEdit(draft, base, actions, onDone)
  const { values, setValue } = edit
  const language = copyLanguage(draft.story.language)
  const headlineError = values.headline.trim() ? undefined : editing.headlineMissing
  const bodyError = paragraphsOf(values.body).length > 0 ? undefined : editing.bodyMissing
  const blocked = Boolean(headlineError || bodyError)
  const save = () => !blocked && void edit.save()
  const bodyField = useRef<HTMLTextAreaElement>(null)
  // The edit button is gone once it has been pressed: the focus goes where the work is.
  useEffect(() => bodyField.current?.focus({ preventScroll: true }), [])
  useHotkeys([['mod+S', save]], [])
  return (
    <form
      className={classes.panel}
      aria-label={editing.title}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      data-testid="edit-form"
    >
      <LeaveGuard when={edit.dirty && !edit.saving} />
      <Stack gap="md" maw="75ch">
        <ConflictNotice edit={edit} />
        <Textarea
          label={editing.headline}
          autosize
          maxLength={1000}
          value={values.headline}
          // A headline is one line, however it was pasted.
          onChange={({ currentTarget: { value } }) => setValue('headline', value.replace(/\s*\n\s*/gu, ' '))}
          error={headlineError}
          data-testid="edit-headline"
          classNames={{ input: classes.editHeadline ?? '' }}
          {...language}
        />
        <Textarea
          label={editing.body}
          description={`${editing.bodyHint} ${editing.reanalysed}`}
          ref={bodyField}
          autosize
          minRows={12}
          value={values.body}
          onChange={({ currentTarget: { value } }) => setValue('body', value)}
          error={bodyError}
          data-testid="edit-body"
          classNames={{ input: classes.editBody ?? '' }}
          {...language}
        />
        <TextInput
          label={editing.credit}
          maxLength={200}
          value={values.credit}
          onChange={({ currentTarget: { value } }) => setValue('credit', value)}
          data-testid="edit-credit"
          {...language}
        />
        {(draft.state === 'approved' || draft.state === 'scheduled') && (
          <Text size="sm" c="dimmed">
            {editing.backToDesk}
          </Text>
        )}
        <Group className={classes.editButtons ?? ''}>
          <Button type="submit" size="xs" loading={edit.saving} disabled={blocked} data-testid="save">
            {editing.save}
          </Button>
          <Button variant="default" size="xs" onClick={onCancel} data-testid="cancel-edit">
            {editing.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
