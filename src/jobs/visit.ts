import type { Logger } from 'pino'
import type { FeedRow } from '../db/feeds.ts'
import type { JobDeps } from './deps.ts'

/** One look at a feed. `signal` aborts when the process stops. */
export type Visit = { deps: JobDeps; feed: FeedRow; log: Logger; signal: AbortSignal }
