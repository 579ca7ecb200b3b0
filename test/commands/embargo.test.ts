import { setTimeout as sleep } from 'node:timers/promises'
import { retry } from '../../src/commands/deliveries.ts'
import { approve, edit, planDeliveries } from '../../src/commands/drafts.ts'
import { liftEmbargo, setEmbargo } from '../../src/commands/embargo.ts'
import * as drafts from '../../src/db/drafts.ts'
import { startJobs } from '../../src/jobs/start.ts'
import { type Desk, openDesk } from '../stage/desk.ts'
import { describeWith, type Server, startRedis, until } from '../stage/servers.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(['map', 'autre'])
})
afterAll(() => desk.close())

const noon = '2026-11-24T12:00:00.000Z'
const evening = '2026-11-24T18:00:00.000Z'

async function scheduled(guid: string, embargo = noon): Promise<number> {
  const { id, version } = await desk.receive(guid, { embargo })
  await approve(desk.deps, id, 'Amina', { version })
  return id
}
const lift = async (id: number, role: 'admin' | 'editor' = 'admin') =>
  liftEmbargo(desk.deps, id, 'Chafik', { version: await desk.versionOf(id), reason: 'levé par le ministère' }, role)

describe('lifting an embargo early', () => {
  test('is for those who run the newsroom; what waited goes out at once, and the history says what held', async () => {
    const id = await scheduled('l1', evening)
    await expect(lift(id, 'editor')).rejects.toThrow('Only those who run the newsroom')
    expect(await desk.look(id)).toMatchObject({ state: 'scheduled', embargo: evening })
    await lift(id)
    const { history, ...draft } = await desk.look(id)
    expect(draft).toMatchObject({ state: 'approved', embargo: undefined, deliveries: [{ state: 'pending' }] })
    expect(history.find(({ action }) => action === 'embargo')).toMatchObject({
      actor: 'Chafik',
      reason: 'lifted early (was until 2026-11-24 18:00 UTC, 19:00 Casablanca): levé par le ministère',
    })
    expect((await desk.deliver(id)).state).toBe('published')
  })

  test('holds against a revision that repeats the same end, and not against another', async () => {
    const { id } = await desk.receive('l2', { embargo: noon })
    await lift(id)
    expect(
      (await desk.receive('l2', { embargo: noon, title: 'Le moulin l2 ouvre enfin ses portes' })).embargo,
    ).toBeUndefined()
    const held = await desk.receive('l2', { embargo: evening, title: 'Le moulin l2 ouvre enfin ses deux portes' })
    expect(held).toMatchObject({ id, embargo: evening })
  })

  test('of copy withheld without an end is said as it is', async () => {
    const id = await scheduled('l3', '9999-12-31T23:59:59Z')
    await lift(id)
    expect((await desk.look(id)).history.map(({ reason }) => reason)).toContain(
      'lifted early (was until the wire lifts it): levé par le ministère',
    )
  })
})

describe('an embargo of the desk’s own', () => {
  const set = async (id: number, end: string, role: 'admin' | 'editor' = 'editor', reason?: string) =>
    setEmbargo(desk.deps, id, 'Brahim', { version: await desk.versionOf(id), until: end, reason }, role)

  test('calls back approved copy that has not gone out', async () => {
    const { id, version } = await desk.receive('s1')
    await approve(desk.deps, id, 'Amina', { version })
    await set(id, noon)
    expect(await desk.look(id)).toMatchObject({ state: 'scheduled', deliveries: [{ state: 'cancelled' }] })
    expect((await desk.deliver(id)).state).toBe('scheduled')
  })

  test('is set later by anybody, earlier only by those who run the newsroom and with a reason, never in the past', async () => {
    const { id } = await desk.receive('s2', { embargo: noon })
    await set(id, evening)
    await expect(set(id, noon)).rejects.toThrow('Only those who run the newsroom')
    await expect(set(id, noon, 'admin')).rejects.toThrow('Say why')
    await expect(set(id, '2026-11-24T09:00:00Z')).rejects.toThrow('has passed')
    await set(id, noon, 'admin', 'accord du ministère')
    expect((await desk.look(id)).embargo).toBe(noon)
  })
})

describe('a revision of the wire', () => {
  test('that lifts the embargo lets scheduled copy go at once', async () => {
    const id = await scheduled('r1')
    await desk.receive('r1', { title: 'Le moulin r1 rouvre ses portes sans attendre' })
    expect(await desk.look(id)).toMatchObject({ state: 'approved', embargo: undefined, updatePending: true })
  })

  test('that sets an embargo holds approved copy that has not gone out', async () => {
    const { id, version } = await desk.receive('r2')
    await approve(desk.deps, id, 'Amina', { version })
    await desk.receive('r2', { embargo: evening, title: 'Le moulin r2 rouvre ses portes ce soir' })
    expect(await desk.look(id)).toMatchObject({
      state: 'scheduled',
      embargo: evening,
      deliveries: [{ state: 'cancelled' }],
    })
  })

  test('that moves the end is honoured, nearer and further', async () => {
    const id = await scheduled('r3')
    await desk.receive('r3', { embargo: evening, title: 'Le moulin r3 rouvre ses portes ce soir' })
    expect((await desk.look(id)).embargo).toBe(evening)
    await desk.receive('r3', { embargo: noon, title: 'Le moulin r3 rouvre ses portes à midi' })
    expect((await desk.look(id)).embargo).toBe(noon)
  })

  test('is not undone by an edit, nor by taking the update over', async () => {
    const { id, version } = await desk.receive('r4', { embargo: noon })
    await lift(id)
    await edit(desk.deps, id, 'Amina', { version: version + 1, headline: 'Le moulin r4' })
    expect((await desk.look(id)).embargo).toBeUndefined()
  })

  test('of an item whose copy is not the one on display is honoured as well', async () => {
    const { id } = await desk.receive('r6')
    const shown = await desk.receive('r6', { guid: 'autre-r6' }, 'autre')
    expect(shown).toMatchObject({ id, sources: 2 })
    for (const [embargo, title] of [
      [evening, 'Le moulin r6 rouvre ce soir'],
      [undefined, 'Le moulin r6 rouvre sans attendre'],
    ]) {
      await desk.receive('r6', { embargo, title })
      expect((await desk.look(id)).embargo).toBe(embargo)
    }
  })

  test('of a spiked draft holds when the draft is brought back', async () => {
    const { id } = await desk.receive('r5')
    await desk.set(id, { state: 'spiked' })
    await desk.receive('r5', { embargo: evening, title: 'Le moulin r5 rouvre ses portes ce soir' })
    expect(await desk.look(id)).toMatchObject({ state: 'spiked', embargo: evening })
  })
})

describe('the gates', () => {
  test('nothing is planned under embargo, whoever asks, and nothing failed is sent again', async () => {
    const id = await scheduled('g1')
    const planned = desk.archive.connection.transaction(async () =>
      planDeliveries(desk.deps, await drafts.lock(desk.db, id)),
    )
    await expect(planned).rejects.toThrow('is under embargo until 2026-11-24 12:00 UTC')
    const { id: other, version } = await desk.receive('g2')
    await approve(desk.deps, other, 'Amina', { version })
    await desk.set(other, { embargo: new Date(noon) })
    const deliveryId = (await desk.look(other)).deliveries[0]?.id ?? 0
    await expect(retry(desk.deps, deliveryId)).rejects.toThrow('under embargo')
  })

  test('copy stopped at the last gate goes out when its embargo is over', async () => {
    const { id, version } = await desk.receive('g3')
    await approve(desk.deps, id, 'Amina', { version })
    await desk.set(id, { embargo: new Date(noon) })
    const { state, deliveries, history } = await desk.deliver(id)
    expect([state, deliveries[0]?.state, history.at(-1)?.action]).toEqual(['scheduled', 'cancelled', 'schedule'])
    await desk.pass(121, id)
    expect((await desk.deliver(id)).state).toBe('published')
    desk.clock.now = new Date('2026-11-24T10:00:00Z')
  })

  test('copy that was on its way when the embargo came is published at its end, for it is out', async () => {
    const { id, version } = await desk.receive('g4')
    await approve(desk.deps, id, 'Amina', { version })
    await desk.set(id, { embargo: new Date(noon), state: 'scheduled', publishedVersion: 1 })
    await desk.db.updateTable('deliveries').set({ state: 'delivered' }).where('draftId', '=', id).execute()
    await desk.pass(121, id)
    expect((await desk.look(id)).state).toBe('published')
    desk.clock.now = new Date('2026-11-24T10:00:00Z')
  })
})

const queueStands = [
  { name: 'queues in the database', programs: [], start: async () => undefined },
  { name: 'queues in Redis', programs: ['redis-server'], start: startRedis },
]
for (const { name, programs, start } of queueStands)
  describeWith(programs, `on a running system, ${name}`, () => {
    let redis: Server | undefined
    let real: Desk
    beforeEach(async () => {
      redis = await start()
      real = await openDesk(['map'], () => new Date(), redis ? { REDIS_URL: redis.url } : {})
    }, 60_000)
    afterEach(async () => {
      await real.close()
      await redis?.stop()
    })

    /** Approved copy under an embargo that ends so soon. */
    async function endingIn(ms: number): Promise<{ id: number; end: Date }> {
      const end = new Date(Date.now() + ms)
      const { id, version } = await real.receive('vrai', { embargo: end.toISOString() })
      await approve(real.deps, id, 'Amina', { version })
      return { id, end }
    }
    const releasedAt = async (id: number): Promise<number> =>
      until(async () => {
        const { history } = await real.look(id)
        const at = history.find(({ action }) => action === 'release')?.at
        return at ? Date.parse(at) : undefined
      }, 10_000)

    test('the clock releases it within a second of its time, without a sweep', async () => {
      await startJobs(real.deps, ['clock'], new AbortController().signal)
      const { id, end } = await endingIn(2500)
      const late = (await releasedAt(id)) - end.getTime()
      if (process.env.MEASURE) process.stdout.write(`released ${late} ms after its end, ${name}\n`)
      expect(late).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThan(1000)
    }, 60_000)

    test('what came due while the process was down, and whose job was lost, is released by the first sweep', async () => {
      const { id } = await endingIn(1000)
      const { clock } = real.archive.queues.all
      await clock.drain(true)
      expect(await clock.getJobCountByTypes('delayed', 'waiting')).toBe(0)
      await sleep(1100)
      const started = Date.now()
      await startJobs(real.deps, ['clock', 'sweep'], new AbortController().signal)
      expect((await releasedAt(id)) - started).toBeLessThan(5500)
    }, 60_000)
  })
