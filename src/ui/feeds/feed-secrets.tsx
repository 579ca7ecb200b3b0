import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { FeedDetail } from '../../model/api.ts'
import { useFeedSettings } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'

type Props = { feed: FeedDetail; onRemoved: () => void }

/** The token that agencies push with, the password that is kept, and the end of a feed. */
export function FeedSecrets({ feed, onRemoved }: Props) {
  const words = useLanguage().strings.feedSettings
  const { done, failed } = useAnnounce()
  const { token, forget, remove } = useFeedSettings()
  const [leaving, setLeaving] = useState(false)
  const address = `${window.location.origin}${feed.pushPath}`
  return (
    <Stack gap="sm" mt="xl">
      <Text size="sm" fw={600}>
        {words.push}
      </Text>
      <Text size="sm">
        {words.pushHint} <Code dir="ltr">POST {address}</Code>
      </Text>
      {token.data && (
        <Text size="sm" data-testid="feed-token">
          {words.tokenOnce} <Code dir="ltr">{token.data.token}</Code>
        </Text>
      )}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          loading={token.isPending}
          onClick={() => token.mutate(feed.id, { onError: failed })}
          data-testid="feed-new-token"
        >
          {feed.hasPushToken ? words.tokenAgain : words.tokenNew}
        </Button>
        {token.data && (
          <CopyButton value={token.data.token}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? words.copied : words.copy}
              </Button>
            )}
          </CopyButton>
        )}
        {feed.hasCredential && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => forget.mutate(feed.id, { onSuccess: () => done(words.forgotten), onError: failed })}
          >
            {words.forget}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="light"
          color="red"
          loading={remove.isPending}
          onClick={() =>
            leaving ? remove.mutate(feed.id, { onSuccess: () => onRemoved(), onError: failed }) : setLeaving(true)
          }
          data-testid="feed-remove"
        >
          {leaving ? words.removeSure : words.remove}
        </Button>
      </Group>
    </Stack>
  )
}
