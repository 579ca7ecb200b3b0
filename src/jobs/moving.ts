import type { FeedRow } from '../db/feeds.ts'

/** How often in a row a server must send us on to the same address before we go there of ourselves. */
const sightings = 3

export type Moving = Pick<FeedRow, 'movedTo' | 'movedTimes'> & { url?: string }

/**
 * What a poll says of where a feed lives. `permanentUrl` is where 301 and 308 alone led; undefined when any other hop, or a step
 * from https to http, was among them, or none. After three sightings `url` is the new address; `movedTo` then stays, for whoever asks
 * why it is not the one that was set.
 */
export function afterMove(feed: Pick<FeedRow, 'url' | 'movedTo' | 'movedTimes'>, permanentUrl?: string): Moving {
  if (permanentUrl === undefined || permanentUrl === feed.url) {
    return feed.movedTo === feed.url
      ? { movedTo: feed.movedTo, movedTimes: feed.movedTimes }
      : { movedTo: null, movedTimes: 0 }
  }
  const movedTimes = feed.movedTo === permanentUrl ? feed.movedTimes + 1 : 1
  return { movedTo: permanentUrl, movedTimes, ...(movedTimes >= sightings ? { url: permanentUrl } : {}) }
}

/** What an editor is told of it. */
export const movedMessage = (from: string, to: string): string =>
  `The feed has moved for good: ${from} has sent us on ${sightings} times in a row. It is fetched from ${to} now.`
