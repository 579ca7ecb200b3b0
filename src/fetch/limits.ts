/** What a single request may cost. Times in ms, sizes in bytes. */
export type Limits = {
  /** The whole of `get`: every redirect and the second try included. */
  deadlineMs: number
  connectMs: number
  headersMs: number
  /** The longest silence between two pieces of a body. */
  idleMs: number
  /** On the wire and decoded alike. */
  maxBodyBytes: number
  maxHeaderBytes: number
  maxRedirects: number
  /** A body that has grown past `bombBytes` may be at most this many times its compressed size. */
  maxRatio: number
  bombBytes: number
  /** How much of a webhook's answer is read. */
  maxReplyBytes: number
}

const KB = 1024
const MB = 1024 * KB

// Real feeds compress 5 to 20 times; gzip reaches 1,032 times on zeros. The ratio stops a bomb long before the 50 MB are full.
export const defaultLimits = {
  deadlineMs: 30_000,
  connectMs: 10_000,
  headersMs: 15_000,
  idleMs: 10_000,
  maxBodyBytes: 50 * MB,
  maxHeaderBytes: 64 * KB,
  maxRedirects: 5,
  maxRatio: 100,
  bombBytes: 8 * MB,
  maxReplyBytes: 64 * KB,
} as const satisfies Limits

/** A size as an editor reads it: 52428800 → "50 MB". */
export const sizeText = (bytes: number): string =>
  bytes >= MB ? `${Math.round(bytes / MB)} MB` : `${Math.round(bytes / KB)} KB`
