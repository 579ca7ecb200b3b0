import pino from 'pino'
import { approve } from '../../src/commands/drafts.ts'
import { showDraft } from '../../src/commands/views.ts'
import * as drafts from '../../src/db/drafts.ts'
import * as sessions from '../../src/db/sessions.ts'
import { publish } from '../../src/jobs/publish.ts'
import { createApp } from '../../src/web/app.ts'
import { openTestArchive } from '../stage/archive.ts'
import { cooperative, receive } from '../stage/dispatch.ts'
import { context, jobDeps } from '../stage/jobs.ts'
import { addFeed } from '../stage/quotes.ts'
import { openReceiver, type Receiver, receiverSecret } from '../stage/receiver.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let app: Awaited<ReturnType<typeof createApp>>
let cms: Receiver
let cookie: string

beforeAll(async () => {
  archive = await openTestArchive()
  cms = await openReceiver()
  const status = { version: '0', demo: false, roles: ['web'] }
  const rest = { onChange: () => () => undefined, uiFolder: undefined, status }
  app = await createApp({ ...deps(), ...rest }, { log: pino({ level: 'silent' }), desk: true })
  const { db } = archive.connection
  const link = await sessions.createLink(db, { name: 'Amina', role: 'editor' }, 5)
  cookie = `depeche_session=${(await sessions.openSession(db, link, 1))?.token}`
  await addFeed(archive, 'map')
})
afterAll(async () => {
  await app.close()
  await cms.close()
  await archive.remove()
})

const deps = () =>
  jobDeps(archive, {
    destinations: [{ id: 'cms', name: 'CMS', kind: 'webhook', url: cms.url, secretEnv: 'CMS_SECRET' }],
    allow: [cms.host],
    secrets: { CMS_SECRET: receiverSecret },
  })
const ask = (method: 'GET' | 'POST', url: string, payload?: object) =>
  app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) })

test('a kill alerts with its reason and where it stands, until somebody acknowledges it', async () => {
  const id = await receive(archive, 'map', cooperative, 'one')
  await approve(deps(), id, 'Amina', { version: 1 })
  const [sent] = (await showDraft(archive.connection.db, id)).deliveries
  await publish(deps()).run({ deliveryId: sent?.id ?? 0 }, context)
  expect((await ask('GET', '/api/alerts')).json()).toEqual({ alerts: [], total: 0 })

  await receive(archive, 'map', { ...cooperative, title: 'ANNULATION - La coopérative Tamounte' }, 'one')
  const { alerts, total } = (await ask('GET', '/api/alerts')).json()
  expect(total).toBe(1)
  expect(alerts).toMatchObject([
    {
      id,
      headline: cooperative.title,
      by: 'wire',
      reason: expect.stringContaining('ANNULATION'),
      retractions: [{ destination: 'cms', state: 'pending', arrived: true }],
    },
  ])
  expect((await app.inject('/metrics')).body).toContain('depeche_kills_unacknowledged 1')
  expect((await app.inject('/metrics')).body).toContain(
    'depeche_deliveries{destination="cms",kind="retract",state="pending"} 1',
  )

  const { version } = alerts[0]
  const seen = await ask('POST', `/api/drafts/${id}/acknowledge`, { version })
  expect(seen.json()).toMatchObject({
    state: 'killed',
    kill: { by: 'wire', needsAcknowledgement: false, acknowledgedBy: 'Amina' },
    deliveries: [{ kind: 'retract' }, { kind: 'publish' }],
  })
  expect((await ask('GET', '/api/alerts')).json()).toEqual({ alerts: [], total: 0 })
  expect((await app.inject('/metrics')).body).toContain('depeche_kills_unacknowledged 0')
})

test('an editor who kills without a reason is told that there must be one', async () => {
  const copy = { title: 'Une autre', text: ['Un autre texte, plus court, a été lu mardi à Tiznit.'] }
  const id = await receive(archive, 'map', copy)
  const refused = await ask('POST', `/api/drafts/${id}/kill`, { version: 1, reason: '  ' })
  expect([refused.statusCode, refused.json().error.message]).toEqual([400, expect.stringContaining('Say why')])
  const killed = await ask('POST', `/api/drafts/${id}/kill`, { version: 1, reason: 'les faits sont faux' })
  expect(killed.json()).toMatchObject({
    state: 'killed',
    kill: { by: 'Amina', reason: 'les faits sont faux', needsAcknowledgement: true },
  })
  expect((await ask('POST', `/api/drafts/${id}/kill`, { version: 2, reason: 'encore' })).statusCode).toBe(409)
})

test('a draft that is killed no more does not alert', async () => {
  const copy = { title: 'Une troisième', text: ['Un dernier texte, plus court encore, a été lu jeudi à Tata.'] }
  const id = await receive(archive, 'map', copy)
  await ask('POST', `/api/drafts/${id}/kill`, { version: 1, reason: 'par erreur' })
  const before = (await ask('GET', '/api/alerts')).json().total
  await archive.connection.transaction(async () => {
    const draft = await drafts.lock(archive.connection.db, id)
    await drafts.step(archive.connection.db, draft, { action: 'reinstate', actor: 'wire' })
  })
  expect((await ask('GET', '/api/alerts')).json().total).toBe(before - 1)
  expect((await app.inject('/metrics')).body).toContain(`depeche_kills_unacknowledged ${before - 1}`)
})

test('alerts are closed to those who are not signed in', async () => {
  expect((await app.inject('/api/alerts')).statusCode).toBe(401)
})
