import type { DraftEvent, Holder } from './draft.ts'

/**
 * A failure that was foreseen: a machine code for callers and metrics, and a message fit for an editor.
 * In a job it is recorded and never retried; anything else is thrown on and retried.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  /** What the desk shows of it in its own words. */
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, options?: ErrorOptions & { details?: ErrorDetails }) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
    this.details = options?.details ?? {}
  }
}

export type ErrorDetails = {
  /** What was done to the draft since the caller read it, oldest first. */
  changes?: DraftEvent[]
  /** Who has the draft in hand. */
  holder?: Holder
}

/** What went wrong, from the caller's point of view. `web/errors.ts` maps each code to an HTTP status. */
export type ErrorCode =
  | 'invalid' // the request or the file is not what was asked for
  | 'not-found'
  | 'conflict' // the row has moved on since the caller read it
  | 'forbidden' // signed in, but not allowed; or a refused address
  | 'unauthenticated'
  | 'unreadable' // bytes that no reader could turn into items
  | 'unavailable' // the other side does not answer, or answers with an error
  | 'too-large'
  | 'embargoed'
  | 'misconfigured'
