import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { issueToken } from '../../src/commands/push.ts'
import * as feeds from '../../src/db/feeds.ts'
import { createMetrics } from '../../src/metrics.ts'
import { feedSettings } from '../../src/model/feed.ts'
import type { App } from '../../src/web/context.ts'
import { answerError } from '../../src/web/errors.ts'
import { ingestRoutes } from '../../src/web/routes/ingest.ts'
import { sentLimits } from '../../src/web/sent-body.ts'
import { openTestArchive } from '../stage/archive.ts'
import { jobDeps } from '../stage/jobs.ts'

const limits = { ...sentLimits, deadlineMs: 600, lingerMs: 600, maxBodyBytes: 5000 }
let archive: Awaited<ReturnType<typeof openTestArchive>>
let app: App
let token: string

beforeAll(async () => {
  archive = await openTestArchive()
  await feeds.save(archive.connection.db, feedSettings.parse({ id: 'fil', name: 'Fil', url: 'push:' }))
  token = await issueToken(archive, 'fil')
  app = Fastify().withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  const { now, reading, newTrace } = jobDeps(archive)
  const status = { version: 'test', demo: false, roles: ['web'] }
  const rest = { metrics: createMetrics(), status, uiFolder: undefined, onChange: () => () => undefined }
  await app.register(ingestRoutes({ ...archive, now, reading, newTrace, ...rest }, limits))
  await app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await app.close()
  await archive.remove()
})

/** Sends a head and then a byte now and then, until the server has had enough. */
async function drip(authorization: string, length: string): Promise<{ answer: string; ms: number; sent: number }> {
  const started = performance.now()
  const { port } = app.server.address() as { port: number }
  const socket = connect(port, '127.0.0.1')
  let [answer, sent, open] = ['', 0, true]
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text
  })
  socket
    .on('error', () => undefined)
    .on('close', () => {
      open = false
    })
  socket.write(`POST /ingest/fil HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${authorization}\r\n${length}\r\n\r\n`)
  while (open && performance.now() - started < 10_000) {
    socket.write(length.includes('chunked') ? '1\r\na\r\n' : 'a')
    sent += 1
    await sleep(20)
  }
  socket.destroy()
  return { answer, ms: performance.now() - started, sent }
}

test('a sender that drips is told so and cut off, and nothing is kept', async () => {
  const { answer, ms } = await drip(token, 'content-length: 4000')
  expect(answer).toMatch(/^HTTP\/1.1 400 .*not whole/su)
  expect(ms).toBeLessThan(5000)
  expect((await archive.connection.db.selectFrom('payloads').select('id').execute()).length).toBe(0)
})

test('a stranger is refused before anything was read, and cut off when the sending goes on and on', async () => {
  const { answer, ms } = await drip('x', 'transfer-encoding: chunked')
  expect(answer).toMatch(/^HTTP\/1.1 401 /u)
  expect(ms).toBeLessThan(5000)
})

test('more than was allowed is refused while it is being sent, without a length announced', async () => {
  const { port } = app.server.address() as { port: number }
  const answer = await fetch(`http://127.0.0.1:${port}/ingest/fil`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new Blob(['a'.repeat(4000), 'b'.repeat(4000)]).stream(),
    duplex: 'half',
  } as RequestInit)
  expect(answer.status).toBe(413)
})
