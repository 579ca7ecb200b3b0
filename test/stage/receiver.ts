import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

/** Made up for tests. */
export const receiverSecret = `whsec_${Buffer.from('a secret for tests, 32 bytes long').toString('base64')}`

export type Arrival = { id: string; type: string; data: { draftId: number; version: number; reason?: string } }

/** A CMS that takes webhooks over real HTTP: it checks signatures, and answers when and what the test says. */
export type Receiver = {
  url: string
  host: string
  /** What came, in the order it was answered. */
  arrivals: Arrival[]
  /** What it answers. */
  answer(status: number): void
  /** Requests of this type are held until the function it returns is called. */
  hold(type: string): () => void
  /** How many requests are held. */
  held(): number
  close(): Promise<void>
}

export async function openReceiver(): Promise<Receiver> {
  const arrivals: Arrival[] = []
  const gates = new Map<string, Promise<void>>()
  let status = 204
  let held = 0
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString()
    const event = new Webhook(receiverSecret).verify(body, request.headers as Record<string, string>) as Arrival
    held += 1
    await gates.get(event.type)
    held -= 1
    arrivals.push({ ...event, id: String(request.headers['webhook-id']) })
    response.writeHead(status).end()
  })
  const host = `127.0.0.1:${await listen(server)}`
  return {
    url: `http://${host}/hook`,
    host,
    arrivals,
    answer: (next) => {
      status = next
    },
    hold: (type) => {
      const { promise, resolve } = withResolvers()
      gates.set(type, promise)
      return () => {
        gates.delete(type)
        resolve()
      }
    },
    held: () => held,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
