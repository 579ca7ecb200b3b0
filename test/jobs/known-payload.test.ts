import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as feeds from '../../src/db/feeds.ts'
import { importItem } from '../../src/jobs/import.ts'
import { poll } from '../../src/jobs/poll.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { rss, story } from '../scenarios/dispatches.ts'
import { openTestArchive } from '../stage/archive.ts'
import { context, jobDeps } from '../stage/jobs.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let server: Server
let body: string
let etag: string | undefined

beforeAll(async () => {
  archive = await openTestArchive()
  server = createServer(({ headers }, response) => {
    if (etag && headers['if-none-match'] === etag) return response.writeHead(304).end()
    return response.writeHead(200, { 'content-type': 'application/rss+xml', ...(etag ? { etag } : {}) }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  await feeds.save(archive.connection.db, feedSettings.parse({ id: 'fil', name: 'Fil', url: `http://${host}/fil.xml` }))
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await archive.remove()
})

/** Every row of every table, with where it lies and who wrote it: a row written over with the same values is seen as well. */
async function rowsByTable(): Promise<Record<string, string[]>> {
  const { pool } = archive.connection
  const tables = await pool.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname in ('depeche', 'bullmq') order by 1`,
  )
  const found: Record<string, string[]> = {}
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ row: string }>(`select (ctid, xmin, t)::text as row from ${name} t order by 1`)
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

const changed = (before: Record<string, string[]>, after: Record<string, string[]>): string[] =>
  Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))

test.each([
  ['the same bytes again', undefined],
  ['nothing new, by the validator', '"v1"'],
])('a poll that brings %s writes nothing but the feed’s row and its turn at the host', async (_, validator) => {
  etag = validator
  body = rss({
    guid: `known:${validator}`,
    at: new Date('2026-11-24T08:00:00Z'),
    ...story(validator ? 'Tata' : 'Akka'),
  })
  const { host } = new URL((await feeds.get(archive.connection.db, 'fil')).url)
  const deps = jobDeps(archive, { allow: [host] })
  const pollNow = async () => {
    const due = { nextPollAt: new Date(0), quietUntil: null }
    await archive.connection.db.updateTable('feeds').set(due).where('id', '=', 'fil').execute()
    await poll(deps).run({ feedId: 'fil' }, context)
  }
  await pollNow()
  const waiting = await archive.connection.db.selectFrom('items').select('id').where('state', '=', 'pending').execute()
  for (const { id } of waiting) await importItem(deps).run({ itemId: id }, context)
  expect(waiting).toHaveLength(1)
  await pollNow()

  const before = await rowsByTable()
  await pollNow()
  const tables = changed(before, await rowsByTable())
  expect(tables).toContain('depeche.feeds')
  expect(tables.filter((name) => !/^depeche\.(?:feeds|host_slots|host_pauses)$/u.test(name))).toEqual([])
})
