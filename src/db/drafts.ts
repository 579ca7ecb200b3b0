import { type Selectable, sql, type Updateable } from 'kysely'
import { embargoAfter } from '../desk/embargo.ts'
import { nextState } from '../desk/transitions.ts'
import {
  type Actor,
  type DraftAction,
  type DraftEvent,
  type DraftState,
  draftActions,
  draftState,
} from '../model/draft.ts'
import { AppError } from '../model/error.ts'
import type { Story } from '../model/story.ts'
import { notifyChange } from './changes.ts'
import type { Db } from './connection.ts'
import * as draftVersions from './draft-versions.ts'
import type { Tables } from './schema.ts'

export type DraftRow = Selectable<Tables['drafts']>

export type NewDraft = {
  desk: string
  feedId: string
  trace: string
  fingerprint: string
  story: Story
  wireItemId: number
  state: DraftState
}

/** Every change below must run in a transaction: the draft, its versions and its history are written together. */
export async function create(db: Db, draft: NewDraft, reason: string): Promise<number> {
  const story = JSON.stringify(draft.story)
  const { id, receivedAt } = await db
    .insertInto('drafts')
    .values({ ...draft, story, embargo: embargoOf(draft.story) })
    .returning(['id', 'receivedAt'])
    .executeTakeFirstOrThrow()
  const first = { draftId: id, version: 1, receivedAt, feedId: draft.feedId, story: draft.story }
  await draftVersions.save(db, { ...first, madeBy: 'wire' })
  await record(db, id, 'wire', 'created', reason)
  await notifyChange(db, { kind: 'draft', id: String(id) })
  return id
}

export const find = (db: Db, id: number) => db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()

export async function get(db: Db, id: number): Promise<DraftRow> {
  return (await find(db, id)) ?? missing(id)
}

/** The draft, locked until the transaction ends. `version` is the one the caller has seen: a later one is a conflict. */
export async function lock(db: Db, id: number, version?: number): Promise<DraftRow> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) return missing(id)
  if (version !== undefined && version !== row.version) throw await conflict(db, row, version)
  return row
}

const missing = (id: number): never => {
  throw new AppError('not-found', `There is no draft ${id}.`)
}

async function conflict(db: Db, row: DraftRow, seen: number): Promise<AppError> {
  const changes = await eventsSince(db, row, seen)
  const told = changes.map(({ actor, action, at }) => `${actor} (${action}) at ${at.slice(11, 16)} UTC`).join(', ')
  return new AppError(
    'conflict',
    `This draft was changed since you opened it${told ? `: ${told}` : ''}. Load it again and repeat your change.`,
    { details: { changes } },
  )
}

/** At most so many are told of. */
const toldChanges = 50

/**
 * What was done to a draft since its version `seen`, oldest first. Every step raises the version by one; what is noted beside the
 * steps (a repeat, a delivery) raises none.
 */
async function eventsSince(db: Db, row: DraftRow, seen: number): Promise<DraftEvent[]> {
  const last = await db
    .selectFrom('draftEvents')
    .selectAll()
    .where('draftId', '=', row.id)
    .orderBy('id', 'desc')
    .limit(toldChanges)
    .execute()
  let steps = row.version - seen
  const since = last.filter(({ action }) => {
    const counts = steps > 0
    if (raisesVersion(action)) steps -= 1
    return counts
  })
  return since.reverse().map(({ at, actor, action, reason }) => ({
    at: at.toISOString(),
    actor,
    action,
    ...(reason ? { reason } : {}),
  }))
}

const raisesVersion = (action: string): boolean =>
  action === 'update-offered' || draftActions.some((known) => known === action)

export type Step = {
  action: DraftAction
  actor: Actor
  reason?: string | undefined
  /** When, for copy whose embargo may be over. */
  at?: Date | undefined
}

/**
 * Takes a locked draft one step through the transition table and writes it down. With a story, the copy becomes a new version.
 * Throws AppError('conflict') when the table has no such step.
 */
export async function step(
  db: Db,
  draft: DraftRow,
  { action, actor, reason, at }: Step,
  change: { story?: Story; columns?: Updateable<Tables['drafts']> } = {},
): Promise<void> {
  const version = draft.version + 1
  const state = nextState(draft.state, action, draft.publishedVersion !== null)
  const story = change.story && JSON.stringify(change.story)
  await db
    .updateTable('drafts')
    .set({
      ...(change.story && action !== 'edit' ? embargoOfUpdate(draft, change.story, at) : {}),
      // Whoever approved first approved other words, or another life of the draft.
      ...(story || action === 'restore' || action === 'reinstate' ? { firstApprover: null } : {}),
      ...(state === 'claimed' ? {} : { claimedBy: null, claimedUntil: null }),
      ...change.columns,
      state,
      version,
      updatedAt: sql<Date>`now()`,
      ...(story ? { story, copyVersion: version } : {}),
    })
    .where('id', '=', draft.id)
    .execute()
  if (change.story) {
    const { id: draftId, receivedAt } = draft
    const feedId = typeof change.columns?.feedId === 'string' ? change.columns.feedId : draft.feedId
    await draftVersions.save(db, { draftId, version, feedId, receivedAt, story: change.story, madeBy: actor })
  }
  await record(db, draft.id, actor, action, reason)
  await notifyChange(db, { kind: 'draft', id: String(draft.id) })
}

/** Lays newer copy from the wire beside the desk's own, which stays as it is. */
export async function offerUpdate(db: Db, draft: DraftRow, story: Story, wireItemId: number, reason: string) {
  const columns = { wireUpdate: JSON.stringify(story), wireItemId }
  await step(db, draft, { action: 'offer-update', actor: 'wire', reason }, { columns })
}

/** Another feed carries the same copy: the draft stays as it is, and says so. */
export async function noteRepeat(db: Db, draft: DraftRow, reason: string): Promise<void> {
  await record(db, draft.id, 'wire', 'repeated', reason)
  await notifyChange(db, { kind: 'draft', id: String(draft.id) })
}

/** A destination has this version, or a later one, from now on. Must run with the draft locked. */
export const wentOut = (db: Db, id: number, version: number) =>
  db
    .updateTable('drafts')
    .set({ publishedVersion: sql<number>`greatest(published_version, ${version})` })
    .where('id', '=', id)
    .execute()

/** Every destination has taken it back. Must run with the draft locked. */
export async function tookBack(db: Db, id: number): Promise<void> {
  await db.updateTable('drafts').set({ publishedVersion: null }).where('id', '=', id).execute()
  await record(db, id, 'publisher', 'retracted')
  await notifyChange(db, { kind: 'draft', id: String(id) })
}

export async function record(db: Db, draftId: number, actor: Actor, action: string, reason?: string): Promise<void> {
  await db
    .insertInto('draftEvents')
    .values({ draftId, actor, action, reason: reason ?? null })
    .execute()
}

/** Who changed the draft's embargo last; undefined when it is as it came. */
export async function lastEmbargoBy(db: Db, draftId: number): Promise<Actor | undefined> {
  const last = await db
    .selectFrom('draftEvents')
    .select('actor')
    .where('draftId', '=', draftId)
    .where('action', '=', 'embargo')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.actor
}

/** A draft whose wire copy had this fingerprint, within the last days; the oldest, so that all repeats meet in one. */
export const findByFingerprint = (db: Db, fingerprint: string, since: Date) =>
  db
    .selectFrom('drafts')
    .select('id')
    .where('fingerprint', '=', fingerprint)
    .where('receivedAt', '>', since)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

export const counts = async (db: Db): Promise<Record<DraftState, number>> => {
  const rows = await db
    .selectFrom('drafts')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const found = Object.fromEntries(rows.map(({ state, count }) => [state, count]))
  return { ...noDrafts, ...found }
}

const noDrafts = Object.fromEntries(draftState.options.map((state) => [state, 0])) as Record<DraftState, number>

/**
 * The embargo after the wire's copy was taken: never shorter. What a revision lifts or shortens was honoured when it came
 * (commands/embargo.ts), whoever takes its words over, and when.
 */
function embargoOfUpdate(draft: DraftRow, story: Story, now = new Date(0)) {
  const embargo = embargoAfter(draft, story, { sameItem: false, own: false, now })
  return embargo && embargo.getTime() !== draft.embargo?.getTime() ? { embargo, liftedEmbargo: null } : { embargo }
}

const embargoOf = (story: Story): Date | null => (story.embargo ? new Date(story.embargo.until) : null)
