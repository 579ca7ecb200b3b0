import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import * as feeds from '../../src/db/feeds.ts'
import { importItem } from '../../src/jobs/import.ts'
import { poll } from '../../src/jobs/poll.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { openTestArchive } from '../stage/archive.ts'
import { context, jobDeps } from '../stage/jobs.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

let archive: Awaited<ReturnType<typeof openTestArchive>>
let server: Server
let host: string
let answer: Answer
let count = 0

beforeAll(async () => {
  archive = await openTestArchive()
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await archive.remove()
})

const deps = () =>
  jobDeps(archive, {
    allow: [host],
    limits: { deadlineMs: 1500, idleMs: 1000, headersMs: 1000, maxBodyBytes: 200_000 },
  })

const entry = (guid: string, title: string, rest = '') =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate><description>${title}, a annoncé lundi à Fès la coopérative.</description>${rest}</item>`
const rss = (...entries: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Essai</title>${entries.join('')}</channel></rss>`

const send =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/rss+xml', ...headers }).end(body)

/** A feed of its own for each test, polled once with what the server answers. */
async function pollOnce(reply: Answer, id = `essai-${++count}`, url = `http://${host}/${id}.xml`) {
  answer = reply
  if (!(await feeds.find(archive.connection.db, id)))
    await feeds.save(
      archive.connection.db,
      feedSettings.parse({
        id,
        name: id,
        url,
        desk: 'main',
        enabled: true,
        demo: false,
        intervalSeconds: 60,
      }),
    )
  await feeds.pollNow(archive.connection.db, id, new Date())
  await poll(deps()).run({ feedId: id }, context)
  return { id, feed: await feeds.get(archive.connection.db, id), items: await itemsOf(id) }
}

const itemsOf = (id: string) =>
  archive.connection.db.selectFrom('items').selectAll().where('feedId', '=', id).orderBy('id').execute()
const payloadsOf = (id: string) =>
  archive.connection.db.selectFrom('payloads').selectAll().where('feedId', '=', id).orderBy('id').execute()

describe('a good poll', () => {
  test('keeps the payload, its items and the validators, and queues the imports', async () => {
    const { id, feed, items } = await pollOnce(send(rss(entry('a', 'La récolte commence')), { etag: '"v1"' }))
    expect(items).toMatchObject([{ identity: 'a', state: 'pending' }])
    expect(feed).toMatchObject({ etag: '"v1"', failures: 0, error: null })
    expect(feed.lastNewItemAt).toBeInstanceOf(Date)
    expect((await payloadsOf(id))[0]?.body.toString()).toContain('La récolte commence')
    expect(await archive.queues.all.import.getJob(`import-${items[0]?.id}`)).toBeTruthy()
  })

  test('sends the validators back and takes 304 as unchanged', async () => {
    const { id } = await pollOnce(send(rss(entry('a', 'La récolte commence')), { etag: '"v1"' }))
    let asked: string | undefined
    const { feed, items } = await pollOnce((request, response) => {
      asked = request.headers['if-none-match']
      response.writeHead(304).end()
    }, id)
    expect(asked).toBe('"v1"')
    expect([feed.etag, feed.failures, items.length]).toEqual(['"v1"', 0, 1])
  })

  test('of the same bytes under a new ETag changes nothing', async () => {
    const body = rss(entry('a', 'La récolte commence'))
    const { id } = await pollOnce(send(body, { etag: '"v1"' }))
    const { items } = await pollOnce(send(body, { etag: '"v2"' }), id)
    expect(items.length).toBe(1)
    expect((await payloadsOf(id)).length).toBe(1)
  })

  test('takes changed copy under a known guid as a revision, and a changed date alone as nothing', async () => {
    const { id } = await pollOnce(send(rss(entry('a', 'La récolte commence'))))
    const { items } = await pollOnce(send(rss(entry('a', 'La récolte est finie'))), id)
    expect(items.map(({ identity }) => identity)).toEqual(['a', 'a'])
    const redated = rss(entry('a', 'La récolte est finie')).replace('02 Nov', '03 Nov')
    expect((await pollOnce(send(redated), id)).items.length).toBe(2)
  })

  test('leaves the items of an emptied feed where they are', async () => {
    const { id } = await pollOnce(send(rss(entry('a', 'La récolte commence'))))
    const { items, feed } = await pollOnce(send(rss()), id)
    expect(items.length).toBe(1)
    expect(feed.failures).toBe(0)
  })

  test('gives items without guid or date an identity that holds from poll to poll', async () => {
    const bare = '<item><title>Sans identifiant</title><description>Une brève, a dit le maire.</description></item>'
    const { id } = await pollOnce(send(rss(bare)))
    const { items } = await pollOnce(send(rss(bare, entry('b', 'Une autre'))), id)
    expect(items.map(({ identity }) => identity.slice(0, 5))).toEqual(['hash:', 'b'])
  })

  test('reads windows-1256 copy that says so only in its XML declaration', async () => {
    const arabic = Buffer.from([0xc7, 0xe1, 0xd1, 0xc8, 0xc7, 0xd8])
    const [before = '', after = ''] = rss(entry('a', 'TITRE')).replace('UTF-8', 'windows-1256').split('TITRE', 2)
    const body = Buffer.concat([Buffer.from(before), arabic, Buffer.from(`${after}</title></item></channel></rss>`)])
    const { items } = await pollOnce(send(body, { 'content-type': 'text/xml' }))
    expect(items[0]?.content.title).toBe('الرباط')
  })

  test('takes a date that has not come yet for a mistake, and says so', async () => {
    const { items } = await pollOnce(send(rss(entry('a', 'Demain').replace('2026', '2036'))))
    expect(Date.parse(items[0]?.content.published ?? '')).toBeLessThanOrEqual(Date.now())
    expect(items[0]?.content.warnings.join()).toContain('2036')
  })

  test('records the entry that cannot be read and goes on with the others', async () => {
    const { feed, items } = await pollOnce(send(rss(entry('a', 'Bonne'), '<item></item>', entry('b', 'Bonne aussi'))))
    expect(items.map(({ state }) => state).sort()).toEqual(['failed', 'pending', 'pending'])
    expect(items.find(({ state }) => state === 'failed')?.error).toMatch(/empty/u)
    expect(feed.error).toMatch(/1 of 3 entries/u)
    expect(feed.failures).toBe(0)
  })
})

describe('a bad answer is told on the feed in plain words, and the feed is asked again later', () => {
  const html =
    '<!doctype html><html><head><title>Accueil</title><link rel="alternate" type="application/rss+xml" href="/vrai.xml"></head><body><p>Bonjour</p></body></html>'
  test.each<[string, Answer, RegExp]>([
    ['text that is no feed', send('Bonjour tout le monde, ceci est une page de texte.'), /feed/iu],
    ['HTML instead of XML, naming the feed it links to', send(html, { 'content-type': 'text/html' }), /vrai\.xml/u],
    ['an empty body', send(''), /empty|nothing/iu],
    ['404', send('', {}, 404), /404/u],
    ['500', send('', {}, 500), /500/u],
    [
      'a body cut short',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('<rss')
        setTimeout(() => response.destroy(), 50)
      },
      /whole/u,
    ],
    ['no answer at all', () => undefined, /answer|long|time/iu],
    [
      'a body that drips for ever',
      (_, response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write(' '), 100)
        response.on('close', () => clearInterval(timer))
      },
      /long|second|slow/iu,
    ],
    [
      'a body without end',
      (_, response) => {
        response.writeHead(200)
        const chunk = Buffer.alloc(65_536, 'a')
        const pump = () => response.write(chunk, (error) => error ?? setImmediate(pump))
        response.on('error', () => undefined)
        pump()
      },
      /more than 195 KB/u,
    ],
    ['a gzip bomb', send(gzipSync(Buffer.alloc(30_000_000)), { 'content-encoding': 'gzip' }), /more than/u],
    [
      'a redirect loop',
      (request, response) => response.writeHead(302, { location: request.url ?? '' }).end(),
      /redirect|circle|loop/iu,
    ],
    [
      'a redirect to a private address',
      (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
      /private|not public|public|allow/iu,
    ],
  ])('%s', async (_, reply, reason) => {
    const before = Date.now()
    const { feed, items } = await pollOnce(reply)
    expect(feed.error).toMatch(reason)
    expect([feed.failures, feed.enabled, items.length]).toEqual([1, true, 0])
    expect(feed.nextPollAt.getTime()).toBeGreaterThanOrEqual(before + 60_000)
  })

  test('an unreadable payload is kept, and what was there before stays', async () => {
    const { id } = await pollOnce(send(rss(entry('a', 'La récolte commence'))))
    const { items, feed } = await pollOnce(send('{"ceci": "n’est pas un fil"'), id)
    expect(items.length).toBe(1)
    expect(feed.failures).toBe(1)
    const kept = await payloadsOf(id)
    expect(kept.map(({ error }) => error === null)).toEqual([true, false])
    expect((await pollOnce(send(rss(entry('a', 'La récolte commence'))), id)).feed).toMatchObject({
      failures: 0,
      error: null,
    })
  })

  test('429 is left alone as long as it asks', async () => {
    const { feed } = await pollOnce(send('', { 'retry-after': '7200' }, 429))
    expect(feed.nextPollAt.getTime() - Date.now()).toBeGreaterThan(7_100_000)
  })

  test.each([410, 401, 403])('%i stops the feed until somebody switches it on again', async (status) => {
    const { id, feed } = await pollOnce(send('', {}, status))
    expect(feed).toMatchObject({ enabled: false, stoppedReason: expect.stringContaining(String(status)) })
    expect(await feeds.setEnabled(archive.connection.db, id, true)).toMatchObject({
      enabled: true,
      stoppedReason: null,
    })
  })

  test('a private address is refused before anything is sent', async () => {
    let reached = false
    answer = () => {
      reached = true
    }
    const { db } = archive.connection
    await feeds.save(db, feedSettings.parse({ id: 'inward', name: 'x', url: `http://${host}/x` }))
    await poll(jobDeps(archive)).run({ feedId: 'inward' }, context)
    expect((await feeds.get(db, 'inward')).error).toMatch(/not public|private|allow/iu)
    expect(reached).toBe(false)
  })
})

test('importing the same payload twice changes nothing', async () => {
  const { items } = await pollOnce(send(rss(entry('a', 'La récolte commence'))))
  const id = items[0]?.id ?? 0
  const run = () => importItem(deps()).run({ itemId: id }, context)
  await Promise.all([run(), run()])
  await run()
  const { drafts } = await archive.connection.db
    .selectFrom('drafts')
    .select((eb) => eb.fn.countAll<number>().as('drafts'))
    .where('wireItemId', '=', id)
    .executeTakeFirstOrThrow()
  expect(drafts).toBe(1)
})
