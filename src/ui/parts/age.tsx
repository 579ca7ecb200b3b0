import { useLanguage } from '../strings/language.tsx'
import { useNow } from './now.ts'

/** "il y a 5 min", with the full date and time on hover. */
export function Age({ at }: { at: string }) {
  const { formats } = useLanguage()
  const now = useNow(20_000)
  return (
    <time dateTime={at} title={formats.precise(at)}>
      {formats.relative(at, now)}
    </time>
  )
}
