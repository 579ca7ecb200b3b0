import * as feeds from '../db/feeds.ts'
import type { Newsroom } from './newsroom.ts'

/** Has a feed polled now, whatever its timetable says. */
export async function pollNow({ connection, queues }: Newsroom, feedId: string): Promise<feeds.FeedRow> {
  return connection.transaction(async () => {
    const feed = await feeds.pollNow(connection.db, feedId)
    await queues.add('poll', [{ feedId }])
    return feed
  })
}

/** Keeps a feed's password or private key, sealed; undefined forgets it. */
export async function setCredential(
  { connection, vault }: Newsroom,
  feedId: string,
  secret: string | undefined,
): Promise<void> {
  await feeds.get(connection.db, feedId)
  await feeds.saveCredential(connection.db, feedId, secret === undefined ? null : vault.seal(secret, purpose(feedId)))
}

/** A feed's password or private key, opened. Throws AppError('misconfigured') when it was sealed with another key. */
export const credentialOf = (
  { vault }: Pick<Newsroom, 'vault'>,
  { id, credential }: feeds.FeedRow,
): string | undefined => (credential ? vault.open(credential, purpose(id)) : undefined)

const purpose = (feedId: string): string => `feed ${feedId}`
