import { sql } from 'kysely'
import pg from 'pg'
import { type ChangeEvent, changeEvent } from '../model/api.ts'
import type { Db } from './connection.ts'

const channel = 'depeche_changes'

/** Tells every desk, in whatever process, that something changed; heard when the transaction commits. */
export async function notifyChange(db: Db, change: ChangeEvent): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(change)})`.execute(db)
}

/** Listens to changes on a connection of its own. Resolves to a function that ends it. A lost connection is made again. */
export function listenToChanges(
  connectionString: string,
  listener: (change: ChangeEvent) => void,
): () => Promise<void> {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const open = async () => {
    const fresh = new pg.Client({ connectionString, application_name: 'depeche changes', keepAlive: true })
    client = fresh
    fresh.on('notification', ({ payload }) => {
      const change = changeEvent.safeParse(JSON.parse(payload ?? 'null'))
      if (change.success) listener(change.data)
    })
    fresh.once('error', retry)
    await fresh.connect()
    await fresh.query(`listen ${channel}`)
  }
  const retry = () => {
    client?.end().catch(() => undefined)
    if (!ended) timer = setTimeout(() => void open().catch(retry), 1000)
  }
  void open().catch(retry)
  return async () => {
    ended = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }
}
