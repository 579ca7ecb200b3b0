import { Anchor, Badge, Button, Group } from '@mantine/core'
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
  if (!suggestions) return null
  const decide = (step: 'merge' | 'part', other: number) =>
    actions[step].mutate(
      { other, version: draft.version },
      { onSuccess: () => done(step === 'merge' ? words.merged : words.parted), onError: failed },
    )
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
                {words.merge}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                loading={actions.part.isPending}
                onClick={() => decide('part', draftId)}
              >
                {words.part}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
