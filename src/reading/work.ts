import type { Item } from '../model/item.ts'
import type { Story } from '../model/story.ts'
import { readFeed, readPage, readPayload } from '../readers/index.ts'
import { type FeedDefaults, structureItem } from '../structure/from-item.ts'
import { structure } from '../structure/structure.ts'

/** What is done in the room: all that hostile bytes or odd copy can make slow. Each takes and gives plain data. */
export const work = { readFeed, readPayload, readPage, structureItem, structureItems, structure }

/** Items of one payload at once: a message there and back costs as much as a short copy. */
function structureItems(items: readonly Item[], feed: FeedDefaults): Story[] {
  return items.map((item) => structureItem(item, feed, []))
}

export type Work = typeof work
export type WorkName = keyof Work
/** What the work called `Name` answers. */
export type Outcome<Name extends WorkName> = Awaited<ReturnType<Work[Name]>>
