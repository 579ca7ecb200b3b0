import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../strings/language.tsx'
import { useAnnounce } from './announce.ts'

type Asked = { reason: string | undefined; onSuccess: () => void; onError: (error: unknown) => void }

type Props = {
  opened: boolean
  onClose: () => void
  /** `missing`: said when nothing was written; without it the reason may be left out. */
  words: { title: string; reason: string; placeholder: string; confirm: string; missing?: string; cancel?: string }
  text: ReactNode
  /** Said when it is done. */
  done: string
  pending: boolean
  onConfirm: (asked: Asked) => void
  color?: 'red'
  /** Names the parts for tests: `kill-reason`, `kill-confirm`. */
  testId: string
}

/** Asks why before something is done that cannot be undone; the history keeps the answer. */
export function ReasonDialog({ opened, onClose, words, text, done, pending, onConfirm, color, testId }: Props) {
  const { strings } = useLanguage()
  const announce = useAnnounce()
  const [written, setWritten] = useState('')
  const [missed, setMissed] = useState(false)
  const reason = written.trim() || undefined
  const required = words.missing !== undefined
  const onSuccess = () => {
    announce.done(done)
    onClose()
  }
  const confirm = () => {
    setMissed(!reason)
    if (reason || !required) onConfirm({ reason, onSuccess, onError: announce.failed })
  }
  return (
    <Modal opened={opened} onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': strings.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          confirm()
        }}
      >
        <Text size="sm" mb="sm">
          {text}
        </Text>
        <Textarea
          label={words.reason}
          placeholder={words.placeholder}
          value={written}
          onChange={({ currentTarget: { value } }) => setWritten(value)}
          error={missed && !reason ? words.missing : undefined}
          required={required}
          maxLength={500}
          autosize
          minRows={2}
          dir="auto"
          data-autofocus
          data-testid={`${testId}-reason`}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {words.cancel ?? strings.close}
          </Button>
          <Button type="submit" {...(color ? { color } : {})} loading={pending} data-testid={`${testId}-confirm`}>
            {words.confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
