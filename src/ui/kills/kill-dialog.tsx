import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'

type Props = { draft: DraftDetail; actions: DraftActions; opened: boolean; onClose: () => void }

/** Asks for the reason, which every destination is told. */
export function KillDialog({ draft, actions, opened, onClose }: Props) {
  const { strings } = useLanguage()
  const words = strings.kills.dialog
  const { done, failed } = useAnnounce()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const kill = () => {
    setMissing(!reason.trim())
    if (!reason.trim()) return
    const onSuccess = () => {
      done(strings.kills.killed)
      onClose()
    }
    actions.kill.mutate({ version: draft.version, reason: reason.trim() }, { onSuccess, onError: failed })
  }
  return (
    <Modal opened={opened} onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': strings.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          kill()
        }}
      >
        <Text size="sm" mb="sm">
          {words.text}
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
          data-testid="kill-reason"
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {strings.close}
          </Button>
          <Button type="submit" color="red" loading={actions.kill.isPending} data-testid="kill-confirm">
            {words.confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
