import { readdir, readFile } from 'node:fs/promises'
import { runMigrations } from 'bullmq'
import type pg from 'pg'

const folder = new URL('migrations/', import.meta.url)

/** Serialises starters; "DEPM". */
const lock = 0x4445504d

/**
 * Brings the database up to date: our numbered SQL files, each once and all in one transaction, then BullMQ's own schema when
 * it keeps its queues here. Safe to run from several processes at once.
 */
export async function migrate(pool: pg.Pool, options: { queueInDatabase: boolean }): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [lock])
    await client.query('create schema if not exists depeche')
    await client.query(
      'create table if not exists depeche.schema_version (name text primary key, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string }>('select name from depeche.schema_version')
    const done = new Set(rows.map((row) => row.name))
    const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    for (const name of files.filter((name) => !done.has(name))) {
      await client.query(await readFile(new URL(name, folder), 'utf8'))
      await client.query('insert into depeche.schema_version (name) values ($1)', [name])
    }
    await client.query('commit')
    if (options.queueInDatabase) await runMigrations(client)
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
