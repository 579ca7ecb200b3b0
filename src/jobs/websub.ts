import { refuse, secretOf } from '../commands/websub.ts'
import * as feeds from '../db/feeds.ts'
import * as subscriptions from '../db/websub.ts'
import { AppError } from '../model/error.ts'
import type { Work } from '../queue/processor.ts'
import { askForm, callbackAddress } from '../websub/request.ts'
import { askAgainAt } from '../websub/timing.ts'
import type { JobDeps } from './deps.ts'

/** A hub that does not let us go is asked so often; the lease ends by itself. */
const farewells = 3

/** Asks a feed's hub what is to be asked of it: to subscribe, to renew, or to end it. Its answer comes to our callback. */
export const websub = (deps: JobDeps): Work<'websub'> => ({
  async run({ feedId }, { log, signal }) {
    const row = await subscriptions.find(deps.connection.db, feedId)
    const now = deps.now()
    if (!deps.publicUrl || !row?.nextAt || row.nextAt > now) return
    const asked = await noteAsking(deps, row)
    if (!asked) return
    try {
      await ask(deps, asked, deps.publicUrl, signal)
      log.info({ feed: feedId, hub: row.hub, state: asked.state }, 'hub asked')
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      await noteFailure(deps, asked, error)
      log.warn({ feed: feedId, hub: row.hub, reason: error.message }, 'hub not asked')
    }
  },
  giveUp: async () => undefined,
})

/** Written before the hub is asked: some verify before they answer, and a crash between leaves a row that is asked again. */
async function noteAsking({ connection, now, random }: JobDeps, row: subscriptions.Subscription) {
  const [askedAt, attempts] = [now(), row.attempts + 1]
  const lapsed = row.state === 'active' && (row.leaseUntil === null || row.leaseUntil <= askedAt)
  const last = row.state === 'ended' && attempts >= farewells
  const asking = {
    askedAt,
    attempts,
    nextAt: last ? null : askAgainAt(askedAt, attempts, random()),
    // Until it has said yes again, a renewed subscription is what it was.
    state: lapsed || row.state === 'refused' ? ('asked' as const) : row.state,
  }
  return (await subscriptions.change(connection.db, row, asking)) ? { ...row, ...asking } : undefined
}

/** Throws AppError when the hub cannot be asked, or does not take what it is asked. */
async function ask(
  deps: JobDeps,
  row: subscriptions.Subscription,
  publicUrl: string,
  signal: AbortSignal,
): Promise<void> {
  const { url } = await feeds.getEvenRemoved(deps.connection.db, row.feedId)
  const form = askForm({
    mode: row.state === 'ended' ? 'unsubscribe' : 'subscribe',
    topic: row.topic,
    callback: callbackAddress(publicUrl, row.callback),
    secret: secretOf(deps, row),
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const { status, body } = await deps.fetcher.post(row.hub, form, headers, signal, url)
  if (status >= 200 && status < 300) return
  const words = `${new URL(row.hub).host} answered ${status}${body.trim() ? ` (${body.trim().slice(0, 200)})` : ''}`
  throw new AppError(isRefusal(status) ? 'forbidden' : 'unavailable', words)
}

/** What will not change by asking again soon. */
const isRefusal = (status: number): boolean => status >= 400 && status < 500 && ![408, 425, 429].includes(status)

/** A hub that takes no renewal has promised deliveries all the same, until the lease ends. */
async function noteFailure(deps: JobDeps, row: subscriptions.Subscription, error: AppError): Promise<void> {
  const { db } = deps.connection
  const refused = error.code === 'forbidden'
  if (refused && row.state === 'asked') await refuse(deps, row, error.message)
  else if (refused && row.state === 'ended') await subscriptions.change(db, row, { nextAt: null, error: error.message })
  else await subscriptions.change(db, row, { error: error.message })
}
