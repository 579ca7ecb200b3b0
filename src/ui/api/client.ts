import type { Problem } from '../../model/api.ts'
import type { ErrorCode } from '../../model/error.ts'

/** A refused or failed request: the server's code and message, or `offline` when it did not answer at all. */
export class ApiFailure extends Error {
  readonly status: number
  readonly code: ErrorCode | 'unknown' | 'offline'
  /** Of a conflict: who has the draft in hand, what others did to it. */
  readonly details: Pick<Problem['error'], 'changes' | 'holder'>

  constructor(
    status: number,
    code: ErrorCode | 'unknown' | 'offline',
    message: string,
    options?: ErrorOptions & { details?: ApiFailure['details'] },
  ) {
    super(message, options)
    this.details = options?.details ?? {}
    this.name = 'ApiFailure'
    this.status = status
    this.code = code
  }
}

export const isFailure = (error: unknown, code: ApiFailure['code']): boolean =>
  error instanceof ApiFailure && error.code === code

const codeOfStatus = (status: number): ApiFailure['code'] => {
  if (status === 401) return 'unauthenticated'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 409) return 'conflict'
  return 'unknown'
}

const readFailure = async (response: Response): Promise<ApiFailure> => {
  try {
    const { error } = (await response.json()) as Problem
    const { code, message, ...details } = error
    return new ApiFailure(response.status, code as ErrorCode, message, { details })
  } catch {
    // A proxy in between answers with a page of its own: the status is all there is to go by.
    return new ApiFailure(response.status, codeOfStatus(response.status), response.statusText)
  }
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** Asks the server, and gives its answer or throws `ApiFailure`. The session travels in the cookie. */
export const ask = async <Answer>(
  method: Method,
  path: string,
  { body, signal }: { body?: unknown; signal?: AbortSignal } = {},
): Promise<Answer> => {
  const init: RequestInit = { method, headers: { accept: 'application/json' } }
  if (signal) init.signal = signal
  if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { ...init.headers, 'content-type': 'application/json' }
  }
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new ApiFailure(0, 'offline', '', { cause })
  })
  if (!response.ok) throw await readFailure(response)
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

/** `/api/drafts?state=incoming`: leaves out what is undefined or empty. */
export const withQuery = (path: string, query: Record<string, string | number | undefined>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}
