import type { Quote } from '../../model/story.ts'
import classes from './copy.module.css'
import { type FocusQuote, markId } from './focus-quote.ts'
import type { Stretch } from './highlight.ts'

type Props = { stretches: readonly Stretch[]; quotes: readonly Quote[]; focus: FocusQuote }

/** A paragraph's text with its quotes marked, each in the tone of its type. */
export function MarkedText({ stretches, quotes, focus }: Props) {
  return stretches.map(({ start, text, quotes: [index, ...outer] }) => {
    if (index === undefined) return text
    const quote = quotes[index]
    // The id stands on a quote's first stretch only: that is where the list scrolls to.
    const first = [index, ...outer].find((candidate) => quotes[candidate]?.start === start)
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the quote list's buttons do the same from the keyboard, and reading must not be broken up by buttons.
      <mark
        key={start}
        id={first === undefined ? undefined : markId(first)}
        className={classes.mark}
        data-type={quote?.type}
        data-quote={index}
        data-active={[index, ...outer].includes(focus.quote ?? -1) || undefined}
        onClick={() => focus.showInList(index)}
      >
        {text}
      </mark>
    )
  })
}
