import { randomBytes } from 'node:crypto'
import * as feeds from '../db/feeds.ts'
import * as subscriptions from '../db/websub.ts'
import { findHub, type Published } from '../websub/discovery.ts'
import { isSigned } from '../websub/signature.ts'
import { afterRefusal, leaseFrom } from '../websub/timing.ts'
import { type Sent, takeSent } from './arrival.ts'
import type { Intake, IntakeDeps } from './intake.ts'
import type { Newsroom } from './newsroom.ts'

/**
 * Notes the hub that a feed names, or names no more; the sweep subscribes to it. Returns until when the hub pushes, where it does
 * already.
 */
export async function noteHub(
  { connection: { db }, vault, now }: Newsroom,
  feedId: string,
  published: Published,
): Promise<Date | undefined> {
  const [named, known] = [findHub(published), await subscriptions.find(db, feedId)]
  if (named?.hub === known?.hub && named?.topic === known?.topic) return subscriptions.leaseOf(known, now())
  // The old hub is told 410 when it delivers, and ends what it thinks we have.
  if (!named) await subscriptions.forget(db, feedId)
  else {
    const secret = vault.seal(newSecret(), purpose(feedId))
    await subscriptions.note(db, { feedId, ...named, callback: newSecret(), secret }, now())
  }
  return undefined
}

/** The secret a subscription's deliveries are signed with. */
export const secretOf = ({ vault }: Pick<Newsroom, 'vault'>, row: subscriptions.Subscription): string =>
  vault.open(row.secret, purpose(row.feedId))

/** What a hub says at a callback (W3C WebSub, sections 5.2 and 5.3). */
export type HubWord = {
  mode: 'subscribe' | 'unsubscribe' | 'denied'
  topic: string
  leaseSeconds?: number | undefined
  reason?: string | undefined
}

/** Whether a hub's word answers what we asked of it; the subscription then follows it. */
export async function hearHub(newsroom: Newsroom, callback: string, word: HubWord): Promise<boolean> {
  const { db } = newsroom.connection
  const row = await subscriptions.findByCallback(db, callback)
  if (!row || row.topic !== word.topic) return false
  if (word.mode === 'denied') return refuse(newsroom, row, word.reason)
  if ((word.mode === 'unsubscribe') !== (row.state === 'ended')) return false
  if (word.mode === 'unsubscribe') return subscriptions.change(db, row, { nextAt: null, leaseUntil: null, error: null })
  const { leaseUntil, renewAt } = leaseFrom(newsroom.now(), word.leaseSeconds)
  return subscriptions.change(db, row, { state: 'active', leaseUntil, nextAt: renewAt, attempts: 0, error: null })
}

/** A hub said no: it is asked again tomorrow, and the feed is polled as often as before. */
export async function refuse(
  { connection, now }: Newsroom,
  row: subscriptions.Subscription,
  reason: string | undefined,
): Promise<boolean> {
  const { db } = connection
  return connection.transaction(async () => {
    const error = `The hub refused${reason ? `: ${reason.slice(0, 500)}` : '.'}`
    const refused = { state: 'refused' as const, leaseUntil: null, nextAt: afterRefusal(now()), error }
    const changed = row.state !== 'ended' && (await subscriptions.change(db, row, refused))
    if (changed && row.state === 'active') await subscriptions.wakeFeed(db, row.feedId, now())
    return changed
  })
}

/** The subscription a hub may deliver to. */
export async function findDeliverable(
  { connection: { db } }: Newsroom,
  callback: string,
): Promise<subscriptions.Subscription | undefined> {
  const row = await subscriptions.findByCallback(db, callback)
  return row && ['asked', 'active'].includes(row.state) ? row : undefined
}

export type Delivery = Sent & { signature: string | undefined }

/**
 * Takes in what a hub delivers. Undefined when it is not signed with our secret: nothing is kept. Throws AppError when it cannot
 * be read; it is kept then.
 */
export async function takeDelivery(
  deps: IntakeDeps,
  row: subscriptions.Subscription,
  { signature, ...sent }: Delivery,
): Promise<Intake | undefined> {
  const { db } = deps.connection
  if (!isSigned(sent.body, signature, secretOf(deps, row))) return undefined
  const feed = await feeds.get(db, row.feedId)
  return takeSent(deps, feed, sent, 'feed', () => subscriptions.pushed(db, row.callback, deps.now()))
}

const newSecret = (): string => randomBytes(32).toString('base64url')
const purpose = (feedId: string): string => `the subscription of feed ${feedId}`
