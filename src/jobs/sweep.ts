import { wakeClock } from '../commands/clock.ts'
import * as feeds from '../db/feeds.ts'
import { takeForgotten } from '../db/forgotten.ts'
import { replan } from '../db/polls.ts'
import * as subscriptions from '../db/websub.ts'
import type { Work } from '../queue/processor.ts'
import type { JobDeps } from './deps.ts'

/** Longer than an import or a delivery with its first retries takes. */
const forgottenAfterMs = 60_000
const batch = 500

/** Reads from the rows what is to be done and asks the queues for it: due polls, moments of drafts, what a crash left behind. */
export const sweep = (deps: JobDeps): Work<'sweep'> => ({
  async run(_, { log }) {
    const { connection, queues } = deps
    await replan(connection.db, deps.now())
    const due = await feeds.due(connection.db, deps.now(), batch)
    for (const { id } of due) await queues.ensure('poll', { feedId: id })
    await followHubs(deps)

    const overdue = await wakeClock(deps)
    const before = new Date(deps.now().getTime() - forgottenAfterMs)
    const imports = await takeForgotten(connection.db, 'items', before, batch)
    for (const itemId of imports) await queues.ensure('import', { itemId })
    const pages = await takeForgotten(connection.db, 'items', before, batch, 'page')
    for (const itemId of pages) await queues.ensure('page', { itemId })
    const publishes = await takeForgotten(connection.db, 'deliveries', before, batch)
    for (const deliveryId of publishes) await queues.ensure('publish', { deliveryId })

    if (overdue + imports.length + pages.length + publishes.length > 0)
      log.info({ overdue, imports: imports.length, pages: pages.length, publishes: publishes.length }, 'swept up')
  },
  giveUp: async () => undefined,
})

/** Without an address of our own nobody can push to us. */
async function followHubs({ connection, queues, now, publicUrl }: JobDeps): Promise<void> {
  if (!publicUrl) return
  await subscriptions.follow(connection.db, now())
  const due = await subscriptions.due(connection.db, now(), batch)
  for (const { feedId } of due) await queues.ensure('websub', { feedId })
}
