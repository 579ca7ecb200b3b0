import type { QuoteEntry } from '../../model/quotes.ts'
import { copyLanguage } from '../parts/direction.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './ledger.module.css'

/** One quote: the words in their own direction, and who said them. */
export function LedgerQuote({ quote: { text, type, language, speaker } }: { quote: QuoteEntry }) {
  const { quotes } = useLanguage().strings
  const own = copyLanguage(language)
  return (
    <li className={classes.quote} data-testid="ledger-quote" data-type={type} {...own}>
      <blockquote className={classes.text}>{text}</blockquote>
      <div className={classes.standing}>
        {speaker ? (
          <bdi className={classes.speaker} data-testid="ledger-quote-speaker">
            {speaker.name ?? speaker.mention}
          </bdi>
        ) : (
          <bdi>{quotes.noSpeaker}</bdi>
        )}
        {speaker?.role && speaker.role !== speaker.name && <bdi>{speaker.role}</bdi>}
        <bdi>{quotes.types[type]}</bdi>
      </div>
    </li>
  )
}
