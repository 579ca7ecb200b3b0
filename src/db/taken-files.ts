import { sql } from 'kysely'
import type { Db } from './connection.ts'

/** Files that were taken and left where they lie. */

export const remember = async (db: Db, feedId: string, name: string, mark: string): Promise<void> => {
  await db
    .insertInto('takenFiles')
    .values({ feedId, name, mark })
    .onConflict((conflict) => conflict.columns(['feedId', 'name']).doUpdateSet({ mark, takenAt: sql<Date>`now()` }))
    .execute()
}

export const wasTaken = async (db: Db, feedId: string, name: string, mark: string): Promise<boolean> => {
  const row = await db
    .selectFrom('takenFiles')
    .select('mark')
    .where('feedId', '=', feedId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.mark === mark
}
