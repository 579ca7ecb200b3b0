import { useLanguage } from '../strings/language.tsx'
import { useNow } from './now.ts'

/** An agency may hold copy without saying until when: the server writes the last day there is. */
export const isOpenEnded = (until: string): boolean => until.startsWith('9999-')

/** Until when an embargo holds, in words: in UTC and in the reader's zone. */
export const useUntil = (): ((until: string) => string) => {
  const { strings, formats } = useLanguage()
  return (until) => (isOpenEnded(until) ? strings.embargo.withheld : strings.embargo.until(formats.zoned(until)))
}

/** How long an embargo still holds, to the second. */
export function Countdown({ until }: { until: string }) {
  const { strings, formats } = useLanguage()
  const left = (Date.parse(until) - useNow(1_000)) / 1_000
  if (isOpenEnded(until)) return <span data-testid="embargo-countdown">{strings.embargo.withheld}</span>
  return (
    <span role="timer" data-testid="embargo-countdown">
      {left > 0 ? strings.embargo.in(formats.duration(left)) : strings.embargo.over}
    </span>
  )
}
