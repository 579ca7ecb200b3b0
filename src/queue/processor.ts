import { DelayedError, type Job, UnrecoverableError } from 'bullmq'
import type { Logger } from 'pino'
import { AppError } from '../model/error.ts'
import { PutOff } from '../model/put-off.ts'
import { type PayloadOf, payloads, type QueueName } from './jobs.ts'

/** What a BullMQ worker runs. */
export type Process = (job: Job, token?: string) => Promise<void>

export type Work<Name extends QueueName> = {
  /** Must be idempotent: a job can run again after it has done everything but say so. Throws PutOff to be run again later. */
  run(payload: PayloadOf<Name>, context: { log: Logger; signal: AbortSignal }): Promise<void>
  /** Records, in plain words, that it will not be tried again. */
  giveUp(payload: PayloadOf<Name>, error: Error): Promise<void>
}

/**
 * The frame of every job: its payload is checked, its log lines carry the job's id, a foreseen failure is not retried, and
 * the last failure is recorded where an editor sees it.
 */
export function processor<Name extends QueueName>(
  name: Name,
  log: Logger,
  signal: AbortSignal,
  work: Work<Name>,
): Process {
  return async (job, token) => {
    const payload = payloads[name].parse(job.data) as PayloadOf<Name>
    const jobLog = log.child({ queue: name, jobId: job.id })
    const started = performance.now()
    try {
      await work.run(payload, { log: jobLog, signal })
      jobLog.debug({ ms: Math.round(performance.now() - started) }, 'job done')
    } catch (error) {
      // What a stop cuts short has not failed: the rows still ask for it, and the next start takes it up.
      if (signal.aborted) throw error
      if (error instanceof PutOff) {
        await job.moveToDelayed(error.until.getTime(), token)
        throw new DelayedError()
      }
      await failed(error, job, jobLog, () => work.giveUp(payload, asError(error)))
    }
  }
}

async function failed(error: unknown, job: Job, log: Logger, giveUp: () => Promise<void>): Promise<never> {
  const foreseen = error instanceof AppError
  const last = job.attemptsMade + 1 >= (job.opts.attempts ?? 1)
  if (foreseen || last) await giveUp()
  log.warn({ err: error, attempt: job.attemptsMade + 1, retried: !foreseen && !last }, 'job failed')
  throw foreseen ? new UnrecoverableError(error.message) : error
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
