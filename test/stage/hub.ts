import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How a hub takes what it is asked: it verifies after or before it answers, denies, or answers with a status and does nothing. */
export type Manner = 'verifies' | 'verifies first' | 'denies' | 400 | 503

export type Asked = { mode: string; topic: string; callback: string; secret: string | null; lease: string | null }

export type Publishing = {
  method?: string | undefined
  /** Signs with this instead of the secret it was given; null: does not sign. */
  secret?: string | null
  type?: string
}

/** A WebSub hub and publisher on loopback, by the W3C recommendation. */
export type Hub = {
  url: string
  host: string
  manner: Manner
  leaseSeconds: number | undefined
  /** All it was asked, first to last. */
  asked: Asked[]
  /** Statuses and bodies of its verifications, first to last. */
  verified: { status: number; body: string; challenge: string }[]
  subscriptions: Map<string, Asked>
  /** What it publishes at `/feeds/<name>`: a body, with headers of its own. */
  feeds: Map<string, { body: string; headers?: Record<string, string> }>
  /** Delivers to whoever subscribed to a topic, and forgets who answers 410; returns the statuses. */
  distribute(topic: string, body: string | Buffer, how?: Publishing): Promise<number[]>
  close(): Promise<void>
}

export async function openHub(): Promise<Hub> {
  const server = createServer((request, response) => void answer(hub, request, response))
  const host = `127.0.0.1:${await listen(server)}`
  const hub: Hub = {
    url: `http://${host}/hub`,
    host,
    manner: 'verifies',
    leaseSeconds: 864_000,
    asked: [],
    verified: [],
    subscriptions: new Map(),
    feeds: new Map(),
    distribute: (topic, body, how) => distribute(hub, topic, body, how),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return hub
}

async function answer(hub: Hub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') return takeAsk(hub, await formOf(request), response)
  const feed = hub.feeds.get((request.url ?? '').replace('/feeds/', ''))
  response.writeHead(feed ? 200 : 404, { 'content-type': 'application/rss+xml', ...feed?.headers }).end(feed?.body)
}

async function takeAsk(hub: Hub, form: URLSearchParams, response: ServerResponse): Promise<void> {
  const { manner } = hub
  const asked = {
    mode: form.get('hub.mode') ?? '',
    topic: form.get('hub.topic') ?? '',
    callback: form.get('hub.callback') ?? '',
    secret: form.get('hub.secret'),
    lease: form.get('hub.lease_seconds'),
  }
  hub.asked.push(asked)
  if (typeof manner === 'number') {
    response.writeHead(manner).end('not today')
    return
  }
  if (manner === 'verifies first') await verify(hub, asked)
  response.writeHead(202).end()
  if (manner === 'verifies') await verify(hub, asked)
  if (manner === 'denies')
    await call(asked.callback, { mode: 'denied', topic: asked.topic, reason: 'no such topic here' })
}

/** Section 5.3: the intent is the subscriber's when it echoes the challenge. */
async function verify(hub: Hub, asked: Asked): Promise<void> {
  const challenge = randomUUID()
  const lease = asked.mode === 'subscribe' && hub.leaseSeconds ? { lease_seconds: String(hub.leaseSeconds) } : {}
  const reply = await call(asked.callback, { mode: asked.mode, topic: asked.topic, challenge, ...lease })
  hub.verified.push({ ...reply, challenge })
  if (reply.status !== 200 || reply.body !== challenge) return
  if (asked.mode === 'subscribe') hub.subscriptions.set(asked.callback, asked)
  else hub.subscriptions.delete(asked.callback)
}

/** What a hub says at a callback, as a query. */
export async function call(callback: string, words: Record<string, string>): Promise<{ status: number; body: string }> {
  const query = new URLSearchParams(
    Object.fromEntries(Object.entries(words).map(([name, value]) => [`hub.${name}`, value])),
  )
  const reply = await fetch(`${callback}?${query}`)
  return { status: reply.status, body: await reply.text() }
}

function distribute(hub: Hub, topic: string, body: string | Buffer, how: Publishing = {}): Promise<number[]> {
  const to = [...hub.subscriptions.values()].filter((subscription) => subscription.topic === topic)
  return Promise.all(
    to.map(async ({ callback, secret }) => {
      const { method = 'sha256', type = 'application/rss+xml' } = how
      const key = how.secret === undefined ? secret : how.secret
      const signature = key === null ? {} : { 'x-hub-signature': `${method}=${sign(method, key, body)}` }
      const headers = { 'content-type': type, link: `<${hub.url}>; rel="hub", <${topic}>; rel="self"`, ...signature }
      const { status } = await fetch(callback, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers })
      if (status === 410) hub.subscriptions.delete(callback)
      return status
    }),
  )
}

const sign = (method: string, key: string, body: string | Buffer): string =>
  createHmac(method, key).update(body).digest('hex')

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += piece
  return new URLSearchParams(text)
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
