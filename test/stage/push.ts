import { issueToken } from '../../src/commands/push.ts'
import * as feeds from '../../src/db/feeds.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { openTestArchive } from './archive.ts'
import { jobDeps } from './jobs.ts'
import { openWeb } from './web.ts'

export let archive: Awaited<ReturnType<typeof openTestArchive>>
export let web: Awaited<ReturnType<typeof openWeb>>
let count = 0

/** An archive and a web server for the tests of a file. */
export function pushOnStage(): void {
  beforeAll(async () => {
    archive = await openTestArchive()
    web = await openWeb(archive, jobDeps(archive))
  })
  afterAll(async () => {
    await web?.close()
    await archive?.remove()
  })
}

/** A feed of its own for each test, with a token. */
export async function makeFeed(url = 'push:', enabled = true) {
  const id = `poussee-${++count}`
  await feeds.save(archive.connection.db, feedSettings.parse({ id, name: id, url, enabled }))
  return { id, token: await issueToken(archive, id) }
}

export const send = (
  id: string,
  token: string | undefined,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  url = web.url,
) =>
  fetch(`${url}/ingest/${id}`, {
    method: 'POST',
    body,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
  })

export const entry = (guid: string, title: string) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate><description>${title}, a annoncé lundi à Fès la coopérative Tamsna.</description></item>`
export const rss = (...entries: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Essai</title>${entries.join('')}</channel></rss>`

export const itemsOf = (id: string) =>
  archive.connection.db.selectFrom('items').selectAll().where('feedId', '=', id).orderBy('id').execute()
export const payloadsOf = (id: string) =>
  archive.connection.db.selectFrom('payloads').selectAll().where('feedId', '=', id).orderBy('id').execute()
export const feedOf = (id: string) => feeds.get(archive.connection.db, id)
export const messageOf = async (answer: Response) =>
  ((await answer.json()) as { error: { message: string } }).error.message
