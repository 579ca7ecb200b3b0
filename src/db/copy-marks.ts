import { sql } from 'kysely'
import type { Profile } from '../matching/profile.ts'
import type { Db } from './connection.ts'

/** Drafts looked at for one mark: what stands in more of them is boilerplate, and costs no more than this. */
const mostOfMark = 64

/** Copies looked at in one draft. */
const mostOfDraft = 24

/** Waits until no other import works on copy with one of these marks: of two like copies, the second sees the first. */
export async function lockMarks(db: Db, marks: readonly number[]): Promise<void> {
  // Materialised in order, so that two never wait for each other.
  await sql`
    with keys as materialized (select distinct key from unnest(${marks}::bigint[]) as key order by key)
    select pg_advisory_xact_lock(key) from keys`.execute(db)
}

/** Keeps what a copy is compared by, with its marks. */
export async function keep(
  db: Db,
  copy: { itemId: number; draftId: number; profile: Profile; marks: readonly number[] },
): Promise<void> {
  const { itemId, draftId, profile, marks } = copy
  await db
    .insertInto('copies')
    .values({ itemId, draftId, profile: JSON.stringify(profile) })
    .execute()
  await sql`
    insert into copy_marks (mark, draft_id) select mark, ${draftId} from unnest(${marks}::bigint[]) as mark
    on conflict do nothing`.execute(db)
}

/** What a copy is looked up by: shingles, facts that translations share, and what it is called. */
export type Marks = { text: readonly number[]; facts: readonly number[]; names: readonly number[] }

export type Known = { draftId: number; copies: Profile[] }

/**
 * The drafts worth comparing with a copy, with their own copies: by words in common, by facts where the words are another
 * language's, and by the headlines and guids that notices name. One statement: three took 2.7 ms where this takes 2.3. The latest of the drafts with a mark are looked at.
 */
export async function near(db: Db, { text, facts, names }: Marks, since: Date): Promise<Known[]> {
  const { rows } = await sql<Known>`
    ${worthComparing({ text, facts, names }, since)}
    select asked.draft_id, copy.copies
    from asked
    ${copiesOf}
    order by asked.draft_id`.execute(db)
  return rows
}

/** What came before an item: `isOpener`: its draft was made of it, and no later draft was there yet. */
export type Before = { itemId: number; draftId: number; isOpener: boolean }

export type KnownBefore = { draftId: number; copies: { itemId: number; profile: Profile }[] }

/** The same, as it was when an item came: without its own copy and those that came later. */
export async function nearBefore(db: Db, marks: Marks, since: Date, before: Before): Promise<KnownBefore[]> {
  const { itemId, draftId, isOpener } = before
  const { rows } = await sql<KnownBefore>`
    ${worthComparing(marks, since, isOpener ? draftId : undefined)}
    select asked.draft_id, copy.copies
    from asked
    cross join lateral (
      select jsonb_agg(jsonb_build_object('itemId', item_id, 'profile', profile) order by item_id) as copies
      from (
        select copies.item_id, copies.profile from copies join items on items.id = copies.item_id
        where copies.draft_id = asked.draft_id and copies.item_id <> ${itemId}
          -- Of two imported at once the later may have made its draft first.
          and (copies.item_id < ${itemId} or (items.relation = 'first' and copies.draft_id <= ${draftId}))
        order by copies.item_id limit ${sql.lit(mostOfDraft)}
      ) first_copies
      having count(*) > 0
    ) copy
    order by asked.draft_id`.execute(db)
  return rows
}

/** Opens a statement: `asked`, the drafts with marks in common that came in since, and before another. */
const worthComparing = ({ text, facts, names }: Marks, since: Date, before?: number) => sql`
  with first as materialized (
    select id from drafts where received_at > ${since} order by received_at limit 1
  ),
  by_text as (${sharing(text, { least: Math.min(2, text.length), limit: 16, before })}),
  by_facts as (${sharing(facts, { least: 2, limit: 8, before })}),
  by_name as (${sharing(names, { least: 1, limit: 8, before, latest: true })}),
  asked as (select draft_id from by_text union select draft_id from by_facts union select draft_id from by_name)`

type Sharing = { least: number; limit: number; before: number | undefined; latest?: boolean }

/** The drafts that share the most of these marks, at least `least` of them; of as many, the oldest or the latest. */
const sharing = (marks: readonly number[], { least, limit, before, latest = false }: Sharing) => sql`
  select found.draft_id
  from unnest(${marks}::bigint[]) as asked (mark)
  cross join lateral (
    select draft_id from copy_marks
    where mark = asked.mark and draft_id >= (select id from first)
      ${before === undefined ? sql`` : sql`and draft_id < ${before}`}
    order by draft_id desc limit ${mostOfMark}
  ) found
  group by found.draft_id
  having count(*) >= ${least}
  order by count(*) desc, found.draft_id ${sql.raw(latest ? 'desc' : 'asc')}
  limit ${limit}`

/** Joins the first copies of each draft that was asked for. */
const copiesOf = sql`
  cross join lateral (
    select jsonb_agg(profile order by item_id) as copies
    from (
      select item_id, profile from copies
      where copies.draft_id = asked.draft_id order by item_id limit ${sql.lit(mostOfDraft)}
    ) first_copies
    having count(*) > 0
  ) copy`

/** What the copies of one draft are compared by, the first first; `without` the copy of one item. */
export async function ofDraft(db: Db, draftId: number, without = 0): Promise<Profile[]> {
  const rows = await db
    .selectFrom('copies')
    .select('profile')
    .where('draftId', '=', draftId)
    .where('itemId', '<>', without)
    .orderBy('itemId')
    .execute()
  return rows.map(({ profile }) => profile)
}

/** What copies are compared by, by their items. */
export async function ofItems(db: Db, itemIds: readonly number[]): Promise<ReadonlyMap<number, Profile>> {
  const rows = await db
    .selectFrom('copies')
    .select(['itemId', 'profile'])
    .where('itemId', '=', sql<number>`any(${itemIds}::bigint[])`)
    .execute()
  return new Map(rows.map(({ itemId, profile }) => [itemId, profile]))
}

/** A copy is compared by something else from now on: `gone` are marks that no copy of its draft has any more. */
export async function renew(
  db: Db,
  copy: { itemId: number; draftId: number; profile: Profile; marks: readonly number[]; gone: readonly number[] },
): Promise<void> {
  const { itemId, draftId, profile, marks, gone } = copy
  await db
    .updateTable('copies')
    .set({ profile: JSON.stringify(profile) })
    .where('itemId', '=', itemId)
    .execute()
  await sql`delete from copy_marks where draft_id = ${draftId} and mark = any(${gone}::bigint[])`.execute(db)
  await sql`
    insert into copy_marks (mark, draft_id) select mark, ${draftId} from unnest(${marks}::bigint[]) as mark
    on conflict do nothing`.execute(db)
}

/** The items and copies of one draft become another's. */
export async function move(db: Db, { from, to, marks }: { from: number; to: number; marks: readonly number[] }) {
  await db
    .updateTable('items')
    .set((eb) => ({
      draftId: to,
      relation: eb
        .case()
        .when('relation', '=', 'first')
        .then('repeat' as const)
        .else(eb.ref('relation'))
        .end(),
    }))
    .where('draftId', '=', from)
    .execute()
  await db.updateTable('copies').set({ draftId: to }).where('draftId', '=', from).execute()
  await sql`
    with moved as (delete from copy_marks where draft_id = ${from} and mark = any(${marks}::bigint[]) returning mark)
    insert into copy_marks (mark, draft_id) select mark, ${to} from moved on conflict do nothing`.execute(db)
}
