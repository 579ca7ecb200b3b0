import { lookup as systemLookup } from 'node:dns'
import { isIP } from 'node:net'
import type { AllowList } from './addresses.ts'
import type { LookupAll } from './connector.ts'
import { unreachable } from './failures.ts'
import { refusedAddress } from './url-check.ts'

/**
 * One address of `host` that may be connected to, for clients that make their own connections: they are given the address, so
 * that the name cannot change its mind. Every address DNS gives must be permitted. Throws AppError 'forbidden' or 'unavailable'.
 */
export async function permittedAddress(
  host: string,
  port: number,
  allow: AllowList,
  lookup: LookupAll = systemLookup,
): Promise<string> {
  const addresses = isIP(host) === 0 ? await addressesOf(host, lookup) : [host]
  const refused = addresses.find((address) => !allow.permits(host, address, port))
  if (refused !== undefined) throw refusedAddress(host, refused)
  const [first] = addresses
  if (first === undefined) throw unreachable(host, { code: 'ENOTFOUND' })
  return first
}

const addressesOf = (host: string, lookup: LookupAll): Promise<string[]> =>
  new Promise((resolve, reject) =>
    lookup(host, { all: true }, (error, found) => {
      if (error) reject(unreachable(host, error))
      else resolve(found.map(({ address }) => address))
    }),
  )
