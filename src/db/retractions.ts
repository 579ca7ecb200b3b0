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

/** Whether a version of the draft is on its way to the destination at this moment, or was when a process died. */
export async function isUnderWay(db: Db, draftId: number, destination: string): Promise<boolean> {
  const found = await db
    .selectFrom('deliveries')
    .select('id')
    .where('draftId', '=', draftId)
    .where('destination', '=', destination)
    .where('kind', '=', 'publish')
    .where('state', '=', 'pending')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether every destination has taken the draft back. */
export async function allDone(db: Db, draftId: number): Promise<boolean> {
  const open = await db
    .selectFrom('deliveries')
    .select('id')
    .where('draftId', '=', draftId)
    .where((eb) =>
      eb.or([
        eb.and([eb('kind', '=', 'retract'), eb('state', '!=', 'delivered')]),
        eb.and([eb('kind', '=', 'publish'), eb('state', '=', 'pending')]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return open === undefined
}

/**
 * What a retraction says: why the draft was killed last, and a version above every one that was to go out before. Not the
 * draft's own version, which rises while it is dead: every attempt must say the same.
 */
export async function endOf(db: Db, draftId: number): Promise<{ version: number; reason: string }> {
  const { top, reason } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('deliveries')
        .select((of) => of.fn.max<number | null>('draftVersion').as('top'))
        .where('draftId', '=', draftId)
        .where('kind', '=', 'publish')
        .as('top'),
      eb
        .selectFrom('draftEvents')
        .select('reason')
        .where('draftId', '=', draftId)
        .where('action', '=', 'kill')
        .orderBy('id', 'desc')
        .limit(1)
        .as('reason'),
    ])
    .executeTakeFirstOrThrow()
  return { version: (top ?? 0) + 1, reason: reason ?? '' }
}
