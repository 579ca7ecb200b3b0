import { notifyChange } from '../db/changes.ts'
import type { FeedRow } from '../db/feeds.ts'
import * as pushes from '../db/pushes.ts'
import { AppError } from '../model/error.ts'
import { hashOf, type Intake, type IntakeDeps, takeIn } from './intake.ts'

/** What somebody sent us without being asked. */
export type Sent = { body: Uint8Array; contentType?: string | undefined }

/**
 * Takes in what was sent to a feed; `settle` joins its transaction. What cannot be read is kept all the same, and the reason stands
 * on the feed; it is thrown as AppError. The same bytes again bring nothing.
 */
export async function takeSent(
  deps: IntakeDeps,
  feed: FeedRow,
  { body, contentType }: Sent,
  kind: 'feed' | 'payload',
  settle: () => Promise<unknown> = async () => undefined,
): Promise<Intake> {
  const { db } = deps.connection
  const at = deps.now()
  try {
    if (body.length === 0) throw new AppError('unreadable', 'What was sent is empty.')
    return await takeIn(deps, feed, { body, contentType, url: feed.url, hash: hashOf(body) }, kind, async (intake) => {
      await pushes.arrived(db, feed, { at, newItems: intake.newItems, error: intake.error })
      await settle()
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await pushes.refused(db, feed, { at, error: `What was sent could not be read. ${error.message}` })
    await notifyChange(db, { kind: 'feed', id: feed.id })
    throw error
  }
}
