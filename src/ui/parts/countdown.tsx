import { useLanguage } from '../strings/language.tsx'
import { useNow } from './now.ts'

/** How long an embargo still holds, to the second. */
export function Countdown({ until }: { until: string }) {
  const { strings, formats } = useLanguage()
  const left = (Date.parse(until) - useNow(1_000)) / 1_000
  return (
    <span role="timer" data-testid="embargo-countdown">
      {left > 0 ? strings.embargo.in(formats.duration(left)) : strings.embargo.over}
    </span>
  )
}
