import { sql } from 'kysely'
import type { Archive } from '../../archive.ts'
import { listFeeds } from '../../commands/views.ts'
import type { Config } from '../../config.ts'
import { count as countAlerts } from '../../db/alerts.ts'
import type { Finding } from './finding.ts'

/** The database, the queues, the app and the feeds. */
export async function examineArchive(archive: Archive, config: Config): Promise<Finding[]> {
  const { db } = archive.connection
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db)
  const where = config.DATABASE_URL ? 'DATABASE_URL' : `bundled, in ${config.DATA_DIR}`
  const failedItems = await count(archive, 'items', 'failed')
  const failedDeliveries = await count(archive, 'deliveries', 'failed')
  return [
    { what: 'database', state: 'ok', found: `PostgreSQL ${rows[0]?.version} (${where})` },
    { what: 'queues', state: 'ok', found: config.REDIS_URL ? 'in Redis' : 'in the database' },
    await examineRunning(archive),
    ...(await examineFeeds(archive)),
    trouble(
      'kills',
      await countAlerts(db),
      'not acknowledged',
      '"depeche drafts alerts" shows them; "depeche drafts acknowledge ID" says that one has been seen.',
    ),
    trouble('items', failedItems, 'could not be imported', '"depeche feeds failures ID" shows why.'),
    trouble(
      'deliveries',
      failedDeliveries,
      'failed',
      '"depeche deliveries list --state failed" shows why; "depeche deliveries retry ID" sends again.',
    ),
  ]
}

const trouble = (what: string, number: number, verb: string, mend: string): Finding =>
  number === 0
    ? { what, state: 'ok', found: `none ${verb}` }
    : { what, state: 'warning', found: `${number} ${verb}`, mend }

async function count({ connection }: Archive, table: 'items' | 'deliveries', state: 'failed'): Promise<number> {
  const { total } = await connection.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  return total
}

async function examineRunning({ embedded }: Archive): Promise<Finding> {
  if (!embedded) return { what: 'app', state: 'ok', found: 'processes are counted on the queues page' }
  const free = await embedded.claim()
  return free
    ? { what: 'app', state: 'warning', found: 'not running', mend: 'Start it: npm start' }
    : { what: 'app', state: 'ok', found: 'running' }
}

async function examineFeeds({ connection }: Archive): Promise<Finding[]> {
  const all = await listFeeds(connection.db)
  const bad = all.filter(({ state }) => state === 'failing' || state === 'stopped')
  const active = all.filter(({ state }) => state === 'active').length
  return [
    { what: 'feeds', state: 'ok', found: `${active} polled, ${all.length - active - bad.length} paused` },
    ...bad.map(
      ({ id, state, error }): Finding => ({
        what: `feed ${id}`,
        state: 'warning',
        found: `${state}: ${error}`,
        mend:
          state === 'stopped'
            ? `"depeche feeds resume ${id}" once it is mended, or "depeche feeds remove ${id}"`
            : 'It is asked again by itself.',
      }),
    ),
  ]
}
