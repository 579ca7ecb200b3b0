import { sql } from 'kysely'
import type { Filed } from '../matching/wire-state.ts'
import type { Item } from '../model/item.ts'
import type { Db } from './connection.ts'

type Nullable<Row> = { [Column in keyof Row]: undefined extends Row[Column] ? Row[Column] | null : Row[Column] }

/** All copies of a draft as the wire sent them, in the order of their coming: what says which of them it shows. */
export async function ofDraft(db: Db, draftId: number): Promise<Filed[]> {
  const { rows } = await sql<Nullable<Filed>>`
    select items.id as item_id, items.feed_id || ' ' || items.identity as source,
      items.content ->> 'version' as version, items.content ->> 'updated' as updated,
      copies.profile ->> 'published' as published, copies.profile ->> 'notice' as notice,
      (copies.profile ->> 'take')::integer as take, (copies.profile ->> 'note')::boolean as note,
      array_length(string_to_array(copies.profile ->> 'text', ' '), 1) as words,
      feeds.agency is not null as own
    from items
    join copies on copies.item_id = items.id
    join feeds on feeds.id = items.feed_id
    where items.draft_id = ${draftId}
    order by items.id`.execute(db)
  return rows.map(({ version, updated, published, notice, take, note, words, ...row }) => ({
    ...row,
    version: version ?? undefined,
    updated: updated ?? undefined,
    published: published ?? undefined,
    notice: notice ?? undefined,
    take: take ?? undefined,
    note: note ?? undefined,
    words: words ?? 0,
  }))
}

/** The items themselves, with what their feeds are known to carry. */
export const items = (db: Db, ids: readonly number[]) =>
  db
    .selectFrom('items')
    .innerJoin('feeds', 'feeds.id', 'items.feedId')
    .select(['items.id', 'items.content', 'items.feedId', 'feeds.desk', 'feeds.agency', 'feeds.language', 'feeds.name'])
    .where('items.id', '=', sql<number>`any(${ids}::bigint[])`)
    .execute() as Promise<WireItem[]>

export type WireItem = {
  id: number
  content: Item
  feedId: string
  desk: string
  agency: string | null
  language: string | null
  name: string
}
