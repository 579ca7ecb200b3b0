import { type ExpressionBuilder, sql } from 'kysely'
import { AppError } from '../model/error.ts'
import type { QuoteSearch } from '../model/quotes.ts'
import type { Db } from './connection.ts'
import { tsquery } from './quote-words.ts'
import type { Tables } from './schema.ts'

export type QuoteFilter = QuoteSearch & { allVersions?: boolean | undefined; killed?: boolean | undefined }

export type QuoteLine = Awaited<ReturnType<typeof page>>[number]

/** The newest quotes that fit, or those after a cursor. Throws AppError('invalid') when nothing can be searched by the words given. */
export const page = (db: Db, filter: QuoteFilter, limit: number) =>
  db
    .selectFrom('quotes')
    .innerJoin('drafts', 'drafts.id', 'quotes.draftId')
    .innerJoin('feeds', 'feeds.id', 'quotes.feedId')
    .innerJoin('draftVersions', (join) =>
      join.onRef('draftVersions.draftId', '=', 'quotes.draftId').onRef('draftVersions.version', '=', 'quotes.version'),
    )
    .select([
      'quotes.draftId',
      'quotes.version',
      'quotes.position',
      'quotes.type',
      'quotes.text',
      'quotes.speakerMention',
      'quotes.speakerName',
      'quotes.role',
      'quotes.cue',
      'quotes.confidence',
      'quotes.headline',
      'quotes.language',
      'quotes.agencies',
      'quotes.feedId',
      'quotes.published',
      'quotes.receivedAt',
      'feeds.name as feedName',
      'drafts.state',
      'drafts.embargo',
      'draftVersions.madeBy as by',
      sql<string>`quotes.said_on::text`.as('saidOn'),
      sql<boolean>`quotes.version = drafts.copy_version`.as('current'),
    ])
    .where((eb) => eb.and(conditions(eb, filter)))
    .orderBy('quotes.saidOn', 'desc')
    .orderBy('quotes.draftId', 'desc')
    .orderBy('quotes.version', 'desc')
    .orderBy('quotes.position')
    .limit(limit)
    .execute()

function conditions(eb: ExpressionBuilder<Tables, 'quotes' | 'drafts'>, filter: QuoteFilter) {
  const { language, feed, agency, from, to } = filter
  return [
    ...searched(filter),
    ...(language ? [eb('quotes.language', '=', language)] : []),
    ...(feed ? [eb('quotes.feedId', '=', feed)] : []),
    ...(agency ? [sql<boolean>`lower(${agency}) = any(lower(quotes.agencies::text)::text[])`] : []),
    ...(from ? [eb('quotes.saidOn', '>=', from)] : []),
    ...(to ? [eb('quotes.saidOn', '<=', to)] : []),
    ...(filter.allVersions ? [] : [eb('quotes.version', '=', eb.ref('drafts.copyVersion'))]),
    ...(filter.killed ? [] : [eb('drafts.state', '!=', 'killed')]),
    ...(filter.before ? [after(filter.before)] : []),
  ]
}

/** The speaker's names may be cut short; the words of a quote only with a star. */
function searched({ speaker, words }: QuoteSearch) {
  const names = sql`array_to_tsvector(string_to_array(quotes.speaker_folded, ' '))`
  return [
    ...(speaker ? [sql<boolean>`${names} @@ ${tsquery(speaker, { parts: true })}::tsquery`] : []),
    ...(words ? [sql<boolean>`quotes.words @@ ${tsquery(words, { parts: false })}::tsquery`] : []),
  ]
}

/** Where a page ends, for the next one. */
export const cursorOf = ({ saidOn, draftId, version, position }: QuoteLine): string =>
  [saidOn, draftId, version, position].join('.')

function after(cursor: string) {
  const [, day, ...numbers] = /^(\d{4}-\d\d-\d\d)\.(\d{1,15})\.(\d{1,9})\.(\d{1,9})$/u.exec(cursor) ?? []
  if (!day) throw new AppError('invalid', `"${cursor}" is not where a page of quotes ended.`)
  const [draftId, version, position] = numbers.map(Number)
  // The first condition says nothing new; it is the one the index on the day can start from.
  return sql<boolean>`quotes.said_on <= ${day}::date and
    (quotes.said_on, quotes.draft_id, quotes.version, -quotes.position)
    < (${day}::date, ${draftId}::bigint, ${version}::integer, -${position}::integer)`
}
