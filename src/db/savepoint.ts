import { sql } from 'kysely'
import { AppError } from '../model/error.ts'
import type { Db } from './connection.ts'

/**
 * Tries something that may be refused inside an open transaction: what it wrote before it was refused is undone, the rest stays.
 * Returns the refusal; anything that was not foreseen is thrown on.
 */
export async function tryInside(db: Db, work: () => Promise<unknown>): Promise<AppError | undefined> {
  await sql`savepoint attempt`.execute(db)
  try {
    await work()
    await sql`release savepoint attempt`.execute(db)
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await sql`rollback to savepoint attempt`.execute(db)
    return error
  }
}
