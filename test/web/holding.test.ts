import pino from 'pino'
import * as sessions from '../../src/db/sessions.ts'
import { createMetrics } from '../../src/metrics.ts'
import type { SessionUser } from '../../src/model/api.ts'
import { createApp } from '../../src/web/app.ts'
import { type Desk, openDesk } from '../stage/desk.ts'

let desk: Desk
let app: Awaited<ReturnType<typeof createApp>>
beforeAll(async () => {
  desk = await openDesk()
  const status = { version: '0', demo: false, roles: ['web'] }
  const rest = { metrics: createMetrics(), onChange: () => () => undefined, uiFolder: undefined, status }
  app = await createApp({ ...desk.deps, ...rest }, { log: pino({ level: 'silent' }), desk: true })
})
afterAll(async () => {
  await app.close()
  await desk.close()
})

async function as(name: string, role: SessionUser['role']) {
  const session = await sessions.openSession(desk.db, await sessions.createLink(desk.db, { name, role }, 5), 1)
  const cookie = `depeche_session=${session?.token}`
  return async (id: number, step: string, payload: object) => {
    const version = await desk.versionOf(id)
    const url = `/api/drafts/${id}${step ? `/${step}` : ''}`
    const method = step ? 'POST' : 'PATCH'
    const { statusCode, ...reply } = await app.inject({
      method,
      url,
      headers: { cookie },
      payload: { version, ...payload },
    })
    return { status: statusCode, body: reply.json() }
  }
}

test('a draft in hand is refused to others with the holder beside the message, and shown to all', async () => {
  const [amina, brahim, chafik] = [
    await as('Amina', 'editor'),
    await as('Brahim', 'editor'),
    await as('Chafik', 'admin'),
  ]
  const { id } = await desk.receive('w1')
  const claimed = await amina(id, 'claim', { minutes: 15 })
  expect(claimed.body).toMatchObject({ state: 'claimed', claimedBy: 'Amina', claimedUntil: '2026-11-24T10:15:00.000Z' })
  expect(await brahim(id, '', { headline: 'Autre' })).toMatchObject({
    status: 409,
    body: { error: { code: 'conflict', holder: { by: 'Amina', until: '2026-11-24T10:15:00.000Z' } } },
  })
  expect((await brahim(id, 'claim', { takeOver: true })).status).toBe(403)
  expect((await chafik(id, 'claim', { takeOver: true })).body).toMatchObject({ claimedBy: 'Chafik' })
  expect((await chafik(id, 'unclaim', {})).body).toMatchObject({ state: 'incoming' })
})

test('a refused change carries what was done since, by whom and when', async () => {
  const [amina, brahim] = [await as('Amina', 'editor'), await as('Brahim', 'editor')]
  const { id, version } = await desk.receive('w2')
  await amina(id, '', { headline: 'Un titre plus juste' })
  expect(await brahim(id, 'approve', { version })).toMatchObject({
    status: 409,
    body: { error: { code: 'conflict', changes: [{ actor: 'Amina', action: 'edit', at: expect.any(String) }] } },
  })
})

test('an embargo is set by an editor and lifted early only by an admin, with a reason', async () => {
  const [amina, chafik] = [await as('Amina', 'editor'), await as('Chafik', 'admin')]
  const { id } = await desk.receive('w3')
  expect((await amina(id, 'embargo', { until: '2026-11-24T19:00:00+01:00' })).body.embargo).toBe(
    '2026-11-24T18:00:00.000Z',
  )
  expect((await amina(id, 'lift-embargo', { reason: 'accord' })).status).toBe(403)
  expect((await chafik(id, 'lift-embargo', { reason: ' ' })).status).toBe(400)
  const { body } = await chafik(id, 'lift-embargo', { reason: 'accord de la source' })
  expect([body.embargo, body.history.at(-1).reason]).toEqual([
    undefined,
    expect.stringContaining('accord de la source'),
  ])
})

test.each([
  ['embargo', { until: 'demain' }],
  ['embargo', { until: '2026-11-24T18:00:00' }],
  ['claim', { minutes: 0 }],
  ['claim', { minutes: 100_000 }],
])('%s with %j is refused as it stands', async (step, payload) => {
  const { id } = await desk.receive(`bad-${step}-${JSON.stringify(payload).length}`)
  expect((await (await as('Chafik', 'admin'))(id, step, payload)).status).toBe(400)
})
