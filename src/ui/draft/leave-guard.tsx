import { Button, Group, Modal, Text } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useBlocker } from 'react-router'
import { useLanguage } from '../strings/language.tsx'

/** Asks before unsaved text is left behind, inside the desk and when the tab is closed. */
export function LeaveGuard({ when }: { when: boolean }) {
  const { strings } = useLanguage()
  const { editing } = strings
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  )
  useWindowEvent('beforeunload', (event) => {
    if (when) event.preventDefault()
  })
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={editing.leave}
      closeButtonProps={{ 'aria-label': strings.close }}
    >
      <Text size="sm">{editing.leaveText}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => blocker.reset?.()} data-autofocus>
          {editing.stay}
        </Button>
        <Button color="red" onClick={() => blocker.proceed?.()}>
          {editing.leaveAnyway}
        </Button>
      </Group>
    </Modal>
  )
}
