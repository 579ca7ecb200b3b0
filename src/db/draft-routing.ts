import { sql } from 'kysely'
import type { Routing } from '../model/rules.ts'
import { notifyChange } from './changes.ts'
import type { Db } from './connection.ts'

type Routed = { rulesVersion: number; routing: Routing; expiresAt: Date | null }

/** Writes what the rules decided onto a new draft, and keeps the decision. Must run in the transaction that made the draft. */
export async function save(db: Db, draftId: number, { rulesVersion, routing, expiresAt }: Routed): Promise<void> {
  const { desk, category, tags, priority, twoEyes, destinations } = routing
  await db
    .updateTable('drafts')
    .set({
      ...(desk === undefined ? {} : { desk }),
      category: category ?? null,
      tags,
      priority: priority ?? null,
      needsTwoEyes: twoEyes,
      destinations: destinations ?? null,
      expiresAt,
    })
    .where('id', '=', draftId)
    .execute()
  await db
    .insertInto('draftRouting')
    .values({ draftId, rulesVersion, decision: JSON.stringify(routing) })
    .execute()
  await notifyChange(db, { kind: 'draft', id: String(draftId) })
}

/** The last decision on a draft. */
export const find = (db: Db, draftId: number) =>
  db
    .selectFrom('draftRouting')
    .select(['at', 'rulesVersion', sql<Routing>`decision`.as('routing')])
    .where('draftId', '=', draftId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
