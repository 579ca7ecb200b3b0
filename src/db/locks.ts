import { sql } from 'kysely'
import type { Db } from './connection.ts'

/** Waits for the right to work on what is named, until the transaction ends. In one order, so that two never wait for each other. */
export async function lockNames(db: Db, names: readonly string[]): Promise<void> {
  const { rows } = await sql<{ key: string }>`
    select distinct hashtextextended(name, 0)::text as key from unnest(${names}::text[]) as name order by 1`.execute(db)
  for (const { key } of rows) await sql`select pg_advisory_xact_lock(${key}::bigint)`.execute(db)
}
