import * as deliveries from '../db/deliveries.ts'
import * as drafts from '../db/drafts.ts'
import { embargoAfter, isHeld, momentText } from '../desk/embargo.ts'
import type { EmbargoChange, EmbargoLift, SessionUser } from '../model/api.ts'
import type { Actor } from '../model/draft.ts'
import { AppError } from '../model/error.ts'
import type { Story } from '../model/story.ts'
import { askClock } from './clock.ts'
import { planDeliveries } from './drafts.ts'
import { lockFor } from './in-hand.ts'
import type { Newsroom } from './newsroom.ts'

type Role = SessionUser['role']
type By = { actor: Actor; reason: string }
type End = Pick<drafts.DraftRow, 'embargo' | 'liftedEmbargo'>

/** Lets go a locked draft whose embargo is over: its copy goes to every destination. */
export async function release(newsroom: Newsroom, draft: drafts.DraftRow, { actor, reason }: By): Promise<void> {
  const { db } = newsroom.connection
  await drafts.step(db, draft, { action: 'release', actor, reason })
  const planned = await planDeliveries(newsroom, draft)
  // An embargo that came while the last delivery was on its way: there is nothing left to send.
  if (planned === 0 && (await deliveries.allDelivered(db, draft.id, draft.copyVersion))) {
    const action = draft.wireUpdate ? 'publish-outdated' : 'publish'
    await drafts.step(db, await drafts.get(db, draft.id), { action, actor, reason })
  }
}

/**
 * Honours the embargo of newer copy of the wire on a locked draft, whether the copy is taken or only offered: copy that was
 * approved and has not gone out is held, copy that was held goes out. Must run in the transaction that locked the draft; returns
 * it as it then is.
 */
export async function followEmbargo(
  newsroom: Newsroom,
  draft: drafts.DraftRow,
  copy: Pick<Story, 'embargo'>,
  { sameItem }: { sameItem: boolean },
): Promise<drafts.DraftRow> {
  const now = newsroom.now()
  if (draft.state === 'killed') return draft
  const setter = await drafts.lastEmbargoBy(newsroom.connection.db, draft.id)
  const own = isHeld(draft, now) && setter !== undefined && setter !== 'wire'
  const embargo = embargoAfter(draft, copy, { sameItem, own, now })
  if (embargo?.getTime() === draft.embargo?.getTime() || (!embargo && !isHeld(draft, now))) return draft
  const reason = embargo ? `the wire sets it: until ${momentText(embargo)}` : `the wire lifts it${was(draft)}`
  const liftedEmbargo = embargo ? null : draft.liftedEmbargo
  return changeEmbargo(newsroom, draft, { embargo, liftedEmbargo }, { actor: 'wire', reason })
}

const was = ({ embargo }: drafts.DraftRow): string => (embargo ? ` (was until ${momentText(embargo)})` : '')

/** Writes an embargo onto a locked draft: what was approved is held, what waited for an embargo that is no more goes out. */
async function changeEmbargo(newsroom: Newsroom, draft: drafts.DraftRow, end: End, by: By): Promise<drafts.DraftRow> {
  const { db } = newsroom.connection
  await drafts.step(db, draft, { action: 'embargo', ...by }, { columns: end })
  await askClock(newsroom, draft.id, { embargo: end.embargo })
  const changed = await drafts.get(db, draft.id)
  const held = isHeld(changed, newsroom.now())
  if (changed.state === 'approved' && held) {
    await drafts.step(db, changed, {
      action: 'schedule',
      actor: by.actor,
      reason: 'approved, and held before it went out',
    })
    await deliveries.cancel(db, draft.id, `under embargo until ${momentText(changed.embargo)}`)
  }
  if (changed.state === 'scheduled' && !held) await release(newsroom, changed, by)
  return drafts.get(db, draft.id)
}

/** Ends an embargo before its time, for those who run the newsroom; copy that waited for it goes out at once. */
export async function liftEmbargo(
  newsroom: Newsroom,
  draftId: number,
  actor: Actor,
  { version, reason }: EmbargoLift,
  role: Role = 'editor',
): Promise<void> {
  if (role !== 'admin')
    throw new AppError('forbidden', 'Only those who run the newsroom may lift an embargo before its time.')
  if (!reason.trim()) throw new AppError('invalid', 'Say why the embargo is lifted: the history keeps it.')
  await newsroom.connection.transaction(async () => {
    const draft = await lockFor(newsroom, draftId, actor, version)
    if (!isHeld(draft, newsroom.now())) throw new AppError('conflict', 'There is no embargo on this draft.')
    const end = { embargo: null, liftedEmbargo: draft.embargo }
    await changeEmbargo(newsroom, draft, end, { actor, reason: `lifted early${was(draft)}: ${reason}` })
  })
}

/**
 * Sets an embargo where there is none, or moves its end further away; nearer only for those who run the newsroom, with a reason.
 * Throws AppError: 'invalid' for an end that has passed, 'forbidden'.
 */
export async function setEmbargo(
  newsroom: Newsroom,
  draftId: number,
  actor: Actor,
  { version, until, reason }: EmbargoChange,
  role: Role = 'editor',
): Promise<void> {
  const end = new Date(until)
  const now = newsroom.now()
  if (!(end > now)) throw new AppError('invalid', `An embargo ends in the future; ${momentText(end)} has passed.`)
  await newsroom.connection.transaction(async () => {
    const draft = await lockFor(newsroom, draftId, actor, version)
    if (draft.state === 'published' || draft.state === 'spiked' || draft.state === 'expired')
      throw new AppError('conflict', `This draft is ${draft.state}: an embargo would hold nothing.`)
    const nearer = isHeld(draft, now) && end < draft.embargo
    if (nearer) mayShorten(role, reason)
    const change = { embargo: end, liftedEmbargo: nearer ? draft.embargo : null }
    const told = `${nearer ? 'shortened' : 'set'} until ${momentText(end)}${isHeld(draft, now) ? was(draft) : ''}`
    await changeEmbargo(newsroom, draft, change, { actor, reason: reason ? `${told}: ${reason}` : told })
  })
}

function mayShorten(role: Role, reason: string | undefined): void {
  if (role !== 'admin')
    throw new AppError('forbidden', 'Only those who run the newsroom may let an embargo end earlier than it says.')
  if (!reason) throw new AppError('invalid', 'Say why the embargo ends earlier: the history keeps it.')
}

/**
 * The last gate found an embargo on copy that was about to go out: it is called back and waits for the clock. False when the
 * draft is free to go.
 */
export async function putBackHeld(newsroom: Newsroom, draftId: number): Promise<boolean> {
  const { connection, now } = newsroom
  return connection.transaction(async () => {
    const draft = await drafts.lock(connection.db, draftId)
    const { embargo } = draft
    if (!isHeld(draft, now()) || !embargo) return false
    const reason = `put back before it went out: under embargo until ${momentText(embargo)}`
    await deliveries.cancel(connection.db, draftId, reason)
    await askClock(newsroom, draftId, { embargo })
    if (draft.state === 'approved')
      await drafts.step(connection.db, draft, { action: 'schedule', actor: 'publisher', reason })
    return true
  })
}
