import type { Updateable } from 'kysely'
import * as drafts from '../db/drafts.ts'
import * as retractions from '../db/retractions.ts'
import type { Tables } from '../db/schema.ts'
import type { DraftDecision } from '../model/api.ts'
import type { Actor } from '../model/draft.ts'
import { AppError } from '../model/error.ts'
import type { Newsroom } from './newsroom.ts'

export type Kill = {
  actor: Actor
  reason: string
  columns?: Updateable<Tables['drafts']>
  /** Nobody has seen the copy, so nobody is asked to acknowledge its end. */
  quiet?: boolean
}

/**
 * Kills a locked draft: it is frozen, what is queued is called back, every place that has it or may have it is sent a
 * retraction, and somebody is asked to acknowledge. Must run in the transaction that locked the draft.
 * Throws AppError('conflict') when it is killed already.
 */
export async function killDraft(newsroom: Newsroom, draft: drafts.DraftRow, kill: Kill): Promise<void> {
  const { db } = newsroom.connection
  const { actor, reason, quiet = false } = kill
  const columns = {
    ...kill.columns,
    claimedBy: null,
    claimedUntil: null,
    needsAcknowledgement: !quiet,
    acknowledgedBy: null,
    acknowledgedAt: null,
  }
  await drafts.step(db, draft, { action: 'kill', actor, reason }, { columns })
  await retractions.callBack(db, draft.id, `killed by ${actor === 'wire' ? 'the wire' : actor}`)
  await planRetractions(newsroom, draft)
}

/** Asks every destination that has a killed draft, or may have it, to take it back. In the transaction that locked the draft. */
export async function planRetractions(
  { connection, queues, now }: Newsroom,
  draft: Pick<drafts.DraftRow, 'id' | 'trace'>,
): Promise<void> {
  const planned = await retractions.plan(connection.db, draft, now())
  for (const { id } of planned) await queues.ensure('publish', { deliveryId: id })
}

/** An editor kills a draft, and has to say why: every destination is told the reason. */
export async function kill(newsroom: Newsroom, draftId: number, actor: Actor, { version, reason }: DraftDecision) {
  const { connection } = newsroom
  if (!reason) throw new AppError('invalid', 'Say why the draft is killed: whoever has it is told the reason.')
  await connection.transaction(async () => {
    const draft = await drafts.lock(connection.db, draftId, version)
    await killDraft(newsroom, draft, { actor, reason })
  })
}

/** Somebody has seen the kill: the alert goes. */
export async function acknowledge(
  { connection, now }: Newsroom,
  draftId: number,
  actor: Actor,
  { version, reason }: DraftDecision,
) {
  await connection.transaction(async () => {
    const draft = await drafts.lock(connection.db, draftId, version)
    if (draft.state === 'killed' && !draft.needsAcknowledgement)
      throw new AppError('conflict', `There is nothing to acknowledge any more${by(draft.acknowledgedBy)}.`)
    const columns = { needsAcknowledgement: false, acknowledgedBy: actor, acknowledgedAt: now() }
    await drafts.step(connection.db, draft, { action: 'acknowledge', actor, reason }, { columns })
  })
}

const by = (name: string | null): string => (name ? `: ${name} did` : '')
