import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type SessionUser, sessionUser } from '../model/api.ts'
import type { Db } from './connection.ts'

/** Only hashes are stored: who reads the database cannot sign in with it. */
const hash = (token: string): string => createHash('sha256').update(token).digest('hex')
const newToken = (): string => randomBytes(32).toString('base64url')

/** A link good for one sign-in within `minutes`. */
export async function createLink(db: Db, user: SessionUser, minutes: number): Promise<string> {
  const token = newToken()
  await db
    .insertInto('signInLinks')
    .values({ tokenHash: hash(token), ...user, expiresAt: minutesAhead(minutes), usedAt: null })
    .execute()
  return token
}

/** Uses up a link and opens a session of `days`. Undefined when the link is unknown, used or too old. */
export async function openSession(
  db: Db,
  linkToken: string,
  days: number,
): Promise<{ token: string; user: SessionUser } | undefined> {
  const link = await db
    .updateTable('signInLinks')
    .set({ usedAt: sql<Date>`now()` })
    .where('tokenHash', '=', hash(linkToken))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`now()`)
    .returning(['name', 'role'])
    .executeTakeFirst()
  if (!link) return undefined
  const token = newToken()
  await db
    .insertInto('sessions')
    .values({ tokenHash: hash(token), ...link, expiresAt: minutesAhead(days * 24 * 60) })
    .execute()
  return { token, user: sessionUser.parse(link) }
}

export async function findUser(db: Db, token: string): Promise<SessionUser | undefined> {
  const row = await db
    .selectFrom('sessions')
    .select(['name', 'role'])
    .where('tokenHash', '=', hash(token))
    .where('expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row && sessionUser.parse(row)
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('tokenHash', '=', hash(token)).execute()
}

const minutesAhead = (minutes: number) => sql<Date>`now() + make_interval(mins => ${minutes})`
