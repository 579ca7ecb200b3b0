import * as feeds from '../../src/db/feeds.ts'
import * as subscriptions from '../../src/db/websub.ts'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { poll } from '../../src/jobs/poll.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { websub } from '../../src/jobs/websub.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { openTestArchive } from '../stage/archive.ts'
import { call, type Hub, openHub } from '../stage/hub.ts'
import { context, jobDeps } from '../stage/jobs.ts'
import { until } from '../stage/servers.ts'
import { openWeb } from '../stage/web.ts'

const started = new Date('2026-11-02T08:00:00Z')
const daySeconds = 24 * 3600

let archive: Awaited<ReturnType<typeof openTestArchive>>
let web: Awaited<ReturnType<typeof openWeb>>
let hub: Hub
let count = 0
let clock = started

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

const deps = (publicUrl: string | undefined = web?.url) =>
  jobDeps(archive, { allow: hub ? [hub.host] : [], now: () => clock, ...(publicUrl ? { publicUrl } : {}) })
const db = () => archive.connection.db
const later = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000)
}

const entry = (guid: string, title: string) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><pubDate>Mon, 02 Nov 2026 07:00:00 GMT</pubDate><description>${title}, a annoncé lundi à Fès la coopérative Tamsna.</description></item>`
const rss = (links: string, ...entries: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Essai</title>${links}${entries.join('')}</channel></rss>`
const linksTo = (address: string, topic: string) =>
  `<atom:link rel="hub" href="${address}"/><atom:link rel="self" href="${topic}"/>`

const row = async (id: string) => {
  const found = await subscriptions.find(db(), id)
  if (!found) throw new Error(`no subscription of ${id}`)
  return found
}
const itemsOf = (id: string) => db().selectFrom('items').selectAll().where('feedId', '=', id).orderBy('id').execute()

/** What the sweep and the jobs it asks for do. */
async function sweepOnce(publicUrl?: string) {
  await sweep(deps(publicUrl)).run({}, context)
  for (const { feedId } of await subscriptions.due(db(), clock, 100))
    await websub(deps(publicUrl)).run({ feedId }, context)
}

/** A feed of its own for each test, published by the hub and polled once. */
async function makeFeed(name: string, links = (topic: string) => linksTo(hub.url, topic)) {
  const id = `${name}-${++count}`
  const topic = `http://${hub.host}/feeds/${id}`
  hub.feeds.set(id, { body: rss(links(topic), entry('a', 'La récolte commence')) })
  await feeds.save(db(), feedSettings.parse({ id, name: id, url: topic }))
  await pollOnce(id)
  return { id, topic }
}
async function pollOnce(id: string) {
  await db().updateTable('feeds').set({ nextPollAt: clock }).where('id', '=', id).execute()
  await poll(deps()).run({ feedId: id }, context)
}

async function makeSubscribed(name: string) {
  const feed = await makeFeed(name)
  await sweepOnce()
  await until(() => hub.subscriptions.size > 0)
  return feed
}

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

describe('a lease', () => {
  test('is renewed after four fifths, under the same callback and secret', async () => {
    const { id } = await makeSubscribed('renouvele')
    later(7.9 * daySeconds)
    await sweepOnce()
    expect(hub.asked.length).toBe(1)
    later(0.2 * daySeconds)
    await sweepOnce()
    expect(hub.asked[1]).toEqual(hub.asked[0])
    const end = new Date(started.getTime() + 18.1 * daySeconds * 1000)
    await until(async () => (await row(id)).leaseUntil?.getTime() === end.getTime())
    expect(await row(id)).toMatchObject({ state: 'active', attempts: 0 })
  })

  test('holds while a hub that is down is asked again and again, then ends; after that the hub is still asked', async () => {
    const { id, topic } = await makeSubscribed('panne')
    hub.manner = 503
    later(8.1 * daySeconds)
    for (let hours = 0; hours < 40; hours += 2) {
      await sweepOnce()
      later(7200)
    }
    const asked = hub.asked.length
    expect([asked > 5, asked < 15]).toEqual([true, true])
    expect(await row(id)).toMatchObject({ state: 'active', error: expect.stringMatching(/answered 503/) })
    expect(await hub.distribute(topic, rss('', entry('b', 'Le marché rouvre')))).toEqual([202])
    later(daySeconds)
    expect(await subscriptions.findLease(db(), id, clock)).toBeUndefined()
    hub.manner = 'verifies'
    await sweepOnce()
    await until(async () => (await row(id)).state === 'active')
    expect(await subscriptions.findLease(db(), id, clock)).toEqual(new Date(clock.getTime() + 10 * daySeconds * 1000))
  })
})

describe('a feed whose hub pushes', () => {
  const untilNext = async (id: string) => ((await feeds.get(db(), id)).nextPollAt.getTime() - clock.getTime()) / 1000

  test('is polled four times more seldom, and as often as before when the lease has ended', async () => {
    const { id } = await makeSubscribed('repose')
    expect(await untilNext(id)).toBe(300)
    await until(async () => (await row(id)).state === 'active')
    await pollOnce(id)
    expect(await untilNext(id)).toBe(1200)
    later(10 * daySeconds - 600)
    await pollOnce(id)
    expect(await untilNext(id)).toBe(600)
    later(601)
    await pollOnce(id)
    expect(await untilNext(id)).toBe(300)
  })
})

describe('a hub that says no', () => {
  test('by a denial is asked again a day later, and the feed is polled as often as before', async () => {
    const { id, topic } = await makeSubscribed('nie')
    const far = new Date(clock.getTime() + 3600_000)
    await db().updateTable('feeds').set({ nextPollAt: far }).where('id', '=', id).execute()
    const reply = await call(String(hub.asked[0]?.callback), { mode: 'denied', topic, reason: 'no such topic here' })
    expect(reply.status).toBe(200)
    expect(await row(id)).toMatchObject({
      state: 'refused',
      error: 'The hub refused: no such topic here',
      leaseUntil: null,
    })
    expect((await feeds.get(db(), id)).nextPollAt).toEqual(new Date(clock.getTime() + 300_000))
    expect(await hub.distribute(topic, rss('', entry('b', 'Le marché rouvre')))).toEqual([410])
    await sweepOnce()
    expect(hub.asked.length).toBe(1)
    later(daySeconds)
    await sweepOnce()
    await until(async () => (await row(id)).state === 'active')
  })

  test('at once, by a denial or a status, is not asked again before tomorrow', async () => {
    for (const manner of ['denies', 400] as const) {
      hub.manner = manner
      const { id } = await makeFeed('refuse')
      await sweepOnce()
      await until(async () => (await row(id)).state === 'refused')
      const asked = hub.asked.length
      later(daySeconds - 60)
      await sweepOnce()
      expect(hub.asked.length).toBe(asked)
      await subscriptions.forget(db(), id)
    }
  })
})

describe('a feed that is', () => {
  const ways = {
    paused: (id: string) => feeds.setEnabled(db(), id, false),
    removed: (id: string) => feeds.remove(db(), id),
    'told to do without': (id: string) =>
      db().updateTable('feeds').set({ websub: false }).where('id', '=', id).execute(),
  }
  test.each(Object.entries(ways))('%s is unsubscribed', async (_, act) => {
    const { id } = await makeSubscribed('quitte')
    await act(id)
    await sweepOnce()
    await until(() => hub.subscriptions.size === 0)
    expect(hub.asked[1]).toMatchObject({ mode: 'unsubscribe', callback: hub.asked[0]?.callback })
    await until(async () => (await row(id)).nextAt === null)
    later(30 * daySeconds)
    await sweepOnce()
    expect(hub.asked.length).toBe(2)
  })

  test('moved into a folder is pushed to no more', async () => {
    const { id, topic } = await makeSubscribed('dossier')
    await db().updateTable('feeds').set({ url: 'file:///tmp' }).where('id', '=', id).execute()
    await sweepOnce()
    expect(await hub.distribute(topic, rss('', entry('b', 'Le marché rouvre')))).toEqual([410])
  })

  test('resumed is subscribed to again', async () => {
    const { id, topic } = await makeSubscribed('reprend')
    await feeds.setEnabled(db(), id, false)
    await sweepOnce()
    await until(() => hub.subscriptions.size === 0)
    await feeds.setEnabled(db(), id, true)
    await sweepOnce()
    await until(() => hub.subscriptions.size === 1)
    expect(await hub.distribute(topic, rss('', entry('b', 'Le marché rouvre')))).toEqual([202])
    expect((await itemsOf(id)).length).toBe(2)
  })

  test('paused is let go after three farewells that a hub does not answer', async () => {
    const { id } = await makeSubscribed('adieu')
    hub.manner = 503
    await feeds.setEnabled(db(), id, false)
    for (let day = 0; day < 6; day += 1) {
      await sweepOnce()
      later(daySeconds)
    }
    expect(hub.asked.filter(({ mode }) => mode === 'unsubscribe').length).toBe(3)
    expect((await row(id)).nextAt).toBeNull()
  })
})
