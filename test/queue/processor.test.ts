import { type Job, UnrecoverableError } from 'bullmq'
import pino from 'pino'
import { AppError } from '../../src/model/error.ts'
import { processor } from '../../src/queue/processor.ts'

const log = pino({ level: 'silent' })

/** Runs a poll that fails with `error`; tells what became of it. */
async function fail(error: Error, { stopping = false, attemptsMade = 0, attempts = 3 } = {}) {
  const aborter = new AbortController()
  const gaveUp: string[] = []
  const process = processor('poll', log, aborter.signal, {
    run: async () => {
      if (stopping) aborter.abort()
      throw error
    },
    giveUp: async ({ feedId }) => void gaveUp.push(feedId),
  })
  const job = { id: 'poll-f', data: { feedId: 'f' }, attemptsMade, opts: { attempts } } as unknown as Job
  const thrown: unknown = await process(job).catch((reason: unknown) => reason)
  return { thrown, gaveUp }
}

test('a foreseen failure is recorded and never tried again', async () => {
  const { thrown, gaveUp } = await fail(new AppError('unavailable', 'gone'))
  expect(thrown).toBeInstanceOf(UnrecoverableError)
  expect(gaveUp).toEqual(['f'])
})

test('any other failure is tried again, and recorded at the last attempt', async () => {
  expect(await fail(new Error('odd'))).toMatchObject({ thrown: { message: 'odd' }, gaveUp: [] })
  expect((await fail(new Error('odd'), { attemptsMade: 2 })).gaveUp).toEqual(['f'])
})

test('what a stop cuts short is no failure, even at the last attempt', async () => {
  expect((await fail(new Error('aborted'), { stopping: true, attemptsMade: 2 })).gaveUp).toEqual([])
})
