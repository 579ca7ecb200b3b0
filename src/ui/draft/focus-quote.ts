import { useState } from 'react'

export const markId = (quote: number) => `quote-mark-${quote}`
export const cardId = (quote: number) => `quote-card-${quote}`

const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

const bring = (id: string) =>
  document.getElementById(id)?.scrollIntoView({ block: 'center', behavior: still() ? 'instant' : 'smooth' })

/** Which quote is being looked at, in the copy and in the list at once; choosing it on one side brings the other into sight. */
export const useFocusQuote = () => {
  const [quote, setQuote] = useState<number>()
  return {
    quote,
    showInCopy: (index: number) => {
      setQuote(index)
      bring(markId(index))
    },
    showInList: (index: number) => {
      setQuote(index)
      bring(cardId(index))
    },
  }
}

export type FocusQuote = ReturnType<typeof useFocusQuote>
