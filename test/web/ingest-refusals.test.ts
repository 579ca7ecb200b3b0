import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { issueToken, revokeToken } from '../../src/commands/push.ts'
import * as feeds from '../../src/db/feeds.ts'
import {
  archive,
  entry,
  feedOf,
  itemsOf,
  makeFeed,
  messageOf,
  payloadsOf,
  pushOnStage,
  rss,
  send,
  web,
} from '../stage/push.ts'

pushOnStage()

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
