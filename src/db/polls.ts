import { sql } from 'kysely'
import type { Db } from './connection.ts'

/**
 * Takes a feed's turn to be polled by setting the next one; false when it is not its time, or another has taken it. Written before
 * the request goes out: whoever is killed in the middle of it has asked all the same, and the next start must not ask again at once.
 */
export async function takeTurn(db: Db, id: string, now: Date, nextPollAt: Date): Promise<boolean> {
  const taken = await db
    .updateTable('feeds')
    .set({ nextPollAt })
    .where('id', '=', id)
    .where('nextPollAt', '<=', now)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

/** Its host has no room now. Changes nothing when another has taken the turn meanwhile. */
export const putOff = (db: Db, id: string, now: Date, nextPollAt: Date) =>
  db.updateTable('feeds').set({ nextPollAt }).where('id', '=', id).where('nextPollAt', '<=', now).execute()

/** Clocks of several machines may differ by this much. */
const skew = '1 minute'

/**
 * Makes plans anew that were made by a clock which has been set back since: a feed that was polled "tomorrow" keeps its pauses,
 * counted from now.
 */
export async function replan(db: Db, now: Date): Promise<void> {
  await sql`
    update feeds
    set last_poll_at = ${now}::timestamptz, next_poll_at = ${now}::timestamptz + (next_poll_at - last_poll_at),
      quiet_until = ${now}::timestamptz + (quiet_until - last_poll_at)
    where last_poll_at > ${now}::timestamptz + ${skew}::interval`.execute(db)
}
