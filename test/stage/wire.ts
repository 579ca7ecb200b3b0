import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A wire and a receiving end on loopback, real HTTP both. */
export type Stage = {
  port: number
  feedUrl: string
  hookUrl: string
  /** Puts so many more dispatches on the wire. */
  file(count: number): void
  filed(): number
  /** Webhook deliveries by their `webhook-id`. */
  received: Map<string, { count: number; draftId: number }>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  let dispatches = 0
  const received: Stage['received'] = new Map()
  const server = createServer((request, response) => {
    if (request.method === 'POST') return takeDelivery(request, response, received)
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(feed(dispatches))
  })
  const port = await listen(server)
  return {
    port,
    feedUrl: `http://127.0.0.1:${port}/wire.xml`,
    hookUrl: `http://127.0.0.1:${port}/hook`,
    file: (count) => {
      dispatches += count
    },
    filed: () => dispatches,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function takeDelivery(request: IncomingMessage, response: ServerResponse, received: Stage['received']): void {
  let body = ''
  request.setEncoding('utf8').on('data', (text: string) => {
    body += text
  })
  request.on('end', () => {
    const id = String(request.headers['webhook-id'])
    const { data } = JSON.parse(body) as { data: { draftId: number } }
    received.set(id, { count: (received.get(id)?.count ?? 0) + 1, draftId: data.draftId })
    response.writeHead(204).end()
  })
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

/** Copy that differs from dispatch to dispatch, so that none is a repeat of another. */
const feed = (count: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Fil d'essai</title><link>http://127.0.0.1/</link><description>Essai</description>
${Array.from({ length: count }, (_, index) => entry(index + 1)).join('\n')}
</channel></rss>`

const entry = (number: number): string => `<item>
<title>La coopérative numéro ${number} présente son bilan (Mme Tazi-Fertal)</title>
<guid isPermaLink="false">essai-${number}</guid>
<pubDate>${new Date(Date.UTC(2026, 10, 2, 8, 0) + number * 60_000).toUTCString()}</pubDate>
<description><![CDATA[<p>Rabat – La coopérative numéro ${number} a récolté ${number * 7} tonnes d'olives cette année, a indiqué lundi à Meknès sa présidente, Naïma Tazi-Fertal.</p>
<p>« Nos ${number + 11} membres ont replanté la parcelle ${number} », a souligné Mme Tazi-Fertal devant la presse.</p>
<p>avec MAP</p>]]></description>
</item>`
