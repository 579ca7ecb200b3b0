import pino from 'pino'
import * as sessions from '../../src/db/sessions.ts'
import { createMetrics } from '../../src/metrics.ts'
import type { SessionUser } from '../../src/model/api.ts'
import { createApp } from '../../src/web/app.ts'
import { openTestArchive } from '../stage/archive.ts'
import { jobDeps } from '../stage/jobs.ts'
import { addFeed, enter, storyOf } from '../stage/quotes.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let app: Awaited<ReturnType<typeof createApp>>
let draftId: number
beforeAll(async () => {
  archive = await openTestArchive()
  const status = { version: '0', demo: false, roles: ['web'] }
  const rest = { metrics: createMetrics(), onChange: () => () => undefined, uiFolder: undefined, status }
  const destinations = [{ id: 'folder', name: 'Folder', kind: 'folder' as const, path: '/nowhere' }]
  app = await createApp(
    { ...jobDeps(archive, { destinations }), ...rest },
    { log: pino({ level: 'silent' }), desk: true },
  )
  await addFeed(archive, 'map')
  draftId = await enter(archive, storyOf([{ text: 'Nous irons loin', speaker: 'Naïma Tazi' }]))
})
afterAll(async () => {
  await app.close()
  await archive.remove()
})

async function as(role: SessionUser['role']) {
  const { db } = archive.connection
  const session = await sessions.openSession(db, await sessions.createLink(db, { name: 'Amina', role }, 5), 1)
  const headers = { cookie: `depeche_session=${session?.token}` }
  return (method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) =>
    app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
}

const rule = { id: 'tazi', name: 'Tazi', when: { speaker: ['tazi'] }, do: { desk: 'region' } }

test('who runs the newsroom tries rules, saves them, and reads who saved them', async () => {
  const ask = await as('admin')
  expect((await ask('GET', '/api/rules')).json()).toEqual({
    version: 0,
    rules: [],
    history: [],
    desks: ['main'],
    destinations: [{ id: 'folder', name: 'Folder' }],
  })
  const tried = (await ask('POST', '/api/rules/dry-run', { rules: [rule], days: 1 })).json()
  expect(tried).toMatchObject({
    changed: 1,
    drafts: [
      {
        draftId,
        was: { desk: 'main' },
        would: { desk: 'region' },
        decisions: [{ reasons: [{ field: 'speaker', value: 'tazi', found: 'Naïma Tazi' }] }],
      },
    ],
  })
  const saved = (await ask('PUT', '/api/rules', { version: 0, rules: [rule] })).json()
  expect(saved).toMatchObject({
    version: 1,
    savedBy: 'Amina',
    rules: [{ ...rule, enabled: true, go: 'stop' }],
    history: [{ version: 1, count: 1 }],
    desks: ['main', 'region'],
  })
})

test('an editor reads the rules and changes nothing', async () => {
  const ask = await as('editor')
  expect((await ask('GET', '/api/rules')).statusCode).toBe(200)
  expect((await ask('PUT', '/api/rules', { version: 1, rules: [] })).statusCode).toBe(403)
  expect((await ask('POST', '/api/rules/dry-run', { rules: [] })).statusCode).toBe(403)
  expect((await app.inject({ method: 'GET', url: '/api/rules' })).statusCode).toBe(401)
})

test('a version that is not the last is a conflict', async () => {
  const reply = await (await as('admin'))('PUT', '/api/rules', { version: 0, rules: [] })
  expect([reply.statusCode, reply.json().error.message]).toEqual([409, expect.stringContaining('changed by Amina')])
})

test.each<[object, RegExp]>([
  [{ rules: [{ ...rule, when: { palce: ['Salé'] } }] }, /Rule 1 "Tazi": when: Unrecognized key: "palce"/u],
  [
    { rules: [{ ...rule, do: { destinations: ['site'] } }] },
    /Rule 1 "Tazi": destinations: there is no destination "site"/u,
  ],
  [{ rules: 'none' }, /rules/u],
])('%j is refused, tried or saved, with the name of the rule and the fault', async (body, fault) => {
  const ask = await as('admin')
  for (const reply of [
    await ask('PUT', '/api/rules', { version: 1, ...body }),
    await ask('POST', '/api/rules/dry-run', body),
  ])
    expect([reply.statusCode, reply.json().error]).toEqual([
      400,
      { code: 'invalid', message: expect.stringMatching(fault) },
    ])
})

test.each([{ days: 0 }, { days: 1000 }, { limit: 0 }, { against: 'all' }])(
  'a dry run with %j is refused',
  async (body) => {
    expect((await (await as('admin'))('POST', '/api/rules/dry-run', body)).statusCode).toBe(400)
  },
)

test('the description of the API has the rules', async () => {
  const { paths } = (await (await as('editor'))('GET', '/api/openapi.json')).json()
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/rules', '/api/rules/dry-run']))
})
