import { AppError } from '../model/error.ts'
import { readBody, readCodings } from './body.ts'
import type { Doors } from './doors.ts'
import { FetchStatusError, isBrokenOff } from './failures.ts'
import { freshSeconds, header, headerList, retryAfterSeconds } from './headers.ts'
import type { Limits } from './limits.ts'
import { discard, follow, type Landing } from './redirects.ts'

/** What a server delivered: all of it (200) or the word that nothing changed (304, `modified` false, empty body). */
export type Fetched = {
  status: number
  /** After redirects. */
  url: string
  modified: boolean
  body: Uint8Array
  contentType?: string | undefined
  etag?: string | undefined
  lastModified?: string | undefined
  /** Where the feed has moved for good: every hop was 301 or 308. */
  permanentUrl?: string | undefined
  retryAfterSeconds?: number | undefined
  /** For how long the answer says it is fresh: max-age or Expires, less its Age. */
  cacheMaxAgeSeconds?: number | undefined
  /** Config names the host it was first asked of among those that are not public. */
  inHouse: boolean
  /** The Link headers in one line (RFC 8288). */
  link?: string | undefined
  warnings: string[]
}

export type Request = {
  url: URL
  headers: Record<string, string>
  /** The Authorization header, for the origin of `url` alone. */
  login?: string | undefined
  signal: AbortSignal
}

/** A second try is worth it after a body that broke, or a 304 nobody asked for. */
export type Attempt =
  | { kind: 'fetched'; fetched: Fetched }
  | { kind: 'broken'; cause: unknown }
  | { kind: 'unasked-304' }

/** What attempts share. */
export type Means = { doors: Doors; limits: Limits; now: () => Date }

/** Asks once, following redirects. Throws AppError for whatever a second try would not mend. */
export async function attempt(request: Request, means: Means): Promise<Attempt> {
  try {
    const { login, ...asked } = request
    const headersFor = (url: URL) =>
      login && url.origin === request.url.origin ? { ...request.headers, authorization: login } : request.headers
    const landing = await follow(request.url, means.limits.maxRedirects, (url) =>
      means.doors.send({ ...asked, headers: headersFor(url), url, first: request.url, method: 'GET' }),
    )
    const { statusCode } = landing.response
    if (statusCode === 200 || statusCode === 203) return await readWhole(landing, means)
    discard(landing.response)
    return readUnchanged(request, landing, means)
  } catch (error) {
    if (isBrokenOff(error) && !request.signal.aborted) return { kind: 'broken', cause: error }
    throw error
  }
}

async function readWhole(landing: Landing, means: Means): Promise<Attempt> {
  const { response, url } = landing
  const { codings, unknown } = readCodings(headerList(response.headers, 'content-encoding'))
  const contentLength = header(response.headers, 'content-length')
  const reading = await readBody({ host: url.host, body: response.body, contentLength, codings }, means.limits)
  if (reading.kind === 'broken') return reading
  if (reading.bytes.length === 0) throw nothingSent(url)
  const warnings = [...landing.warnings, ...unknown.map(unknownCoding)]
  return { kind: 'fetched', fetched: describe({ ...landing, warnings }, reading.bytes, means) }
}

/** A 304 to our validators; any other status is an error. */
function readUnchanged(request: Request, landing: Landing, means: Means): Attempt {
  const { statusCode, headers } = landing.response
  if (statusCode !== 304) {
    throw new FetchStatusError(
      landing.url.host,
      statusCode,
      retryAfterSeconds(header(headers, 'retry-after'), means.now()),
    )
  }
  const asked = 'if-none-match' in request.headers || 'if-modified-since' in request.headers
  return asked ? { kind: 'fetched', fetched: describe(landing, new Uint8Array(), means) } : { kind: 'unasked-304' }
}

function describe({ response, url, permanentUrl, first, warnings }: Landing, body: Uint8Array, means: Means): Fetched {
  const now = means.now()
  const { headers, statusCode: status } = response
  return {
    status,
    url: url.href,
    modified: status !== 304,
    body,
    contentType: header(headers, 'content-type'),
    etag: header(headers, 'etag'),
    lastModified: header(headers, 'last-modified'),
    permanentUrl,
    retryAfterSeconds: retryAfterSeconds(header(headers, 'retry-after'), now),
    cacheMaxAgeSeconds: freshSeconds(headers, now),
    inHouse: means.doors.isInHouse(first),
    link: headerList(headers, 'link') || undefined,
    warnings,
  }
}

const nothingSent = (url: URL): AppError =>
  new AppError(
    'unavailable',
    `${url.host} answered with nothing at all. What came before stays; it is tried again later.`,
  )

const unknownCoding = (name: string): string =>
  `The server names a content encoding we do not know, "${name}": read as it is.`
