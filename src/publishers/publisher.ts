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

/** The end of a draft that was killed, on its way to a destination that has it or may have it. */
export type Retraction = {
  /** The same for every attempt, as for a publication. */
  deliveryId: number
  draftId: number
  /** Above every version that can have gone out before the kill: what arrives later under a lower one is dead. */
  version: number
  /** The copy that is taken back. It must not go out again with the retraction. */
  story: Story
  /** Why, in the wire's or the editor's words. */
  reason: string
  /** ISO 8601 UTC. */
  killedAt: string
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
 * A kind of destination. Both may be called again for the same delivery after a crash and must not double it.
 * Throw AppError when trying again cannot help; any other error is retried.
 */
export type Publisher<Kind extends Destination['kind'] = Destination['kind']> = {
  kind: Kind
  publish(
    destination: Extract<Destination, { kind: Kind }>,
    publication: Publication,
    tools: PublisherTools,
    signal: AbortSignal,
  ): Promise<Receipt>
  /** Takes the draft back, whatever version of it is there. That it is not there is no failure: it may be yet to arrive. */
  retract(
    destination: Extract<Destination, { kind: Kind }>,
    retraction: Retraction,
    tools: PublisherTools,
    signal: AbortSignal,
  ): Promise<Receipt>
}
