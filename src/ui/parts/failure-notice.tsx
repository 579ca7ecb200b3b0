import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useLanguage } from '../strings/language.tsx'
import { useFailureWords } from './failure-words.ts'

/** A failed fetch, in plain words, with a way to try again. */
export function FailureNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { strings } = useLanguage()
  const { title, detail } = useFailureWords()(error)
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert" my="md">
      <Group justify="space-between">
        <Text size="sm" dir="auto">
          {detail}
        </Text>
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {strings.retry}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
