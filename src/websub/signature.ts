import { createHmac, timingSafeEqual } from 'node:crypto'

/** The digests of W3C WebSub, section 7.1. SHA-1 is weak as a hash, not as an HMAC, and many hubs know nothing else. */
const methods: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512'])

/** Whether `X-Hub-Signature` ("sha256=9f86…") was made of this body with this secret. Takes the same time wherever they differ. */
export function isSigned(body: Uint8Array, signature: string | undefined, secret: string): boolean {
  const [method = '', hex = ''] = (signature ?? '').trim().toLowerCase().split('=', 2)
  if (!methods.has(method)) return false
  const expected = createHmac(method, secret).update(body).digest()
  const given = Buffer.from(hex, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
