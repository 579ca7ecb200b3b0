import * as drafts from '../db/drafts.ts'
import * as suggestions from '../db/suggestions.ts'
import * as wireCopies from '../db/wire-copies.ts'
import { refuseOthers } from '../desk/claim.ts'
import { isNotice } from '../matching/known-by.ts'
import { wireState } from '../matching/wire-state.ts'
import type { DraftDecision } from '../model/api.ts'
import type { Actor } from '../model/draft.ts'
import { AppError } from '../model/error.ts'
import { absorb, isUntouched, isWaitingKill } from './joining.ts'
import type { Newsroom } from './newsroom.ts'
import { follow } from './wire-copy.ts'

/**
 * Merges two drafts that were suggested to be one: that which nobody has worked on, else the later, goes into the other. A kill or a
 * correction that came from elsewhere is thereby acted upon.
 */
export async function merge(newsroom: Newsroom, draftId: number, otherId: number, actor: Actor, seen: DraftDecision) {
  const { connection, now } = newsroom
  const { db } = connection
  await connection.transaction(async () => {
    const both = await lockBoth(newsroom, draftId, otherId, seen)
    for (const draft of Object.values(both)) refuseOthers(draft, actor, now())
    const suggestion = await suggestions.get(db, draftId, otherId)
    if (suggestion.state !== 'open')
      throw new AppError('conflict', `These drafts have been ${suggestion.state} already.`)
    const { kept, other } = await directionOf(newsroom, both)
    const before = wireState(await wireCopies.ofDraft(db, kept.id))
    await absorb(newsroom, kept, other, actor)
    await suggestions.decided(db, suggestion, 'merged', actor, now())
    const after = wireState(await wireCopies.ofDraft(db, kept.id))
    // With the embargo that it took over from the other.
    await follow(newsroom, await drafts.lock(db, kept.id), cameWith(other, actor), { before, after })
  })
}

/** Which of two drafts is kept: the earlier, unless it is a kill that waits for its story. Throws when both have been worked on. */
async function directionOf({ connection: { db } }: Newsroom, { kept, later }: Both) {
  if (await isWaitingKill(db, later)) return { kept, other: later }
  if (await isWaitingKill(db, kept)) return { kept: later, other: kept }
  if (isUntouched(later)) return { kept, other: later }
  throw new AppError('conflict', `Draft ${later.id} has been worked on (${later.state}): spike it yourself.`)
}

function cameWith({ id, wireItemId, story }: drafts.DraftRow, actor: Actor) {
  const { notice } = story
  const reason = notice && isNotice(notice.kind) ? `${notice.kind}: ${notice.phrase} (merged by ${actor})` : 'merged'
  const isRepeat = !isNotice(notice?.kind)
  return {
    itemId: wireItemId,
    story,
    from: `draft ${id}, merged by ${actor}`,
    reason,
    isRepeat,
    isRevision: false,
    isNewest: true,
  }
}

type Both = Awaited<ReturnType<typeof lockBoth>>

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
