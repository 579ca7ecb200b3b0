import { Badge, Group } from '@mantine/core'
import type { Story } from '../../model/story.ts'

/** The story's keywords, each by itself. */
export function Keywords({ story }: { story: Story }) {
  return (
    <Group gap={4} lang={story.language}>
      {story.keywords.map((keyword) => (
        <Badge key={keyword} variant="default" radius="sm" size="sm" fw={500}>
          <bdi>{keyword}</bdi>
        </Badge>
      ))}
    </Group>
  )
}
