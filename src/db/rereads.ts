import { sql } from 'kysely'
import type { Item } from '../model/item.ts'
import type { Db } from './connection.ts'
import type { ItemRow } from './items.ts'

/** The item, locked until the transaction ends, when it is as it was read. */
export const lockAsRead = (db: Db, { id, revision, state, draftId }: ItemRow) =>
  db
    .selectFrom('items')
    .select('id')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', state)
    .where((eb) => (draftId === null ? eb('draftId', 'is', null) : eb('draftId', '=', draftId)))
    .forUpdate()
    .executeTakeFirst()

/** What an item is known by, and the page that completed it. */
export type Name = { identity: string; revision: string; pagePayloadId: number | null }

/**
 * An item is read in another way from now on. Its revision is today's, so that the same copy does not come again as a newer one, unless
 * it has come so already. An entry that could not be read gets the identity it has.
 */
export async function reread(db: Db, id: number, content: Item, { revision, ...name }: Name): Promise<void> {
  await db
    .updateTable('items')
    .set({ content: JSON.stringify(content), ...name })
    .where('id', '=', id)
    .execute()
  await sql`
    update items set revision = ${revision} where id = ${id} and not exists (
      select from items other
      where other.feed_id = items.feed_id and other.identity = items.identity and other.revision = ${revision})`.execute(
    db,
  )
}

/** A failed item waits for its import again. */
export const waits = (db: Db, id: number) =>
  db
    .updateTable('items')
    .set({ state: 'pending', error: null, queuedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .execute()
