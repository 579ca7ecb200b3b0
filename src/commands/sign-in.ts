import { createLink } from '../db/sessions.ts'
import type { SessionUser } from '../model/api.ts'
import type { Newsroom } from './newsroom.ts'

/** Whoever starts the app runs the newsroom. */
const whoStarts: SessionUser = { name: 'Rédaction', role: 'admin' }

/**
 * A link good for one sign-in within half an hour, under a name of one's own: claims, first approvals and the history go by it.
 * The token stands behind "#", which no server log sees.
 */
export async function signInLink(
  { connection }: Pick<Newsroom, 'connection'>,
  desk: string,
  user: SessionUser = whoStarts,
): Promise<string> {
  const token = await createLink(connection.db, user, 30)
  return `${desk}/sign-in#token=${token}`
}
