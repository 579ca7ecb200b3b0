import { runClock } from '../commands/clock.ts'
import { PutOff } from '../model/put-off.ts'
import type { Work } from '../queue/processor.ts'
import type { JobDeps } from './deps.ts'

/** Does to a draft what its time has come for: the end of a claim, of its time on the desk, of an embargo. */
export const clock = (deps: JobDeps): Work<'clock'> => ({
  async run({ draftId, at }, { log }) {
    const done = await runClock(deps, draftId)
    if (done.length > 0) log.info({ draftId, done, lateMs: deps.now().getTime() - at }, 'the clock struck')
    // The queue's clock may run a little ahead of ours.
    else if (deps.now().getTime() < at) throw new PutOff(new Date(at))
  },
  // The row still waits: the sweep asks again.
  giveUp: async () => undefined,
})
