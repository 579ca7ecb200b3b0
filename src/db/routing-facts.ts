import { sql } from 'kysely'
import type { Item } from '../model/item.ts'
import type { Routing } from '../model/rules.ts'
import type { Db } from './connection.ts'

/** How many drafts came in since, and the first of them. */
export const span = (db: Db, since: Date) =>
  db
    .selectFrom('drafts')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('id').as('first'), fn.max('id').as('last')])
    .where('receivedAt', '>=', since)
    .executeTakeFirstOrThrow()

/** The item a draft was made of. One that was merged into another has given its items away, but for this mark. */
const firstItem = sql<number>`coalesce(
  (select own.id from items own where own.draft_id = drafts.id and own.relation = 'first' order by own.id limit 1),
  drafts.wire_item_id)`

export type FactsRow = Awaited<ReturnType<typeof page>>[number]

/** Drafts with the copy, the item and the feed that rules saw when they came in, newest first. */
export const page = (
  db: Db,
  { since, first, before, limit }: { since: Date; first: number; before: number; limit: number },
) =>
  db
    .selectFrom('drafts')
    .innerJoin('feeds', 'feeds.id', 'drafts.feedId')
    .innerJoin('draftVersions', (join) =>
      // The wire's own: an editor's comes later.
      join.onRef('draftVersions.draftId', '=', 'drafts.id').on('draftVersions.version', '=', 1),
    )
    .innerJoin('items', (join) => join.on('items.id', '=', firstItem))
    .select([
      'drafts.id',
      'drafts.desk',
      'drafts.feedId',
      'feeds.agency',
      'feeds.desk as feedDesk',
      'items.receivedAt',
      'draftVersions.story',
      sql<Item['categories'] | null>`items.content -> 'categories'`.as('categories'),
      sql<Item['subjects'] | null>`items.content -> 'subjects'`.as('subjects'),
      sql<number | null>`(items.content ->> 'urgency')::int`.as('urgency'),
      sql<Routing | null>`(select decision from draft_routing where draft_id = drafts.id order by id desc limit 1)`.as(
        'recorded',
      ),
    ])
    .where('drafts.id', '>=', first)
    .where('drafts.id', '<', before)
    .where('drafts.receivedAt', '>=', since)
    .orderBy('drafts.id', 'desc')
    .limit(limit)
    .execute()
