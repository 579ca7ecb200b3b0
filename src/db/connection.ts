import { AsyncLocalStorage } from 'node:async_hooks'
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { Tables } from './schema.ts'

/** Ours first, then BullMQ's (whose SQL names no schema), then extensions. */
const searchPath = 'depeche,bullmq,public'

// count(*) and identity columns are bigint; none here comes near 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

type Transaction = { client: pg.PoolClient; afterCommit: (() => Promise<void>)[]; open: boolean }

const current = new AsyncLocalStorage<Transaction>()

const openTransaction = (): Transaction | undefined => {
  const transaction = current.getStore()
  return transaction?.open ? transaction : undefined
}

/**
 * A pool whose `query` goes to the open transaction's client, where there is one. BullMQ is given this pool, so that adding
 * a job commits, or rolls back, with the rows that asked for it.
 */
class AmbientPool extends pg.Pool {
  // pg's overloads cannot be written again one by one; the arguments are handed on as they came.
  override query = ((...args: unknown[]) => {
    const target = openTransaction()?.client
    const query = (target ? target.query : pg.Pool.prototype.query) as (...args: unknown[]) => unknown
    return query.apply(target ?? this, args)
  }) as pg.Pool['query']
}

export type Db = Kysely<Tables>

export type Connection = {
  db: Db
  pool: pg.Pool
  /**
   * Runs `work` in one transaction; every query below it, through `db` or `pool`, joins. A transaction inside another is part
   * of it. Never await the network in it: it would hold its locks meanwhile.
   */
  transaction<Result>(work: () => Promise<Result>): Promise<Result>
  /** Runs after the open transaction has committed, at once when none is open. Lost with a crash: a sweep must make it good. */
  afterCommit(work: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** Connects to PostgreSQL. `max` is the number of connections: each BullMQ worker keeps one for itself. */
export function connect(connectionString: string, options: { max: number; onError(error: Error): void }): Connection {
  const pool = new AmbientPool({
    connectionString,
    max: options.max,
    application_name: 'depeche',
    options: `-c search_path=${searchPath}`,
    keepAlive: true,
  })
  pool.on('error', options.onError)
  // Every queue and worker of BullMQ listens on it.
  pool.setMaxListeners(0)
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: () => ambientClient(pool), end: () => pool.end() } }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { db, pool, transaction: (work) => runTransaction(pool, work), afterCommit, close: () => db.destroy() }
}

async function ambientClient(pool: pg.Pool): Promise<PostgresPoolClient> {
  const client = openTransaction()?.client
  if (!client) return pool.connect()
  // Kysely releases after each query; the transaction's client is released at its end.
  return { query: client.query.bind(client), release: () => undefined } as PostgresPoolClient
}

async function runTransaction<Result>(pool: pg.Pool, work: () => Promise<Result>): Promise<Result> {
  if (openTransaction()) return work()
  const client = await pool.connect()
  const transaction: Transaction = { client, afterCommit: [], open: true }
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await current.run(transaction, work)
    transaction.open = false
    await client.query('commit')
    for (const after of transaction.afterCommit) await after()
    return result
  } catch (error) {
    transaction.open = false
    await client.query('rollback').catch((cause: Error) => {
      broken = cause
    })
    throw error
  } finally {
    client.release(broken)
  }
}

async function afterCommit(work: () => Promise<void>): Promise<void> {
  const open = openTransaction()
  if (open) open.afterCommit.push(work)
  else await work()
}
