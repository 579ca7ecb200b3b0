import { AppError } from '../model/error.ts'

/** The server answered, but with a status that is no copy: 401, 404, 410, 429, 500 … */
export class FetchStatusError extends AppError {
  readonly status: number
  /** What Retry-After asked for, at most 7 days. */
  readonly retryAfterSeconds: number | undefined

  constructor(host: string, status: number, retryAfterSeconds?: number) {
    super('unavailable', statusMessage(host, status, retryAfterSeconds))
    this.name = 'FetchStatusError'
    this.status = status
    this.retryAfterSeconds = retryAfterSeconds
  }
}

function statusMessage(host: string, status: number, retryAfter: number | undefined): string {
  const wait = retryAfter === undefined ? '' : ` It asks to be left alone for ${durationText(retryAfter)}.`
  return `${host} answered ${status}: ${statusMeaning(status)}${wait}`
}

function statusMeaning(status: number): string {
  const known = STATUS_MEANINGS.get(status)
  if (known) return known
  if (status >= 500) return 'the server has a fault of its own. It is tried again later.'
  if (status >= 400) return 'the server refuses the request. Check the address with its owner.'
  if (status >= 300) return 'the server points elsewhere without saying where. Check the address with its owner.'
  return 'that is no copy. Check the address with its owner.'
}

const STATUS_MEANINGS: ReadonlyMap<number, string> = new Map([
  [204, 'there is nothing at this address.'],
  [304, 'it says "unchanged" although it was asked for everything. Tell its owner.'],
  [401, 'it wants a sign-in. Ask its owner for access.'],
  [402, 'it wants payment. Ask its owner for access.'],
  [403, 'it does not let us in. Ask its owner for access.'],
  [404, 'there is nothing at this address. Check it with its owner.'],
  [410, 'the feed is gone for good. Remove it or find its new address.'],
  [429, 'it was asked too often.'],
  [503, 'the server is overloaded or under repair. It is tried again later.'],
])

/** A number of seconds as an editor reads it: 5400 → "2 hours". */
function durationText(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes`
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} hours`
  return `${Math.round(seconds / 86_400)} days`
}

/** What goes wrong below HTTP, by the code that Node, OpenSSL or undici gives it. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'there is no such host. Check the spelling of the address.'],
  ['ENODATA', 'there is no such host. Check the spelling of the address.'],
  ['EAI_AGAIN', 'the name server does not answer. It is tried again later.'],
  ['ECONNREFUSED', 'nothing listens there. The server may be down; else check the port.'],
  ['EHOSTUNREACH', 'there is no way to it on the network. It is tried again later.'],
  ['ENETUNREACH', 'there is no way to it on the network. It is tried again later.'],
  ['ETIMEDOUT', 'it does not answer. It is tried again later.'],
  ['UND_ERR_CONNECT_TIMEOUT', 'it does not answer. It is tried again later.'],
  ['UND_ERR_HEADERS_TIMEOUT', 'it took the request and then did not answer. It is tried again later.'],
  ['UND_ERR_BODY_TIMEOUT', 'it fell silent in the middle of its answer. It is tried again later.'],
  ['UND_ERR_SOCKET', 'it closed the connection before its answer was whole. It is tried again later.'],
  ['ECONNRESET', 'it closed the connection before its answer was whole. It is tried again later.'],
  ['EPIPE', 'it closed the connection before its answer was whole. It is tried again later.'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired. Its owner must renew it.'],
  ['CERT_NOT_YET_VALID', 'its certificate is not valid yet. Check the clock of this machine, then tell its owner.'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host. Check the address with its owner.'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'nobody vouches for its certificate. Its owner must use one from a known authority.'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'nobody vouches for its certificate. Its owner must use one from a known authority.'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate chain is incomplete. Its owner must complete it.'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'its certificate chain is incomplete. Its owner must complete it.'],
])

/**
 * Turns whatever a connection threw into an error for editors. `cause` keeps the original: jobs may ask its `code`,
 * for instance to pause a feed whose certificate has expired.
 */
export function unreachable(host: string, error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = errorCode(error) ?? ''
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new AppError('too-large', `${host} sends far too many headers. Tell its owner.`, { cause: error })
  }
  const reason = REASONS.get(code) ?? familyReason(code)
  return new AppError('unavailable', `${host} cannot be read: ${reason}`, { cause: error })
}

function familyReason(code: string): string {
  if (code.startsWith('HPE_')) return 'its answer is not HTTP. Check the address and the port.'
  if (/^ERR_(?:SSL|TLS)|^EPROTO$|CERT|CRL/u.test(code)) {
    return `no secure connection could be made (${code}). Its owner must mend it.`
  }
  return `the connection failed${code === '' ? '' : ` (${code})`}. It is tried again later.`
}

/** A certificate that has expired or is another host's: nothing is fetched past it, and only its owner can mend it. */
export const isBadCertificate = (error: AppError): boolean =>
  ['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'].includes(errorCode(error.cause) ?? '')

/** The `code` of an error. Errors from Node's core may come from another realm, so `instanceof Error` would miss them. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  // undici gives its parser's errors llhttp's code, but not always.
  return 'name' in error && error.name === 'HTTPParserError' ? 'HPE_INVALID' : undefined
}

/** Whether it is a failure a second try often mends: a kept-alive socket closed under us, a short body, a name server in a bad moment. */
export function isBrokenOff(error: unknown): boolean {
  const cause = error instanceof AppError ? error.cause : error
  return ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'EAI_AGAIN'].includes(errorCode(cause) ?? '')
}
