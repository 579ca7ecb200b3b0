import * as deliveries from '../db/deliveries.ts'
import * as drafts from '../db/drafts.ts'
import type { Destination, Receipt } from '../model/delivery.ts'
import { AppError } from '../model/error.ts'
import { deliver, takeBack } from '../publishers/index.ts'
import type { Work } from '../queue/processor.ts'
import type { JobDeps } from './deps.ts'
import { begin } from './last-gate.ts'
import { settle } from './settle.ts'

/** Brings one version of a draft to one destination, or takes a killed one back from it, and writes the receipt, once. */
export const publish = (deps: JobDeps): Work<'publish'> => ({
  async run({ deliveryId }, { log, signal }) {
    const delivery = await deps.connection.transaction(() => begin(deps, deliveryId))
    if (!delivery) return
    const receipt = await attempt(deps, delivery, signal)
    if (!receipt) return
    await deps.connection.transaction(() => settle(deps, delivery, receipt))
    const { trace, draftId, destination, kind } = delivery
    deps.metrics.deliveries.inc({ destination, result: results[kind] })
    log.info({ trace, draftId, deliveryId, destination, receipt }, results[kind])
  },
  async giveUp({ deliveryId }, error) {
    const delivery = await deliveries.find(deps.connection.db, deliveryId)
    if (!delivery) return
    await deliveries.failed(deps.connection.db, deliveryId, error.message)
    deps.metrics.deliveries.inc({ destination: delivery.destination, result: 'failed' })
  },
})

const results = { publish: 'delivered', retract: 'retracted' } as const

/** One attempt outside. Undefined when it failed and is not wanted any more: the draft was killed meanwhile. */
async function attempt(
  deps: JobDeps,
  delivery: deliveries.Delivery,
  signal: AbortSignal,
): Promise<Receipt | undefined> {
  try {
    return await send(deps, delivery, signal)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (await deps.connection.transaction(() => noteFailure(deps, delivery, message))) throw error
    return undefined
  }
}

/** Writes down what stands in the way. False when it is not to be tried again. */
async function noteFailure(
  { connection: { db } }: JobDeps,
  { id, draftId, kind }: deliveries.Delivery,
  message: string,
) {
  const { state } = await drafts.lock(db, draftId)
  if (kind === 'retract' || state !== 'killed') {
    await deliveries.noteError(db, id, message)
    return true
  }
  await deliveries.callOff(db, id, `Killed while it was being sent. ${message}`)
  return false
}

function send(deps: JobDeps, delivery: deliveries.Delivery, signal: AbortSignal): Promise<Receipt> {
  const { id: deliveryId, draftId, draftVersion: version, story, reason } = delivery
  const destination = destinationOf(deps.destinations, delivery.destination)
  const time = delivery.approvedAt.toISOString()
  if (delivery.kind === 'publish')
    return deliver(destination, { deliveryId, draftId, version, story, approvedAt: time }, deps.tools, signal)
  // The step that killed the draft raised its version: what the wire sends after the kill is above this.
  const end = { version: version + 1, reason: reason ?? '', killedAt: time }
  return takeBack(destination, { deliveryId, draftId, story, ...end }, deps.tools, signal)
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
