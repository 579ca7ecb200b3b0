import * as copyMarks from '../db/copy-marks.ts'
import * as drafts from '../db/drafts.ts'
import * as sourceQuotes from '../db/source-quotes.ts'
import * as suggestions from '../db/suggestions.ts'
import { refuseOthers } from '../desk/claim.ts'
import { nameMarks } from '../matching/known-by.ts'
import { factMarks, textMarks } from '../matching/profile.ts'
import type { DraftDecision } from '../model/api.ts'
import type { Actor } from '../model/draft.ts'
import { AppError } from '../model/error.ts'
import type { Newsroom } from './newsroom.ts'

/** Nobody has worked on it: it may be taken away without loss. */
export const isUntouched = ({ state, edited }: drafts.DraftRow): boolean => state === 'incoming' && !edited

/**
 * Makes a later draft, locked like the kept one, part of the kept one: its items become sources there, and it is spiked.
 * Must run in a transaction.
 */
export async function absorb({ connection }: Newsroom, kept: drafts.DraftRow, later: drafts.DraftRow, actor: Actor) {
  const { db } = connection
  const copies = await copyMarks.ofDraft(db, later.id)
  const marks = copies.flatMap((copy) => [...textMarks(copy), ...factMarks(copy), ...nameMarks(copy)])
  await copyMarks.move(db, { from: later.id, to: kept.id, marks })
  await sourceQuotes.move(db, { from: later.id, to: kept.id })
  // Under the kept draft's mark: the same words must not be found in the spiked one again.
  const columns = { fingerprint: kept.fingerprint }
  const action = later.state === 'killed' ? 'merge' : 'spike'
  await drafts.step(db, later, { action, actor, reason: `same as draft ${kept.id}` }, { columns })
  await drafts.record(db, kept.id, actor, 'merged', `draft ${later.id} is the same`)
}

/** Merges two drafts that were suggested to be one: the later goes into the earlier, when nobody has worked on it. */
export async function merge(newsroom: Newsroom, draftId: number, otherId: number, actor: Actor, seen: DraftDecision) {
  const { connection, now } = newsroom
  await connection.transaction(async () => {
    const { kept, later } = await lockBoth(newsroom, draftId, otherId, seen)
    for (const draft of [kept, later]) refuseOthers(draft, actor, now())
    const suggestion = await suggestions.get(connection.db, draftId, otherId)
    if (suggestion.state !== 'open')
      throw new AppError('conflict', `These drafts have been ${suggestion.state} already.`)
    if (!isUntouched(later))
      throw new AppError('conflict', `Draft ${later.id} has been worked on (${later.state}): spike it yourself.`)
    await absorb(newsroom, kept, later, actor)
    await suggestions.decided(connection.db, suggestion, 'merged', actor, now())
  })
}

/** Parts two drafts that were suggested to be one: they stay two, and it is not suggested again. */
export async function part(newsroom: Newsroom, draftId: number, otherId: number, actor: Actor, seen: DraftDecision) {
  const { connection, now } = newsroom
  await connection.transaction(async () => {
    const { kept, later } = await lockBoth(newsroom, draftId, otherId, seen)
    const suggestion = await suggestions.get(connection.db, draftId, otherId)
    if (suggestion.state === 'merged') throw new AppError('conflict', 'These drafts have been merged already.')
    await drafts.record(connection.db, kept.id, actor, 'parted', seen.reason ?? `draft ${later.id} is another story`)
    await drafts.record(connection.db, later.id, actor, 'parted', seen.reason ?? `draft ${kept.id} is another story`)
    await suggestions.decided(connection.db, suggestion, 'parted', actor, now())
  })
}

/** Both drafts, locked the earlier first so that two editors never wait for each other. */
async function lockBoth({ connection }: Newsroom, draftId: number, otherId: number, { version }: DraftDecision) {
  const [first, second] = [Math.min(draftId, otherId), Math.max(draftId, otherId)]
  const seenOf = (id: number) => (id === draftId ? version : undefined)
  const kept = await drafts.lock(connection.db, first, seenOf(first))
  return { kept, later: await drafts.lock(connection.db, second, seenOf(second)) }
}
