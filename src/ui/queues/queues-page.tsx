import { Anchor, Group, Text, Title } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { usePageTitle } from '../shell/page-title.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './queues.module.css'

/** The queues as the server's own board shows them. */
export function QueuesPage() {
  const { queues } = useLanguage().strings
  usePageTitle(queues.title)
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Group gap="sm" align="baseline">
          <Title order={1} size="h4">
            {queues.title}
          </Title>
          <Text size="sm" c="dimmed">
            {queues.text}
          </Text>
        </Group>
        <Anchor href="/queues" target="_blank" size="sm">
          <Group gap={4}>
            {queues.open} <IconExternalLink size={15} aria-hidden />
          </Group>
        </Anchor>
      </Group>
      <iframe className={classes.board} src="/queues" title={queues.title} data-testid="queues-board" />
    </>
  )
}
