import { sql } from 'kysely'
import type { Db } from './connection.ts'

/** Kills that nobody has acknowledged, the latest first. What was sent again or merged since alerts no more. */
export const unacknowledged = (db: Db, limit: number) =>
  db
    .selectFrom('drafts')
    .innerJoin('feeds', 'feeds.id', 'drafts.feedId')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('draftEvents')
          .select(['actor', 'reason', 'at'])
          .whereRef('draftEvents.draftId', '=', 'drafts.id')
          .where('action', '=', 'kill')
          .orderBy('draftEvents.id', 'desc')
          .limit(1)
          .as('kill'),
      (join) => join.onTrue(),
    )
    .select(['drafts.id', 'drafts.version', 'drafts.updatedAt', 'feeds.name as feedName'])
    .select(['kill.actor', 'kill.reason', 'kill.at'])
    .select([
      sql<string>`drafts.story ->> 'headline'`.as('headline'),
      sql<string>`drafts.story ->> 'language'`.as('language'),
    ])
    .where('drafts.needsAcknowledgement', '=', true)
    .where('drafts.state', '=', 'killed')
    .orderBy('drafts.id', 'desc')
    .limit(limit)
    .execute()

/** How many kills nobody has acknowledged. */
export async function count(db: Db): Promise<number> {
  const { total } = await db
    .selectFrom('drafts')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('needsAcknowledgement', '=', true)
    .where('state', '=', 'killed')
    .executeTakeFirstOrThrow()
  return total
}

/** How taking the drafts back stands at each destination, and whether it is known that it had them. */
export const retractionsOf = (db: Db, draftIds: readonly number[]) =>
  db
    .selectFrom('deliveries')
    .select(['draftId', 'destination', 'state', 'error', 'deliveries.id'])
    .select(
      sql<boolean>`exists (
        select from deliveries as sent
        where sent.draft_id = deliveries.draft_id and sent.destination = deliveries.destination
          and sent.kind = 'publish' and sent.receipt is not null
      )`.as('arrived'),
    )
    .where('kind', '=', 'retract')
    .where('draftId', 'in', [...draftIds])
    .orderBy('deliveries.id')
    .execute()
