import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request a feed of the farm has had, at the simulated time. */
export type Asked = {
  feed: number
  at: number
  status: number
  conditional: boolean
  /** Until when it was then to be left alone. */
  quietUntil: number
}

export type Farm = {
  addresses: string[]
  url(feed: number): string
  asked: Asked[]
  /** The most requests any host has had at once. */
  mostAtOnce(): number
  close(): Promise<void>
}

type Options = {
  hosts: number
  now(): number
  /** How often a feed's copy has changed. */
  version(feed: number, now: number): number
  /** Retry-After of a 429, or undefined when the feed answers. `nth` counts its requests from 1. */
  throttle(feed: number, nth: number, now: number): string | undefined
}

/** Real HTTP servers on loopback with feeds that know validators: a third an ETag, a third Last-Modified, a third both. */
export async function openFarm(options: Options): Promise<Farm> {
  const asked: Asked[] = []
  const counts = new Map<number, number>()
  let most = 0
  const serve = async (): Promise<Server> => {
    let atOnce = 0
    const server = createServer((request, response) => {
      most = Math.max(most, ++atOnce)
      response.once('close', () => --atOnce)
      const feed = Number(/\d+/u.exec(request.url ?? '')?.[0])
      const nth = (counts.get(feed) ?? 0) + 1
      counts.set(feed, nth)
      // As late as a quick server is, so that requests can meet.
      setTimeout(() => asked.push(answer(request, response, { feed, nth, ...options })), 2)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return server
  }
  const servers = await Promise.all(Array.from({ length: options.hosts }, serve))
  const addresses = servers.map((server) => `127.0.0.1:${(server.address() as AddressInfo).port}`)
  return {
    addresses,
    url: (feed) => `http://${addresses[feed % addresses.length]}/${feed}.xml`,
    asked,
    mostAtOnce: () => most,
    close: async () => {
      for (const server of servers) server.closeAllConnections()
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

function answer(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { feed, nth, now, version, throttle }: Options & { feed: number; nth: number },
): Asked {
  const at = now()
  const edition = version(feed, at)
  const validators = validatorsOf(feed, edition)
  const conditional = headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined
  const known =
    headers['if-none-match'] === validators.etag && headers['if-modified-since'] === validators['last-modified']
  const retryAfter = throttle(feed, nth, at)
  const status = retryAfter !== undefined ? 429 : conditional && known ? 304 : 200
  response.writeHead(status, status === 429 ? { 'retry-after': retryAfter } : validators)
  response.end(status === 200 ? rss(feed, edition) : undefined)
  return { feed, at, status, conditional, quietUntil: retryAfter === undefined ? 0 : quietUntil(retryAfter, at) }
}

const quietUntil = (retryAfter: string, at: number): number =>
  /^\d+$/u.test(retryAfter) ? at + Number(retryAfter) * 1000 : Date.parse(retryAfter)

function validatorsOf(feed: number, edition: number): { etag?: string; 'last-modified'?: string } {
  const etag = { etag: `W/"fil-${feed}--${edition}"` }
  const lastModified = { 'last-modified': new Date(Date.UTC(2026, 10, 2, 8, edition)).toUTCString() }
  return [etag, lastModified, { ...etag, ...lastModified }][feed % 3] ?? {}
}

const rss = (feed: number, edition: number): string =>
  `<rss version="2.0"><channel><title>Fil ${feed}</title>${Array.from({ length: edition + 1 }, (_, nth) => `<item><guid>${feed}-${nth}</guid><title>La coopérative ${feed} publie son bilan ${nth}</title><description>Le bilan ${nth} de la coopérative ${feed} de Sidi Amlal a été adopté lundi.</description></item>`).join('')}</channel></rss>`
