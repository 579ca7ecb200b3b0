import pino from 'pino'
import * as sessions from '../../src/db/sessions.ts'
import { createMetrics } from '../../src/metrics.ts'
import type { SessionUser } from '../../src/model/api.ts'
import { createApp } from '../../src/web/app.ts'
import { openTestArchive } from '../stage/archive.ts'
import { cooperative, receive } from '../stage/dispatch.ts'
import { jobDeps } from '../stage/jobs.ts'
import { addFeed, enter, step, storyOf } from '../stage/quotes.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let app: Awaited<ReturnType<typeof createApp>>
beforeAll(async () => {
  archive = await openTestArchive()
  const status = { version: '0', demo: false, roles: ['web'] }
  const rest = { metrics: createMetrics(), onChange: () => () => undefined, uiFolder: undefined, status }
  app = await createApp({ ...jobDeps(archive), ...rest }, { log: pino({ level: 'silent' }), desk: true })
  await addFeed(archive, 'map')
  await enter(archive, storyOf([{ text: '=1+1, dit "elle"', speaker: 'Naïma Tazi' }, { text: 'Nous irons loin' }]))
  const killed = await enter(archive, storyOf([{ text: 'Tout est faux', speaker: 'Driss Alami' }]))
  await step(archive, killed, 'kill')
})
afterAll(async () => {
  await app.close()
  await archive.remove()
})

async function as(role: SessionUser['role']) {
  const { db } = archive.connection
  const session = await sessions.openSession(db, await sessions.createLink(db, { name: 'Amina', role }, 5), 1)
  return (url: string) => app.inject({ method: 'GET', url, headers: { cookie: `depeche_session=${session?.token}` } })
}

test.each(['editor', 'admin'] as const)('an %s searches the ledger, page by page', async (role) => {
  const get = await as(role)
  const first = (await get('/api/quotes?limit=1')).json()
  expect(first.quotes).toMatchObject([{ text: '=1+1, dit "elle"', speaker: { name: 'Naïma Tazi' }, current: true }])
  const second = (await get(`/api/quotes?limit=1&before=${first.next}`)).json()
  expect(second.quotes).toMatchObject([{ text: 'Nous irons loin' }])
  expect(second.next).toBeUndefined()
  expect((await get('/api/quotes?speaker=tazi&words=elle')).json().quotes).toHaveLength(1)
  expect((await get('/api/quotes?speaker=alami')).json().quotes).toEqual([])
  expect((await get('/api/quotes?speaker=alami&killed=true')).json().quotes).toMatchObject([{ state: 'killed' }])
})

test.each(['/api/quotes', '/api/quotes.csv'])('%s is closed to those who are not signed in', async (url) => {
  expect((await app.inject({ method: 'GET', url })).statusCode).toBe(401)
})

test.each(['from=yesterday', 'words=%2A', 'speaker=%22', 'killed=perhaps', `words=${'a'.repeat(201)}`])(
  'a search with %s is refused, as a page and as an export',
  async (query) => {
    const get = await as('editor')
    for (const path of ['/api/quotes', '/api/quotes.csv']) {
      const reply = await get(`${path}?${query}`)
      expect([reply.statusCode, reply.json().error.code]).toEqual([400, 'invalid'])
    }
  },
)

test('a cursor that is none is refused', async () => {
  expect((await (await as('editor'))('/api/quotes?before=12')).statusCode).toBe(400)
})

test('the export is a file of comma-separated values in which no cell is a formula', async () => {
  const reply = await (await as('editor'))('/api/quotes.csv?words=elle')
  expect(reply.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="quotes.csv"',
  })
  const [header, record, end] = reply.body.split('\r\n')
  expect(header).toMatch(/^said_on,speaker,mention,role,type,quote,/u)
  expect(record).toMatch(/^2026-11-20,Naïma Tazi,Naïma Tazi,,direct,"'=1\+1, dit ""elle""",/u)
  expect(end).toBe('')
})

test('the export begins with a byte order mark when asked to', async () => {
  const get = await as('editor')
  expect((await get('/api/quotes.csv?bom=true')).body.startsWith('\uFEFFsaid_on,')).toBe(true)
  expect((await get('/api/quotes.csv')).body.startsWith('said_on,')).toBe(true)
})

test('a draft comes with what other outlets made of its quotes', async () => {
  await addFeed(archive, 'matin')
  const id = await receive(archive, 'map', cooperative)
  const text = cooperative.text.map((line) => line.replace('quatre mille jeunes', 'quatre mille petits'))
  await receive(archive, 'matin', { ...cooperative, text: text.filter((line) => !line.includes('Mes enfants')) })
  expect((await (await as('editor'))(`/api/drafts/${id}`)).json().outletQuotes).toMatchObject([
    {
      ...{ feedId: 'matin', feedName: 'Feed matin', quotes: 4 },
      differences: [
        { kind: 'changed', position: 0, speaker: 'Naïma Tazrouti' },
        { kind: 'left-out', position: 4, speaker: 'Zahra Oubelkacem' },
      ],
    },
  ])
})

test('the description of the API has the ledger', async () => {
  const { paths } = (await (await as('editor'))('/api/openapi.json')).json()
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/quotes', '/api/quotes.csv']))
})
