import { type Selectable, sql } from 'kysely'
import type { Db } from './connection.ts'
import type { Tables } from './schema.ts'

export type Subscription = Selectable<Tables['websubSubscriptions']>

export const find = (db: Db, feedId: string): Promise<Subscription | undefined> =>
  db.selectFrom('websubSubscriptions').selectAll().where('feedId', '=', feedId).executeTakeFirst()

export const findByCallback = (db: Db, callback: string): Promise<Subscription | undefined> =>
  db.selectFrom('websubSubscriptions').selectAll().where('callback', '=', callback).executeTakeFirst()

/** Until when a subscription's hub pushes; undefined when it does not. */
export const leaseOf = (row: Subscription | undefined, now: Date): Date | undefined =>
  row?.state === 'active' && row.leaseUntil && row.leaseUntil > now ? row.leaseUntil : undefined

/** Until when a hub pushes what a feed brings. */
export const findLease = async (db: Db, feedId: string, now: Date): Promise<Date | undefined> =>
  leaseOf(await find(db, feedId), now)

export type Named = Pick<Subscription, 'feedId' | 'hub' | 'topic' | 'callback' | 'secret'>

/** Notes the hub a feed names. Nothing is asked of it yet; another hub than before knows neither the old callback nor the secret. */
export async function note(db: Db, named: Named, at: Date): Promise<void> {
  const { feedId, ...columns } = named
  const fresh = {
    ...columns,
    state: 'ended' as const,
    askedAt: at,
    leaseUntil: null,
    nextAt: null,
    attempts: 0,
    error: null,
  }
  await db
    .insertInto('websubSubscriptions')
    .values({ feedId, ...fresh, lastPushAt: null })
    .onConflict((conflict) => conflict.column('feedId').doUpdateSet(fresh))
    .execute()
}

export const forget = async (db: Db, feedId: string): Promise<void> => {
  await db.deleteFrom('websubSubscriptions').where('feedId', '=', feedId).execute()
}

/** A feed that is to be subscribed to: polled over HTTP, and neither paused nor removed nor told to do without. */
const wanted = sql<boolean>`exists (
  select 1 from feeds where feeds.id = websub_subscriptions.feed_id
  and feeds.enabled and feeds.removed_at is null and feeds.websub and feeds.url ~* '^https?:')`

/** Lets each subscription want what its feed wants; what changed is to be asked of its hub at once. */
export async function follow(db: Db, now: Date): Promise<void> {
  const anew = { nextAt: now, attempts: 0, leaseUntil: null, error: null }
  await db
    .updateTable('websubSubscriptions')
    .set({ ...anew, state: 'asked' })
    .where('state', '=', 'ended')
    .where(wanted)
    .execute()
  await db
    .updateTable('websubSubscriptions')
    .set({ ...anew, state: 'ended' })
    .where('state', '<>', 'ended')
    .where((eb) => eb.not(wanted))
    .execute()
}

/** Feeds whose hub is to be asked something now. */
export const due = (db: Db, now: Date, limit: number): Promise<{ feedId: string }[]> =>
  db
    .selectFrom('websubSubscriptions')
    .select('feedId')
    .where('nextAt', '<=', now)
    .orderBy('nextAt')
    .limit(limit)
    .execute()

type Change = Partial<
  Pick<Subscription, 'state' | 'askedAt' | 'leaseUntil' | 'nextAt' | 'attempts' | 'lastPushAt' | 'error'>
>

/** Changes a subscription unless it has become another one, or has been asked again, since `row` was read. */
export async function change(db: Db, { callback, askedAt, state }: Subscription, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('websubSubscriptions')
    .set(change)
    .where('callback', '=', callback)
    .where('askedAt', '=', askedAt)
    .where('state', '=', state)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A delivery came; whatever else happened to the subscription meanwhile. */
export const pushed = async (db: Db, callback: string, at: Date): Promise<void> => {
  await db.updateTable('websubSubscriptions').set({ lastPushAt: at }).where('callback', '=', callback).execute()
}

/** Nobody pushes any more: a feed that was to rest is polled within its own interval. */
export const wakeFeed = async (db: Db, feedId: string, now: Date): Promise<void> => {
  await db
    .updateTable('feeds')
    .set({ nextPollAt: sql<Date>`least(next_poll_at, ${now}::timestamptz + make_interval(secs => interval_seconds))` })
    .where('id', '=', feedId)
    .execute()
}
