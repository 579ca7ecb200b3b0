import { type ExpressionBuilder, sql } from 'kysely'
import type { DraftState } from '../model/draft.ts'
import type { NoticeKind } from '../model/story.ts'
import type { Db } from './connection.ts'
import type { Tables } from './schema.ts'

export type DraftFilter = {
  state?: DraftState | undefined
  desk?: string | undefined
  feedId?: string | undefined
  /** Words that must stand in the headline or the body. */
  words?: string | undefined
  /** The id after which the page starts. */
  before?: number | undefined
  limit: number
}

export type DraftLine = Awaited<ReturnType<typeof list>>[number]

/** What a list of drafts shows, newest first, without loading their copy. */
export const list = (db: Db, filter: DraftFilter) =>
  lines(db)
    .where((eb) => eb.and(conditions(eb, filter)))
    .orderBy('drafts.id', 'desc')
    .limit(filter.limit)
    .execute()

export const line = (db: Db, id: number) => lines(db).where('drafts.id', '=', id).executeTakeFirst()

const lines = (db: Db) =>
  db
    .selectFrom('drafts')
    .innerJoin('feeds', 'feeds.id', 'drafts.feedId')
    .select([
      'drafts.id',
      'drafts.version',
      'drafts.state',
      'drafts.desk',
      'drafts.feedId',
      'feeds.name as feedName',
      'feeds.demo',
      'drafts.embargo',
      'drafts.claimedBy',
      'drafts.claimedUntil',
      'drafts.needsTwoEyes',
      'drafts.firstApprover',
      'drafts.expiresAt',
      'drafts.receivedAt',
      'drafts.updatedAt',
      sql<string>`drafts.story ->> 'headline'`.as('headline'),
      sql<string>`drafts.story ->> 'language'`.as('language'),
      sql<string | null>`drafts.story #>> '{credit,agencies,0}'`.as('agency'),
      sql<string | null>`coalesce(drafts.story #>> '{event,place}', drafts.story #>> '{dateline,place}')`.as('place'),
      sql<NoticeKind | null>`coalesce(drafts.wire_update, drafts.story) #>> '{notice,kind}'`.as('notice'),
      sql<string | null>`drafts.story ->> 'published'`.as('published'),
      sql<number>`jsonb_array_length(drafts.story -> 'quotes')`.as('quotes'),
      sql<number>`(select count(*) from items where items.draft_id = drafts.id)`.as('sources'),
      sql<boolean>`drafts.wire_update is not null`.as('updatePending'),
    ])

function conditions(eb: ExpressionBuilder<Tables, 'drafts'>, filter: DraftFilter) {
  const { state, desk, feedId, words, before } = filter
  return [
    ...(state ? [eb('drafts.state', '=', state)] : []),
    ...(desk ? [eb('drafts.desk', '=', desk)] : []),
    ...(feedId ? [eb('drafts.feedId', '=', feedId)] : []),
    ...(before ? [eb('drafts.id', '<', before)] : []),
    ...(words ?? '')
      .split(/\s+/u)
      .filter(Boolean)
      .slice(0, 8)
      .map(
        (word) =>
          sql<boolean>`(drafts.story ->> 'headline' || ' ' || (drafts.story ->> 'body')) ilike ${likeWord(word)}`,
      ),
  ]
}

const likeWord = (word: string): string => `%${word.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`

export const versions = (db: Db, draftId: number) =>
  db
    .selectFrom('draftVersions')
    .select(['version', 'madeBy', 'madeAt', sql<string>`story ->> 'headline'`.as('headline')])
    .where('draftId', '=', draftId)
    .orderBy('version')
    .execute()

export const history = (db: Db, draftId: number) =>
  db.selectFrom('draftEvents').selectAll().where('draftId', '=', draftId).orderBy('id').execute()
