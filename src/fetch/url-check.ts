import ipaddr from 'ipaddr.js'
import { AppError } from '../model/error.ts'
import type { AllowList } from './addresses.ts'

/**
 * Ports a wire is never served on: the Fetch standard's bad ports (2.9 Port blocking), and those of common databases and
 * queues, which a feed's redirect must not reach inside an allowed network. "host:port" in the allow list lifts the block.
 */
// biome-ignore format: one table, by source
const BLOCKED_PORTS: ReadonlySet<number> = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113,
  115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563,
  587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669,
  6679, 6697, 10080,
  1433, 1521, 2375, 2379, 3306, 3389, 5432, 5672, 5900, 6379, 9042, 9200, 9300, 11211, 27017,
])

/** The port a URL leads to, defaults filled in. */
export const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80)

/** The host without the brackets of an IPv6 literal, as sockets and DNS name it. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/gu, '')

/** Reads an address as config or an editor gives it. Throws AppError('invalid'). */
export function readUrl(text: string): URL {
  if (!URL.canParse(text)) {
    throw new AppError('invalid', `"${text}" is not a web address. Write it in full, from https:// on.`)
  }
  return new URL(text)
}

/**
 * Refuses what must not be asked for: other schemes, credentials, blocked ports and, because an address literal skips
 * DNS and so the guard there, literals that are not public. Decimal, octal, hexadecimal and full-width notations are
 * dotted quads by now: the URL standard's host parser (3.5) has rewritten them. Throws AppError('forbidden').
 */
export function checkUrl(url: URL, allow: AllowList): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new AppError('forbidden', `Only http and https addresses are fetched, not "${url.protocol}".`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new AppError(
      'forbidden',
      `The address of ${url.host} holds a user name or password. Take it out of the address: it would end up in logs.`,
    )
  }
  const [host, port] = [hostOf(url), portOf(url)]
  if (BLOCKED_PORTS.has(port) && !allow.opensPort(host, port)) {
    throw new AppError(
      'forbidden',
      `Port ${port} of ${host} is not one that wires are served on. If it is meant, add "${url.host}" to the allowed addresses in the configuration.`,
    )
  }
  if (ipaddr.isValid(host) && !allow.permits(host, host, port)) throw refusedAddress(host, host)
}

/** The refusal of an address that is not public. */
export function refusedAddress(host: string, address: string): AppError {
  const what = host === address ? address : `${host} leads to ${address}, which`
  return new AppError(
    'forbidden',
    `${what} is not a public internet address, so it is not fetched. If it is meant, add "${host}" to the allowed addresses in the configuration.`,
  )
}
