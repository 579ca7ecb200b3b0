import { type Selectable, sql } from 'kysely'
import { AppError } from '../model/error.ts'
import type { FeedSettings } from '../model/feed.ts'
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

/** Adds or changes a feed; a changed address starts without validators. */
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
        nextPollAt: sql<Date>`now()`,
        etag: sql<string | null>`case when feeds.url = excluded.url then feeds.etag end`,
        lastModified: sql<string | null>`case when feeds.url = excluded.url then feeds.last_modified end`,
        bodyHash: sql<string | null>`case when feeds.url = excluded.url then feeds.body_hash end`,
      }),
    )
    .execute()
}

export const find = (db: Db, id: string) =>
  db.selectFrom('feeds').selectAll().where('id', '=', id).where('removedAt', 'is', null).executeTakeFirst()

export const get = async (db: Db, id: string): Promise<FeedRow> => {
  const row = await find(db, id)
  if (!row) throw new AppError('not-found', `There is no feed "${id}". "depeche feeds list" shows the feeds.`)
  return row
}

/** For copy that came before its feed was removed. */
export const getEvenRemoved = (db: Db, id: string): Promise<FeedRow> =>
  db.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

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

/** Feeds whose time has come, longest overdue first. */
export const due = (db: Db, now: Date, limit: number) =>
  db
    .selectFrom('feeds')
    .select('id')
    .where('enabled', '=', true)
    .where('removedAt', 'is', null)
    .where('nextPollAt', '<=', now)
    .orderBy('nextPollAt')
    .limit(limit)
    .execute()

export const polled = async (db: Db, id: string, outcome: PollOutcome): Promise<void> => {
  const { at, newItems, error, ...columns } = outcome
  await db
    .updateTable('feeds')
    .set({ ...columns, lastPollAt: at, failures: 0, error: error ?? null })
    .$if(newItems > 0, (update) => update.set({ lastNewItemAt: at }))
    .where('id', '=', id)
    .execute()
}

export const failed = async (
  db: Db,
  id: string,
  failure: { at: Date; nextPollAt: Date; error: string; stop: boolean },
): Promise<void> => {
  await db
    .updateTable('feeds')
    .set((eb) => ({
      lastPollAt: failure.at,
      nextPollAt: failure.nextPollAt,
      error: failure.error,
      failures: eb('failures', '+', 1),
      ...(failure.stop ? { enabled: false, stoppedReason: failure.error } : {}),
    }))
    .where('id', '=', id)
    .execute()
}

export const setEnabled = async (db: Db, id: string, enabled: boolean): Promise<FeedRow> => {
  await get(db, id)
  await db
    .updateTable('feeds')
    .set({ enabled, stoppedReason: null, ...(enabled ? { failures: 0, nextPollAt: sql<Date>`now()` } : {}) })
    .where('id', '=', id)
    .execute()
  return get(db, id)
}

export const pollNow = async (db: Db, id: string): Promise<FeedRow> => {
  await get(db, id)
  await db.updateTable('feeds').set({ nextPollAt: sql<Date>`now()` }).where('id', '=', id).execute()
  return get(db, id)
}

export const remove = async (db: Db, id: string): Promise<void> => {
  await get(db, id)
  await db.updateTable('feeds').set({ removedAt: sql<Date>`now()`, enabled: false }).where('id', '=', id).execute()
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
