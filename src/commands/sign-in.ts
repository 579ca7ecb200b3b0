import { createLink } from '../db/sessions.ts'
import type { Newsroom } from './newsroom.ts'

/** A link good for one sign-in within half an hour. The token stands behind "#", which no server log sees. */
export async function signInLink({ connection }: Pick<Newsroom, 'connection'>, desk: string): Promise<string> {
  const token = await createLink(connection.db, { name: 'Rédaction', role: 'admin' }, 30)
  return `${desk}/sign-in#token=${token}`
}
