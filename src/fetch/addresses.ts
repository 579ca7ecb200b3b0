import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js'
import { AppError } from '../model/error.ts'

type Range = [IPv4 | IPv6, number]

/** One line of the allow list. Without a port it holds for every port that is not blocked. */
type Entry = ({ host: string } | { range: Range }) & { port?: number | undefined }

/** The addresses config allows although they are not public. */
export type AllowList = {
  /** Whether `host`, found at `address`, may be connected to at `port`. */
  permits(host: string, address: string, port: number): boolean
  /** Whether an entry names this host and port outright, as a name or as a literal address. */
  names(host: string, port: number): boolean
  /** Whether an entry lists this very port for this host, which lifts the block on the port. */
  opensPort(host: string, port: number): boolean
}

// Azure answers its machines' metadata on an address that looks public.
const METADATA: Range = [ipaddr.parse('168.63.129.16'), 32]
// RFC 4291 2.4 and IANA: global unicast is 2000::/3 only. It leaves out ::/96 (IPv4-compatible) and whatever is unassigned.
const GLOBAL_UNICAST: Range = [ipaddr.parse('2000::'), 3]

const within = (address: IPv4 | IPv6, range: Range): boolean =>
  address.kind() === range[0].kind() && address.match(range)

/**
 * Whether an address literal is one that anyone on the internet may be asked at. IPv4 inside IPv6 (mapped, NAT64, 6to4,
 * Teredo) is never public: it could lead to any IPv4 address.
 */
export function isPublic(literal: string): boolean {
  if (!ipaddr.isValid(literal)) return false
  const address = ipaddr.parse(literal)
  if (address.range() !== 'unicast' || within(address, METADATA)) return false
  return address.kind() === 'ipv4' || within(address, GLOBAL_UNICAST)
}

/** Reads "host", "host:port", "10.0.0.0/8", "127.0.0.1:3000" or "[::1]:3000". Throws AppError('misconfigured'). */
export function readAllowList(lines: readonly string[]): AllowList {
  const entries = lines.map(readEntry)
  const matching = (host: string, address: string, port: number): Entry[] =>
    entries.filter((entry) => (entry.port ?? port) === port && covers(entry, host, address))
  return {
    permits: (host, address, port) => isPublic(address) || matching(host, address, port).length > 0,
    names: (host, port) => matching(host, host, port).length > 0,
    opensPort: (host, port) => matching(host, host, port).some((entry) => entry.port === port),
  }
}

function covers(entry: Entry, host: string, address: string): boolean {
  if ('host' in entry) return entry.host === host.toLowerCase()
  return ipaddr.isValid(address) && within(ipaddr.parse(address), entry.range)
}

function readEntry(line: string): Entry {
  const entry = line.trim()
  const range = readRange(entry)
  if (range) return { range }
  const parts = /^(?:\[(?<v6>[^\]]+)\]|(?<host>[^:[\]/\s]+))(?::(?<port>\d{1,5}))?$/u.exec(entry)?.groups
  const host = parts?.v6 ?? parts?.host
  if (host === undefined) throw unreadableEntry(line)
  const port = parts?.port === undefined ? undefined : Number(parts.port)
  const address = readRange(host)
  return address ? { range: address, port } : { host: asciiHost(host, line), port }
}

function readRange(text: string): Range | undefined {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
  if (!ipaddr.isValid(text)) return undefined
  const address = ipaddr.parse(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

/** The name as a URL would hold it, so that an Arabic host compares equal to its punycode. */
function asciiHost(host: string, line: string): string {
  if (!URL.canParse(`http://${host}/`)) throw unreadableEntry(line)
  return new URL(`http://${host}/`).hostname
}

const unreadableEntry = (line: string): AppError =>
  new AppError(
    'misconfigured',
    `The allow list holds "${line}", which is no host, host:port or address range. Write for example "intranet.example", "127.0.0.1:3000" or "10.0.0.0/8".`,
  )
