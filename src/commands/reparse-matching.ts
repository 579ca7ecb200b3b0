import * as copyMarks from '../db/copy-marks.ts'
import type { ItemRow } from '../db/items.ts'
import * as replay from '../db/replay.ts'
import { type Candidate, type Decision, decide } from '../matching/decide.ts'
import type { FiledCopy } from '../matching/filed.ts'
import type { Profile } from '../matching/profile.ts'
import { relationOf } from '../matching/relation.ts'
import type { ItemRelation } from '../model/api.ts'
import type { Change } from '../model/reparse.ts'
import type { Story } from '../model/story.ts'
import type { Run } from './reparse-deps.ts'

/** How far back the same copy from another feed is a repeat: as at the import. */
const repeatWindowMs = 14 * 24 * 3600 * 1000

/** At most so many drafts are shown beside one: as at the import. */
const mostOffers = 3

export type Offered = { draftId: number; kind: 'unsure' | 'related'; score: number; reasons: string[] }

/** What an item would be to the archive today, where that is something else. */
export type Replaced = {
  changes: readonly Change[]
  /** Drafts to be suggested with the item's own. */
  offers: readonly Offered[]
  /** A line for the draft's history, where there is no other draft to suggest. */
  note?: string | undefined
  /** Its place is another one, not only what stands beside it: what it was keeps standing until somebody decides. */
  moves: boolean
}

export type Arrived = { row: ItemRow & { draftId: number; relation: ItemRelation }; story: Story; copy: FiledCopy }

/**
 * Matches an item by today's matcher against the copies that came before it, where they lie now. Undefined when it would be what it is,
 * or all of it was said before.
 */
export async function placeToday(
  run: Run,
  arrived: Arrived,
  before: Profile | undefined,
): Promise<Replaced | undefined> {
  const { db } = run.deps.connection
  const { row, story } = arrived
  const isOpener = await replay.isOpener(db, row)
  const earlier = await replay.earlierOf(db, row)
  const decision = decide(story, arrived.copy.profile, await candidatesOf(run, arrived, isOpener, earlier?.draftId))
  const today = { relation: relationOf(decision, story, earlier?.relation === 'repeat'), draftId: placeOf(decision) }
  const killed = story.notice?.kind === 'kill' && before !== undefined && before.notice !== 'kill'
  const stays = isOpener
    ? today.draftId === undefined
    : today.draftId === row.draftId && today.relation === row.relation
  if (stays && !(killed && isOpener)) return besides(run, row.draftId, decision)
  if (!isOpener && (await replay.wasMerged(db, row))) return undefined
  const was = textOf(isOpener ? undefined : row.draftId, row.relation)
  const is = stays ? 'a kill' : textOf(today.draftId, today.relation)
  const changes = [{ field: 'place', before: was, after: is }]
  const other = today.draftId !== undefined && today.draftId !== row.draftId ? today.draftId : undefined
  const why = `matched today it would be ${is}: ${decision.reason}`
  if (other === undefined) return { changes, offers: [], note: `item ${row.id} is ${was}; ${why}`, moves: true }
  const score = 'score' in decision ? decision.score : 1
  const offer: Offered = { draftId: other, kind: 'unsure', score, reasons: [why] }
  return { changes, offers: await untold(run, row.draftId, [offer]), moves: true }
}

async function candidatesOf(
  { deps, profiles }: Run,
  { row, copy }: Arrived,
  isOpener: boolean,
  earlier: number | null | undefined,
): Promise<Candidate[]> {
  const since = new Date(row.receivedAt.getTime() - repeatWindowMs)
  const at = { itemId: row.id, draftId: row.draftId, isOpener }
  const known = await copyMarks.nearBefore(deps.connection.db, copy, since, at)
  const alike = known.map(({ draftId, copies: kept }) => {
    const copies = kept.map(({ itemId, profile }) => profiles.get(itemId) ?? profile)
    return { draftId, copies, sameItem: false, sameCopy: copies.some(({ text }) => text === copy.profile.text) }
  })
  return [...(earlier ? [{ draftId: earlier, sameItem: true, sameCopy: false }] : []), ...alike]
}

const placeOf = (decision: Decision): number | undefined => (decision.kind === 'new' ? undefined : decision.draftId)

/** It stays where it is; what an import would show beside it today, or take to be the same, and has not been. */
async function besides(run: Run, draftId: number, decision: Decision): Promise<Replaced | undefined> {
  const all =
    decision.kind === 'new' ? decision.offers.slice(0, mostOffers) : await bridgedTo(run, draftId, decision.bridged)
  const offers = await untold(run, draftId, all)
  if (offers.length === 0) return undefined
  const changes = offers.map(({ draftId: other, kind }) => ({
    field: 'beside',
    after: kind === 'related' ? `draft ${other}, which is about the same` : `draft ${other}, which may be the same`,
  }))
  return { changes, offers, moves: false }
}

/** Drafts that turn out to be this one through the copy; spiked ones are none any more. */
async function bridgedTo({ deps }: Run, draftId: number, bridged: readonly number[]): Promise<Offered[]> {
  if (bridged.length === 0) return []
  const alive = await replay.notSpiked(deps.connection.db, bridged)
  const reasons = [`matched today, both carry copy of draft ${draftId}`]
  return alive.map((other) => ({ draftId: other, kind: 'unsure', score: 1, reasons }))
}

/** Without what was suggested before, whatever became of it. */
async function untold({ deps }: Run, draftId: number, offers: readonly Offered[]): Promise<Offered[]> {
  if (offers.length === 0) return []
  const told = await replay.suggestedWith(deps.connection.db, draftId)
  return offers.filter((offer) => offer.draftId !== draftId && !told.has(offer.draftId))
}

const words: Record<ItemRelation, string> = {
  ...{ first: 'the story of', revision: 'a revision of', repeat: 'a repeat of', update: 'an update of' },
  ...{ writethru: 'a writethru of', take: 'a take of', correction: 'the correction of', kill: 'the kill of' },
}

const textOf = (draftId: number | undefined, relation: ItemRelation): string =>
  draftId === undefined ? 'a draft of its own' : `${words[relation]} ${draftId}`
