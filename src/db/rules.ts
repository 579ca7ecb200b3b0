import { sql } from 'kysely'
import { ZodError, z } from 'zod'
import { AppError } from '../model/error.ts'
import { type RuleChange, type RuleSet, ruleSet } from '../model/rules.ts'
import type { Db } from './connection.ts'
import { lockNames } from './locks.ts'
import * as settings from './settings.ts'

/** The rules as they hold, in the row `rules` of the settings; every version stays in a row of its own, `rules/12`. */
const current = 'rules'
const kept = (version: number): string => `${current}/${version}`

/** Throws AppError('misconfigured') when this release cannot read them. */
export async function get(db: Db): Promise<RuleSet> {
  try {
    return (await settings.read(db, current, ruleSet)) ?? { version: 0, rules: [] }
  } catch (cause) {
    if (!(cause instanceof ZodError)) throw cause
    throw new AppError(
      'misconfigured',
      `The saved rules cannot be read by this release (${z.prettifyError(cause).replace(/\s+/gu, ' ')}). "depeche rules save FILE" puts others in their place.`,
      { cause },
    )
  }
}

export const findVersion = (db: Db, version: number): Promise<RuleSet | undefined> =>
  settings.read(db, kept(version), ruleSet)

/** Which version holds and who saved it, whatever is in it; 0 when none were ever saved. Cheap: asked at every import. */
export async function standing(db: Db): Promise<{ version: number; savedBy: string | null }> {
  const row = await db
    .selectFrom('settings')
    .select([
      sql<number>`(value ->> 'version')::int`.as('version'),
      sql<string | null>`value ->> 'savedBy'`.as('savedBy'),
    ])
    .where('name', '=', current)
    .executeTakeFirst()
  return row ?? { version: 0, savedBy: null }
}

/** As `standing`, locked until the transaction ends: of two that save the second sees the first. */
export async function lock(db: Db): Promise<{ version: number; savedBy: string | null }> {
  await lockNames(db, [current])
  return standing(db)
}

export async function save(db: Db, set: RuleSet): Promise<void> {
  await settings.write(db, current, set)
  await settings.write(db, kept(set.version), set)
}

/** Who saved them and when, the newest first. */
export async function history(db: Db, limit: number): Promise<RuleChange[]> {
  const rows = await db
    .selectFrom('settings')
    .select([
      sql<number>`(value ->> 'version')::int`.as('version'),
      sql<string | null>`value ->> 'savedBy'`.as('savedBy'),
      sql<string | null>`value ->> 'savedAt'`.as('savedAt'),
      sql<number>`jsonb_array_length(value -> 'rules')`.as('count'),
    ])
    .where('name', 'like', `${current}/%`)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ savedBy, savedAt, ...rest }) => ({
    ...rest,
    savedBy: savedBy ?? undefined,
    savedAt: savedAt ?? undefined,
  }))
}
