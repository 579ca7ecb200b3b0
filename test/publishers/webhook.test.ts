import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { AppError } from '../../src/model/error.ts'
import { publisherFor } from '../../src/publishers/index.ts'
import type { PublisherTools } from '../../src/publishers/publisher.ts'
import { fullStory, publication, retraction } from './publication.ts'

// Made up for this test.
const SECRET = `whsec_${Buffer.from('a secret for tests, 32 bytes long').toString('base64')}`

type Call = { headers: IncomingHttpHeaders; body: string }
const calls: Call[] = []
let status = 200
const server = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (piece) => {
    body += piece
  })
  request.on('end', () => {
    calls.push({ headers: request.headers, body })
    if (status === 0) request.socket.destroy()
    else response.writeHead(status, { location: '/elsewhere' }).end()
  })
})
let url = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?token=t`
})
const fetcher = createFetcher({ userAgent: 'Depeche/test', allow: ['127.0.0.1'] })
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await fetcher.close()
})
beforeEach(() => {
  calls.length = 0
  status = 200
})

const tools: PublisherTools = {
  post: fetcher.post,
  secret: (name) => (name === 'HOOK_SECRET' ? SECRET : undefined),
  now: () => new Date(),
}

const send = (changes: Partial<PublisherTools> = {}, to = url) =>
  publisherFor('webhook').publish(
    { id: 'cms', name: 'CMS', kind: 'webhook', url: to, secretEnv: 'HOOK_SECRET' },
    publication(fullStory),
    { ...tools, ...changes },
    new AbortController().signal,
  )

const retract = () =>
  publisherFor('webhook').retract(
    { id: 'cms', name: 'CMS', kind: 'webhook', url, secretEnv: 'HOOK_SECRET' },
    retraction(fullStory),
    tools,
    new AbortController().signal,
  )

const headersOf = (call: Call | undefined) => call?.headers as Record<string, string>

test('the story arrives signed, with its quotes, its ninjs and its credit line', async () => {
  expect(await send()).toEqual({ locations: [url.replace('?token=t', '')], reference: 'HTTP 200' })
  const [call] = calls
  const verified = new Webhook(SECRET).verify(call?.body ?? '', headersOf(call))
  expect(verified).toMatchObject({
    type: 'story.published',
    timestamp: '2025-07-02T08:45:00.000Z',
    data: {
      deliveryId: 7,
      draftId: 12,
      version: 3,
      creditLine: 'avec MAP',
      story: { headline: fullStory.headline, quotes: [{ speaker: { name: 'Salwa Idrissi' } }] },
      ninjs: { uri: 'urn:depeche:draft:12' },
    },
  })
  expect(call?.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': 'delivery-7' })
})

test('a body changed on the way is not verified', async () => {
  await send()
  const [call] = calls
  expect(() => new Webhook(SECRET).verify(`${call?.body} `, headersOf(call))).toThrow('No matching signature')
})

test('a second attempt has the same id and body and a time of its own', async () => {
  await send({ now: () => new Date('2025-07-02T09:00:00Z') })
  await send({ now: () => new Date('2025-07-02T09:05:00Z') })
  const [first, second] = calls
  expect(second?.body).toBe(first?.body)
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  expect(first?.headers['webhook-timestamp']).toBe('1751446800')
  expect(second?.headers['webhook-timestamp']).toBe('1751447100')
  expect(second?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature'])
})

test.each([200, 201, 202, 204])('%d is a receipt', async (answer) => {
  status = answer
  expect(await send()).toMatchObject({ reference: `HTTP ${answer}` })
})

test.each([
  [301, 'misconfigured'],
  [307, 'misconfigured'],
  [400, 'unavailable'],
  [401, 'unavailable'],
  [404, 'unavailable'],
  [410, 'unavailable'],
  [422, 'unavailable'],
])('%d is not tried again', async (answer, code) => {
  status = answer
  const sending = send()
  await expect(sending).rejects.toBeInstanceOf(AppError)
  await expect(sending).rejects.toMatchObject({ code, message: expect.stringContaining(String(answer)) })
  expect(calls).toHaveLength(1)
})

test.each([408, 425, 429, 500, 502, 503])('%d is tried again', async (answer) => {
  status = answer
  const sending = send()
  await expect(sending).rejects.toThrow(`answered ${answer}`)
  await expect(sending).rejects.not.toBeInstanceOf(AppError)
})

test('a receiver that hangs up is tried again', async () => {
  status = 0
  const sending = send()
  await expect(sending).rejects.toThrow('did not take the story')
  await expect(sending).rejects.not.toBeInstanceOf(AppError)
})

test('an address that is not allowed is not tried again', async () => {
  await expect(send({}, 'http://10.0.0.1/hook')).rejects.toMatchObject({ name: 'AppError', code: 'forbidden' })
})

test.each([
  ['missing', undefined],
  ['empty', ''],
  ['no base64', 'correct horse battery staple'],
])('a secret that is %s is a fault of the configuration', async (_what, secret) => {
  await expect(send({ secret: () => secret })).rejects.toMatchObject({
    code: 'misconfigured',
    message: expect.stringContaining('HOOK_SECRET'),
  })
  expect(calls).toHaveLength(0)
})

test('a retraction arrives signed, under an id of its own, with the reason and none of the copy', async () => {
  expect(await retract()).toMatchObject({ reference: 'HTTP 200' })
  const [call] = calls
  const verified = new Webhook(SECRET).verify(call?.body ?? '', headersOf(call))
  expect(verified).toMatchObject({
    type: 'story.retracted',
    timestamp: '2025-07-03T06:00:00.000Z',
    data: { deliveryId: 8, draftId: 12, version: 6, reason: 'ANNULATION', ninjs: { pubStatus: 'canceled' } },
  })
  expect(call?.headers['webhook-id']).toBe('retraction-8')
  expect(call?.body).not.toMatch(/rouvert|Idrissi|Tamellat/u)
})

test('a retraction sent again has the same id and body', async () => {
  await retract()
  await retract()
  expect(calls[1]?.body).toBe(calls[0]?.body)
  expect(calls[1]?.headers['webhook-id']).toBe(calls[0]?.headers['webhook-id'])
})

test.each([404, 410])(
  'a receiver that answers %d to a retraction has no such story: that is a receipt',
  async (answer) => {
    status = answer
    expect(await retract()).toMatchObject({ reference: `HTTP ${answer}: it says that it has no such story` })
  },
)

test.each([
  [301, 'AppError'],
  [401, 'AppError'],
  [422, 'AppError'],
  [503, 'Error'],
])('%d is no receipt for a retraction', async (answer, name) => {
  status = answer
  await expect(retract()).rejects.toMatchObject({ name, message: expect.stringContaining(String(answer)) })
})
