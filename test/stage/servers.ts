import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { unprivileged } from '../../src/db/embedded/privileges.ts'

/** A server that a test started; `stop` ends it and removes its folder. */
export type Server = { url: string; stop(): Promise<void> }

/** The folder of a program from Debian's packages or the path; undefined when this machine has none. */
export function findProgram(name: string): string | undefined {
  const debian = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`)
    : []
  const folders = [...debian, ...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** `describe`, or a skip that is said aloud. In CI a missing program is a failure, not a skip. */
export function describeWith(programs: readonly string[], title: string, body: () => void): void {
  const missing = programs.filter((name) => !findProgram(name))
  if (missing.length === 0) {
    describe(title, body)
    return
  }
  const reason = `${title}: skipped, ${missing.join(' and ')} not found on this machine`
  if (process.env.CI) {
    test(title, () => {
      throw new Error(reason)
    })
    return
  }
  // Not console.warn: Jest keeps the console of a suite in which everything is skipped to itself.
  process.stderr.write(`${reason}\n`)
  describe.skip(title, body)
}

export async function startPostgres(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'depeche-pg-'))
  const port = await freePort()
  const launch = await unprivileged()
  const initdb = launch(findProgram('initdb') ?? '', [
    '-D',
    join(folder, 'data'),
    '-U',
    'test',
    '--auth',
    'trust',
    '-E',
    'UTF8',
    '--no-locale',
  ])
  await finished(initdb.command, initdb.args)
  const settings = [
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'fsync=off',
    '-c',
    'max_connections=200',
  ]
  const server = launch(findProgram('postgres') ?? '', ['-D', join(folder, 'data'), '-p', String(port), ...settings])
  const child = spawn(server.command, server.args, { stdio: 'ignore' })
  const admin = `postgres://test@127.0.0.1:${port}/postgres`
  await until(async () => {
    const client = new pg.Client({ connectionString: admin })
    client.on('error', () => undefined)
    await client.connect()
    await client.query('create database depeche').finally(() => client.end())
    return true
  })
  return {
    url: `postgres://test@127.0.0.1:${port}/depeche`,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGINT')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function startRedis(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'depeche-redis-'))
  const port = await freePort()
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--appendonly',
    'yes',
    '--maxmemory-policy',
    'noeviction',
  ]
  const child = spawn(findProgram('redis-server') ?? '', options, { stdio: 'ignore' })
  await until(() => canConnect(port))
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Asks until the answer is not false or undefined; what is thrown meanwhile counts as "not yet". */
export async function until<Result>(
  ask: () => Promise<Result | false | undefined> | Result | false | undefined,
  timeoutMs = 20_000,
): Promise<Result> {
  const deadline = Date.now() + timeoutMs
  let last: unknown
  while (Date.now() < deadline) {
    try {
      const answer = await ask()
      if (answer !== false && answer !== undefined) return answer
    } catch (error) {
      last = error
    }
    await sleep(50)
  }
  throw new Error(`waited ${timeoutMs} ms in vain${last ? `: ${last}` : ''}`)
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

async function canConnect(port: number): Promise<boolean> {
  const { connect } = await import('node:net')
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

function finished(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore' })
    child
      .once('error', reject)
      .once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command}: ${code}`))))
  })
}
