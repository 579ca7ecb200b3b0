import { sql } from 'kysely'
import type { Db } from './connection.ts'

export type NewPayload = {
  feedId: string
  trace: string
  hash: string
  body: Uint8Array
  contentType: string | undefined
  url: string
}

/** Keeps the bytes a feed delivered. The same bytes again are the same payload. */
export async function keep(db: Db, payload: NewPayload): Promise<{ id: number; trace: string }> {
  return db
    .insertInto('payloads')
    .values({ ...payload, body: Buffer.from(payload.body), contentType: payload.contentType ?? null })
    .onConflict((conflict) => conflict.columns(['feedId', 'hash']).doUpdateSet({ receivedAt: sql<Date>`now()` }))
    .returning(['id', 'trace'])
    .executeTakeFirstOrThrow()
}

/** What reading a payload showed. */
export async function markRead(
  db: Db,
  id: number,
  outcome: { format?: string; error?: string; warnings?: string[] },
): Promise<void> {
  await db
    .updateTable('payloads')
    .set({
      format: outcome.format ?? null,
      error: outcome.error ?? null,
      warnings: JSON.stringify(outcome.warnings ?? []),
    })
    .where('id', '=', id)
    .execute()
}
