import { useMemo } from 'react'
import type { Story } from '../../model/story.ts'
import { copyLanguage } from '../parts/direction.ts'
import { useLanguage } from '../strings/language.tsx'
import { type Compared, compareParagraphs } from './paragraph-diff.ts'
import classes from './update.module.css'

const credits = ({ credit }: Story) => (credit ? [credit.phrase] : [])

/** Headline, paragraphs and credit each with their like, as one column. */
const compare = (mine: Story, wire: Story): Compared[] => [
  ...compareParagraphs([mine.headline], [wire.headline]),
  ...compareParagraphs(mine.body, wire.body),
  ...compareParagraphs(credits(mine), credits(wire)),
]

function Line({ line }: { line: Compared }) {
  const { update } = useLanguage().strings
  if (line.kind === 'same') return <p>{line.text}</p>
  const Tag = line.kind === 'added' ? 'ins' : 'del'
  return (
    <p>
      <Tag className={classes[line.kind]} title={update[line.kind]}>
        {line.text}
      </Tag>
    </p>
  )
}

/** The draft's copy and the wire's newest in one column: what the wire adds, and what it no longer says. */
export function UpdateComparison({ mine, wire }: { mine: Story; wire: Story }) {
  const compared = useMemo(() => compare(mine, wire), [mine, wire])
  return (
    <div className={classes.comparison} {...copyLanguage(wire.language)} data-testid="update-comparison">
      {compared.map((line, at) => (
        <Line key={at} line={line} />
      ))}
    </div>
  )
}
