import type { QueueName } from '../queue/jobs.ts'
import { type Process, processor } from '../queue/processor.ts'
import { clock } from './clock.ts'
import type { JobDeps } from './deps.ts'
import { importItem } from './import.ts'
import { fetchPage } from './page.ts'
import { poll } from './poll.ts'
import { publish } from './publish.ts'
import { sweep } from './sweep.ts'
import { websub } from './websub.ts'

/** How often the sweep looks: also how exactly a feed's timetable is kept. */
const sweepEveryMs = 5000

/** Starts the workers of the given queues. `signal` aborts what they wait for outside. */
export async function startJobs(deps: JobDeps, names: readonly QueueName[], signal: AbortSignal): Promise<void> {
  const processes: Record<QueueName, { process: Process; concurrency: number }> = {
    poll: { process: processor('poll', deps.log, signal, poll(deps)), concurrency: 6 },
    page: { process: processor('page', deps.log, signal, fetchPage(deps)), concurrency: 4 },
    websub: { process: processor('websub', deps.log, signal, websub(deps)), concurrency: 2 },
    import: { process: processor('import', deps.log, signal, importItem(deps)), concurrency: 2 },
    publish: { process: processor('publish', deps.log, signal, publish(deps)), concurrency: 4 },
    clock: { process: processor('clock', deps.log, signal, clock(deps)), concurrency: 4 },
    sweep: { process: processor('sweep', deps.log, signal, sweep(deps)), concurrency: 1 },
  }
  for (const name of names) deps.queues.work(name, processes[name].process, processes[name].concurrency)
  if (names.includes('sweep')) await deps.queues.schedule('sweep', sweepEveryMs)
}
