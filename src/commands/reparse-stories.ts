import type { FeedRow } from '../db/feeds.ts'
import * as replay from '../db/replay.ts'
import type { Item } from '../model/item.ts'
import type { Story } from '../model/story.ts'
import type { ReparseDeps } from './reparse-deps.ts'
import { type Reread, type RereadPayload, readAgain, tried } from './reparse-reading.ts'

/** Stories of items by today's parser. */
export type Stories = {
  /** All of one payload, by item: a story, or why there is none. */
  ofItems(feed: FeedRow, items: readonly Reread[]): Promise<Map<number, Story | { error: string }>>
  /** One, wherever it came: for drafts made of several. Undefined when none can be made. */
  of(itemId: number): Promise<Story | undefined>
}

/** Items structured at once: one that takes too long must not spoil many. */
const batch = 20

/** Stories kept for the drafts that are made of them. */
const mostKept = 1000

export function createStories(deps: ReparseDeps): Stories {
  const kept = new Map<number, Story | { error: string }>()
  const keep = (id: number, story: Story | { error: string }) => {
    kept.set(id, story)
    if (kept.size > mostKept) for (const oldest of kept.keys()) return void kept.delete(oldest)
  }
  const ofItems = async (feed: FeedRow, items: readonly Reread[]) => {
    const made = new Map<number, Story | { error: string }>()
    for (let at = 0; at < items.length; at += batch)
      for (const [id, story] of await structured(deps, feed, items.slice(at, at + batch))) {
        made.set(id, story)
        keep(id, story)
      }
    return made
  }
  const read = async (itemId: number): Promise<Story | { error: string }> => {
    const from = await rereadOf(deps, itemId)
    const item = from?.items.find(({ row }) => row.id === itemId)
    return (from && item && (await ofItems(from.feed, [item])).get(itemId)) ?? { error: 'there is no such item' }
  }
  return {
    ofItems,
    of: async (itemId) => {
      const story = kept.get(itemId) ?? (await read(itemId))
      return 'error' in story ? undefined : story
    },
  }
}

async function rereadOf(deps: ReparseDeps, itemId: number): Promise<RereadPayload | undefined> {
  const { db } = deps.connection
  const [row] = await replay.items(db, [itemId])
  const [payload] = row ? await replay.payloads(db, [row.payloadId]) : []
  if (!payload) return undefined
  const own = await replay.itemIdsOf(db, [payload.id])
  const rows = await replay.items(
    db,
    own.map(({ id }) => id),
  )
  return readAgain(deps, payload, rows)
}

async function structured(
  { reading }: ReparseDeps,
  { name, agency, language }: FeedRow,
  items: readonly Reread[],
): Promise<[number, Story | { error: string }][]> {
  const feed = { name, agency: agency ?? undefined, language: language ?? undefined }
  const named = ({ row }: Reread, story: Story): [number, Story] => [
    row.id,
    { ...story, sourceItemIds: [String(row.id)] },
  ]
  const all = await tried(() =>
    reading.structureItems(
      items.map(({ content }) => content),
      feed,
    ),
  )
  if (!('error' in all))
    return items.flatMap((item, at) => {
      const story = all[at]
      return story ? [named(item, story)] : []
    })
  // One of them: each by itself.
  const one = (content: Item) => tried(() => reading.structureItem(content, feed, []))
  const stories: [number, Story | { error: string }][] = []
  for (const item of items) {
    const story = await one(item.content)
    stories.push('error' in story ? [item.row.id, story] : named(item, story))
  }
  return stories
}
