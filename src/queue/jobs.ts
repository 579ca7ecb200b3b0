import { z } from 'zod'

/** What each queue's jobs carry: ids only, the rows hold the rest. */
export const payloads = {
  poll: z.object({ feedId: z.string() }),
  page: z.object({ itemId: z.int() }),
  websub: z.object({ feedId: z.string() }),
  import: z.object({ itemId: z.int() }),
  publish: z.object({ deliveryId: z.int() }),
  /** `at`: the moment, in ms since 1970, at which the draft is to be looked at. Another moment is another job. */
  clock: z.object({ draftId: z.int(), at: z.int() }),
  sweep: z.object({}),
} as const

export type QueueName = keyof typeof payloads
export type PayloadOf<Name extends QueueName> = z.infer<(typeof payloads)[Name]>

export const queueNames = [
  'poll',
  'page',
  'websub',
  'import',
  'publish',
  'clock',
  'sweep',
] as const satisfies readonly QueueName[]

/** The same work has the same id, so that a queue holds it once however often it is asked for. BullMQ forbids ":". */
export const jobId = (name: QueueName, payload: object): string => [name, ...Object.values(payload)].join('-')

/** A first try and four more, the waits doubling from 2 s: about 30 s in all. Publishing waits longer: the other side may be down. */
export const retries: Record<
  QueueName,
  { attempts: number; backoff: { type: 'exponential'; delay: number; jitter: number } }
> = {
  poll: { attempts: 1, backoff: { type: 'exponential', delay: 2000, jitter: 0.5 } },
  page: { attempts: 5, backoff: { type: 'exponential', delay: 2000, jitter: 0.5 } },
  websub: { attempts: 1, backoff: { type: 'exponential', delay: 2000, jitter: 0.5 } },
  import: { attempts: 5, backoff: { type: 'exponential', delay: 2000, jitter: 0.5 } },
  publish: { attempts: 10, backoff: { type: 'exponential', delay: 5000, jitter: 0.5 } },
  clock: { attempts: 5, backoff: { type: 'exponential', delay: 1000, jitter: 0.5 } },
  sweep: { attempts: 1, backoff: { type: 'exponential', delay: 2000, jitter: 0.5 } },
}
