import { Text } from '@mantine/core'
import type { Story } from '../../model/story.ts'
import { useLanguage } from '../strings/language.tsx'
import type { FocusQuote } from './focus-quote.ts'
import { Panel } from './panel.tsx'
import { QuoteCard } from './quote-card.tsx'
import { RefusedMarks } from './refused-marks.tsx'

/** Every quote of the copy, in its order. */
export function QuotesPanel({ story, focus }: { story: Story; focus: FocusQuote }) {
  const { quotes } = useLanguage().strings
  return (
    <Panel title={quotes.title} count={story.quotes.length} testId="quotes-panel">
      {story.quotes.length === 0 && (
        <Text size="sm" c="dimmed">
          {quotes.none}
        </Text>
      )}
      {story.quotes.map((quote, index) => (
        <QuoteCard
          key={`${quote.start}-${quote.end}`}
          quote={quote}
          index={index}
          language={story.language}
          focus={focus}
        />
      ))}
      {story.refusedMarks.length > 0 && <RefusedMarks story={story} />}
    </Panel>
  )
}
