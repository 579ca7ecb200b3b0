import { Badge, Tooltip, UnstyledButton } from '@mantine/core'
import type { Quote } from '../../model/story.ts'
import { copyLanguage } from '../parts/direction.ts'
import { useLanguage } from '../strings/language.tsx'
import { cardId, type FocusQuote } from './focus-quote.ts'
import classes from './panel.module.css'

type Props = { quote: Quote; index: number; language: string; focus: FocusQuote }

/** One quote: what was said, by whom as far as the copy tells, and how sure the reading is. */
export function QuoteCard({ quote, index, language, focus }: Props) {
  const { strings, formats } = useLanguage()
  const words = strings.quotes
  const { speaker, cue } = quote
  const name = speaker?.name ?? speaker?.mention
  return (
    <article
      id={cardId(index)}
      className={classes.quote}
      data-testid="quote-card"
      data-type={quote.type}
      data-active={focus.quote === index || undefined}
    >
      <UnstyledButton
        className={classes.quoteText ?? ''}
        onClick={() => focus.showInCopy(index)}
        title={words.show}
        {...copyLanguage(language)}
      >
        {quote.text}
      </UnstyledButton>
      <div
        className={classes.speaker}
        data-testid="quote-speaker"
        data-found={Boolean(name)}
        {...(name ? copyLanguage(language) : {})}
      >
        {name ?? <span className={classes.role}>{words.noSpeaker}</span>}
      </div>
      {speaker?.role && (
        <div className={classes.role} {...copyLanguage(language)}>
          {speaker.role}
        </div>
      )}
      <div className={classes.quoteMeta}>
        <Badge size="xs" variant="light" color="gray" radius="sm">
          {words.types[quote.type]}
        </Badge>
        {speaker?.name && speaker.mention !== speaker.name && (
          <span>
            {words.mention}
            {strings.colon}
            <bdi lang={language}>{speaker.mention}</bdi>
          </span>
        )}
        {cue && (
          <span>
            {words.cue}
            {strings.colon}
            <bdi lang={language}>{cue.text}</bdi>
          </span>
        )}
        <Tooltip label={words.confidence}>
          <span className={classes.push}>{formats.percent(quote.confidence)}</span>
        </Tooltip>
      </div>
    </article>
  )
}
