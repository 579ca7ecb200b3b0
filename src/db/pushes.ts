import { sql } from 'kysely'
import { doorOf } from '../model/feed.ts'
import type { Db } from './connection.ts'
import type { FeedRow } from './feeds.ts'

/** What comes to feeds without being asked for. */

export const saveToken = async (db: Db, feedId: string, hash: string | null): Promise<void> => {
  await db.updateTable('feeds').set({ pushTokenHash: hash }).where('id', '=', feedId).execute()
}

/**
 * Notes that something came and was read; `error` says what was odd about it all the same. What polls found out stays, where the
 * feed is polled too.
 */
export async function arrived(
  db: Db,
  { id, url }: FeedRow,
  { at, newItems, error }: { at: Date; newItems: number; error?: string | undefined },
): Promise<void> {
  const alone = doorOf(url) === 'push' ? { lastPollAt: at, failures: 0, error: error ?? null } : {}
  const columns = { ...alone, ...(newItems > 0 ? { lastNewItemAt: at } : {}), ...(error ? { error } : {}) }
  if (Object.keys(columns).length === 0) return
  await db.updateTable('feeds').set(columns).where('id', '=', id).execute()
}

/** Notes that something came which could not be read. The pauses between polls are none of its business. */
export async function refused(db: Db, { id, url }: FeedRow, { at, error }: { at: Date; error: string }): Promise<void> {
  const alone = doorOf(url) === 'push' ? { lastPollAt: at, failures: sql<number>`failures + 1` } : {}
  await db
    .updateTable('feeds')
    .set({ ...alone, error })
    .where('id', '=', id)
    .execute()
}
