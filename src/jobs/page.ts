import { hashOf } from '../commands/intake.ts'
import { withoutPage, withPage } from '../commands/whole-copy.ts'
import { withHostSlot } from '../db/hosts.ts'
import * as items from '../db/items.ts'
import * as payloads from '../db/payloads.ts'
import { FetchStatusError } from '../fetch/failures.ts'
import { AppError } from '../model/error.ts'
import type { Item } from '../model/item.ts'
import type { Work } from '../queue/processor.ts'
import type { JobDeps } from './deps.ts'

/** How often a page that does not answer is asked for, a minute or more apart, before the summary has to do. */
const attempts = 3

/** Completes an item from its page, then has it imported. Without the page the summary is imported, and says so. */
export const fetchPage = (deps: JobDeps): Work<'page'> => ({
  async run({ itemId }, { log, signal }) {
    const { db } = deps.connection
    const item = await items.get(db, itemId)
    if (item.state !== 'page' || !item.content.link) return
    try {
      const page = await readPage(deps, item, item.content.link, signal)
      await importWith(deps, item, withPage(item.content, page.item), page.payloadId)
      log.info({ trace: item.trace, itemId, url: item.content.link }, 'page read')
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const again = mayMend(error) && item.pageAttempts + 1 < attempts
      if (again) await items.putOffPage(db, itemId)
      else await importWith(deps, item, withoutPage(item.content, error.message))
      log.warn({ trace: item.trace, itemId, url: item.content.link, reason: error.message, again }, 'page not read')
    }
  },
  async giveUp({ itemId }, error) {
    const item = await items.get(deps.connection.db, itemId)
    if (item.state === 'page') await importWith(deps, item, withoutPage(item.content, error.message))
  },
})

async function readPage(deps: JobDeps, { feedId, trace }: items.ItemRow, link: string, signal: AbortSignal) {
  const { body, contentType, url } = await withHostSlot(deps, link, () => deps.fetcher.get(link, { signal }))
  const kept = { feedId, trace, hash: hashOf(body), body, contentType, url }
  const { id: payloadId } = await payloads.keep(deps.connection.db, kept)
  const { item } = await deps.reading.readPage({ body, contentType, url }, deps.recipes)
  await payloads.markRead(deps.connection.db, payloadId, { format: 'HTML page', warnings: item.warnings })
  return { item, payloadId }
}

const importWith = ({ connection, queues }: JobDeps, { id }: items.ItemRow, content: Item, payloadId?: number) =>
  connection.transaction(async () => {
    if (await items.completed(connection.db, id, content, payloadId)) await queues.add('import', [{ itemId: id }])
  })

/** Whether asking again can help: not when the address is refused, the page is gone, or it holds no copy. */
const mayMend = (error: AppError): boolean =>
  error instanceof FetchStatusError ? error.status === 429 || error.status >= 500 : error.code === 'unavailable'
