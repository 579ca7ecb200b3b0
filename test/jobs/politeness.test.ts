import * as feeds from '../../src/db/feeds.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { context, jobDeps } from '../stage/jobs.ts'
import { copy, entry, openPollStand, rss, send, waitOf } from '../stage/poll-stand.ts'

let stand: Awaited<ReturnType<typeof openPollStand>>
beforeAll(async () => {
  stand = await openPollStand({ fetcher: { userAgent: 'Depeche/9.9 (+https://redaction.example/)' } })
}, 60_000)
afterAll(() => stand.close())

const day = 86_400

describe('a request', () => {
  test('names product, version and contact, and carries no cookie, referrer or added query', async () => {
    const id = await stand.add(send(copy, { 'set-cookie': 'seen=1; Path=/', etag: '"1"' }))
    await stand.db
      .updateTable('feeds')
      .set({ url: `http://${stand.host}/${id}.xml?a=1` })
      .where('id', '=', id)
      .execute()
    await stand.poll(id)
    await stand.poll(id)
    for (const { url, headers } of stand.asked(id)) {
      expect(url).toBe(`/${id}.xml?a=1`)
      expect(headers['user-agent']).toBe('Depeche/9.9 (+https://redaction.example/)')
      expect(Object.keys(headers).sort()).toEqual(
        [
          'accept',
          'accept-encoding',
          'connection',
          'host',
          ...(headers['if-none-match'] ? ['if-none-match'] : []),
          'user-agent',
        ].sort(),
      )
    }
  })

  test.each([
    ['"v1"', 'Sun, 02 Nov 2036 08:00:00 GMT'],
    ['W/"weak, with a comma"', 'Sun, 2 Nov 2036 08:00:00 +0000'],
    ['no-quotes-at-all', '2036-11-02 08:00'],
    ['"caf\xe9--gzip"', 'yesterday'],
  ])('echoes the validators %s and "%s" to the letter', async (etag, lastModified) => {
    const id = await stand.add((request, response, nth) =>
      nth === 1
        ? send(copy, { etag, 'last-modified': lastModified })(request, response, nth)
        : response.writeHead(304).end(),
    )
    await stand.poll(id)
    await stand.poll(id)
    await stand.poll(id)
    const [, ...later] = stand.asked(id)
    for (const { headers } of later)
      expect(headers).toMatchObject({ 'if-none-match': etag, 'if-modified-since': lastModified })
    expect(later).toHaveLength(2)
  })

  test('leaves out validators of eight days ago, and the same body then brings nothing new', async () => {
    const id = await stand.add((request, response, nth) =>
      request.headers['if-none-match']
        ? response.writeHead(304).end()
        : send(copy, { etag: '"old"' })(request, response, nth),
    )
    const began = stand.clock.now
    await stand.poll(id)
    for (const days of [4, 7.9, 8.1, 9]) {
      stand.clock.now = new Date(began.getTime() + days * day * 1000)
      expect(await stand.poll(id)).toMatchObject({ failures: 0, etag: '"old"' })
    }
    stand.clock.now = began
    expect(stand.asked(id).map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"old"',
      '"old"',
      undefined,
      '"old"',
    ])
    expect(await stand.titles(id)).toHaveLength(1)
  })
})

describe('the timetable', () => {
  test('follows what the feed and its cache ask for', async () => {
    const head = '<ttl>45</ttl><skipHours><hour>10</hour></skipHours>'
    const id = await stand.add((request, response, nth) =>
      nth === 1 ? send(rss(entry('a'), head), { etag: '"1"' })(request, response, nth) : response.writeHead(304).end(),
    )
    const feed = await stand.poll(id)
    // At 09:30 the ttl leads to 10:15, which is to be left out.
    expect(feed).toMatchObject({
      wishes: { ttlMinutes: 45, skipHours: [10] },
      nextPollAt: new Date('2036-11-03T11:15:00Z'),
    })
    expect((await stand.poll(id)).nextPollAt).toEqual(feed.nextPollAt)
    const expiring = await stand.add(
      send(copy, { expires: 'Mon, 03 Nov 2036 10:30:00 GMT', date: 'Mon, 03 Nov 2036 09:30:00 GMT' }),
    )
    expect(waitOf(await stand.poll(expiring))).toBe(3600)
  })

  test('asks once an hour where nothing makes it conditional, but for the newsroom’s own servers', async () => {
    const ours = await stand.add(send())
    expect(waitOf(await stand.poll(ours))).toBe(300)
    // A name the allow list does not hold, at an address it does: as good as any host on the internet.
    const theirs = await stand.add(send())
    const port = stand.host.split(':')[1]
    await stand.db
      .updateTable('feeds')
      .set({ url: `http://wire.example:${port}/${theirs}.xml` })
      .where('id', '=', theirs)
      .execute()
    const deps = jobDeps(stand.archive, {
      allow: ['127.0.0.0/8'],
      now: () => stand.clock.now,
      fetcher: { lookup: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) },
    })
    expect(waitOf(await stand.poll(theirs, deps))).toBe(3600)
    stand.answer(theirs, send(copy, { 'last-modified': 'Sun, 02 Nov 2036 08:00:00 GMT' }))
    expect(waitOf(await stand.poll(theirs, deps))).toBe(300)
    await deps.fetcher.close()
  })

  test('adapts between the bounds of the feed', async () => {
    const id = await stand.add(
      (request, response, nth) => send(rss(entry(nth < 4 ? 'a' : 'b')))(request, response, nth),
      {
        minIntervalSeconds: 60,
        maxIntervalSeconds: 600,
      },
    )
    const waits: number[] = []
    for (let time = 0; time < 5; time += 1) waits.push(waitOf(await stand.poll(id)))
    expect(waits).toEqual([150, 188, 235, 118, 148])
  })

  test('holds for a job that comes again after its poll, and for two that come at once', async () => {
    const id = await stand.add(send())
    await stand.poll(id)
    await stand.pollInTime(id)
    expect(stand.asked(id)).toHaveLength(1)
    stand.pass(300)
    await Promise.all([stand.pollInTime(id), stand.pollInTime(id), stand.pollInTime(id)])
    expect(stand.asked(id)).toHaveLength(2)
    expect((await stand.find(id)).nextPollAt).toEqual(new Date(stand.clock.now.getTime() + 300_000))
  })

  test('holds when a feed is seeded or saved again, and begins anew at another address', async () => {
    const id = await stand.add(send('', { 'retry-after': '90000' }, 503), { intervalSeconds: 3600 })
    const before = await stand.poll(id)
    const settings = { id, name: 'Autre nom', url: before.url, content: 'feed', intervalSeconds: 600 }
    await feeds.seed(stand.db, [feedSettings.parse(settings)])
    await feeds.save(stand.db, feedSettings.parse(settings))
    expect(await stand.find(id)).toMatchObject({
      name: 'Autre nom',
      nextPollAt: before.nextPollAt,
      quietUntil: before.quietUntil,
    })
    await feeds.save(stand.db, feedSettings.parse({ ...settings, url: `${before.url}?2` }))
    const moved = await stand.find(id)
    expect(moved).toMatchObject({ quietUntil: null, etag: null })
    expect(moved.nextPollAt.getTime()).toBeLessThanOrEqual(Date.now())
  })

  test('80: is made anew when the clock was set back, with the same pauses, and not when it went on', async () => {
    const id = await stand.add(send('', { 'retry-after': '7200' }, 503))
    const right = stand.clock.now
    stand.pass(400 * day)
    await stand.poll(id)
    stand.clock.now = right
    const deps = { ...stand.deps, queues: { ...stand.deps.queues, ensure: async () => undefined } }
    await sweep(deps).run({}, context)
    const inTwoHours = new Date(right.getTime() + 7200_000)
    expect(await stand.find(id)).toMatchObject({ lastPollAt: right, nextPollAt: inTwoHours, quietUntil: inTwoHours })
    stand.pass(3600)
    await sweep(deps).run({}, context)
    expect((await stand.find(id)).nextPollAt).toEqual(inTwoHours)
    stand.clock.now = right
  })
})
