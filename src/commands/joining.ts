import type { Db } from '../db/connection.ts'
import * as copyMarks from '../db/copy-marks.ts'
import * as drafts from '../db/drafts.ts'
import * as sourceQuotes from '../db/source-quotes.ts'
import * as wireCopies from '../db/wire-copies.ts'
import { marksOfProfile } from '../matching/filed.ts'
import { wireState } from '../matching/wire-state.ts'
import type { Actor } from '../model/draft.ts'
import { followEmbargo } from './embargo.ts'
import type { Newsroom } from './newsroom.ts'

/** Nobody has worked on it: it may be taken away without loss. */
export const isUntouched = ({ state, edited }: drafts.DraftRow): boolean => state === 'incoming' && !edited

/** A kill whose story has not come: it goes where that is. */
export const isWaitingKill = async (db: Db, { id, state }: drafts.DraftRow): Promise<boolean> =>
  state === 'killed' && wireState(await wireCopies.ofDraft(db, id)).shown === undefined

/**
 * Makes one locked draft part of another, locked as well: its items become copies there, and it is spiked.
 * Must run in a transaction; what the kept draft shows then is for `follow` to say.
 */
export async function absorb(newsroom: Newsroom, kept: drafts.DraftRow, other: drafts.DraftRow, actor: Actor) {
  const { db } = newsroom.connection
  const copies = await copyMarks.ofDraft(db, other.id)
  const marks = copies.flatMap((copy) => Object.values(marksOfProfile(copy)).flat())
  await copyMarks.move(db, { from: other.id, to: kept.id, marks })
  await sourceQuotes.move(db, { from: other.id, to: kept.id })
  // Under the kept draft's mark: the same words must not be found in the spiked one again.
  const columns = { fingerprint: kept.fingerprint }
  const action = other.state === 'killed' ? 'merge' : 'spike'
  await drafts.step(db, other, { action, actor, reason: `same as draft ${kept.id}` }, { columns })
  await drafts.record(db, kept.id, actor, 'merged', `draft ${other.id} is the same`)
  if (!other.embargo) return
  // What was held there, by whomever, is held here.
  const embargo = { until: other.embargo.toISOString(), rule: 'merged' }
  await followEmbargo(newsroom, await drafts.lock(db, kept.id), { embargo }, { sameItem: false })
}
