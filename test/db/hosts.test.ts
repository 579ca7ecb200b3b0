import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '../../src/db/connection.ts'
import { type HostDeps, withHostSlot } from '../../src/db/hosts.ts'
import { PutOff } from '../../src/model/put-off.ts'
import { openTestArchive } from '../stage/archive.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
/** A second process at the same archive. */
let other: ReturnType<typeof connect>
let clock = new Date('2036-11-03T09:00:00Z')
let hosts = 0

beforeAll(async () => {
  archive = await openTestArchive()
  other = connect(archive.connectionString, { max: 10, onError: () => undefined })
}, 60_000)
afterAll(async () => {
  await other.close()
  await archive.remove()
})

const deps = (hostPauseMs: number, connection: HostDeps['connection'] = archive.connection): HostDeps => ({
  connection,
  now: () => clock,
  hostPauseMs,
})
const newHost = () => `https://host-${++hosts}.example/feed`
const pass = (ms: number) => {
  clock = new Date(clock.getTime() + ms)
}
const putOffMs = async (work: Promise<unknown>): Promise<number> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof PutOff)) throw new Error(`not put off: ${error}`)
  return error.until.getTime() - clock.getTime()
}

/** Work that lasts until it is told to end. */
function openWork() {
  const { promise, resolve } = lasting()
  return { work: () => promise, end: () => resolve(undefined) }
}
function lasting() {
  let resolve: (value: unknown) => void = () => undefined
  const promise = new Promise<unknown>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

test('two may ask a host at once, from whatever process, and the third is put off until one is done', async () => {
  const url = newHost()
  const [first, second] = [openWork(), openWork()]
  const running = [withHostSlot(deps(0), url, first.work)]
  await sleep(100)
  running.push(withHostSlot(deps(0, other), url, second.work))
  await sleep(100)
  expect(await putOffMs(withHostSlot(deps(0), url, async () => 1))).toBe(500)
  expect(await putOffMs(withHostSlot(deps(0, other), url, async () => 1))).toBe(1000)
  expect(await withHostSlot(deps(0), newHost(), async () => 'another host')).toBe('another host')
  first.end()
  await running[0]
  expect(await withHostSlot(deps(0), url, async () => 'free')).toBe('free')
  second.end()
  await Promise.all(running)
})

test('from one beginning to the next the pause passes, and those put off come one after the other', async () => {
  const url = newHost()
  const ask = () => withHostSlot(deps(1000), url, async () => 'asked')
  expect(await ask()).toBe('asked')
  expect([await putOffMs(ask()), await putOffMs(ask()), await putOffMs(ask())]).toEqual([1100, 2200, 3300])
  pass(999)
  expect(await putOffMs(ask())).toBe(3401)
  pass(1)
  expect(await ask()).toBe('asked')
})

test('ports of one name are hosts of their own; paths are not', async () => {
  const ask = (url: string) => withHostSlot(deps(1000), url, async () => 'asked')
  const [name] = [`host-${++hosts}.example`]
  expect(await ask(`https://${name}/a`)).toBe('asked')
  expect(await ask(`https://${name}:8443/a`)).toBe('asked')
  expect(await putOffMs(ask(`https://${name.toUpperCase()}/b`))).toBeGreaterThan(0)
})

test('what is no address at a host is left to the fetch, which refuses it', async () => {
  for (const url of ['no address', 'data:text/xml,<rss/>', 'no address'])
    expect(await withHostSlot(deps(1000), url, async () => 'asked')).toBe('asked')
})

test('work that fails gives its place back', async () => {
  const url = newHost()
  for (let time = 0; time < 5; time += 1)
    await expect(withHostSlot(deps(0), url, () => Promise.reject(new Error('odd')))).rejects.toThrow('odd')
})

test('the places of a process that was killed are free again after a minute, and its return takes none away', async () => {
  const url = newHost()
  const lost = [openWork(), openWork()]
  const running = [withHostSlot(deps(0), url, lost[0]?.work ?? fail)]
  await sleep(50)
  running.push(withHostSlot(deps(0), url, lost[1]?.work ?? fail))
  await sleep(50)
  pass(59_000)
  await putOffMs(withHostSlot(deps(0), url, async () => 1))
  pass(1000)
  const taken = openWork()
  running.push(withHostSlot(deps(0, other), url, taken.work))
  await sleep(50)
  lost[0]?.end()
  await running[0]
  const slots = await archive.connection.db
    .selectFrom('hostSlots')
    .selectAll()
    .where('host', '=', new URL(url).host)
    .execute()
  expect(slots.filter(({ heldUntil }) => heldUntil > clock)).toHaveLength(1)
  lost[1]?.end()
  taken.end()
  await Promise.all(running)
})

test('a clock that was set back does not lock a host', async () => {
  const url = newHost()
  const right = clock
  pass(30 * 24 * 3600_000)
  const stuck = openWork()
  const running = withHostSlot(deps(1000), url, stuck.work)
  await sleep(50)
  clock = right
  expect(await withHostSlot(deps(1000), url, async () => 'asked')).toBe('asked')
  stuck.end()
  await running
})

test('of a hundred that come at once from two processes never more than two are at work, and all are done', async () => {
  const url = newHost()
  let [atWork, most, done] = [0, 0, 0]
  const work = async () => {
    atWork += 1
    most = Math.max(most, atWork)
    await sleep(3)
    atWork -= 1
    done += 1
  }
  const insist = async (connection: HostDeps['connection']): Promise<void> => {
    for (;;) {
      try {
        return await withHostSlot({ connection, now: () => new Date(), hostPauseMs: 0 }, url, work)
      } catch (error) {
        if (!(error instanceof PutOff)) throw error
        await sleep(10)
      }
    }
  }
  await Promise.all(Array.from({ length: 100 }, (_, index) => insist(index % 2 ? other : archive.connection)))
  expect({ most, done }).toEqual({ most: 2, done: 100 })
})

const fail = (): never => {
  throw new Error('no work')
}
