import * as feeds from '../../src/db/feeds.ts'
import * as subscriptions from '../../src/db/websub.ts'
import { call } from '../stage/hub.ts'
import { until } from '../stage/servers.ts'
import {
  clock,
  daySeconds,
  db,
  entry,
  hub,
  itemsOf,
  later,
  makeFeed,
  makeSubscribed,
  pollOnce,
  row,
  rss,
  started,
  subscriberOnStage,
  sweepOnce,
} from '../stage/subscriber.ts'

subscriberOnStage()

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
