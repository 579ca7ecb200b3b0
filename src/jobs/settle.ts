import { planRetractions } from '../commands/kill.ts'
import * as deliveries from '../db/deliveries.ts'
import * as drafts from '../db/drafts.ts'
import * as retractions from '../db/retractions.ts'
import type { Receipt } from '../model/delivery.ts'
import type { JobDeps } from './deps.ts'

/** Writes down what happened, as it happened, and what follows from it. */
export async function settle(deps: JobDeps, delivery: deliveries.Delivery, receipt: Receipt): Promise<void> {
  const { db } = deps.connection
  const draft = await drafts.lock(db, delivery.draftId)
  if (!(await deliveries.delivered(db, delivery.id, receipt))) return
  const what = delivery.kind === 'publish' ? 'delivered' : 'unpublished'
  await drafts.record(db, draft.id, 'publisher', what, `${delivery.destination}: ${receipt.locations.join(', ')}`)
  if (delivery.kind === 'retract') return settleRetraction(deps, draft)
  await drafts.wentOut(db, draft.id, delivery.draftVersion)
  if (draft.state === 'killed') return follow(deps, draft, delivery.destination)
  const current = draft.state === 'approved' && draft.copyVersion === delivery.draftVersion
  if (!current || !(await deliveries.allDelivered(db, draft.id, delivery.draftVersion))) return
  const action = draft.wireUpdate ? 'publish-outdated' : 'publish'
  await drafts.step(db, draft, { action, actor: 'publisher' })
}

/** The kill came while it was being sent: a retraction goes after it, a new one where an earlier may have overtaken it. */
async function follow(deps: JobDeps, draft: drafts.DraftRow, destination: string): Promise<void> {
  await retractions.forgetOvertaken(deps.connection.db, draft.id, destination)
  await planRetractions(deps, draft)
}

async function settleRetraction({ connection: { db } }: JobDeps, draft: drafts.DraftRow): Promise<void> {
  if (await retractions.allDone(db, draft.id)) await drafts.tookBack(db, draft.id)
}
