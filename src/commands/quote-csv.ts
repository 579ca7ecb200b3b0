import type { QuoteEntry } from '../model/quotes.ts'

type Cell = string | number | boolean | undefined

const columns: readonly (readonly [string, (entry: QuoteEntry) => Cell])[] = [
  ['said_on', ({ saidOn }) => saidOn],
  ['speaker', ({ speaker }) => speaker?.name],
  ['mention', ({ speaker }) => speaker?.mention],
  ['role', ({ speaker }) => speaker?.role],
  ['type', ({ type }) => type],
  ['quote', ({ text }) => text],
  ['cue', ({ cue }) => cue],
  ['confidence', ({ confidence }) => confidence],
  ['language', ({ language }) => language],
  ['agencies', ({ agencies }) => agencies.join(', ')],
  ['feed', ({ feedName }) => feedName],
  ['headline', ({ headline }) => headline],
  ['draft', ({ draftId }) => draftId],
  ['version', ({ version }) => version],
  ['position', ({ position }) => position],
  ['current', ({ current }) => current],
  ['by', ({ by }) => by],
  ['state', ({ state }) => state],
  ['embargo', ({ embargo }) => embargo],
  ['published', ({ published }) => published],
  ['received_at', ({ receivedAt }) => receivedAt],
]

/** Quotes as comma-separated values (RFC 4180), a line at a time. `bom` tells Excel that it is UTF-8. */
export async function* quoteCsv(entries: AsyncIterable<QuoteEntry>, { bom }: { bom: boolean }): AsyncGenerator<string> {
  yield (bom ? '\uFEFF' : '') + csvLine(columns.map(([name]) => name))
  for await (const entry of entries) yield csvLine(columns.map(([, read]) => read(entry)))
}

/** One record with the CRLF that ends it. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it: the copy is from elsewhere, and
 * "=HYPERLINK(…)" in a quote must stay a text (OWASP, CSV Injection).
 */
function csvCell(cell: Cell): string {
  const text = typeof cell === 'string' ? cell.replace(/^(?=[=+\-@\t\r])/u, "'") : String(cell ?? '')
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
