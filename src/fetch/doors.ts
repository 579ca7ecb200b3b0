import { Agent } from 'undici'
import { type AllowList, readAllowList } from './addresses.ts'
import { type ConnectorOptions, guardedConnector } from './connector.ts'
import { unreachable } from './failures.ts'
import type { Limits } from './limits.ts'
import type { Response } from './redirects.ts'
import { checkUrl, hostOf, portOf } from './url-check.ts'

/** One request to one address: nothing is followed, nothing is read yet. */
export type Ask = {
  url: URL
  /** The address config or an editor gave: it decides whether the allow list counts for `url`. */
  first: URL
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
  signal: AbortSignal
}

export type Doors = {
  send(ask: Ask): Promise<Response>
  /** Whether the allow list names this host outright. */
  isInHouse(url: URL): boolean
  close(): Promise<void>
}

type DoorOptions = Omit<ConnectorOptions, 'connectMs'>
type Door = { allow: AllowList; agent: Agent }

/**
 * Two ways out: `open` honours the allow list, `strict` knows public addresses only. A feed on the internet that
 * redirects to an address we allow for another feed goes through `strict`, or it could read our intranet for its owner.
 */
export function createDoors(entries: readonly string[], limits: Limits, options: DoorOptions = {}): Doors {
  const open = door(readAllowList(entries), limits, options)
  const strict = door(readAllowList([]), limits, options)
  const isInHouse = (url: URL): boolean => open.allow.names(hostOf(url), portOf(url))
  const doorFor = ({ url, first }: Ask): Door => (url.origin === first.origin || isInHouse(first) ? open : strict)
  return {
    isInHouse,
    send: (ask) => sendThrough(doorFor(ask), ask),
    close: async () => {
      await Promise.all([open.agent.close(), strict.agent.close()])
    },
  }
}

const door = (allow: AllowList, limits: Limits, options: DoorOptions): Door => ({
  allow,
  agent: new Agent({
    connect: guardedConnector(allow, { ...options, connectMs: limits.connectMs }),
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: limits.maxHeaderBytes,
  }),
})

/** Throws AppError: 'forbidden' before connecting, else 'unavailable' or 'too-large'. */
async function sendThrough({ allow, agent }: Door, ask: Ask): Promise<Response> {
  const { url, method, headers, body, signal } = ask
  checkUrl(url, allow)
  try {
    return await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers,
      signal,
      ...(body === undefined ? {} : { body }),
    })
  } catch (error) {
    throw unreachable(url.host, error)
  }
}
