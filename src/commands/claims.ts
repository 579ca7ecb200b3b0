import * as drafts from '../db/drafts.ts'
import { holderOf, personOf, refuseOthers } from '../desk/claim.ts'
import type { DraftClaim, DraftDecision, SessionUser } from '../model/api.ts'
import type { Actor } from '../model/draft.ts'
import { AppError } from '../model/error.ts'
import { askClock } from './clock.ts'
import type { Newsroom } from './newsroom.ts'

type Role = SessionUser['role']

/**
 * Takes a draft in hand for so many minutes: nobody else changes it meanwhile. Claiming again renews. Throws AppError:
 * 'conflict' naming whoever has it, 'forbidden' when an editor takes over from another.
 */
export async function claim(
  newsroom: Newsroom,
  draftId: number,
  actor: Actor,
  { version, minutes = 30, takeOver = false }: DraftClaim,
  role: Role = 'editor',
): Promise<void> {
  const { connection, now } = newsroom
  await connection.transaction(async () => {
    const draft = await drafts.lock(connection.db, draftId, version)
    const from = otherHolder(draft, actor, now())
    if (from && takeOver && role !== 'admin')
      throw new AppError('forbidden', `Only those who run the newsroom may take a draft over. Ask ${from}.`)
    if (!takeOver) refuseOthers(draft, actor, now())
    const claimedUntil = new Date(now().getTime() + minutes * 60_000)
    const reason = `${from ? `taken over from ${from}, ` : ''}until ${claimedUntil.toISOString().slice(11, 16)} UTC`
    const columns = { claimedBy: personOf(actor), claimedUntil }
    await drafts.step(connection.db, draft, { action: 'claim', actor, reason }, { columns })
    await askClock(newsroom, draftId, { claimedUntil })
  })
}

function otherHolder(draft: drafts.DraftRow, actor: Actor, now: Date): string | undefined {
  const holder = holderOf(draft, now)
  return holder && personOf(holder.by) !== personOf(actor) ? holder.by : undefined
}

/** Lets a draft go, back to the desk. Those who run the newsroom may let go what another holds. */
export async function unclaim(
  { connection, now }: Newsroom,
  draftId: number,
  actor: Actor,
  { version, reason }: DraftDecision,
  role: Role = 'editor',
): Promise<void> {
  await connection.transaction(async () => {
    const draft = await drafts.lock(connection.db, draftId, version)
    if (role !== 'admin') refuseOthers(draft, actor, now())
    const from = otherHolder(draft, actor, now())
    const why = from ? `taken from ${from}${reason ? `: ${reason}` : ''}` : reason
    await drafts.step(connection.db, draft, { action: 'unclaim', actor, reason: why })
  })
}
