import * as drafts from '../db/drafts.ts'
import { refuseOthers } from '../desk/claim.ts'
import { dueAction } from '../desk/due.ts'
import type { Actor } from '../model/draft.ts'
import type { Newsroom } from './newsroom.ts'

/**
 * A draft locked for somebody who changes it. Throws AppError('conflict') when it was changed since the version they saw, or when
 * another has it in hand. A claim that has ended is taken off first, whether or not the clock has been here.
 */
export async function lockFor(
  { connection, now }: Pick<Newsroom, 'connection' | 'now'>,
  id: number,
  actor: Actor,
  version?: number,
): Promise<drafts.DraftRow> {
  const { db } = connection
  const draft = await drafts.lock(db, id, version)
  refuseOthers(draft, actor, now())
  if (dueAction(draft, now()) !== 'lapse') return draft
  await drafts.step(db, draft, { action: 'lapse', actor: 'clock', reason: 'nobody renewed the claim' })
  return drafts.get(db, id)
}
