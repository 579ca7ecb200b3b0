import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Story } from '../../model/story.ts'
import { copyLanguage } from '../parts/direction.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './copy.module.css'
import type { FocusQuote } from './focus-quote.ts'
import { stretches } from './highlight.ts'
import { MarkedText } from './marked-text.tsx'
import { QuoteLegend } from './quote-legend.tsx'

/** The copy as it will be published: dateline run into the first paragraph, quotes marked, credit last. */
export function CopyPanel({ story, focus }: { story: Story; focus: FocusQuote }) {
  const { draft } = useLanguage().strings
  const paragraphs = useMemo(() => stretches(story.body, story.quotes), [story.body, story.quotes])
  return (
    <div className={classes.panel}>
      {story.quotes.length > 0 && <QuoteLegend />}
      <div className={classes.copy} data-testid="draft-copy" {...copyLanguage(story.language)}>
        {story.byline && <p className={classes.byline}>{story.byline.text}</p>}
        {paragraphs.map((paragraph, at) => (
          <p key={paragraph[0]?.start ?? at}>
            {at === 0 && story.dateline && (
              <>
                <span className={classes.dateline} data-testid="dateline">
                  {story.dateline.text}
                </span>
                {' – '}
              </>
            )}
            <MarkedText stretches={paragraph} quotes={story.quotes} focus={focus} />
          </p>
        ))}
        {paragraphs.length === 0 && <Text c="dimmed">{draft.empty}</Text>}
        {story.credit && (
          <p className={classes.credit} data-testid="credit">
            {story.credit.phrase}
          </p>
        )}
      </div>
    </div>
  )
}
