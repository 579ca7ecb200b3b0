import type { Destination, Receipt } from '../model/delivery.ts'
import type { Story } from '../model/story.ts'

/** One version of one draft on its way to one destination. */
export type Publication = {
  /** The same for every attempt: what a destination recognises a repeat by. */
  deliveryId: number
  draftId: number
  version: number
  story: Story
  /** When the desk approved it, ISO 8601 UTC. */
  approvedAt: string
}

/** What publishers may use of the outside; built by the composition root. */
export type PublisherTools = {
  /** POST with the fetcher's limits and address checks; resolves whatever the status. */
  post(
    url: string,
    body: string,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<{ status: number; body: string }>
  /** A secret by the name of its environment variable. */
  secret(name: string): string | undefined
  /** The time of the attempt, for signatures. */
  now(): Date
}

/**
 * A kind of destination. `publish` may be called again for the same delivery after a crash and must not double it.
 * Throws AppError when trying again cannot help; any other error is retried.
 */
export type Publisher<Kind extends Destination['kind'] = Destination['kind']> = {
  kind: Kind
  publish(
    destination: Extract<Destination, { kind: Kind }>,
    publication: Publication,
    tools: PublisherTools,
    signal: AbortSignal,
  ): Promise<Receipt>
}
