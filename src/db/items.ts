import { type Selectable, sql } from 'kysely'
import type { ItemRelation } from '../model/api.ts'
import { AppError } from '../model/error.ts'
import type { Item } from '../model/item.ts'
import type { Db } from './connection.ts'
import type { ItemState, Tables } from './schema.ts'

export type ItemRow = Selectable<Tables['items']>

export type NewItem = {
  feedId: string
  payloadId: number
  trace: string
  identity: string
  revision: string
  content: Item
  /** Why it could not be read; it is kept all the same. */
  error?: string | undefined
  /** It is a summary: its page is fetched before it is imported. */
  needsPage?: boolean | undefined
}

/** Keeps the items that are not known yet, by feed, identity and revision. Returns the new ones in the order given. */
export async function saveNew(db: Db, items: readonly NewItem[]): Promise<{ id: number; state: ItemState }[]> {
  const saved: { id: number; state: ItemState }[] = []
  // In slices: PostgreSQL takes 65,535 parameters in a statement.
  for (let at = 0; at < items.length; at += 1000) {
    const rows = items.slice(at, at + 1000).map(({ error, content, needsPage, ...rest }) => ({
      ...rest,
      content: JSON.stringify(content),
      error: error ?? null,
      state: stateOf(error, needsPage),
    }))
    const fresh = await db
      .insertInto('items')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['feedId', 'identity', 'revision']).doNothing())
      .returning(['id', 'state'])
      .execute()
    saved.push(...fresh)
  }
  return saved
}

/** Which of these identities or revisions a feed has brought already. */
export async function known(
  db: Db,
  feedId: string,
  column: 'identity' | 'revision',
  values: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('items')
    .select(column)
    .distinct()
    .where('feedId', '=', feedId)
    .where(column, '=', sql<string>`any(${values})`)
    .execute()
  return new Set(rows.map((row) => row[column]))
}

export const hasAny = async (db: Db, feedId: string): Promise<boolean> =>
  (await db.selectFrom('items').select('id').where('feedId', '=', feedId).limit(1).executeTakeFirst()) !== undefined

function stateOf(error: string | undefined, needsPage: boolean | undefined): ItemState {
  if (error) return 'failed'
  return needsPage ? 'page' : 'pending'
}

/** Its page has come, or will not: it waits for its import now. False when another run was faster. */
export async function completed(db: Db, id: number, content: Item, pagePayloadId?: number): Promise<boolean> {
  const changed = await db
    .updateTable('items')
    .set({
      content: JSON.stringify(content),
      state: 'pending',
      queuedAt: sql<Date>`now()`,
      pagePayloadId: pagePayloadId ?? null,
    })
    .where('id', '=', id)
    .where('state', '=', 'page')
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** The sweep asks for its page again later. */
export async function putOffPage(db: Db, id: number): Promise<void> {
  await db
    .updateTable('items')
    .set((eb) => ({ pageAttempts: eb('pageAttempts', '+', 1), queuedAt: sql<Date>`now()` }))
    .where('id', '=', id)
    .execute()
}

export async function get(db: Db, id: number): Promise<ItemRow> {
  const row = await db.selectFrom('items').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found', `There is no item ${id}.`)
  return row
}

/** The item, locked until the transaction ends, when it still waits for its import. */
export const lockPending = (db: Db, id: number) =>
  db.selectFrom('items').select('id').where('id', '=', id).where('state', '=', 'pending').forUpdate().executeTakeFirst()

export async function imported(db: Db, id: number, draftId: number, relation: ItemRelation): Promise<void> {
  await db
    .updateTable('items')
    .set({ state: 'imported', draftId, relation, error: null })
    .where('id', '=', id)
    .execute()
}

export async function failed(db: Db, id: number, error: string): Promise<void> {
  await db
    .updateTable('items')
    .set({ state: 'failed', error })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute()
}

/** The draft that an earlier revision of the same item of the same feed went into, and what its first one was to it. */
export const findDraftOf = (db: Db, feedId: string, identity: string) =>
  db
    .selectFrom('items')
    .select(['draftId', 'relation'])
    .where('feedId', '=', feedId)
    .where('identity', '=', identity)
    .where('draftId', 'is not', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

/** The items a draft was made of, first to last. */
export const ofDraft = (db: Db, draftId: number) =>
  db
    .selectFrom('items')
    .innerJoin('feeds', 'feeds.id', 'items.feedId')
    .select([
      'items.id',
      'items.feedId',
      'feeds.name as feedName',
      'items.relation',
      'items.receivedAt',
      sql<string | null>`items.content ->> 'guid'`.as('guid'),
      sql<string | null>`items.content ->> 'link'`.as('link'),
      sql<string | null>`items.content ->> 'published'`.as('published'),
    ])
    .where('draftId', '=', draftId)
    .orderBy('items.id')
    .execute()

/** Entries that could not be read or imported, latest first. */
export const listFailed = (db: Db, feedId: string, limit: number) =>
  db
    .selectFrom('items')
    .select(['id', 'identity', 'error', 'receivedAt', 'payloadId'])
    .where('feedId', '=', feedId)
    .where('state', '=', 'failed')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
