import type { Actor } from '../model/draft.ts'
import type { Story } from '../model/story.ts'
import type { Db } from './connection.ts'
import * as quotes from './quotes.ts'

export type NewVersion = quotes.Copy & { madeBy: Actor }

/** Writes a version of a draft's copy, and its quotes into the ledger. The only place where one is written. */
export async function save(db: Db, { madeBy, ...copy }: NewVersion): Promise<void> {
  const { draftId, version } = copy
  await db
    .insertInto('draftVersions')
    .values({ draftId, version, madeBy, story: JSON.stringify(copy.story) })
    .execute()
  await quotes.save(db, copy)
}

/** The next versions after one, of all drafts, oldest draft first. */
export const after = (db: Db, { draftId, version }: { draftId: number; version: number }, limit: number) =>
  db
    .selectFrom('draftVersions')
    .innerJoin('drafts', 'drafts.id', 'draftVersions.draftId')
    .select(['draftId', 'draftVersions.version', 'feedId', 'receivedAt', 'draftVersions.story'])
    .where((eb) => eb(eb.refTuple('draftVersions.draftId', 'draftVersions.version'), '>', eb.tuple(draftId, version)))
    .orderBy('draftVersions.draftId')
    .orderBy('draftVersions.version')
    .limit(limit)
    .execute()

/** The copy of one version; undefined when there is no such version. */
export const storyOf = async (db: Db, draftId: number, version: number): Promise<Story | undefined> =>
  (
    await db
      .selectFrom('draftVersions')
      .select('story')
      .where('draftId', '=', draftId)
      .where('version', '=', version)
      .executeTakeFirst()
  )?.story

/** The wire's last copy that became a version of the draft. */
export const lastOfWire = async (db: Db, draftId: number): Promise<Story | undefined> =>
  (
    await db
      .selectFrom('draftVersions')
      .select('story')
      .where('draftId', '=', draftId)
      .where('madeBy', '=', 'wire')
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.story
