import { sql } from 'kysely'
import type { Db } from './connection.ts'

/**
 * Ids of rows whose job was asked for before `before` and has not come. Their clock is set anew, so that each is asked for once a
 * round, and by one of several sweeps.
 */
export async function takeForgotten(
  db: Db,
  table: 'items' | 'deliveries',
  before: Date,
  limit: number,
  state: 'pending' | 'page' = 'pending',
): Promise<number[]> {
  const rows = sql.table(table)
  const taken = await sql<{ id: number }>`
    update ${rows} set queued_at = now()
    where id in (
      select id from ${rows} where state = ${state} and queued_at < ${before}
      order by queued_at limit ${limit} for update skip locked
    )
    returning id`.execute(db)
  return taken.rows.map(({ id }) => id)
}
