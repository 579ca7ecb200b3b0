import { type Selectable, sql } from 'kysely'
import { AppError } from '../model/error.ts'
import type { FeedSettings, FeedWishes } from '../model/feed.ts'
import type { Db } from './connection.ts'
import type { Tables } from './schema.ts'

export type FeedRow = Selectable<Tables['feeds']>

/** What a poll learnt of a feed; written with the items it brought. */
export type PollOutcome = {
  at: Date
  nextPollAt: Date
  etag?: string | null
  lastModified?: string | null
  bodyHash?: string | null
  validatorsAt?: Date | null
  paceSeconds?: number | null
  wishes?: FeedWishes | null | undefined
  movedTo?: string | null
  movedTimes?: number
  /** Its new address, when it has moved for good. */
  url?: string
  newItems: number
  /** Items were read, but something about the feed wants attention. */
  error?: string | undefined
}

/** Adds feeds that are not known yet; what editors changed since stays. */
export const seed = async (db: Db, feeds: readonly FeedSettings[]): Promise<void> => {
  if (feeds.length === 0) return
  await db
    .insertInto('feeds')
    .values(feeds.map(toRow))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/**
 * Adds or changes a feed. A changed address starts without validators and at once; else its timetable holds, its next poll no further
 * away than its interval, and never before the server wants to be asked.
 */
export const save = async (db: Db, feed: FeedSettings): Promise<void> => {
  const row = toRow(feed)
  await db
    .insertInto('feeds')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        ...row,
        removedAt: null,
        stoppedReason: null,
        error: null,
        failures: 0,
        nextPollAt: sql<Date>`greatest(
          case when feeds.url = excluded.url and feeds.enabled and feeds.removed_at is null
          then least(feeds.next_poll_at, now() + excluded.interval_seconds * interval '1 s') else now() end,
          case when feeds.url = excluded.url then feeds.quiet_until end)`,
        etag: ofSameAddress<string>('etag'),
        lastModified: ofSameAddress<string>('last_modified'),
        bodyHash: ofSameAddress<string>('body_hash'),
        validatorsAt: ofSameAddress<Date>('validators_at'),
        wishes: ofSameAddress<string>('wishes'),
        quietUntil: ofSameAddress<Date>('quiet_until'),
        paceSeconds: ofSameAddress<number>('pace_seconds'),
        movedTo: ofSameAddress<string>('moved_to'),
        movedTimes: sql<number>`case when feeds.url = excluded.url then feeds.moved_times else 0 end`,
      }),
    )
    .execute()
}

/** What was learnt of an address goes with it. */
const ofSameAddress = <Value>(column: string) =>
  sql<Value | null>`case when feeds.url = excluded.url then ${sql.ref(`feeds.${column}`)} end`

export const find = (db: Db, id: string) =>
  db.selectFrom('feeds').selectAll().where('id', '=', id).where('removedAt', 'is', null).executeTakeFirst()

export const get = async (db: Db, id: string): Promise<FeedRow> => {
  return (await find(db, id)) ?? missing(id)
}

const missing = (id: string): never => {
  throw new AppError('not-found', `There is no feed "${id}". "depeche feeds list" shows the feeds.`)
}

/** For copy that came before its feed was removed. */
export const getEvenRemoved = async (db: Db, id: string): Promise<FeedRow> =>
  (await db.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst()) ?? missing(id)

export const list = (db: Db) =>
  db
    .selectFrom('feeds')
    .selectAll('feeds')
    .select([
      sql<number>`(select count(*) from items where items.feed_id = feeds.id)`.as('items'),
      sql<number>`(select count(*) from items where items.feed_id = feeds.id and state = 'failed')`.as('failedItems'),
    ])
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute()

/** Ids and desks of all feeds, also of those that were removed. */
export const desks = (db: Db) => db.selectFrom('feeds').select(['id', 'desk', 'removedAt']).execute()

/** Feeds whose time has come, longest overdue first. */
export const due = (db: Db, now: Date, limit: number) =>
  db
    .selectFrom('feeds')
    .select('id')
    .where('enabled', '=', true)
    .where('removedAt', 'is', null)
    .where('nextPollAt', '<=', now)
    .where('url', 'not like', 'push:%')
    .orderBy('nextPollAt')
    .limit(limit)
    .execute()

export const polled = async (db: Db, id: string, outcome: PollOutcome): Promise<void> => {
  const { at, newItems, error, wishes, ...columns } = outcome
  await db
    .updateTable('feeds')
    .set({ ...columns, lastPollAt: at, failures: 0, quietUntil: null, error: error ?? null })
    .$if(wishes !== undefined, (update) => update.set({ wishes: wishes ? JSON.stringify(wishes) : null }))
    .$if(newItems > 0, (update) => update.set({ lastNewItemAt: at }))
    .where('id', '=', id)
    .execute()
}

export const failed = async (
  db: Db,
  id: string,
  failure: { at: Date; nextPollAt: Date; quietUntil?: Date | null; error: string; stop: boolean },
): Promise<void> => {
  await db
    .updateTable('feeds')
    .set((eb) => ({
      lastPollAt: failure.at,
      nextPollAt: failure.nextPollAt,
      quietUntil: failure.quietUntil ?? null,
      error: failure.error,
      failures: eb('failures', '+', 1),
      ...(failure.stop ? { enabled: false, stoppedReason: failure.error } : {}),
    }))
    .where('id', '=', id)
    .execute()
}

/** Switched on again it is polled at once, unless its server asked to be left alone. */
export const setEnabled = async (db: Db, id: string, enabled: boolean): Promise<FeedRow> => {
  const before = await get(db, id)
  const again = { failures: 0, nextPollAt: sql<Date>`greatest(now(), quiet_until)` }
  await db
    .updateTable('feeds')
    .set({ enabled, stoppedReason: null, ...(enabled && !before.enabled ? again : {}) })
    .where('id', '=', id)
    .execute()
  return get(db, id)
}

export const pollNow = async (db: Db, id: string, now: Date): Promise<FeedRow> => {
  await get(db, id)
  await db.updateTable('feeds').set({ nextPollAt: now }).where('id', '=', id).execute()
  return get(db, id)
}

export const remove = async (db: Db, id: string): Promise<void> => {
  await get(db, id)
  await db
    .updateTable('feeds')
    .set({ removedAt: sql<Date>`now()`, enabled: false, credential: null, pushTokenHash: null })
    .where('id', '=', id)
    .execute()
}

/** Switches the demo's feeds all on or all off. */
export const setDemo = async (db: Db, feeds: readonly FeedSettings[]): Promise<void> => {
  if (feeds.length === 0) {
    await db.updateTable('feeds').set({ enabled: false }).where('demo', '=', true).execute()
    return
  }
  await seed(db, feeds)
  for (const { id, url } of feeds)
    await db
      .updateTable('feeds')
      .set({ url, enabled: true })
      .where('id', '=', id)
      .where('removedAt', 'is', null)
      .execute()
}

/** Whether very many new items at once are taken from it, one time. */
export const acceptFlood = async (db: Db, id: string, floodAccepted: boolean): Promise<void> => {
  await db.updateTable('feeds').set({ floodAccepted }).where('id', '=', id).execute()
}

export const saveCredential = async (db: Db, id: string, credential: Buffer | null): Promise<void> => {
  await db.updateTable('feeds').set({ credential }).where('id', '=', id).execute()
}

/** The key an SFTP server showed first: from now on it must be this one. */
export const rememberHostKey = async (db: Db, id: string, hostKey: string): Promise<void> => {
  await db
    .updateTable('feeds')
    .set({ files: sql`files || ${JSON.stringify({ hostKey })}::jsonb` })
    .where('id', '=', id)
    .execute()
}

const toRow = ({
  agency,
  language,
  minIntervalSeconds,
  maxIntervalSeconds,
  username,
  files,
  ...rest
}: FeedSettings) => ({
  ...rest,
  agency: agency ?? null,
  language: language ?? null,
  minIntervalSeconds: minIntervalSeconds ?? null,
  maxIntervalSeconds: maxIntervalSeconds ?? null,
  username: username ?? null,
  files: JSON.stringify(files),
})
