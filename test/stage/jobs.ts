import { randomUUID } from 'node:crypto'
import pino from 'pino'
import type { Archive } from '../../src/archive.ts'
import { createFileDoors } from '../../src/doors/index.ts'
import { createFetcher, type FetcherOptions } from '../../src/fetch/fetcher.ts'
import type { Limits } from '../../src/fetch/limits.ts'
import type { JobDeps } from '../../src/jobs/deps.ts'
import { createMetrics } from '../../src/metrics.ts'
import type { Destination } from '../../src/model/delivery.ts'
import { createReadingRoom } from '../../src/reading/room.ts'

export type StageOptions = {
  allow?: string[]
  folders?: string[]
  limits?: Partial<Limits>
  destinations?: Destination[]
  now?: () => Date
  hostPauseMs?: number
  random?: () => number
  /** What else the fetcher is told. */
  fetcher?: Partial<FetcherOptions>
  secrets?: Record<string, string>
  publicUrl?: string
}

/** One room for a test file: a thread that waits keeps nobody up. */
const reading = createReadingRoom()

/** What jobs work with, real but for the clock. */
export function jobDeps(archive: Archive, options: StageOptions = {}): JobDeps {
  const { allow = [], folders = [], limits = {}, destinations = [], now = () => new Date(), secrets = {} } = options
  const fetcher = createFetcher({ userAgent: 'depeche test', allow, limits, now, ...options.fetcher })
  return {
    ...archive,
    publicUrl: options.publicUrl,
    destinations,
    now,
    fetcher,
    hostPauseMs: options.hostPauseMs ?? 0,
    doors: createFileDoors({ folders, allow, now }),
    reading,
    recipes: [],
    metrics: createMetrics(),
    log: pino({ level: 'silent' }),
    tools: { post: fetcher.post, secret: (name) => secrets[name], now },
    random: options.random ?? (() => 0.5),
    newTrace: randomUUID,
  }
}

/** What a job is told besides its payload. */
export const context = { log: pino({ level: 'silent' }), signal: new AbortController().signal }
