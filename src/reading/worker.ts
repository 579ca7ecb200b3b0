import { parentPort } from 'node:worker_threads'
import { AppError, type ErrorCode } from '../model/error.ts'
import { type WorkName, work } from './work.ts'

/** One piece of work, as it is sent to the thread. */
export type Task = { name: WorkName; args: readonly unknown[] }

/** What comes back: foreseen failures by code, for a class does not cross threads. */
export type Answer = { result: unknown } | { foreseen: { code: ErrorCode; message: string } } | { error: unknown }

// The first message says that everything is loaded: a deadline counts from the work's own start.
parentPort?.postMessage('ready')
parentPort?.on('message', (task: Task) => void answer(task).then((reply) => parentPort?.postMessage(reply)))

async function answer({ name, args }: Task): Promise<Answer> {
  try {
    const run = work[name] as (...args: readonly unknown[]) => unknown
    return { result: await run(...args) }
  } catch (error) {
    if (error instanceof AppError) return { foreseen: { code: error.code, message: error.message } }
    return { error }
  }
}
