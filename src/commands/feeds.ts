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
