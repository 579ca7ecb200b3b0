import {
  createPostgresBackend,
  type PgPool,
  Queue,
  type QueueOptions,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq'
import { Redis } from 'ioredis'
import type pg from 'pg'
import type { Logger } from 'pino'
import { AppError } from '../model/error.ts'
import { jobId, type PayloadOf, type QueueName, queueNames, retries } from './jobs.ts'
import type { Process } from './processor.ts'

const onPostgres = withBackend(createPostgresBackend)

/** Where jobs are kept: in the archive's own database, or in Redis when the newsroom has one. */
export type QueueStore = { kind: 'postgres'; pool: pg.Pool } | { kind: 'redis'; url: string }

export type Queues = {
  /** The BullMQ queues themselves, for the dashboard and metrics. */
  all: Record<QueueName, Queue>
  /**
   * Asks for work. In the database it joins the open transaction; for Redis it waits for the commit, and what a crash then
   * loses, or a Redis that is away, the sweep asks for again. `delayMs`: not before so long from now.
   */
  add<Name extends QueueName>(name: Name, payloads: readonly PayloadOf<Name>[], delayMs?: number): Promise<void>
  /** Asks again for work that a crash may have lost: a finished job of the same id makes way, a living one stays. */
  ensure<Name extends QueueName>(name: Name, payload: PayloadOf<Name>): Promise<void>
  /** Has the sweep run every so many ms, once however many processes ask. */
  schedule(name: QueueName, everyMs: number): Promise<void>
  work(name: QueueName, process: Process, concurrency: number): Worker
  /** Stops taking jobs, waits for those at work, then lets go of the store. */
  close(): Promise<void>
}

type Deps = { store: QueueStore; afterCommit(work: () => Promise<void>): Promise<void>; log: Logger }

/**
 * Opens the queues. The schema, where PostgreSQL keeps them, must have been migrated.
 * Throws AppError('unavailable') when Redis does not answer: BullMQ would wait for it for ever, in silence.
 */
export async function openQueues({ store, afterCommit, log }: Deps): Promise<Queues> {
  if (store.kind === 'redis') await checkRedis(store.url)
  const connections: Redis[] = []
  let closing = false
  const complain = seldom(30_000, (error: Error) => log.error({ err: error }, 'the queue store had an error'))
  const onError = (error: Error) => {
    // Workers let go of their listening connections without waiting for them; the server may be gone before.
    if (!closing) complain(error)
  }
  const create = {
    queue: (name: QueueName) => openQueue(store, name, connections),
    worker: (name: QueueName, process: Process, concurrency: number) =>
      openWorker(store, name, process, concurrency, connections),
  }
  const all = Object.fromEntries(queueNames.map((name) => [name, create.queue(name)])) as Record<QueueName, Queue>
  for (const queue of Object.values(all)) queue.on('error', onError)
  await Promise.all(Object.values(all).map((queue) => queue.waitUntilReady()))
  const workers: Worker[] = []

  const add: Queues['add'] = async (name, payloads, delayMs = 0) => {
    const jobs = payloads.map((payload) => jobOf(name, payload, delayMs))
    if (jobs.length === 0) return
    if (store.kind === 'postgres') await all[name].addBulk(jobs)
    else await afterCommit(() => unlessAway(all[name].addBulk(jobs), name, log))
  }

  return {
    all,
    add,
    ensure: async (name, payload) => {
      if (store.kind === 'postgres') await ensure(all[name], name, payload)
      else await afterCommit(() => unlessAway(ensure(all[name], name, payload), name, log))
    },
    schedule: async (name, every) => {
      await all[name].upsertJobScheduler(name, { every }, { name, data: {}, opts: { removeOnComplete: true } })
    },
    work: (name, process, concurrency) => {
      const worker = create.worker(name, process, concurrency)
      worker.on('error', onError)
      workers.push(worker)
      return worker
    },
    close: async () => {
      closing = true
      await Promise.all(workers.map((worker) => worker.close()))
      await Promise.all(Object.values(all).map((queue) => queue.close()))
      for (const connection of connections) connection.disconnect()
    },
  }
}

/** Each of a dozen connections complains each second while Redis is away: one complaint in `ms` is enough. */
function seldom<Arguments extends unknown[]>(
  ms: number,
  act: (...args: Arguments) => void,
): (...args: Arguments) => void {
  let quietUntil = 0
  return (...args) => {
    if (performance.now() < quietUntil) return
    quietUntil = performance.now() + ms
    act(...args)
  }
}

async function checkRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 5000, retryStrategy: () => null })
  let reason: Error | undefined
  redis.on('error', (error: Error) => {
    reason = error
  })
  try {
    await redis.connect()
    await redis.ping()
  } catch (cause) {
    const { host } = new URL(url)
    const why = reason?.message ?? (cause as Error).message
    throw new AppError('unavailable', `Redis does not answer at ${host} (${why}). Start it, or unset REDIS_URL.`, {
      cause,
    })
  } finally {
    redis.disconnect()
  }
}

const jobOf = (name: QueueName, payload: object, delay = 0) => ({
  name,
  data: payload,
  opts: {
    ...retries[name],
    delay,
    jobId: jobId(name, payload),
    // Kept a while for the dashboard. A poll's id comes again at every poll, so that job goes at once.
    removeOnComplete: name === 'import' || name === 'publish' ? { age: 3600, count: 1000 } : true,
    removeOnFail: name === 'import' || name === 'publish' ? { age: 7 * 24 * 3600, count: 5000 } : true,
  },
})

/** The rows are committed and say what is to be done: a Redis that is away delays the work and loses nothing. */
async function unlessAway(asked: Promise<unknown>, queue: QueueName, log: Logger): Promise<void> {
  await asked.catch((error: unknown) => log.warn({ err: error, queue }, 'Redis took no job; the sweep will ask again'))
}

async function ensure(queue: Queue, name: QueueName, payload: object): Promise<void> {
  const job = await queue.getJob(jobId(name, payload))
  if (job && ((await job.isCompleted()) || (await job.isFailed()))) await job.remove()
  const { name: jobName, data, opts } = jobOf(name, payload)
  await queue.add(jobName, data, opts)
}

function openQueue(store: QueueStore, name: QueueName, connections: Redis[]): Queue {
  const options: Omit<QueueOptions, 'connection'> = { prefix: 'depeche' }
  if (store.kind === 'redis') {
    // A producer fails fast instead of holding a request while Redis is away.
    const connection = new Redis(store.url, { maxRetriesPerRequest: 1 })
    connections.push(connection)
    return new Queue(name, { ...options, connection })
  }
  return new onPostgres.Queue(name, { ...options, connection: asPgPool(store.pool) }) as unknown as Queue
}

function openWorker(
  store: QueueStore,
  name: QueueName,
  process: Process,
  concurrency: number,
  connections: Redis[],
): Worker {
  const options: Omit<WorkerOptions, 'connection'> = {
    prefix: 'depeche',
    concurrency,
    // A job whose process was killed is taken up again within half a minute, and as often as it takes (BullMQ fails it at
    // the second time by default, whatever `attempts` says).
    lockDuration: 15_000,
    stalledInterval: 10_000,
    maxStalledCount: 100,
  }
  if (store.kind === 'redis') {
    const connection = new Redis(store.url, { maxRetriesPerRequest: null })
    connections.push(connection)
    return new Worker(name, process, { ...options, connection })
  }
  return new onPostgres.Worker(name, process, { ...options, connection: asPgPool(store.pool) }) as unknown as Worker
}

// BullMQ writes its pool's type by hand and leaves out node-postgres' callback overloads; both take the same calls.
const asPgPool = (pool: pg.Pool): PgPool => pool as unknown as PgPool
