import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { notifyChange } from '../db/changes.ts'
import * as feeds from '../db/feeds.ts'
import * as pushes from '../db/pushes.ts'
import { AppError } from '../model/error.ts'
import { type Sent, takeSent } from './arrival.ts'
import type { Intake, IntakeDeps } from './intake.ts'
import type { Newsroom } from './newsroom.ts'

type Archive = Pick<Newsroom, 'connection'>

/** A new token that may push to a feed; the one before ends. Only its hash is kept: this is the one time it can be read. */
export async function issueToken({ connection: { db } }: Archive, feedId: string): Promise<string> {
  await feeds.get(db, feedId)
  const token = randomBytes(32).toString('base64url')
  await pushes.saveToken(db, feedId, hashOf(token).toString('hex'))
  await notifyChange(db, { kind: 'feed', id: feedId })
  return token
}

/** Nobody may push to a feed any more. */
export async function revokeToken({ connection: { db } }: Archive, feedId: string): Promise<void> {
  await feeds.get(db, feedId)
  await pushes.saveToken(db, feedId, null)
  await notifyChange(db, { kind: 'feed', id: feedId })
}

/** The feed that a token may push to. Throws AppError('unauthenticated'), and says the same of a feed that there is not. */
export async function feedOfToken({ connection: { db } }: Archive, feedId: string, token: string) {
  const feed = await feeds.find(db, feedId)
  const known = feed?.pushTokenHash ?? ''
  // Compared in any case, so that the time tells as little as the words.
  const same = timingSafeEqual(hashOf(token), known === '' ? Buffer.alloc(32) : Buffer.from(known, 'hex'))
  if (feed && known !== '' && same) return feed
  throw new AppError(
    'unauthenticated',
    'This token may not push to this feed. "depeche feeds token ID" issues one; send it as "Authorization: Bearer …".',
  )
}

/** Takes in what was pushed, whatever its format. When it resolves it is kept; sent again, it brings nothing. */
export const push = (deps: IntakeDeps, feed: feeds.FeedRow, sent: Sent): Promise<Intake> =>
  takeSent(deps, feed, sent, 'payload')

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
