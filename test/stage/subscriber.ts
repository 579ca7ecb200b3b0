import * as feeds from '../../src/db/feeds.ts'
import * as subscriptions from '../../src/db/websub.ts'
import { poll } from '../../src/jobs/poll.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { websub } from '../../src/jobs/websub.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { openTestArchive } from './archive.ts'
import { type Hub, openHub } from './hub.ts'
import { context, jobDeps } from './jobs.ts'
import { until } from './servers.ts'
import { openWeb } from './web.ts'

export const started = new Date('2026-11-02T08:00:00Z')
export const daySeconds = 24 * 3600

export let archive: Awaited<ReturnType<typeof openTestArchive>>
export let web: Awaited<ReturnType<typeof openWeb>>
export let hub: Hub
let count = 0
export let clock = new Date(started)

/** An archive and a web server for the tests of a file, a hub and the clock set back for each. */
export function subscriberOnStage(): void {
  beforeAll(async () => {
    archive = await openTestArchive()
    web = await openWeb(archive, deps())
  })
  afterAll(async () => {
    await web?.close()
    await archive?.remove()
  })
  beforeEach(async () => {
    clock = started
    hub = await openHub()
  })
  afterEach(async () => {
    await archive.connection.db.deleteFrom('websubSubscriptions').execute()
    await hub.close()
  })
}

const deps = (publicUrl: string | undefined = web?.url) =>
  jobDeps(archive, { allow: hub ? [hub.host] : [], now: () => clock, ...(publicUrl ? { publicUrl } : {}) })
export const db = () => archive.connection.db
export const later = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000)
}

export const entry = (guid: string, title: string) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><pubDate>Mon, 02 Nov 2026 07:00:00 GMT</pubDate><description>${title}, a annoncé lundi à Fès la coopérative Tamsna.</description></item>`
export const rss = (links: string, ...entries: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Essai</title>${links}${entries.join('')}</channel></rss>`
export const linksTo = (address: string, topic: string) =>
  `<atom:link rel="hub" href="${address}"/><atom:link rel="self" href="${topic}"/>`

export const row = async (id: string) => {
  const found = await subscriptions.find(db(), id)
  if (!found) throw new Error(`no subscription of ${id}`)
  return found
}
export const itemsOf = (id: string) =>
  db().selectFrom('items').selectAll().where('feedId', '=', id).orderBy('id').execute()

/** What the sweep and the jobs it asks for do. */
export async function sweepOnce(publicUrl?: string) {
  await sweep(deps(publicUrl)).run({}, context)
  for (const { feedId } of await subscriptions.due(db(), clock, 100))
    await websub(deps(publicUrl)).run({ feedId }, context)
}

/** A feed of its own for each test, published by the hub and polled once. */
export async function makeFeed(name: string, links = (topic: string) => linksTo(hub.url, topic)) {
  const id = `${name}-${++count}`
  const topic = `http://${hub.host}/feeds/${id}`
  hub.feeds.set(id, { body: rss(links(topic), entry('a', 'La récolte commence')) })
  await feeds.save(db(), feedSettings.parse({ id, name: id, url: topic }))
  await pollOnce(id)
  return { id, topic }
}
export async function pollOnce(id: string) {
  await db().updateTable('feeds').set({ nextPollAt: clock }).where('id', '=', id).execute()
  await poll(deps()).run({ feedId: id }, context)
}

export async function makeSubscribed(name: string) {
  const feed = await makeFeed(name)
  await sweepOnce()
  await until(() => hub.subscriptions.size > 0)
  return feed
}
