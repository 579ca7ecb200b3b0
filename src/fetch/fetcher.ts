import { AppError } from '../model/error.ts'
import { type Attempt, attempt, type Fetched, type Means } from './attempt.ts'
import { acceptEncoding } from './body.ts'
import type { LookupAll } from './connector.ts'
import { withDeadline } from './deadline.ts'
import { createDoors } from './doors.ts'
import { FetchStatusError, isBrokenOff, unreachable } from './failures.ts'
import { isSendable } from './headers.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { type Reply, readReply } from './reply.ts'
import { readUrl } from './url-check.ts'

export type FetcherOptions = {
  userAgent: string
  /** Addresses to fetch from although they are not public: "host", "host:port", "127.0.0.1:3000", "10.0.0.0/8". */
  allow: readonly string[]
  limits?: Partial<Limits>
  now?: () => Date
  /** DNS, for tests. */
  lookup?: LookupAll
  /** An authority trusted besides the usual ones, for tests; a newsroom with one of its own sets NODE_EXTRA_CA_CERTS. */
  authority?: string
}

export type GetOptions = {
  /** Validators as the last answer gave them: sent back to the letter, quotes included. */
  etag?: string | undefined
  lastModified?: string | undefined
  /** Who asks (RFC 7617). Sent to the server that was asked for, never to one it redirects to. */
  login?: { username: string; password: string } | undefined
  signal?: AbortSignal | undefined
}

export type Fetcher = {
  /**
   * Fetches one address. Throws AppError 'forbidden' (address, scheme, credentials, port), 'too-large', 'invalid' or
   * 'unavailable'; for an HTTP status FetchStatusError. When `signal` aborts, throws its reason.
   */
  get(url: string, options?: GetOptions): Promise<Fetched>
  /**
   * Posts once and follows nothing; resolves whatever the status, with at most 64 KB of the answer. `namedBy` is the address that
   * named this one, where neither config nor an editor did: the allow list counts only when it holds for that one.
   */
  post(
    url: string,
    body: string,
    headers: Record<string, string>,
    signal?: AbortSignal,
    namedBy?: string,
  ): Promise<Reply>
  close(): Promise<void>
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5'

/** An HTTP client for hostile servers: limits on time and size, address checks on every connection, no cookies. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const limits: Limits = { ...defaultLimits, ...options.limits }
  const doors = createDoors(options.allow, limits, options)
  const means: Means = { doors, limits, now: options.now ?? (() => new Date()) }
  const plain = { 'user-agent': options.userAgent, accept: ACCEPT, 'accept-encoding': acceptEncoding }

  async function get(address: string, options: GetOptions = {}): Promise<Fetched> {
    const { etag, lastModified, signal } = options
    const url = readUrl(address)
    url.hash = ''
    const headers = { ...plain, ...conditions(etag, lastModified) }
    const login = options.login && basic(options.login)
    return withDeadline({ ms: limits.deadlineMs, late: () => tooSlow(url, limits), signal }, async (signal) => {
      const first = await attempt({ url, headers, login, signal }, means)
      if (first.kind === 'fetched') return first.fetched
      const again =
        first.kind === 'broken'
          ? { ...headers, 'accept-encoding': 'identity' }
          : { ...plain, 'cache-control': 'no-cache' }
      return lastAttempt(url, await attempt({ url, headers: again, login, signal }, means))
    })
  }

  const post: Fetcher['post'] = async (address, body, headers, signal, namedBy = address) => {
    const url = readUrl(address)
    const sent = { ...headers, 'user-agent': options.userAgent, 'accept-encoding': 'identity' }
    return withDeadline({ ms: limits.deadlineMs, late: () => tooSlow(url, limits), signal }, async (signal) => {
      const response = await doors.send({ url, first: readUrl(namedBy), method: 'POST', headers: sent, body, signal })
      return readReply(response, url.host, limits.maxReplyBytes)
    })
  }

  return { get, post, close: doors.close }
}

const basic = ({ username, password }: { username: string; password: string }): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`

function conditions(etag: string | undefined, lastModified: string | undefined): Record<string, string> {
  return {
    ...(etag !== undefined && isSendable(etag) ? { 'if-none-match': etag } : {}),
    ...(lastModified !== undefined && isSendable(lastModified) ? { 'if-modified-since': lastModified } : {}),
  }
}

function lastAttempt(url: URL, attempt: Attempt): Fetched {
  if (attempt.kind === 'fetched') return attempt.fetched
  if (attempt.kind === 'unasked-304') throw new FetchStatusError(url.host, 304)
  if (isBrokenOff(attempt.cause)) throw unreachable(url.host, attempt.cause)
  throw new AppError(
    'unavailable',
    `What ${url.host} sends cannot be decompressed, even when asked for plainly. Tell its owner.`,
    { cause: attempt.cause },
  )
}

const tooSlow = (url: URL, limits: Limits): AppError =>
  new AppError(
    'unavailable',
    `${url.host} did not finish within ${limits.deadlineMs / 1000} seconds. It is tried again later.`,
  )
