import { sql } from 'kysely'
import type { Db } from './connection.ts'

/** A draft and the moment at which the clock has something to do to it. */
export type Due = { draftId: number; at: Date }

/** The drafts whose moment has come or comes before `until`: ends of claims, of time on the desk, of embargoes. Earliest first. */
export async function upTo(db: Db, until: Date, limit: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    (select id as draft_id, claimed_until as at from drafts
      where state = 'claimed' and claimed_until <= ${until} order by claimed_until limit ${limit})
    union all
    (select id, expires_at from drafts
      where state = 'incoming' and expires_at <= ${until} order by expires_at limit ${limit})
    union all
    (select id, coalesce(embargo, 'epoch') from drafts
      where state = 'scheduled' and (embargo <= ${until} or embargo is null) order by embargo limit ${limit})
    order by at limit ${limit}`.execute(db)
  return rows
}
