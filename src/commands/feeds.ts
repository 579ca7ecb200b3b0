import { notifyChange } from '../db/changes.ts'
import * as feeds from '../db/feeds.ts'
import { AppError } from '../model/error.ts'
import { type FeedChange, type FeedSettings, feedSettings, fileSettings } from '../model/feed.ts'
import type { Newsroom } from './newsroom.ts'

/**
 * Has a feed polled now, whatever its timetable says; but not while its server has asked to be left alone: who asks all the same is
 * shut out. Throws AppError('conflict') then.
 */
export async function pollNow({ connection, queues, now }: Newsroom, feedId: string): Promise<feeds.FeedRow> {
  return connection.transaction(async () => {
    const { url, quietUntil } = await feeds.get(connection.db, feedId)
    if (quietUntil && quietUntil > now()) throw leftAlone(new URL(url).host, quietUntil)
    const feed = await feeds.pollNow(connection.db, feedId, now())
    await queues.add('poll', [{ feedId }])
    return feed
  })
}

const leftAlone = (host: string, until: Date): AppError =>
  new AppError(
    'conflict',
    `${host} has asked to be left alone until ${until.toISOString().slice(0, 16).replace('T', ' ')} UTC. The feed is polled then by itself.`,
  )

/** Adds a feed. Throws AppError('conflict') when there is one of that id. */
export async function addFeed({ connection }: Newsroom, settings: FeedSettings): Promise<void> {
  const { db } = connection
  if (await feeds.find(db, settings.id))
    throw new AppError('conflict', `There is a feed "${settings.id}" already. Change that one, or choose another id.`)
  await feeds.save(db, settings)
  await notifyChange(db, { kind: 'feed', id: settings.id })
}

/** Changes a feed's settings; what is left out stays, null takes away. Throws AppError: 'not-found', 'invalid'. */
export async function changeFeed({ connection }: Newsroom, id: string, change: FeedChange): Promise<void> {
  const { db } = connection
  await connection.transaction(async () => {
    const current = settingsOf(await feeds.get(db, id))
    const moved = change.url !== undefined && serverOf(change.url) !== serverOf(current.url)
    // A password, and a key that was seen, are those of the server they were for.
    const { hostKey: _, ...files } = current.files
    const known = moved ? files : current.files
    await feeds.save(db, readSettings({ ...current, ...change, files: { ...known, ...change.files } }))
    if (moved) await feeds.saveCredential(db, id, null)
    await notifyChange(db, { kind: 'feed', id })
  })
}

const serverOf = (url: string): string => `${new URL(url).protocol}${new URL(url).host}`

/** A feed's settings as config/feeds.json would hold them. */
export const settingsOf = (row: feeds.FeedRow): FeedSettings =>
  readSettings({ ...row, files: fileSettings.parse(row.files) })

/** Reads settings from wherever they come; null counts as left out. Throws AppError('invalid') naming what is wrong. */
export function readSettings(given: Readonly<Record<string, unknown>>): FeedSettings {
  const present = Object.entries(given).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const result = feedSettings.safeParse(Object.fromEntries(present))
  if (result.success) return result.data
  throw new AppError(
    'invalid',
    result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
  )
}

/** An editor's yes to very many new items at once: the feed is polled now, and they are taken, this one time. */
export async function acceptFlood(newsroom: Newsroom, feedId: string): Promise<feeds.FeedRow> {
  return newsroom.connection.transaction(async () => {
    const feed = await pollNow(newsroom, feedId)
    await feeds.acceptFlood(newsroom.connection.db, feedId, true)
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
  await notifyChange(connection.db, { kind: 'feed', id: feedId })
}

/** A feed's password or private key, opened. Throws AppError('misconfigured') when it was sealed with another key. */
export const credentialOf = (
  { vault }: Pick<Newsroom, 'vault'>,
  { id, credential }: feeds.FeedRow,
): string | undefined => (credential ? vault.open(credential, purpose(id)) : undefined)

/** What a web feed signs in with, when it has a user name. */
export const loginOf = (newsroom: Pick<Newsroom, 'vault'>, feed: feeds.FeedRow) =>
  feed.username ? { username: feed.username, password: credentialOf(newsroom, feed) ?? '' } : undefined

const purpose = (feedId: string): string => `feed ${feedId}`

/** Stops a feed for good; its copy stays, its secrets go. */
export async function removeFeed({ connection }: Newsroom, id: string): Promise<void> {
  await connection.transaction(async () => {
    await feeds.remove(connection.db, id)
    await notifyChange(connection.db, { kind: 'feed', id })
  })
}
