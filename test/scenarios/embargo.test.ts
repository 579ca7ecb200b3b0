import { setTimeout as sleep } from 'node:timers/promises'
import { approve } from '../../src/commands/drafts.ts'
import { liftEmbargo } from '../../src/commands/embargo.ts'
import { describeWith, type Server } from '../stage/servers.ts'
import { stands, stopAll, urlsOf } from '../stage/stands.ts'
import { g2, story } from './dispatches.ts'
import { openScene, type Scene } from './newsroom.ts'

const ahead = (ms: number): Date => new Date(Date.now() + ms)
const day = 24 * 3600_000

for (const { name, programs, servers } of stands.filter((stand) => stand.name !== 'on PostgreSQL'))
  describeWith(programs, `embargoes, ${name}`, () => {
    let running: Record<string, Server>
    let scene: Scene
    beforeAll(async () => {
      running = await servers()
      scene = await openScene(urlsOf(running))
    }, 60_000)
    afterAll(async () => {
      await scene.close()
      await stopAll(running)
    })

    const approveNow = async (id: number) => {
      await approve(scene.deps, id, 'amina', { version: (await scene.look(id)).version })
      return scene.look(id)
    }
    const arrivals = (id: number) => scene.cms.arrivals.filter(({ data }) => data.draftId === id)
    /** Sends a dispatch under embargo and approves it. */
    const held = async (place: string, embargo: Date) => {
      const copy = { guid: `embargo:${place}`, ...story(place) }
      const { id } = await scene.send('map', g2({ ...copy, embargo }))
      expect(await approveNow(id)).toMatchObject({ state: 'scheduled', deliveries: [] })
      return { id, copy }
    }

    test('approved copy waits, and goes out when the embargo ends, not before', async () => {
      const until = ahead(3000)
      const { id } = await held('Ouarzazate', until)
      const out = await scene.becomes(id, ({ state }) => state === 'published')
      const released = out.history.find(({ action }) => action === 'release')
      expect(released?.actor).toBe('clock')
      const late = Date.parse(released?.at ?? '') - Math.floor(until.getTime() / 1000) * 1000
      expect(late).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThan(3000)
    })

    test('an embargo that a later version moves away holds; one that it lifts is over at once', async () => {
      const { id, copy } = await held('Rissani', ahead(2500))
      const moved = await scene.send(
        'map',
        g2({ ...copy, version: 2, headline: `${copy.headline} (mise à jour)`, embargo: ahead(2 * day) }),
      )
      expect(moved).toMatchObject({ id, state: 'scheduled' })
      await sleep(3500)
      expect(await scene.look(id)).toMatchObject({ state: 'scheduled', deliveries: [] })
      await scene.send(
        'map',
        g2({ ...copy, version: 3, text: [...copy.text, 'Les premières pelotes seront vendues au souk du jeudi.'] }),
      )
      const out = await scene.becomes(id, ({ deliveries }) => deliveries.length > 0)
      expect(
        out.history.filter(({ actor, action }) => actor === 'wire' && action === 'embargo').map(({ reason }) => reason),
      ).toEqual([expect.stringContaining('the wire sets it: until'), expect.stringContaining('the wire lifts it')])
    })

    test('only those who run the newsroom lift it early, with a reason that the history keeps', async () => {
      const { id } = await held('Taliouine', ahead(3 * day))
      const { version } = await scene.look(id)
      const lift = { version, reason: 'le ministère a publié le communiqué' }
      await expect(liftEmbargo(scene.deps, id, 'amina', lift, 'editor')).rejects.toThrow('run the newsroom')
      await expect(liftEmbargo(scene.deps, id, 'karim', { version, reason: ' ' }, 'admin')).rejects.toThrow('Say why')
      expect(arrivals(id)).toEqual([])
      await liftEmbargo(scene.deps, id, 'karim', lift, 'admin')
      const out = await scene.becomes(id, ({ state }) => state === 'published')
      expect(out.history).toContainEqual(
        expect.objectContaining({ actor: 'karim', reason: expect.stringMatching(/^lifted early .*UTC.*ministère/u) }),
      )
      expect(arrivals(id)).toHaveLength(1)
    })

    test('an embargo that ends while nothing runs is released at the next start', async () => {
      const { id } = await held('Zagora', ahead(2500))
      await scene.stop()
      await sleep(3000)
      expect(arrivals(id)).toEqual([])
      await scene.start()
      const out = await scene.becomes(id, ({ state }) => state === 'published')
      expect(out.history.map(({ action }) => action)).toEqual([
        'created',
        'schedule',
        'release',
        'delivered',
        'delivered',
        'publish',
      ])
      expect(arrivals(id)).toHaveLength(1)
    })
  })
