import type { z } from 'zod'
import type { Db } from './connection.ts'

/** A value the app keeps for itself, by name. */
export async function read<Schema extends z.ZodType>(
  db: Db,
  name: string,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst()
  return row && schema.parse(row.value)
}

export async function write(db: Db, name: string, value: object): Promise<void> {
  const json = JSON.stringify(value)
  await db
    .insertInto('settings')
    .values({ name, value: json })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: json }))
    .execute()
}
