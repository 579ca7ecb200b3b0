import type { QuoteEntry } from '../../model/quotes.ts'

/** The quotes of one version of one draft, which share everything but what was said and by whom. */
export type SourceGroup = { key: string; source: QuoteEntry; quotes: QuoteEntry[] }
export type DayGroup = { day: string; sources: SourceGroup[] }

/** Quotes in the ledger's order, by day and then by the version of the draft they stand in. */
export const daysOf = (entries: readonly QuoteEntry[]): DayGroup[] => {
  const days: DayGroup[] = []
  for (const entry of entries) {
    const key = `${entry.draftId}-${entry.version}`
    const day = days.at(-1)
    const last = day?.sources.at(-1)
    if (day?.day === entry.saidOn && last?.key === key) last.quotes.push(entry)
    else if (day?.day === entry.saidOn) day.sources.push({ key, source: entry, quotes: [entry] })
    else days.push({ day: entry.saidOn, sources: [{ key, source: entry, quotes: [entry] }] })
  }
  return days
}
