import { putBackHeld } from '../commands/embargo.ts'
import * as deliveries from '../db/deliveries.ts'
import * as drafts from '../db/drafts.ts'
import * as retractions from '../db/retractions.ts'
import { PutOff } from '../model/put-off.ts'
import type { JobDeps } from './deps.ts'

/** How soon what must not overtake looks again whether the way is free. */
const followMs = 1000

/**
 * The last gate, whatever was planned, with the draft locked: a kill comes before it, and nothing goes out, or after it, and
 * sees the attempt. Undefined when there is nothing to send any more; throws PutOff while something else is under way there.
 */
export async function begin(deps: JobDeps, id: number): Promise<deliveries.Delivery | undefined> {
  const { db } = deps.connection
  const asked = await deliveries.find(db, id)
  if (!asked) return undefined
  await drafts.lock(db, asked.draftId)
  const delivery = await deliveries.find(db, id)
  if (delivery?.state !== 'pending') return undefined
  const obstacle = await (delivery.kind === 'publish' ? obstacleTo(delivery) : supersession(deps, delivery))
  if (obstacle) {
    await deliveries.callOff(db, id, obstacle)
    return undefined
  }
  if (delivery.kind === 'publish' && (await putBackHeld(deps, delivery.draftId))) return undefined
  if (await isInTheWay(deps, delivery)) throw new PutOff(new Date(deps.now().getTime() + followMs))
  await deliveries.attempted(db, id)
  return delivery
}

const over: ReadonlySet<string> = new Set(['killed', 'spiked', 'expired'])

const obstacleTo = ({ draftState, draftId }: deliveries.Delivery): string | undefined =>
  over.has(draftState) ? `Draft ${draftId} is ${draftState}: it does not go out.` : undefined

/** Sent again by the wire, a draft is still taken back where its killed version is, unless the new one is on its way there. */
async function supersession({ connection: { db } }: JobDeps, delivery: deliveries.Delivery) {
  if (!(await retractions.isSuperseded(db, delivery))) return undefined
  return `A later version of draft ${delivery.draftId} goes there: it is not taken back.`
}

/** A retraction must not overtake what it takes back, nor newer copy the retraction of the old. */
const isInTheWay = ({ connection: { db } }: JobDeps, { kind, draftId, destination }: deliveries.Delivery) =>
  (kind === 'publish' ? retractions.isBeingTakenBack : retractions.isUnderWay)(db, draftId, destination)
