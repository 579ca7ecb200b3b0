import { type Selectable, sql } from 'kysely'
import { AppError } from '../model/error.ts'
import { notifyChange } from './changes.ts'
import type { Db } from './connection.ts'
import type { Tables } from './schema.ts'

export type SuggestionRow = Selectable<Tables['suggestions']>

export type NewSuggestion = Pick<SuggestionRow, 'kind' | 'score' | 'reasons'> & { drafts: readonly [number, number] }

const inOrder = (one: number, other: number) => ({ draftId: Math.min(one, other), otherId: Math.max(one, other) })

/** Suggests that two drafts be looked at together. What was suggested before, and parted or merged, is not suggested again. */
export async function suggest(db: Db, { drafts: [one, other], kind, score, reasons }: NewSuggestion): Promise<void> {
  if (one === other) return
  const written = await db
    .insertInto('suggestions')
    .values({ ...inOrder(one, other), kind, score, reasons: JSON.stringify(reasons) })
    .onConflict((conflict) => conflict.columns(['draftId', 'otherId']).doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows)
    for (const id of [one, other]) await notifyChange(db, { kind: 'draft', id: String(id) })
}

/** What has been suggested of two drafts, locked until the transaction ends. */
export const find = (db: Db, one: number, other: number) => {
  const { draftId, otherId } = inOrder(one, other)
  return db
    .selectFrom('suggestions')
    .selectAll()
    .where('draftId', '=', draftId)
    .where('otherId', '=', otherId)
    .forUpdate()
    .executeTakeFirst()
}

export async function get(db: Db, one: number, other: number): Promise<SuggestionRow> {
  const row = await find(db, one, other)
  if (!row) throw new AppError('not-found', `Nothing was suggested of the drafts ${one} and ${other}.`)
  return row
}

export async function decided(db: Db, row: SuggestionRow, state: 'merged' | 'parted', by: string, at: Date) {
  await db
    .updateTable('suggestions')
    .set({ state, decidedBy: by, decidedAt: at })
    .where('draftId', '=', row.draftId)
    .where('otherId', '=', row.otherId)
    .execute()
  for (const id of [row.draftId, row.otherId]) await notifyChange(db, { kind: 'draft', id: String(id) })
}

/** What is still open for a draft, with the other draft as it stands, the likeliest first. */
export const openFor = (db: Db, id: number) =>
  db
    .selectFrom('suggestions')
    .innerJoin('drafts', (join) =>
      join.on(
        'drafts.id',
        '=',
        sql<number>`case when suggestions.draft_id = ${id} then suggestions.other_id else suggestions.draft_id end`,
      ),
    )
    .innerJoin('feeds', 'feeds.id', 'drafts.feedId')
    .select([
      'drafts.id as draftId',
      'drafts.state as draftState',
      'drafts.receivedAt',
      'feeds.name as feedName',
      sql<string>`drafts.story ->> 'headline'`.as('headline'),
      'suggestions.kind',
      'suggestions.score',
      'suggestions.reasons',
    ])
    .where((eb) => eb.or([eb('suggestions.draftId', '=', id), eb('suggestions.otherId', '=', id)]))
    .where('suggestions.state', '=', 'open')
    .orderBy('suggestions.score', 'desc')
    .orderBy('drafts.id')
    .execute()
