import { ApiFailure } from '../api/client.ts'
import { useLanguage } from '../strings/language.tsx'

type FailureWords = { title: string; detail: string }

/** Says a failure in the desk's language; the server's own message goes along as detail. */
export const useFailureWords = (): ((error: unknown) => FailureWords) => {
  const { strings, formats } = useLanguage()
  const { failures, holding } = strings
  return (error) => {
    if (!(error instanceof ApiFailure)) return { title: failures.unknown, detail: String(error) }
    const { holder } = error.details
    if (holder) return { title: failures.conflict, detail: holding.heldBy(holder.by, formats.time(holder.until)) }
    return { title: failures[error.code] ?? failures.unknown, detail: error.message }
  }
}
