import * as feeds from '../../src/db/feeds.ts'
import * as subscriptions from '../../src/db/websub.ts'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { websub } from '../../src/jobs/websub.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { call, type Hub, openHub } from '../stage/hub.ts'
import { context, jobDeps } from '../stage/jobs.ts'
import { until } from '../stage/servers.ts'
import {
  archive,
  clock,
  daySeconds,
  db,
  entry,
  hub,
  itemsOf,
  linksTo,
  makeFeed,
  makeSubscribed,
  pollOnce,
  row,
  rss,
  started,
  subscriberOnStage,
  sweepOnce,
  web,
} from '../stage/subscriber.ts'

subscriberOnStage()

describe('a feed that names a hub', () => {
  test.each(['verifies', 'verifies first'] as const)('is subscribed to at a hub that %s', async (manner) => {
    hub.manner = manner
    const { id, topic } = await makeSubscribed('abonne')
    const [asked] = hub.asked
    expect(asked).toMatchObject({ mode: 'subscribe', topic, lease: '864000' })
    expect(asked?.callback).toMatch(new RegExp(`^${web.url}/websub/[\\w-]{43}$`, 'u'))
    expect(asked?.secret).toMatch(/^[\w-]{43}$/u)
    await until(async () => (await row(id)).state === 'active')
    expect(await subscriptions.findLease(db(), id, clock)).toEqual(new Date(started.getTime() + 10 * daySeconds * 1000))
    await sweepOnce()
    expect(hub.asked.length).toBe(1)
  })

  test('keeps the secret sealed', async () => {
    const { id } = await makeSubscribed('scelle')
    expect((await row(id)).secret.includes(String(hub.asked[0]?.secret))).toBe(false)
  })

  test('may name it in its Link headers', async () => {
    const { id } = await makeFeed('entete', () => '')
    const headers = { link: `<${hub.url}>; rel="hub", <http://fil.example/canonique>; rel=self` }
    hub.feeds.set(id, { body: rss('', entry('b', 'Le marché rouvre')), headers })
    await pollOnce(id)
    await sweepOnce()
    expect(hub.asked).toMatchObject([{ topic: 'http://fil.example/canonique' }])
  })

  test.each([
    ['we have no address of our own', async () => sweepOnce('')],
    [
      'it is told to do without',
      async (id: string) => {
        await feeds.save(
          db(),
          feedSettings.parse({ id, name: id, url: `http://${hub.host}/feeds/${id}`, websub: false }),
        )
        await sweepOnce()
      },
    ],
  ])('is not subscribed to when %s', async (_, act) => {
    const { id } = await makeFeed('sans')
    await act(id)
    expect([hub.asked, (await row(id)).state]).toEqual([[], 'ended'])
  })

  test('is not subscribed to at an address that may not be asked', async () => {
    const inner = await openHub()
    const { id } = await makeFeed('dedans', (topic) => linksTo(inner.url, topic))
    await sweepOnce()
    expect(await row(id)).toMatchObject({
      state: 'refused',
      error: expect.stringMatching(/not a public internet address/),
    })
    expect(inner.asked).toEqual([])
    await inner.close()
  })

  test('reaches no address that is allowed for another feed', async () => {
    const fetcher = createFetcher({ userAgent: 'depeche test', allow: [hub.host] })
    hub.manner = 503
    await expect(fetcher.post(hub.url, '', {}, undefined, 'https://fil.example/rss')).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(hub.asked).toEqual([])
    expect((await fetcher.post(hub.url, '', {}, undefined, `http://${hub.host}/feeds/a`)).status).toBe(503)
    await fetcher.close()
  })

  test('that names another one later is subscribed to there, with another secret', async () => {
    const { id, topic } = await makeSubscribed('change')
    const other = await openHub()
    hub.feeds.set(id, { body: rss(linksTo(other.url, topic), entry('b', 'Le marché rouvre')) })
    await pollOnce(id)
    await websubAt(other, id)
    expect(other.asked[0]?.callback).not.toBe(hub.asked[0]?.callback)
    expect(other.asked[0]?.secret).not.toBe(hub.asked[0]?.secret)
    expect(await hub.distribute(topic, rss('', entry('c', 'Une brève')))).toEqual([410])
    await other.close()
  })

  test('and names it no more is left, and the hub hears so', async () => {
    const { id, topic } = await makeSubscribed('laisse')
    hub.feeds.set(id, { body: rss('', entry('b', 'Le marché rouvre')) })
    await pollOnce(id)
    expect(await subscriptions.find(db(), id)).toBeUndefined()
    expect(await hub.distribute(topic, rss('', entry('c', 'Une brève')))).toEqual([410])
  })
})

/** A second hub's address has to be allowed as well. */
async function websubAt(other: Hub, feedId: string) {
  await subscriptions.follow(db(), clock)
  const both = jobDeps(archive, { allow: [hub.host, other.host], now: () => clock, publicUrl: web.url })
  await websub(both).run({ feedId }, context)
  await until(() => other.subscriptions.size > 0)
}

describe('what a hub delivers', () => {
  test.each(['sha1', 'sha256', 'sha384', 'sha512'])('is taken in when it is signed with %s', async (method) => {
    const { id, topic } = await makeSubscribed('livre')
    expect(await hub.distribute(topic, rss('', entry('b', 'Le marché rouvre')), { method })).toEqual([202])
    expect((await itemsOf(id)).map(({ identity }) => identity)).toEqual(['a', 'b'])
    expect(await row(id)).toMatchObject({ lastPushAt: clock })
  })

  test('is there once, however often it comes and whether or not the feed is polled too', async () => {
    const { id, topic } = await makeSubscribed('doublon')
    const body = rss(linksTo(hub.url, topic), entry('b', 'Le marché rouvre'), entry('a', 'La récolte commence'))
    hub.feeds.set(id, { body })
    const statuses = await Promise.all([hub.distribute(topic, body), pollOnce(id), hub.distribute(topic, body)])
    await pollOnce(id)
    expect([statuses[0], statuses[2]]).toEqual([[202], [202]])
    expect((await itemsOf(id)).map(({ identity }) => identity)).toEqual(['a', 'b'])
  })

  test.each([
    ['with another secret', { secret: 'x'.repeat(43) }],
    ['with nothing', { secret: null }],
    ['with a digest nobody agreed on', { method: 'md5' }],
  ])('is ignored when it is signed %s, and the sender learns nothing', async (_, how) => {
    const { id, topic } = await makeSubscribed('faux')
    expect(await hub.distribute(topic, rss('', entry('b', 'Le marché rouvre')), how)).toEqual([202])
    expect((await itemsOf(id)).length).toBe(1)
    expect((await row(id)).lastPushAt).toBeNull()
  })

  test('is kept with the reason on the feed when it cannot be read', async () => {
    const { id, topic } = await makeSubscribed('illisible')
    expect(await hub.distribute(topic, '<html><body>Maintenance</body></html>', { type: 'text/html' })).toEqual([202])
    expect((await feeds.get(db(), id)).error).toMatch(/could not be read/)
    const payloads = await db().selectFrom('payloads').select('error').where('feedId', '=', id).orderBy('id').execute()
    expect(payloads.map(({ error }) => error !== null)).toEqual([false, true])
  })

  test('is refused beyond 50 MB', async () => {
    const { topic } = await makeSubscribed('enorme')
    expect(await hub.distribute(topic, Buffer.alloc(50 * 1024 * 1024 + 1, 'a'))).toEqual([413])
  })
})

describe('a hub that asks whether we meant it', () => {
  test('hears no of what nobody asked for', async () => {
    const { topic } = await makeSubscribed('verifie')
    const callback = String(hub.asked[0]?.callback)
    const lease = { challenge: 'x', lease_seconds: '60' }
    const answers = [
      await call(`${web.url}/websub/inconnu`, { mode: 'subscribe', topic, ...lease }),
      await call(callback, { mode: 'subscribe', topic: `${topic}2`, ...lease }),
      await call(callback, { mode: 'unsubscribe', topic, ...lease }),
      await call(callback, { mode: 'publish', topic, ...lease }),
      await call(callback, {}),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  })

  test('gets its challenge back as text, whatever stands in it', async () => {
    const { topic } = await makeSubscribed('defi')
    const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': '<script>é' })
    const answer = await fetch(`${hub.asked[0]?.callback}?${query}`)
    expect([answer.status, await answer.text()]).toEqual([200, '<script>é'])
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    ['none', undefined, daySeconds],
    ['a minute', 60, 60],
    ['a century', 100 * 365 * daySeconds, 30 * daySeconds],
  ])('may grant a lease of %s', async (_, granted, expected) => {
    hub.leaseSeconds = granted
    const { id } = await makeSubscribed('bail')
    await until(async () => (await row(id)).state === 'active')
    expect((await row(id)).leaseUntil).toEqual(new Date(started.getTime() + expected * 1000))
  })
})
