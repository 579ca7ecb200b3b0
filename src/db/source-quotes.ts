import { sql } from 'kysely'
import type { Quote } from '../model/story.ts'
import type { Db } from './connection.ts'

type Printed = Pick<Quote, 'type' | 'text' | 'speaker'>

/** Keeps the quotes as a source of a draft prints them, in place of what the same feed printed of it before. */
export async function save(
  db: Db,
  { itemId, draftId, quotes }: { itemId: number; draftId: number; quotes: readonly Printed[] },
): Promise<void> {
  await sql`
    delete from source_quotes using items before, items this
    where source_quotes.draft_id = ${draftId} and source_quotes.item_id = before.id
      and this.id = ${itemId} and before.id <= this.id and before.feed_id = this.feed_id`.execute(db)
  if (quotes.length === 0) return
  const rows = quotes.map(({ type, text, speaker }, position) => ({
    ...{ itemId, draftId, position, type, text },
    speakerMention: speaker?.mention ?? null,
    speakerName: speaker?.name ?? null,
  }))
  await db.insertInto('sourceQuotes').values(rows).execute()
}

/** The sources of one draft become another's. */
export async function move(db: Db, { from, to }: { from: number; to: number }): Promise<void> {
  await db.updateTable('sourceQuotes').set({ draftId: to }).where('draftId', '=', from).execute()
}

/**
 * The quotes of a draft's sources, the first source first, each in the order of its copy; without those of the feeds that brought the
 * items `own`.
 */
export const ofDraft = (db: Db, draftId: number, own: readonly number[]) =>
  db
    .selectFrom('sourceQuotes')
    .innerJoin('items', 'items.id', 'sourceQuotes.itemId')
    .innerJoin('feeds', 'feeds.id', 'items.feedId')
    .select([
      'items.id as itemId',
      'items.feedId',
      'feeds.name as feedName',
      'items.receivedAt',
      sql<string | null>`items.content ->> 'link'`.as('link'),
      'sourceQuotes.type',
      'sourceQuotes.text',
      'sourceQuotes.speakerMention',
      'sourceQuotes.speakerName',
    ])
    .where('sourceQuotes.draftId', '=', draftId)
    .where(sql<boolean>`items.feed_id <> all(array(select feed_id from items where id = any(${own}::bigint[])))`)
    .orderBy('items.id')
    .orderBy('sourceQuotes.position')
    .execute()
