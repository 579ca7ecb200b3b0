import type { Logger } from 'pino'
import type { Newsroom } from '../commands/newsroom.ts'
import type { FileDoors } from '../doors/index.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { Metrics } from '../metrics.ts'
import type { PublisherTools } from '../publishers/publisher.ts'
import type { Recipe } from '../readers/page/recipe.ts'
import type { ReadingRoom } from '../reading/room.ts'

/** What jobs work with. */
export type JobDeps = Newsroom & {
  fetcher: Fetcher
  /** From one request to a host to the next. */
  hostPauseMs: number
  /** The doors for files. */
  doors: FileDoors
  /** Where what stands on the pages of known sites. */
  recipes: Recipe[]
  /** Reads and structures where it can be stopped. */
  reading: ReadingRoom
  tools: PublisherTools
  metrics: Metrics
  log: Logger
  /** What the desk is called from outside: hubs push to it. */
  publicUrl?: string | undefined
  /** From 0 to 1: spreads retries. */
  random(): number
  /** A new name that follows a payload through the logs. */
  newTrace(): string
}
