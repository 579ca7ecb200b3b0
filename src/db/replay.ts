import { type Selectable, sql } from 'kysely'
import type { Db } from './connection.ts'
import type { ItemRow } from './items.ts'
import type { Tables } from './schema.ts'

/** What a reparse reads of the archive, a page at a time. */

export type Scope = { since?: Date | undefined; feed?: string | undefined; draft?: number | undefined }

export type PayloadLine = Omit<Selectable<Tables['payloads']>, 'body' | 'hash' | 'warnings'>

/**
 * The payloads of a scope, oldest first. Pages that were fetched to complete an item are none of their own: they are read with the item.
 * One statement, for there is no index on what items point at: each list of theirs is read once.
 */
export async function payloadIds(db: Db, { since, feed, draft }: Scope, limit?: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from payloads
    where (${since ?? null}::timestamptz is null or received_at >= ${since ?? null})
      and (${feed ?? null}::text is null or feed_id = ${feed ?? null})
      and (${draft ?? null}::bigint is null
        or id in (select payload_id from items where draft_id = ${draft ?? null}))
      and not (
        (format is null or format = 'HTML page')
        and id not in (select payload_id from items)
        and (trace in (select trace from items)
          or id in (select page_payload_id from items where page_payload_id is not null))
      )
    order by id limit ${limit ?? null}`.execute(db)
  return rows.map(({ id }) => id)
}

const payloadColumns = ['id', 'feedId', 'trace', 'contentType', 'url', 'receivedAt', 'format', 'error'] as const

export const payloads = (db: Db, ids: readonly number[]): Promise<PayloadLine[]> =>
  db
    .selectFrom('payloads')
    .select([...payloadColumns])
    .where('id', '=', sql<number>`any(${ids}::bigint[])`)
    .orderBy('id')
    .execute()

/** The page of an item that came when it could not be read: it was kept under the item's trace. */
export const pageOf = (db: Db, { feedId, trace, payloadId }: ItemRow, url: string): Promise<PayloadLine | undefined> =>
  db
    .selectFrom('payloads')
    .select([...payloadColumns])
    .where('feedId', '=', feedId)
    .where('trace', '=', trace)
    .where('url', '=', url)
    .where('id', '>', payloadId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const bodyOf = async (db: Db, id: number): Promise<Buffer> =>
  (await db.selectFrom('payloads').select('body').where('id', '=', id).executeTakeFirstOrThrow()).body

/** Which items first came in these payloads, in their order: without their content, for many payloads at once. */
export const itemIdsOf = (db: Db, payloads: readonly number[]): Promise<{ id: number; payloadId: number }[]> =>
  db
    .selectFrom('items')
    .select(['id', 'payloadId'])
    .where('payloadId', '=', sql<number>`any(${payloads}::bigint[])`)
    .orderBy('id')
    .execute()

export const items = (db: Db, ids: readonly number[]): Promise<ItemRow[]> =>
  db.selectFrom('items').selectAll().where('id', '=', sql<number>`any(${ids}::bigint[])`).orderBy('id').execute()

/** An earlier item of the same feed and identity that has a draft: what made a later one a revision. */
export const earlierOf = (db: Db, { id, feedId, identity }: ItemRow) =>
  db
    .selectFrom('items')
    .select(['draftId', 'relation'])
    .where('feedId', '=', feedId)
    .where('identity', '=', identity)
    .where('id', '<', id)
    .where('draftId', 'is not', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

/** Whether a draft was made of an item: its first version is of it. */
export async function isOpener(db: Db, { id, draftId }: Pick<ItemRow, 'id' | 'draftId'>): Promise<boolean> {
  const { rows } = await sql`
    select 1 from draft_versions where draft_id = ${draftId} and version = 1
      and story -> 'sourceItemIds' @> to_jsonb(${String(id)}::text)`.execute(db)
  return rows.length > 0
}

/** Whether an item came as a draft of its own, which was merged into its draft since. */
export async function wasMerged(db: Db, { id, draftId, trace, feedId }: ItemRow): Promise<boolean> {
  const { rows } = await sql`
    select 1 from drafts join draft_versions on draft_versions.draft_id = drafts.id
    where drafts.feed_id = ${feedId} and drafts.trace = ${trace} and drafts.state = 'spiked' and drafts.id <> ${draftId}
      and draft_versions.story -> 'sourceItemIds' @> to_jsonb(${String(id)}::text) limit 1`.execute(db)
  return rows.length > 0
}

/** Whether the history of a draft has this line already. */
export const isNoted = async (db: Db, draftId: number, actor: string, reason: string): Promise<boolean> =>
  (await db
    .selectFrom('draftEvents')
    .select('id')
    .where('draftId', '=', draftId)
    .where('actor', '=', actor)
    .where('reason', '=', reason)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Those of the drafts that are not spiked. */
export async function notSpiked(db: Db, ids: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('drafts')
    .select('id')
    .where('id', '=', sql<number>`any(${ids}::bigint[])`)
    .where('state', '<>', 'spiked')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What has been suggested of a draft and others, whatever came of it. */
export async function suggestedWith(db: Db, draftId: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('suggestions')
    .select(['draftId', 'otherId'])
    .where((eb) => eb.or([eb('draftId', '=', draftId), eb('otherId', '=', draftId)]))
    .execute()
  return new Set(rows.map((row) => (row.draftId === draftId ? row.otherId : row.draftId)))
}

/** What a source of a draft printed, and whether it is the last of its feed there. */
export async function printed(db: Db, { id, draftId, feedId }: ItemRow) {
  const quotes = await db
    .selectFrom('sourceQuotes')
    .select(['type', 'text', 'speakerMention', 'speakerName'])
    .where('itemId', '=', id)
    .orderBy('position')
    .execute()
  const later = await db
    .selectFrom('items')
    .select('id')
    .where('draftId', '=', draftId)
    .where('feedId', '=', feedId)
    .where('id', '>', id)
    .limit(1)
    .executeTakeFirst()
  return { quotes, isLast: later === undefined }
}
