import { notifyChange } from '../db/changes.ts'
import type { Db } from '../db/connection.ts'
import * as feeds from '../db/feeds.ts'
import * as rules from '../db/rules.ts'
import { type Known, readRules } from '../desk/rule-faults.ts'
import type { Actor } from '../model/draft.ts'
import { AppError } from '../model/error.ts'
import type { Rule, RuleSet, RuleSheet } from '../model/rules.ts'
import type { Newsroom } from './newsroom.ts'

type Room = Pick<Newsroom, 'connection' | 'destinations' | 'now'>

/** The rules as they hold; version 0 when none were ever saved. */
export const getRules = (db: Db): Promise<RuleSet> => rules.get(db)

/** The rules of an earlier version. */
export async function getRulesOf(db: Db, version: number): Promise<RuleSet> {
  const found = await rules.findVersion(db, version)
  if (!found) throw new AppError('not-found', `There is no version ${version} of the rules.`)
  return found
}

/** How many changes a form tells of. */
const shownChanges = 20

/** The rules with what a form for them offers. */
export async function showRules({ connection: { db }, destinations }: Room): Promise<RuleSheet> {
  const set = await rules.get(db)
  const ofFeeds = (await feeds.desks(db)).flatMap(({ desk, removedAt }) => (removedAt ? [] : [desk]))
  const desks = [...ofFeeds, ...set.rules.flatMap((rule) => rule.do.desk ?? [])]
  return {
    ...set,
    history: await rules.history(db, shownChanges),
    desks: [...new Set(desks)].sort(),
    destinations: destinations.map(({ id, name }) => ({ id, name })),
  }
}

/** Reads rules as they would be saved, checking what they name. Throws AppError('invalid') naming the rule and the fault. */
export const checkRules = async (room: Pick<Room, 'connection' | 'destinations'>, given: unknown): Promise<Rule[]> =>
  readRules(given, await knownOf(room))

const knownOf = async ({ connection, destinations }: Pick<Room, 'connection' | 'destinations'>): Promise<Known> => ({
  feeds: new Set((await feeds.desks(connection.db)).map(({ id }) => id)),
  destinations: new Set(destinations.map(({ id }) => id)),
})

/**
 * Puts rules in place of version `version`; they hold from the next import on. Throws AppError: 'invalid' naming the rule and the
 * fault, 'conflict' when somebody has changed them since.
 */
export async function saveRules(room: Room, given: { version: number; rules: unknown }, by: Actor): Promise<RuleSet> {
  const { connection, now } = room
  const checked = await checkRules(room, given.rules)
  return connection.transaction(async () => {
    const before = await rules.lock(connection.db)
    if (before.version !== given.version) throw stale(before, given.version)
    const set = { version: before.version + 1, savedBy: by, savedAt: now().toISOString(), rules: checked }
    await rules.save(connection.db, set)
    await notifyChange(connection.db, { kind: 'rules', id: String(set.version) })
    return set
  })
}

const stale = ({ version, savedBy }: { version: number; savedBy: string | null }, seen: number): AppError =>
  new AppError(
    'conflict',
    `The rules were changed${savedBy ? ` by ${savedBy}` : ''} since you read them (version ${version}, yours is ${seen}). Load them again and repeat your change.`,
  )

/**
 * The rules of config/rules.json, for an archive that never had any. Later changes are made on the desk or the command line.
 * Throws AppError('invalid').
 */
export async function seedRules(room: Room, given: readonly Rule[]): Promise<void> {
  const { version } = await rules.standing(room.connection.db)
  if (version > 0 || given.length === 0) return
  await saveRules(room, { version: 0, rules: given }, 'config/rules.json').catch((error: unknown) => {
    // Another process has just done it.
    if (!(error instanceof AppError && error.code === 'conflict')) throw error
  })
}
