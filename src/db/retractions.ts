import { sql } from 'kysely'
import type { Db } from './connection.ts'
import type { DraftRow } from './drafts.ts'

/** What a kill asks of deliveries: what is called back before it goes, and what is taken back where it went. */

/**
 * Calls back what a killed draft has not sent yet. An attempt that is under way now cannot be called back: its row stays
 * pending, so that the retraction waits for it, and its job says how it ended.
 */
export const callBack = (db: Db, draftId: number, reason: string) =>
  db
    .updateTable('deliveries')
    .set({ state: 'cancelled', error: reason })
    .where('draftId', '=', draftId)
    .where('kind', '=', 'publish')
    .where('state', 'in', ['pending', 'failed'])
    .where((eb) => eb.or([eb('state', '=', 'failed'), eb('attempts', '=', 0), eb('error', 'is not', null)]))
    .execute()

/**
 * Plans a retraction for every destination that has a version of a draft, or may have one: a crash can come between sending
 * and the receipt, so whatever was tried counts. Returns what has to be sent; what a destination took back already is not
 * asked for again.
 */
export async function plan(db: Db, draft: Pick<DraftRow, 'id' | 'trace'>, killedAt: Date): Promise<{ id: number }[]> {
  const { rows } = await sql<{ id: number }>`
    insert into deliveries (draft_id, draft_version, destination, kind, trace, approved_at)
    select draft_id, max(draft_version), destination, 'retract', ${draft.trace}, ${killedAt}
    from deliveries
    where draft_id = ${draft.id} and kind = 'publish' and (receipt is not null or attempts > 0)
    group by draft_id, destination
    on conflict on constraint deliveries_once do update
      set state = 'pending', error = null, approved_at = excluded.approved_at, queued_at = now()
      where deliveries.state in ('cancelled', 'failed')
    returning id`.execute(db)
  return rows
}

/**
 * Forgets a destination's retractions that were tried before a publication arrived there after all: they may have overtaken
 * it, and a new one, under a new id, must follow. The draft's history keeps what they said.
 */
export const forgetOvertaken = (db: Db, draftId: number, destination: string) =>
  db
    .deleteFrom('deliveries')
    .where('draftId', '=', draftId)
    .where('destination', '=', destination)
    .where('kind', '=', 'retract')
    .where('attempts', '>', 0)
    .execute()

type Place = { draftId: number; destination: string }

const at = (db: Db, { draftId, destination }: Place) =>
  db
    .selectFrom('deliveries')
    .select('id')
    .where('draftId', '=', draftId)
    .where('destination', '=', destination)
    .limit(1)

/** Whether a version of the draft is on its way to the destination at this moment, or was when a process died. */
export const isUnderWay = async (db: Db, draftId: number, destination: string): Promise<boolean> =>
  (await at(db, { draftId, destination })
    .where('kind', '=', 'publish')
    .where('state', '=', 'pending')
    .executeTakeFirst()) !== undefined

/** Whether the draft is being taken back from the destination at this moment, or was when a process died. */
export const isBeingTakenBack = async (db: Db, draftId: number, destination: string): Promise<boolean> =>
  (await at(db, { draftId, destination })
    .where('kind', '=', 'retract')
    .where('state', '=', 'pending')
    .where('attempts', '>', 0)
    .where('error', 'is', null)
    .executeTakeFirst()) !== undefined

/** Whether the destination has, or gets, a later version than a retraction takes back. */
export const isSuperseded = async (db: Db, retraction: Place & { draftVersion: number }): Promise<boolean> =>
  (await at(db, retraction)
    .where('kind', '=', 'publish')
    .where('draftVersion', '>', retraction.draftVersion)
    .where((eb) => eb.or([eb('state', '=', 'pending'), eb('receipt', 'is not', null)]))
    .executeTakeFirst()) !== undefined

/** Whether no destination has the draft any more, or is about to get it. */
export async function allDone(db: Db, draftId: number): Promise<boolean> {
  const { rows } = await sql`
    select from deliveries as one
    where draft_id = ${draftId} and (
      kind = 'retract' and state not in ('delivered', 'cancelled')
      or kind = 'publish' and (state = 'pending' or receipt is not null) and not exists (
        select from deliveries as back
        where back.draft_id = one.draft_id and back.destination = one.destination
          and back.kind = 'retract' and back.state = 'delivered' and back.draft_version >= one.draft_version
      )
    )
    limit 1`.execute(db)
  return rows.length === 0
}
