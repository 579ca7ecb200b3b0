import type { Db } from '../db/connection.ts'
import * as feeds from '../db/feeds.ts'
import * as items from '../db/items.ts'
import { AppError } from '../model/error.ts'

/** More new items than any wire brings from one poll to the next. */
const flood = 500
/** So many entries at once that are new by their guids and old by their copy, and no less than half of all, were given new guids. */
const renamed = 20

/**
 * The entries of a payload that a feed may bring without a question. Old copy under new guids is left out, where a feed has changed
 * them all at once. Throws AppError('conflict') for a flood of new items, unless an editor has said yes to it.
 */
export async function expected(
  db: Db,
  feed: Pick<feeds.FeedRow, 'id' | 'name' | 'floodAccepted'>,
  entries: items.NewItem[],
): Promise<items.NewItem[]> {
  if (entries.length < renamed || !(await items.hasAny(db, feed.id))) return entries
  const identities = await items.known(db, feed.id, 'identity', valuesOf(entries, 'identity'))
  const fresh = entries.filter(({ identity }) => !identities.has(identity))
  if (fresh.length < renamed || fresh.length * 2 < entries.length) return entries
  const revisions = await items.known(db, feed.id, 'revision', valuesOf(fresh, 'revision'))
  const again = new Set(fresh.filter(({ revision }) => revisions.has(revision)))
  const wereRenamed = again.size >= renamed && again.size * 2 >= entries.length
  const count = fresh.length - (wereRenamed ? again.size : 0)
  if (count > flood) await ask(db, feed, count)
  return wereRenamed ? entries.filter((entry) => !again.has(entry)) : entries
}

async function ask(
  db: Db,
  { id, name, floodAccepted }: Pick<feeds.FeedRow, 'id' | 'name' | 'floodAccepted'>,
  count: number,
) {
  if (floodAccepted) return feeds.acceptFlood(db, id, false)
  throw new AppError(
    'conflict',
    `${name} brought ${count} new items at once, which no wire does: they are held. "depeche feeds accept ${id}" takes them.`,
  )
}

const valuesOf = (entries: readonly items.NewItem[], column: 'identity' | 'revision'): string[] =>
  entries.map((entry) => entry[column])
