import * as drafts from '../db/drafts.ts'
import * as due from '../db/due.ts'
import { type ClockAction, dueAction, momentsOf, type Waiting } from '../desk/due.ts'
import { isOpenEnded } from '../desk/embargo.ts'
import { release } from './embargo.ts'
import type { Newsroom } from './newsroom.ts'

/** What lies further ahead is asked for by the sweep when it comes near; queues need not hold jobs for years. */
const aheadMs = 30 * 24 * 3600 * 1000

type Asking = Pick<Newsroom, 'queues' | 'now'>

/**
 * Asks that a draft be looked at when its moments come. In the transaction that sets them. A moment that is changed later leaves
 * its job behind, which then finds nothing to do.
 */
export async function askClock({ queues, now }: Asking, draftId: number, moments: Partial<Waiting>): Promise<void> {
  for (const moment of momentsOf(moments)) {
    const delay = moment.getTime() - now().getTime()
    if (isOpenEnded(moment) || delay > aheadMs) continue
    await queues.add('clock', [{ draftId, at: moment.getTime() }], Math.max(0, delay))
  }
}

/** Further ahead than from one sweep to the next. */
const nearMs = 15_000
const batch = 500

/**
 * Asks for the drafts whose moment has come, and for those whose moment is near: what a crash or a lost queue left without a job.
 * Returns how many are late.
 */
export async function wakeClock({ connection, queues, now }: Newsroom): Promise<number> {
  const present = now().getTime()
  const found = await due.upTo(connection.db, new Date(present + nearMs), batch)
  const jobs = found.map(({ draftId, at }) => ({ draftId, at: at.getTime() }))
  const late = jobs.filter(({ at }) => at <= present)
  await queues.add('clock', late)
  for (const job of jobs) if (job.at > present) await queues.add('clock', [job], job.at - present)
  return late.length
}

/** Does to a draft whatever its time has come for, in one transaction. Returns what was done. */
export async function runClock(newsroom: Newsroom, draftId: number): Promise<ClockAction[]> {
  const { connection, now } = newsroom
  return connection.transaction(async () => {
    const done: ClockAction[] = []
    // A claim that ends may leave a draft whose time on the desk is over as well.
    for (;;) {
      const draft = await drafts.lock(connection.db, draftId)
      const action = dueAction(draft, now())
      if (!action) return done
      await act(newsroom, draft, action)
      done.push(action)
    }
  })
}

const reasons = {
  lapse: 'nobody renewed the claim',
  expire: 'nobody took it in time',
  release: 'the embargo is over',
} as const satisfies Record<ClockAction, string>

async function act(newsroom: Newsroom, draft: drafts.DraftRow, action: ClockAction): Promise<void> {
  const reason = reasons[action]
  if (action === 'release') await release(newsroom, draft, { actor: 'clock', reason })
  else await drafts.step(newsroom.connection.db, draft, { action, actor: 'clock', reason })
}
