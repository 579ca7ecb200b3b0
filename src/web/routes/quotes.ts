import { Readable } from 'node:stream'
import { z } from 'zod'
import { quoteCsv } from '../../commands/quote-csv.ts'
import { exportQuotes, listQuotes } from '../../commands/quotes.ts'
import { quoteList, quoteSearch } from '../../model/quotes.ts'
import type { App, WebDeps } from '../context.ts'

const yes = z
  .enum(['true', 'false'])
  .default('false')
  .transform((word) => word === 'true')

const searchQuery = quoteSearch.extend({
  allVersions: yes.describe('also what stood in earlier versions'),
  killed: yes.describe('also what stood in killed drafts'),
})

const listQuery = searchQuery.extend({ limit: z.coerce.number().int().min(1).max(200).default(50) })
const csvQuery = searchQuery
  .omit({ before: true })
  .extend({ bom: yes.describe('begin with a byte order mark, for Excel') })

/** The quote ledger: searched by page, exported whole. */
export const quoteRoutes =
  (deps: WebDeps) =>
  async (app: App): Promise<void> => {
    const { db } = deps.connection
    app.get('/api/quotes', { schema: { querystring: listQuery, response: { 200: quoteList } } }, ({ query }) =>
      listQuotes(db, query),
    )
    app.get('/api/quotes.csv', { schema: { querystring: csvQuery } }, async ({ query: { bom, ...filter } }, reply) => {
      const entries = await exportQuotes(db, filter)
      return reply
        .type('text/csv; charset=utf-8; header=present')
        .header('content-disposition', 'attachment; filename="quotes.csv"')
        .send(Readable.from(quoteCsv(entries, { bom })))
    })
  }
