import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'

type Props = { draft: DraftDetail; actions: DraftActions; opened: boolean; onClose: () => void }

/** Asks for the reason, which stays in the draft's history. */
export function SpikeDialog({ draft, actions, opened, onClose }: Props) {
  const { strings } = useLanguage()
  const words = strings.spiking
  const { done, failed } = useAnnounce()
  const [reason, setReason] = useState('')
  const spike = () =>
    actions.spike.mutate(
      { version: draft.version, ...(reason.trim() ? { reason: reason.trim() } : {}) },
      {
        onSuccess: () => {
          done(strings.draft.spiked)
          onClose()
        },
        onError: failed,
      },
    )
  return (
    <Modal opened={opened} onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': strings.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          spike()
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
          maxLength={500}
          autosize
          minRows={2}
          dir="auto"
          data-autofocus
          data-testid="spike-reason"
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" color="red" loading={actions.spike.isPending} data-testid="spike-confirm">
            {words.confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
