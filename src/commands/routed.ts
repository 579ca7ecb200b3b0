import type { Db } from '../db/connection.ts'
import * as draftRouting from '../db/draft-routing.ts'
import type { DraftRow } from '../db/drafts.ts'
import type { DraftRouting } from '../model/rules.ts'

/** What rules set on a draft, and why, as the API shows it. */
export async function routingOf(db: Db, row: DraftRow): Promise<DraftRouting> {
  const found = await draftRouting.find(db, row.id)
  return {
    category: row.category ?? undefined,
    tags: row.tags,
    priority: row.priority ?? undefined,
    needsTwoEyes: row.needsTwoEyes,
    destinations: row.destinations ?? undefined,
    expiresAt: row.expiresAt?.toISOString(),
    decision: found && {
      at: found.at.toISOString(),
      rulesVersion: found.rulesVersion,
      decisions: found.routing.decisions,
      withheld: found.routing.withheld,
    },
  }
}
