import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { AppError } from '../../model/error.ts'
import { postgresBinaries } from './binaries.ts'
import { clusterPaths, ensureCluster, superuser } from './cluster.ts'
import { findPostmaster, isAlive } from './postmaster.ts'
import { type Launch, unprivileged } from './privileges.ts'

/**
 * Advisory locks in the embedded database. Everyone who works in it holds `use` shared; whoever gets it alone on leaving is
 * the last and turns the server off. The app holds `run`: a second app on the same folder is refused.
 */
const locks = { use: 0x64657001, run: 0x64657002 }

const startTimeoutMs = 30_000

export type EmbeddedServer = {
  /** postgres:// address with its password: never log it. */
  connectionString: string
  /** Takes the place of the one app on this folder; false when another app has it. */
  claim(): Promise<boolean>
  /** Leaves the server; the last to leave stops it. */
  leave(): Promise<void>
  /** Called when the server went away under us. */
  onLost(listener: (error: Error) => void): void
}

/**
 * Joins the PostgreSQL server of a data folder: the one that runs (another process's, or one that outlived a crash), else
 * one started here. Never a second one.
 * Throws AppError('misconfigured') when there is no binary or it cannot start.
 */
export async function joinEmbedded(dataDir: string): Promise<EmbeddedServer> {
  const binaries = await postgresBinaries()
  const launch = await unprivileged()
  const password = await ensureCluster(dataDir, binaries, launch)
  const deadline = Date.now() + startTimeoutMs
  for (;;) {
    const joined = await tryJoin(dataDir, password)
    if (joined) return joined
    if (Date.now() > deadline) throw await notStarted(dataDir)
    if (!(await findPostmaster(clusterPaths(dataDir).cluster))) await start(dataDir, binaries, launch)
    await sleep(50)
  }
}

async function tryJoin(dataDir: string, password: string): Promise<EmbeddedServer | undefined> {
  const postmaster = await findPostmaster(clusterPaths(dataDir).cluster)
  if (!postmaster) return undefined
  const address = (database: string) =>
    `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${postmaster.port}/${database}`
  const guard = new pg.Client({ connectionString: address('postgres'), application_name: 'depeche guard' })
  // Errors of a connection that is being tried, or left, are of no interest; `onLost` hears of the rest.
  guard.on('error', () => undefined)
  try {
    await guard.connect()
    // Waits while the last one is turning the server off, and then fails: the caller starts it again.
    await guard.query('select pg_advisory_lock_shared($1)', [locks.use])
    await createDatabase(guard)
  } catch {
    await guard.end().catch(() => undefined)
    return undefined
  }
  return {
    connectionString: address('depeche'),
    claim: () => tryLock(guard, locks.run),
    leave: () => leave(guard, postmaster.pid),
    onLost: (listener) => {
      guard.on('error', listener)
    },
  }
}

const tryLock = async (client: pg.Client, key: number): Promise<boolean> => {
  const { rows } = await client.query<{ ok: boolean }>('select pg_try_advisory_lock($1) as ok', [key])
  return rows[0]?.ok ?? false
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = 'depeche'")
  if (rowCount) return
  await client.query('create database depeche').catch((error: pg.DatabaseError) => {
    // 42P04 duplicate_database, 23505 when two create it at once: another process was quicker.
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}

/** Starts the server apart from our process group, so that Ctrl-C reaches the app first and it can drain. */
async function start(dataDir: string, binaries: string, launch: Launch): Promise<void> {
  const paths = clusterPaths(dataDir)
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(await freePort()),
    max_connections: '60',
    shared_buffers: '64MB',
  }
  const { command, args } = launch(join(binaries, 'postgres'), [
    ...['-D', paths.cluster],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const log = openSync(paths.log, 'a', 0o600)
  const server = spawn(command, args, { detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  server.unref()
  await new Promise<void>((resolve, reject) => server.once('spawn', resolve).once('error', reject))
  const until = Date.now() + 5000
  while (Date.now() < until && server.exitCode === null && !(await findPostmaster(paths.cluster))) await sleep(25)
}

async function leave(guard: pg.Client, pid: number): Promise<void> {
  // The server says goodbye to the guard as well when it is told to stop: that is no loss.
  guard.removeAllListeners('error').on('error', () => undefined)
  const alone = await guard
    .query('select pg_advisory_unlock_shared($1)', [locks.use])
    .then(() => tryLock(guard, locks.use))
    .catch(() => false)
  // Fast shutdown: disconnects everyone, the guard too (PostgreSQL, "Shutting Down the Server").
  if (alone) process.kill(pid, 'SIGINT')
  await guard.end().catch(() => undefined)
  const until = Date.now() + 8000
  while (alone && isAlive(pid) && Date.now() < until) await sleep(25)
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

async function notStarted(dataDir: string): Promise<AppError> {
  const { log } = clusterPaths(dataDir)
  const tail = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join(' | ')
  return new AppError('misconfigured', `The bundled PostgreSQL did not start within 30 s; ${log} ends: ${tail}`)
}
