import * as deliveries from '../db/deliveries.ts'
import * as drafts from '../db/drafts.ts'
import type { Destination, Receipt } from '../model/delivery.ts'
import { AppError } from '../model/error.ts'
import { deliver } from '../publishers/index.ts'
import type { Work } from '../queue/processor.ts'
import type { JobDeps } from './deps.ts'

type Delivery = Awaited<ReturnType<typeof deliveries.get>>

/** Delivers one version of a draft to one destination and writes its receipt, once. */
export const publish = (deps: JobDeps): Work<'publish'> => ({
  async run({ deliveryId }, { log, signal }) {
    const { db } = deps.connection
    const delivery = await deliveries.get(db, deliveryId)
    if (delivery.state !== 'pending') return
    mayGoOut(delivery, deps.now())
    await deliveries.attempted(db, deliveryId)
    const receipt = await send(deps, delivery, signal)
    await deps.connection.transaction(() => settle(deps, delivery, receipt))
    deps.metrics.deliveries.inc({ destination: delivery.destination, result: 'delivered' })
    const { trace, draftId, destination } = delivery
    log.info({ trace, draftId, deliveryId, destination, receipt }, 'delivered')
  },
  async giveUp({ deliveryId }, error) {
    const { destination } = await deliveries.get(deps.connection.db, deliveryId)
    await deliveries.failed(deps.connection.db, deliveryId, error.message)
    deps.metrics.deliveries.inc({ destination, result: 'failed' })
  },
})

/** The last gate, whatever was planned: nothing killed, spiked or under embargo goes out. */
function mayGoOut({ draftState, embargo, draftId }: Delivery, now: Date): void {
  if (draftState === 'killed' || draftState === 'spiked')
    throw new AppError('conflict', `Draft ${draftId} is ${draftState}: it does not go out.`)
  if (embargo && embargo > now)
    throw new AppError('embargoed', `Draft ${draftId} is under embargo until ${embargo.toISOString()}.`)
}

async function send(deps: JobDeps, delivery: Delivery, signal: AbortSignal): Promise<Receipt> {
  try {
    return await deliver(
      destinationOf(deps.destinations, delivery.destination),
      {
        deliveryId: delivery.id,
        draftId: delivery.draftId,
        version: delivery.draftVersion,
        story: delivery.story,
        approvedAt: delivery.approvedAt.toISOString(),
      },
      deps.tools,
      signal,
    )
  } catch (error) {
    await deliveries.noteError(deps.connection.db, delivery.id, error instanceof Error ? error.message : String(error))
    throw error
  }
}

function destinationOf(destinations: readonly Destination[], id: string): Destination {
  const found = destinations.find((destination) => destination.id === id)
  if (!found)
    throw new AppError(
      'misconfigured',
      `Destination "${id}" is not in config/destinations.json any more; add it and retry.`,
    )
  return found
}

async function settle(deps: JobDeps, delivery: Delivery, receipt: Receipt): Promise<void> {
  const { db } = deps.connection
  const draft = await drafts.lock(db, delivery.draftId)
  if (!(await deliveries.delivered(db, delivery.id, receipt))) return
  await drafts.record(
    db,
    draft.id,
    'publisher',
    'delivered',
    `${delivery.destination}: ${receipt.locations.join(', ')}`,
  )
  const current = draft.state === 'approved' && draft.copyVersion === delivery.draftVersion
  if (current && (await deliveries.allDelivered(db, draft.id, delivery.draftVersion)))
    await drafts.step(db, draft, { action: 'publish', actor: 'publisher' })
}
