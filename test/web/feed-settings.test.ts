import pino from 'pino'
import * as sessions from '../../src/db/sessions.ts'
import { createMetrics } from '../../src/metrics.ts'
import type { SessionUser } from '../../src/model/api.ts'
import { createApp } from '../../src/web/app.ts'
import { openTestArchive } from '../stage/archive.ts'
import { jobDeps } from '../stage/jobs.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let app: Awaited<ReturnType<typeof createApp>>
beforeAll(async () => {
  archive = await openTestArchive()
  const status = { version: '0', demo: false, roles: ['web'] }
  const deps = {
    ...jobDeps(archive),
    metrics: createMetrics(),
    onChange: () => () => undefined,
    uiFolder: undefined,
    status,
  }
  app = await createApp(deps, { log: pino({ level: 'silent' }), desk: true })
})
afterAll(async () => {
  await app.close()
  await archive.remove()
})

async function as(role: SessionUser['role']) {
  const { db } = archive.connection
  const session = await sessions.openSession(db, await sessions.createLink(db, { name: 'Amina', role }, 5), 1)
  const headers = { cookie: `depeche_session=${session?.token}` }
  return (method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
}

test('who runs the newsroom adds a feed, changes it and gives it a password that is never shown', async () => {
  const admin = await as('admin')
  const feed = { id: 'map', name: 'MAP', url: 'sftp://wire.example/out', username: 'depeche' }
  expect((await admin('POST', '/api/feeds', feed)).statusCode).toBe(201)
  expect((await admin('POST', '/api/feeds', feed)).statusCode).toBe(409)
  const changed = await admin('PATCH', '/api/feeds/map', { files: { pattern: '*.xml' }, username: null })
  expect(changed.json().settings).toMatchObject({ files: { pattern: '*.xml', after: 'move' }, name: 'MAP' })
  expect(changed.json().settings.username).toBeUndefined()
  const kept = await admin('PUT', '/api/feeds/map/credential', { secret: 'ouvre-toi' })
  expect(kept.json()).toMatchObject({ hasCredential: true })
  for (const url of ['/api/feeds', '/api/feeds/map']) expect((await admin('GET', url)).body).not.toContain('ouvre-toi')
  expect((await admin('DELETE', '/api/feeds/map')).statusCode).toBe(204)
  const { credential } = await archive.connection.db
    .selectFrom('feeds')
    .select('credential')
    .where('id', '=', 'map')
    .executeTakeFirstOrThrow()
  expect(credential).toBeNull()
})

test.each([
  ['POST', '/api/feeds', { id: 'a', name: 'a', url: 'javascript:alert(1)' }],
  ['POST', '/api/feeds', { id: '../a', name: 'a', url: 'push:' }],
  ['POST', '/api/feeds', { id: 'a', name: 'a', url: 'https://u:p@a.example/' }],
] as const)('%s %s with %j is refused', async (method, url, body) => {
  expect((await (await as('admin'))(method, url, body)).statusCode).toBe(400)
})

test('an editor sees how feeds do, not their settings, and changes none', async () => {
  const editor = await as('editor')
  expect((await editor('GET', '/api/feeds')).statusCode).toBe(200)
  expect((await editor('GET', '/api/feeds/map')).statusCode).toBe(403)
  expect((await editor('POST', '/api/feeds', { id: 'b', name: 'b', url: 'push:' })).statusCode).toBe(403)
  expect((await editor('DELETE', '/api/feeds/map')).statusCode).toBe(403)
})
