import { Anchor, Badge, Button, Group, Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { Link } from 'react-router'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { Age } from '../parts/age.tsx'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './panel.module.css'
import { Panel } from './panel.tsx'

/** Other drafts that may be the same dispatch: an editor merges or parts them. Nothing where there are none. */
export function SuggestionsPanel({ draft, actions }: { draft: DraftDetail; actions: DraftActions }) {
  const words = useLanguage().strings.suggestions
  const { done, failed } = useAnnounce()
  const { suggestions } = draft
  const likeliest = suggestions?.[0]?.draftId
  const decide = (step: 'merge' | 'part', other: number) =>
    actions[step].mutate(
      { other, version: draft.version },
      { onSuccess: () => done(step === 'merge' ? words.merged : words.parted), onError: failed },
    )
  // One key for the likeliest: editors go through many.
  useHotkeys(
    likeliest
      ? [
          ['m', () => decide('merge', likeliest)],
          ['p', () => decide('part', likeliest)],
        ]
      : [],
  )
  if (!suggestions) return null
  return (
    <Panel title={words.title} count={suggestions.length} testId="suggestions-panel">
      <ul className={classes.trail}>
        {suggestions.map(({ draftId, headline, feedName, kind, reasons, receivedAt }) => (
          <li key={draftId}>
            <Badge size="xs" variant="light" radius="sm" color={kind === 'unsure' ? 'orange' : 'cyan'}>
              {words.kinds[kind]}
            </Badge>
            <bdi>{feedName}</bdi>
            <span className={classes.push}>
              <Age at={receivedAt} />
            </span>
            <Anchor component={Link} to={`/drafts/${draftId}`} size="sm" title={reasons.join('\n')}>
              <bdi>{headline}</bdi>
            </Anchor>
            <Group gap="xs" my={4} className={classes.wide}>
              <Button size="compact-xs" loading={actions.merge.isPending} onClick={() => decide('merge', draftId)}>
                {words.merge} {draftId === likeliest && <Kbd size="xs">m</Kbd>}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                loading={actions.part.isPending}
                onClick={() => decide('part', draftId)}
              >
                {words.part} {draftId === likeliest && <Kbd size="xs">p</Kbd>}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
