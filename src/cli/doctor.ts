import { access, constants, mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { Redis } from 'ioredis'
import { sql } from 'kysely'
import type { Archive } from '../archive.ts'
import { listFeeds } from '../commands/views.ts'
import { type Config, loadConfig, settingNames } from '../config.ts'
import type { Destination } from '../model/delivery.ts'
import { withArchive } from './open.ts'
import { print, printJson } from './output.ts'

/** One thing looked at. `mend` says what to do when it is not as it should be. */
type Finding = { what: string; state: 'ok' | 'warning' | 'wrong'; found: string; mend?: string }

export function doctorCommand(command: Command): void {
  command.option('--json').action(async ({ json }: { json?: true }) => {
    const config = await loadConfig()
    const settings = settingNames.map((name) => ({
      name,
      value: shown(config[name]),
      set: config.given.has(name),
    }))
    const findings = [nodeVersion(), ...(await examine(config))]
    if (findings.some(({ state }) => state === 'wrong')) process.exitCode = 1
    if (json) return printJson({ settings, findings })
    await print(
      settings.map(({ name, value, set }) => `${name.padEnd(14)} ${value}${set ? '' : '  (default)'}`).join('\n'),
    )
    await print(`\n${findings.map(line).join('\n')}`)
  })
}

const line = ({ what, state, found, mend }: Finding): string =>
  `${{ ok: 'ok     ', warning: 'warning', wrong: 'WRONG  ' }[state]}  ${what}: ${found}${mend ? `\n         → ${mend}` : ''}`

/** A setting without its password. */
function shown(value: unknown): string {
  if (value === undefined) return '–'
  const text = String(value)
  if (!URL.canParse(text)) return text
  const url = new URL(text)
  if (url.password) url.password = '…'
  return url.href
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  const found = `Node ${process.versions.node}`
  return ok
    ? { what: 'node', state: 'ok', found }
    : { what: 'node', state: 'wrong', found, mend: 'Install Node 20.19 or later.' }
}

async function examine(config: Config): Promise<Finding[]> {
  const destinations = await Promise.all(
    config.destinations.map((destination) => examineDestination(destination, config)),
  )
  const redis = config.REDIS_URL ? await examineRedis(config.REDIS_URL) : []
  const archive = await withArchive(examineArchive).catch((error: Error): Finding[] => [
    {
      what: 'archive',
      state: 'wrong',
      found: error.message,
      mend: 'Check DATABASE_URL, or unset it to use the bundled PostgreSQL.',
    },
  ])
  return [...archive, ...redis, ...destinations]
}

async function examineArchive(archive: Archive, config: Config): Promise<Finding[]> {
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

async function examineRedis(url: string): Promise<Finding[]> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy: () => null, lazyConnect: true })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as string[]
    const [, appendOnly] = (await redis.config('GET', 'appendonly')) as string[]
    const fix = (setting: string) => `In redis.conf: ${setting}`
    return [
      policy === 'noeviction'
        ? { what: 'redis memory', state: 'ok', found: 'noeviction' }
        : {
            what: 'redis memory',
            state: 'wrong',
            found: `${policy}: Redis may throw jobs away`,
            mend: fix('maxmemory-policy noeviction'),
          },
      appendOnly === 'yes'
        ? { what: 'redis log', state: 'ok', found: 'appendonly' }
        : {
            what: 'redis log',
            state: 'warning',
            found: 'appendonly is off: a crash loses jobs until the sweep asks again',
            mend: fix('appendonly yes'),
          },
    ]
  } catch (error) {
    return [
      {
        what: 'redis',
        state: 'wrong',
        found: (error as Error).message,
        mend: 'Check REDIS_URL, or unset it to keep the queues in the database.',
      },
    ]
  } finally {
    redis.disconnect()
  }
}

async function examineDestination(destination: Destination, config: Config): Promise<Finding> {
  const what = `destination ${destination.id}`
  if (destination.kind === 'webhook')
    return config.secret(destination.secretEnv)
      ? { what, state: 'ok', found: `webhook to ${new URL(destination.url).host}` }
      : {
          what,
          state: 'wrong',
          found: 'its secret is not set',
          mend: `Set ${destination.secretEnv} in the environment.`,
        }
  const path = resolve(config.DATA_DIR, destination.path)
  const writable = await mkdir(path, { recursive: true })
    .then(() => access(path, constants.W_OK))
    .then(() => true)
    .catch(() => false)
  return writable
    ? { what, state: 'ok', found: `folder ${path}` }
    : {
        what,
        state: 'wrong',
        found: `${path} cannot be written`,
        mend: 'Give the user that runs Dépêche the right to write there.',
      }
}
