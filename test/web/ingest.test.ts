import { connect } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { issueToken, revokeToken } from '../../src/commands/push.ts'
import * as feeds from '../../src/db/feeds.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { createReadingRoom } from '../../src/reading/room.ts'
import { openTestArchive } from '../stage/archive.ts'
import { jobDeps } from '../stage/jobs.ts'
import { openWeb } from '../stage/web.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let web: Awaited<ReturnType<typeof openWeb>>
let count = 0

beforeAll(async () => {
  archive = await openTestArchive()
  web = await openWeb(archive, jobDeps(archive))
})
afterAll(async () => {
  await web?.close()
  await archive?.remove()
})

/** A feed of its own for each test, with a token. */
async function makeFeed(url = 'push:', enabled = true) {
  const id = `poussee-${++count}`
  await feeds.save(archive.connection.db, feedSettings.parse({ id, name: id, url, enabled }))
  return { id, token: await issueToken(archive, id) }
}

const send = (
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

const entry = (guid: string, title: string) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate><description>${title}, a annoncé lundi à Fès la coopérative Tamsna.</description></item>`
const rss = (...entries: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Essai</title>${entries.join('')}</channel></rss>`

const itemsOf = (id: string) =>
  archive.connection.db.selectFrom('items').selectAll().where('feedId', '=', id).orderBy('id').execute()
const payloadsOf = (id: string) =>
  archive.connection.db.selectFrom('payloads').selectAll().where('feedId', '=', id).orderBy('id').execute()
const feedOf = (id: string) => feeds.get(archive.connection.db, id)
const messageOf = async (answer: Response) => ((await answer.json()) as { error: { message: string } }).error.message

describe('what is pushed', () => {
  test('is kept, its items saved and their imports queued, before it is answered with a receipt', async () => {
    const { id, token } = await makeFeed()
    const answer = await send(id, token, rss(entry('a', 'La récolte commence'), entry('b', 'Le marché rouvre')))
    expect(answer.status).toBe(202)
    const receipt = (await answer.json()) as { trace: string }
    const [payload] = await payloadsOf(id)
    expect(receipt).toEqual({ trace: payload?.trace, items: 2, newItems: 2, failures: 0 })
    const items = await itemsOf(id)
    expect(items.map(({ identity }) => identity)).toEqual(['a', 'b'])
    for (const item of items) expect(await archive.queues.all.import.getJob(`import-${item.id}`)).toBeTruthy()
    const feed = await feedOf(id)
    expect(feed).toMatchObject({
      failures: 0,
      error: null,
      lastPollAt: expect.any(Date),
      lastNewItemAt: expect.any(Date),
    })
  })

  test.each([
    [
      'a ninjs item',
      JSON.stringify({ uri: 'tag:essai:1', headline: 'La récolte', body_text: 'Fès – La récolte.' }),
      'application/json',
    ],
    [
      'plain text',
      'La récolte commence\n\nFès – La récolte a commencé lundi, a annoncé la coopérative.',
      'text/plain; charset=utf-8',
    ],
    [
      'a page',
      '<!doctype html><title>La récolte</title><article><h1>La récolte commence</h1><p>La récolte a commencé lundi à Fès, a annoncé la coopérative Tamsna, qui attend mille tonnes.</p></article>',
      'text/html',
    ],
  ])('may be %s', async (_, body, type) => {
    const { id, token } = await makeFeed()
    const answer = await send(id, token, body, { 'content-type': type })
    expect([answer.status, (await itemsOf(id)).length]).toEqual([202, 1])
  })

  test.each([
    '',
    'xml',
    '; charset',
    'application/octet-stream',
    'application/json',
    'multipart/form-data; boundary=x',
  ])('is read for what it is under the content type "%s"', async (type) => {
    const { id, token } = await makeFeed()
    const answer = await send(
      id,
      token,
      Buffer.from(rss(entry('a', 'La récolte commence'))),
      type ? { 'content-type': type } : {},
    )
    expect([answer.status, (await itemsOf(id)).length]).toEqual([202, 1])
  })

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ] as const)('may be packed with %s', async (coding, pack) => {
    const { id, token } = await makeFeed()
    const answer = await send(id, token, pack(rss(entry('a', 'La récolte commence'))), { 'content-encoding': coding })
    expect([answer.status, (await itemsOf(id)).length]).toEqual([202, 1])
  })

  test('keeps its bytes as they came, whatever their charset', async () => {
    const { id, token } = await makeFeed()
    const body = Buffer.from(rss(entry('a', 'Récolte à Fès')).replace('UTF-8', 'iso-8859-1'), 'latin1')
    expect((await send(id, token, body)).status).toBe(202)
    expect((await payloadsOf(id))[0]?.body.equals(body)).toBe(true)
    expect((await itemsOf(id))[0]?.content.title).toBe('Récolte à Fès')
  })

  test('may come for a feed that is polled as well, whose timetable and troubles stay its own', async () => {
    const { id, token } = await makeFeed('https://fil.example/rss')
    await feeds.failed(archive.connection.db, id, {
      at: new Date(),
      nextPollAt: new Date('2040-01-01'),
      quietUntil: null,
      error: 'fil.example answered 500.',
      stop: false,
    })
    const before = await feedOf(id)
    expect((await send(id, token, rss(entry('a', 'La récolte commence')))).status).toBe(202)
    const { nextPollAt, lastPollAt, failures, error } = before
    expect(await feedOf(id)).toMatchObject({ nextPollAt, lastPollAt, failures, error, lastNewItemAt: expect.any(Date) })
  })

  test('revises an item of the same guid', async () => {
    const { id, token } = await makeFeed()
    await send(id, token, rss(entry('a', 'La récolte commence')))
    await send(id, token, rss(entry('a', 'La récolte est finie')))
    expect((await itemsOf(id)).map(({ identity }) => identity)).toEqual(['a', 'a'])
  })
})

describe('what is pushed twice', () => {
  test('brings nothing the second time, under the trace of the first', async () => {
    const { id, token } = await makeFeed()
    const body = rss(entry('a', 'La récolte commence'))
    const first = (await (await send(id, token, body)).json()) as { trace: string }
    const again = await send(id, token, body)
    expect([again.status, await again.json()]).toEqual([202, { ...first, newItems: 0 }])
    expect([(await payloadsOf(id)).length, (await itemsOf(id)).length]).toEqual([1, 1])
  })

  test('at once is there once', async () => {
    const { id, token } = await makeFeed()
    const body = rss(...Array.from({ length: 40 }, (_, at) => entry(`a${at}`, `La parcelle ${at} est récoltée`)))
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(id, token, body)))
    const receipts = await Promise.all(answers.map(async (answer) => (await answer.json()) as { newItems: number }))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(202))
    expect(receipts.reduce((sum, { newItems }) => sum + newItems, 0)).toBe(40)
    expect([(await payloadsOf(id)).length, (await itemsOf(id)).length]).toEqual([1, 40])
  })

  test('in another order and at once, at two servers, does not stand in its own way', async () => {
    const { id, token } = await makeFeed()
    const reading = createReadingRoom()
    const second = await openWeb(archive, { ...jobDeps(archive), reading })
    const entries = Array.from({ length: 400 }, (_, at) => entry(`a${at}`, `La parcelle ${at} est récoltée`))
    const statuses: number[] = []
    for (let round = 0; round < 2; round += 1) {
      const fresh = entries.map((text) => text.replace('coopérative', `coopérative ${round}`))
      const pushes = [send(id, token, rss(...fresh)), send(id, token, rss(...fresh.toReversed()), {}, second.url)]
      statuses.push(...(await Promise.all(pushes)).map(({ status }) => status))
    }
    await second.close()
    await reading.close()
    expect(statuses).toEqual(Array(4).fill(202))
    expect((await itemsOf(id)).length).toBe(800)
  })
})

describe('who may push', () => {
  test.each([
    ['no token', () => undefined],
    ['another token', () => 'x'.repeat(43)],
    ['the token of another feed', (other: string) => other],
    ['a hash', (_: string, hash: string) => hash],
  ])('is not told by %s, and the answer is that for a feed there is not', async (_, choose) => {
    const { id } = await makeFeed()
    const token = choose((await makeFeed()).token, String((await feedOf(id)).pushTokenHash))
    const answer = await send(id, token, rss(entry('a', 'La récolte commence')))
    const unknown = await send('nul-fil', token, rss())
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect([unknown.status, await unknown.text()]).toEqual([401, await answer.text()])
    expect((await payloadsOf(id)).length).toBe(0)
  })

  test('ends with another token, with none, and with the feed', async () => {
    const { id, token } = await makeFeed()
    const fresh = await issueToken(archive, id)
    expect((await send(id, token, rss())).status).toBe(401)
    expect((await send(id, fresh, rss(entry('a', 'Une brève')))).status).toBe(202)
    await revokeToken(archive, id)
    expect((await send(id, fresh, rss())).status).toBe(401)
    const last = await issueToken(archive, id)
    await feeds.remove(archive.connection.db, id)
    expect((await send(id, last, rss())).status).toBe(401)
    await expect(issueToken(archive, 'nul-fil')).rejects.toThrow(/no feed "nul-fil"/)
  })

  test('is known by a hash alone: the token stands nowhere in the archive', async () => {
    const { id, token } = await makeFeed()
    expect(JSON.stringify(await feedOf(id))).not.toContain(token)
    expect((await feedOf(id)).pushTokenHash).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('what cannot be taken', () => {
  test('is refused with the reason when no reader knows it, and kept; the feed says so until something can be read', async () => {
    const { id, token } = await makeFeed()
    const answer = await send(id, token, Buffer.from('%PDF-1.7 …'))
    expect(answer.status).toBe(422)
    const message = await messageOf(answer)
    expect((await payloadsOf(id))[0]).toMatchObject({ error: message })
    expect(await feedOf(id)).toMatchObject({ failures: 1, error: expect.stringContaining(message) })
    await send(id, token, rss(entry('a', 'La récolte commence')))
    expect(await feedOf(id)).toMatchObject({ failures: 0, error: null })
  })

  test('is refused when it is empty', async () => {
    const { id, token } = await makeFeed()
    expect((await send(id, token, '')).status).toBe(422)
  })

  test('keeps the entries that can be read, and counts the others', async () => {
    const { id, token } = await makeFeed()
    const answer = await send(id, token, rss(entry('a', 'La récolte commence'), '<item><guid>b</guid></item>'))
    expect(answer.status).toBe(202)
    expect((await itemsOf(id)).map(({ state }) => state)).toEqual(['pending', 'failed'])
    expect((await feedOf(id)).error).toMatch(/1 of 2 entries/)
  })

  test('is put off while the feed is paused, so that the sender keeps it', async () => {
    const { id, token } = await makeFeed('push:', false)
    const answer = await send(id, token, rss(entry('a', 'La récolte commence')))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '300'])
    expect(await messageOf(answer)).toMatch(/paused/)
    expect((await payloadsOf(id)).length).toBe(0)
  })

  test.each([
    ['is announced as more than 50 MB', () => Buffer.alloc(50 * 1024 * 1024 + 1, 'a'), {}],
    ['swells to more than 50 MB', () => gzipSync(Buffer.alloc(60 * 1024 * 1024, 'a')), { 'content-encoding': 'gzip' }],
    ['is packed more than twice', () => gzipSync(gzipSync(gzipSync('a'))), { 'content-encoding': 'gzip, gzip, gzip' }],
  ])('is refused when it %s, and the sender hears why', async (_, body, headers: Record<string, string>) => {
    const { id, token } = await makeFeed()
    const answer = await send(id, token, new Uint8Array(body()), headers)
    expect([answer.status, await messageOf(answer)]).toEqual([413, expect.stringMatching(/50 MB/)])
    expect((await payloadsOf(id)).length).toBe(0)
  })

  test.each([
    ['does not unpack', 'no gzip at all', 'gzip', /not gzip/],
    ['is packed in a way nobody knows', 'abc', 'lzma', /"lzma"/],
  ])('is refused when it %s', async (_, body, coding, reason) => {
    const { id, token } = await makeFeed()
    const answer = await send(id, token, body, { 'content-encoding': coding })
    expect([answer.status, await messageOf(answer)]).toEqual([400, expect.stringMatching(reason)])
  })

  test('leaves nothing when the sender breaks off', async () => {
    const { id, token } = await makeFeed()
    const { hostname, port } = new URL(web.url)
    const socket = connect(Number(port), hostname)
    socket.write(
      `POST /ingest/${id} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-length: 5000\r\n\r\n${rss(entry('a', 'La récolte'))}`,
    )
    await new Promise((resolve) => setTimeout(resolve, 200))
    socket.destroy()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await payloadsOf(id)).length).toBe(0)
  })

  test('is slowed down when it comes hundreds of times a minute, for this sender and token alone', async () => {
    const [busy, calm] = [await makeFeed(), await makeFeed()]
    const codes: number[] = []
    for (let at = 0; at < 310; at += 10)
      codes.push(
        ...(await Promise.all(Array.from({ length: 10 }, async () => (await send(busy.id, busy.token, '')).status))),
      )
    expect(codes.filter((code) => code === 422).length).toBe(300)
    expect(codes.filter((code) => code === 429).length).toBe(10)
    expect((await send(calm.id, calm.token, rss(entry('a', 'Une brève')))).status).toBe(202)
  })
})

test('a push feed is never asked for what is new', async () => {
  const { id } = await makeFeed()
  const due = await feeds.due(archive.connection.db, new Date('2040-01-01'), 1000)
  expect(due.map((feed) => feed.id)).not.toContain(id)
})
