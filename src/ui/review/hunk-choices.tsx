import { Button, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { ReviewHunk } from '../../model/review.ts'
import { useLanguage } from '../strings/language.tsx'
import { type takeOf, textToEdit } from './choices.ts'
import classes from './review.module.css'
import type { Review } from './use-review.ts'

type Props = { hunk: ReviewHunk; taken: ReturnType<typeof takeOf>; review: Review }

/** Whose text holds: the agency's, the editor's, both, or another written here. */
export function HunkChoices({ hunk, taken, review }: Props) {
  const { review: words } = useLanguage().strings.update
  const sides = (['wire', 'mine', 'suggestion'] as const).filter((side) => hunk[side])
  return (
    <Group gap={6} role="group" aria-label={words.choose} className={classes.choices ?? ''}>
      {sides.map((take) => (
        <Button
          key={take}
          size="compact-xs"
          variant={taken === take ? 'filled' : 'default'}
          aria-pressed={taken === take}
          onClick={() => review.choose(hunk.id, { take })}
          leftSection={<kbd className={classes.key}>{keys[take]}</kbd>}
          data-testid={`take-${take}`}
        >
          {words[take]}
        </Button>
      ))}
      <Button
        size="compact-xs"
        variant={taken === 'text' ? 'filled' : 'default'}
        aria-pressed={taken === 'text'}
        onClick={() => review.choose(hunk.id, { text: textToEdit(hunk, review.choices) })}
        leftSection={<IconPencil size={13} aria-hidden />}
        data-testid="take-text"
      >
        {words.byHand}
      </Button>
    </Group>
  )
}

const keys = { wire: 1, mine: 2, suggestion: 3 } as const
