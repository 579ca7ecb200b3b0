import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findPostmaster, isAlive } from '../../src/db/embedded/postmaster.ts'
import { joinEmbedded } from '../../src/db/embedded/server.ts'
import { until } from '../stage/servers.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'depeche-embedded-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const postmaster = () => findPostmaster(join(folder, 'postgres'))

test('two that start at once share one server, and the last to leave stops it', async () => {
  const [first, second] = await Promise.all([joinEmbedded(folder), joinEmbedded(folder)])
  expect(first.connectionString).toBe(second.connectionString)
  const { pid } = (await postmaster()) ?? { pid: 0 }
  await first.leave()
  expect(isAlive(pid)).toBe(true)
  await second.leave()
  expect(isAlive(pid)).toBe(false)
})

test('only one can claim the folder for its app, until it leaves', async () => {
  const first = await joinEmbedded(folder)
  const second = await joinEmbedded(folder)
  expect([await first.claim(), await second.claim()]).toEqual([true, false])
  await first.leave()
  expect(await second.claim()).toBe(true)
  await second.leave()
})

test('leaving is no loss, a server that goes away under us is', async () => {
  const lost: string[] = []
  const first = await joinEmbedded(folder)
  first.onLost((error) => lost.push(error.message))
  await first.leave()
  expect(lost).toEqual([])

  const second = await joinEmbedded(folder)
  second.onLost((error) => lost.push(error.message))
  process.kill((await postmaster())?.pid ?? 0, 'SIGINT')
  await until(() => lost.length > 0)
  await second.leave()
})

test('what was committed is there after the server was killed', async () => {
  const first = await joinEmbedded(folder)
  const client = new pg.Client({ connectionString: first.connectionString })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('create table kept (n int)')
  await client.query('insert into kept values (7)')
  const { pid } = (await postmaster()) ?? { pid: 0 }
  process.kill(pid, 'SIGKILL')
  await first.leave()

  const again = await joinEmbedded(folder)
  const reader = new pg.Client({ connectionString: again.connectionString })
  await reader.connect()
  expect((await reader.query('select n from kept')).rows).toEqual([{ n: 7 }])
  await reader.end()
  await again.leave()
})

test('its password is for the owner alone and never in its log', async () => {
  const server = await joinEmbedded(folder)
  const path = join(folder, 'postgres.password')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  const password = await readFile(path, 'utf8')
  expect(await readFile(join(folder, 'postgres.log'), 'utf8')).not.toContain(password)
  await server.leave()
})
