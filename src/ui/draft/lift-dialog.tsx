import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useUntil } from '../parts/countdown.tsx'
import { useLanguage } from '../strings/language.tsx'

type Props = { draft: DraftDetail; actions: DraftActions; opened: boolean; onClose: () => void }

/** Asks why an embargo ends before its time; the history keeps it. */
export function LiftDialog({ draft, actions, opened, onClose }: Props) {
  const { strings } = useLanguage()
  const words = strings.holding.lift
  const until = useUntil()
  const { done, failed } = useAnnounce()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const lift = () => {
    setMissing(!reason.trim())
    if (!reason.trim()) return
    const onSuccess = () => {
      done(words.done)
      onClose()
    }
    actions.liftEmbargo.mutate({ version: draft.version, reason: reason.trim() }, { onSuccess, onError: failed })
  }
  return (
    <Modal opened={opened} onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': strings.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          lift()
        }}
      >
        <Text size="sm" mb="sm">
          {draft.embargo && words.text(until(draft.embargo))}
        </Text>
        <Textarea
          label={words.reason}
          placeholder={words.placeholder}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
          error={missing && !reason.trim() ? words.missing : undefined}
          required
          maxLength={500}
          autosize
          minRows={2}
          dir="auto"
          data-autofocus
          data-testid="lift-reason"
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {strings.close}
          </Button>
          <Button type="submit" loading={actions.liftEmbargo.isPending} data-testid="lift-confirm">
            {words.confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
