import * as alerts from '../db/alerts.ts'
import type { Db } from '../db/connection.ts'
import type { Alert, AlertList } from '../model/api.ts'

/** More at once is no alert any more; the count tells of the rest. */
const shown = 50

/** The kills that somebody has to acknowledge, with where each had gone and how taking it back stands. */
export async function listAlerts(db: Db): Promise<AlertList> {
  const killed = await alerts.unacknowledged(db, shown)
  const ids = killed.map(({ id }) => id)
  const retractions = ids.length > 0 ? await alerts.retractionsOf(db, ids) : []
  return {
    alerts: killed.map((row) =>
      toAlert(
        row,
        retractions.filter(({ draftId }) => draftId === row.id),
      ),
    ),
    total: killed.length < shown ? killed.length : await alerts.count(db),
  }
}

type Killed = Awaited<ReturnType<typeof alerts.unacknowledged>>[number]
type Retraction = Awaited<ReturnType<typeof alerts.retractionsOf>>[number]

const toAlert = ({ actor, reason, at, updatedAt, ...row }: Killed, retractions: Retraction[]): Alert => ({
  ...row,
  by: actor ?? 'wire',
  reason: reason ?? undefined,
  at: (at ?? updatedAt).toISOString(),
  retractions: retractions.map(({ id, destination, state, error, arrived }) => ({
    deliveryId: id,
    destination,
    state,
    error: error ?? undefined,
    arrived,
  })),
})
