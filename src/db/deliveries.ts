import { type Selectable, sql } from 'kysely'
import type { Receipt } from '../model/delivery.ts'
import { AppError } from '../model/error.ts'
import { notifyChange } from './changes.ts'
import type { Db } from './connection.ts'
import type { Tables } from './schema.ts'

export type DeliveryRow = Selectable<Tables['deliveries']>

export type NewDelivery = {
  draftId: number
  draftVersion: number
  trace: string
  destination: string
  approvedAt: Date
}

/**
 * Writes down what is to be delivered, and returns what has to be sent: a version goes to a destination once, however often it
 * is approved. What was called back, or failed, is taken up again.
 */
export const plan = (db: Db, deliveries: readonly NewDelivery[]) =>
  db
    .insertInto('deliveries')
    .values([...deliveries])
    .onConflict((conflict) =>
      conflict
        .columns(['draftId', 'draftVersion', 'destination', 'kind'])
        .doUpdateSet((eb) => ({
          state: 'pending',
          error: null,
          approvedAt: eb.ref('excluded.approvedAt'),
          queuedAt: sql<Date>`now()`,
        }))
        .where('deliveries.state', 'in', ['cancelled', 'failed']),
    )
    .returning('id')
    .execute()

export async function get(db: Db, id: number): Promise<Delivery> {
  const row = await find(db, id)
  if (!row) throw new AppError('not-found', `There is no delivery ${id}.`)
  return row
}

/** Why the draft was killed, last. */
const lastKill = sql<string | null>`(
  select reason from draft_events
  where draft_events.draft_id = deliveries.draft_id and action = 'kill'
  order by draft_events.id desc limit 1
)`.as('reason')

/** A delivery with the copy it carries and the state of its draft. */
export type Delivery = NonNullable<Awaited<ReturnType<typeof find>>>

export const find = (db: Db, id: number) =>
  db
    .selectFrom('deliveries')
    .innerJoin('drafts', 'drafts.id', 'deliveries.draftId')
    .innerJoin('draftVersions', (join) =>
      join
        .onRef('draftVersions.draftId', '=', 'deliveries.draftId')
        .onRef('draftVersions.version', '=', 'deliveries.draftVersion'),
    )
    .selectAll('deliveries')
    .select(['drafts.state as draftState', 'drafts.embargo', 'draftVersions.story', lastKill])
    .where('deliveries.id', '=', id)
    .executeTakeFirst()

/** An attempt begins. Until it has ended there is no error: that is how a kill knows what is under way. */
export const attempted = (db: Db, id: number) =>
  db
    .updateTable('deliveries')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), error: null }))
    .where('id', '=', id)
    .execute()

/** Writes the receipt. False when it had one already: the first stays. */
export async function delivered(db: Db, id: number, receipt: Receipt): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ state: 'delivered', receipt: JSON.stringify(receipt), deliveredAt: sql<Date>`now()`, error: null })
    .where('id', '=', id)
    .where('receipt', 'is', null)
    .executeTakeFirst()
  await notifyChange(db, { kind: 'delivery', id: String(id) })
  return numUpdatedRows > 0n
}

export async function failed(db: Db, id: number, error: string): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'failed', error })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute()
  await notifyChange(db, { kind: 'delivery', id: String(id) })
}

/** What stands in the way for now; it will be tried again. */
export async function noteError(db: Db, id: number, error: string): Promise<void> {
  await db.updateTable('deliveries').set({ error }).where('id', '=', id).where('state', '=', 'pending').execute()
}

/** It will not be sent after all. */
export async function callOff(db: Db, id: number, reason: string): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'cancelled', error: reason })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute()
  await notifyChange(db, { kind: 'delivery', id: String(id) })
}

/** Back to the queue, by hand. Of a killed draft only what takes it back. */
export async function reopen(db: Db, id: number): Promise<void> {
  const row = await get(db, id)
  if (row.state === 'delivered') throw new AppError('conflict', `Delivery ${id} has its receipt already.`)
  if (row.kind === 'publish' && row.draftState === 'killed')
    throw new AppError('conflict', `The draft of delivery ${id} was killed.`)
  await db
    .updateTable('deliveries')
    .set({ state: 'pending', error: null, queuedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
  await notifyChange(db, { kind: 'delivery', id: String(id) })
}

/** Calls back what has not gone out yet. A kill does more: `retractions.ts`. */
export const cancel = (db: Db, draftId: number, reason: string) =>
  db
    .updateTable('deliveries')
    .set({ state: 'cancelled', error: reason })
    .where('draftId', '=', draftId)
    .where('kind', '=', 'publish')
    .where('state', 'in', ['pending', 'failed'])
    .execute()

/** Whether every delivery of this version has its receipt. */
export async function allDelivered(db: Db, draftId: number, draftVersion: number): Promise<boolean> {
  const open = await db
    .selectFrom('deliveries')
    .select('id')
    .where('draftId', '=', draftId)
    .where('draftVersion', '=', draftVersion)
    .where('kind', '=', 'publish')
    .where('state', '!=', 'delivered')
    .limit(1)
    .executeTakeFirst()
  return open === undefined
}

export const list = (db: Db, filter: { state?: DeliveryRow['state'] | undefined; draftId?: number; limit: number }) =>
  db
    .selectFrom('deliveries')
    .innerJoin('draftVersions', (join) =>
      join
        .onRef('draftVersions.draftId', '=', 'deliveries.draftId')
        .onRef('draftVersions.version', '=', 'deliveries.draftVersion'),
    )
    .selectAll('deliveries')
    .select(sql<string>`draft_versions.story ->> 'headline'`.as('headline'))
    .$if(filter.state !== undefined, (query) => query.where('state', '=', filter.state ?? 'pending'))
    .$if(filter.draftId !== undefined, (query) => query.where('deliveries.draftId', '=', filter.draftId ?? 0))
    .orderBy('deliveries.id', 'desc')
    .limit(filter.limit)
    .execute()

export const counts = (db: Db) =>
  db
    .selectFrom('deliveries')
    .select(['destination', 'kind', 'state', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy(['destination', 'kind', 'state'])
    .execute()
