import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../model/error.ts'
import type { Answer, Task } from './worker.ts'

export type SeatLimits = { deadlineMs: number; maxMemoryMb: number }

/** One thread that does one piece of work at a time, opened when it is needed and again after it was stopped. */
export type Seat = { run(task: Task): Promise<unknown>; close(): Promise<void> }

/** From src as from dist, the thread runs what was built: Node 20 does not load TypeScript. */
const program = new URL('../../dist/reading/worker.js', import.meta.url)

/** Loading the readers takes 0.3 s on two cores; a busy machine may need many times that. */
const openingMs = 60_000

/** A seat. Nothing is opened before its first work. */
export function createSeat(limits: SeatLimits): Seat {
  let worker: Worker | undefined
  const leave = async () => {
    const left = worker
    worker = undefined
    await left?.terminate()
  }
  const enter = async () => {
    const opened = await open(limits)
    // One that dies between two pieces of work is replaced at the next.
    opened.on('error', () => undefined)
    opened.once('exit', () => {
      if (worker === opened) worker = undefined
    })
    return opened
  }
  return {
    run: async (task) => {
      try {
        worker ??= await enter()
        return resultOf(await ask(worker, task, limits))
      } catch (error) {
        if (error instanceof Stopped) await leave()
        throw error instanceof Stopped ? error.reason : error
      }
    },
    close: leave,
  }
}

/** The thread is gone, or must go; `reason` is what its work failed with. */
class Stopped extends Error {
  readonly reason: Error

  constructor(reason: Error) {
    super(reason.message)
    this.reason = reason
  }
}

async function open({ maxMemoryMb }: SeatLimits): Promise<Worker> {
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb } })
  try {
    await hear(worker, openingMs)
  } catch (error) {
    await worker.terminate()
    throw new Error('The thread that reads did not start', { cause: error })
  }
  // A thread that waits keeps nobody up; one that works is held by its deadline's timer.
  worker.unref()
  return worker
}

async function ask(worker: Worker, task: Task, limits: SeatLimits): Promise<Answer> {
  const { args, moved } = packed(task.args)
  worker.postMessage({ name: task.name, args } satisfies Task, moved)
  try {
    return (await hear(worker, limits.deadlineMs)) as Answer
  } catch (error) {
    throw new Stopped(reasonOf(error, limits))
  }
}

function resultOf(answer: Answer): unknown {
  if ('result' in answer) return answer.result
  if ('foreseen' in answer) throw new AppError(answer.foreseen.code, answer.foreseen.message)
  throw answer.error
}

/** The bytes of a payload are copied once, then moved: its sender keeps its own, and a view's whole buffer is not cloned. */
function packed(args: readonly unknown[]): { args: unknown[]; moved: ArrayBuffer[] } {
  const moved: ArrayBuffer[] = []
  const sent = args.map((value) => {
    if (!hasBytes(value)) return value
    const body = Uint8Array.from(value.body)
    moved.push(body.buffer)
    return { ...value, body }
  })
  return { args: sent, moved }
}

const hasBytes = (value: unknown): value is { body: Uint8Array } =>
  typeof value === 'object' && value !== null && 'body' in value && value.body instanceof Uint8Array

/** The next message of a thread. Throws what the thread died of, or `Late` or `Gone`. */
async function hear(worker: Worker, deadlineMs: number): Promise<unknown> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(late), deadlineMs)
  const gone = () => stop.abort()
  worker.once('exit', gone)
  try {
    const [message] = (await once(worker, 'message', { signal: stop.signal })) as [unknown]
    return message
  } catch (error) {
    // What a thread dies of is told before its exit: only an AbortError carries our own reason.
    throw (error as Error).name === 'AbortError' ? (error as Error).cause : error
  } finally {
    clearTimeout(timer)
    worker.off('exit', gone)
  }
}

const late = Symbol('late')

function reasonOf(error: unknown, { deadlineMs, maxMemoryMb }: SeatLimits): Error {
  if (error === late)
    return new AppError('unreadable', `Reading this took longer than ${deadlineMs / 1000} s and was stopped.`)
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new AppError('too-large', `Reading this needed more than ${maxMemoryMb} MB of memory and was stopped.`)
  return new Error('The thread that reads ended before it answered', { cause: error })
}
