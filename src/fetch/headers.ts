/** Response headers as undici gives them: names in lower case, values as latin1. */
export type Headers = Record<string, string | string[] | undefined>

const SEVEN_DAYS = 7 * 24 * 3600

/** The first value of a header. */
export function header(headers: Headers, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** Every value of a list header, in one line. */
export function headerList(headers: Headers, name: string): string {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : (value ?? '')
}

/**
 * Retry-After in seconds, from either form (RFC 9110 10.2.3): "120" or "Wed, 21 Oct 2026 07:28:00 GMT".
 * Capped at 7 days; undefined when it is neither.
 */
export function retryAfterSeconds(value: string | undefined, now: Date): number | undefined {
  const text = value?.trim() ?? ''
  const seconds = /^\d+$/u.test(text) ? Number(text) : secondsUntil(text, now)
  return seconds === undefined ? undefined : Math.min(Math.max(seconds, 0), SEVEN_DAYS)
}

function secondsUntil(text: string, now: Date): number | undefined {
  // Date.parse takes almost anything ("-5" is a year to it); an HTTP date has a month's name and a time.
  if (!/^[A-Za-z]{3,9},? .*\d{1,2}:\d{2}/u.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.ceil((at - now.getTime()) / 1000)
}

/**
 * For how many seconds an answer says it is fresh (RFC 9111 4.2.1): max-age, else Expires, less the Age it has already.
 * no-store and no-cache count as nothing said.
 */
export function freshSeconds(headers: Headers, now: Date): number | undefined {
  const directives = headerList(headers, 'cache-control')
    .toLowerCase()
    .split(',')
    .map((directive) => directive.trim())
  if (directives.includes('no-store') || directives.includes('no-cache')) return undefined
  const lifetime = maxAge(directives) ?? secondsToExpiry(headers, now)
  if (lifetime === undefined) return undefined
  const age = /^\d{1,9}$/u.exec(header(headers, 'age') ?? '')?.[0] ?? '0'
  return Math.min(Math.max(lifetime - Number(age), 0), 2 ** 31)
}

function maxAge(directives: readonly string[]): number | undefined {
  const directive = directives.find((directive) => directive.startsWith('max-age='))
  const digits = /^max-age="?(\d+)"?$/u.exec(directive ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Both times are the server's: its clock may be wrong, their difference is not. */
function secondsToExpiry(headers: Headers, now: Date): number | undefined {
  const sentAt = Date.parse(header(headers, 'date') ?? '')
  return secondsUntil(header(headers, 'expires') ?? '', Number.isNaN(sentAt) ? now : new Date(sentAt))
}

/** Whether a validator can be sent back as it came. One that passed through other hands may hold what HTTP cannot carry. */
export const isSendable = (value: string): boolean => /^[\t\x20-\x7e\x80-\xff]+$/u.test(value)
