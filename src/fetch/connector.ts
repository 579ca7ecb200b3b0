import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { rootCertificates } from 'node:tls'
import { buildConnector } from 'undici'
import type { AllowList } from './addresses.ts'
import { refusedAddress } from './url-check.ts'

/** DNS as `node:dns` `lookup` with `all: true` offers it. */
export type LookupAll = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

export type ConnectorOptions = {
  connectMs: number
  lookup?: LookupAll | undefined
  /** An authority trusted besides the usual ones, PEM. */
  authority?: string | undefined
}

/**
 * Opens connections to permitted addresses only. Checked twice: every address DNS gives before one is tried, and the
 * address really connected to, so that a name that changes its mind between two look-ups (rebinding) gains nothing.
 */
export function guardedConnector(allow: AllowList, options: ConnectorOptions): buildConnector.connector {
  // One connector a port: `lookup` is not told the port, and each connector keeps its TLS sessions.
  const byPort = new Map<number, buildConnector.connector>()
  return (target, done) => {
    const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80)
    const connect = byPort.get(port) ?? connectorFor(port, allow, options)
    byPort.set(port, connect)
    connect(target, (error, socket) => {
      if (error) return done(error, null)
      const address = socket.remoteAddress
      if (address !== undefined && allow.permits(target.hostname, address, port)) return done(null, socket)
      socket.destroy()
      done(address === undefined ? closedAtOnce() : refusedAddress(target.hostname, address), null)
    })
  }
}

const connectorFor = (port: number, allow: AllowList, options: ConnectorOptions): buildConnector.connector =>
  buildConnector({
    timeout: options.connectMs,
    lookup: guardedLookup(port, allow, options.lookup ?? systemLookup),
    ...(options.authority === undefined ? {} : { ca: [...rootCertificates, options.authority] }),
  })

/** Refuses a name if any of its addresses is refused: which of them gets connected to is not ours to say. */
function guardedLookup(port: number, allow: AllowList, lookup: LookupAll): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, [])
      const refused = addresses.find(({ address }) => !allow.permits(host, address, port))
      if (refused) return done(refusedAddress(host, refused.address), [])
      const [first] = addresses
      if (options.all === true || first === undefined) return done(null, addresses)
      done(null, first.address, first.family)
    })
  }
}

const closedAtOnce = (): Error => Object.assign(new Error('closed as soon as opened'), { code: 'ECONNRESET' })
