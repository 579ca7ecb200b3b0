import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { type Archive, openArchive } from '../../src/archive.ts'
import { loadConfig } from '../../src/config.ts'
import * as feeds from '../../src/db/feeds.ts'
import type { JobDeps } from '../../src/jobs/deps.ts'
import { poll } from '../../src/jobs/poll.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { PutOff } from '../../src/model/put-off.ts'
import { type Asked, type Farm, openFarm } from '../stage/feed-farm.ts'
import { context, jobDeps } from '../stage/jobs.ts'

/** Feeds, the hosts they live on, the hours that pass. */
const [feedCount, hosts, hours, hourMs] = [1000, 20, 10, 3600_000]
const start = Date.parse('2026-11-02T06:00:00Z')
const pollers = 6

let clock = start
/** Polls that were at work when a process stopped. */
let cutShort = 0
let folder: string
let archive: Archive
let deps: JobDeps
let farm: Farm
/** What the sweep has asked for: the queue is left out, its jobs are run by hand. */
const wanted = new Set<string>()

async function open(): Promise<void> {
  const config = await loadConfig({ DATA_DIR: join(folder, 'data'), CONFIG_DIR: join(folder, 'none') })
  archive = await openArchive(config, pino({ level: 'silent' }))
  const real = jobDeps(archive, { allow: farm.addresses, now: () => new Date(clock), hostPauseMs: 1000 })
  const ensure: typeof real.queues.ensure = async (_, payload) =>
    void wanted.add((payload as { feedId: string }).feedId)
  deps = { ...real, queues: { ...real.queues, ensure } }
}

async function close(): Promise<void> {
  await deps.fetcher.close()
  await archive.close()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'depeche-thousand-'))
  farm = await openFarm({
    hosts,
    now: () => clock,
    version: (feed, now) => (feed % 10 === 4 && now >= start + 5 * hourMs ? 1 : 0),
    throttle: (feed, nth, now) => {
      if (feed % 20 !== 7 || nth !== 3) return undefined
      return feed % 40 === 7 ? '7200' : new Date(now + 2.5 * hourMs).toUTCString()
    },
  })
  await open()
  // Whether rows survive a crash of the database is not asked here: 50,000 waits for the disk are spared.
  await archive.connection.pool.query('alter system set synchronous_commit = off')
  await archive.connection.pool.query('select pg_reload_conf()')
}, 60_000)
afterAll(async () => {
  await close()
  await farm.close()
  await rm(folder, { recursive: true, force: true })
})

/** Polls these feeds as so many workers would. `signal` stops them in the middle of what they do. */
async function pollAll(ids: Iterable<string>, signal = context.signal): Promise<void> {
  const queue = [...ids]
  const work = async (): Promise<void> => {
    for (let feedId = queue.pop(); feedId !== undefined; feedId = queue.pop())
      await poll(deps)
        .run({ feedId }, { ...context, signal })
        .catch((error: unknown) => {
          if (!(error instanceof PutOff) && !signal.aborted) throw error
        })
  }
  await Promise.all(Array.from({ length: pollers }, work))
}

async function nextDue(): Promise<number> {
  const { next } = await archive.connection.db
    .selectFrom('feeds')
    .select((eb) => eb.fn.min('nextPollAt').as('next'))
    .executeTakeFirstOrThrow()
  return next.getTime()
}

/** Lets the sweep and the workers do what is due until then; returns the feeds of the last round. */
async function passUntil(end: number): Promise<string[]> {
  let last: string[] = []
  for (;;) {
    const next = await nextDue()
    if (next > end) break
    clock = Math.max(clock, next)
    await sweep(deps).run({}, context)
    last = [...wanted]
    wanted.clear()
    await pollAll(last)
  }
  clock = end
  return last
}

/** Stops in the middle of polls, starts again, and has jobs come again that had been done. */
async function restart(done: string[]): Promise<void> {
  clock = Math.max(clock, await nextDue())
  await sweep(deps).run({}, context)
  const before = farm.asked.length
  const aborter = new AbortController()
  setTimeout(() => aborter.abort(new Error('the process stops')), 15)
  await pollAll(wanted, aborter.signal)
  cutShort += farm.asked.length - before
  const again = [...wanted, ...done]
  wanted.clear()
  await close()
  await open()
  await pollAll(again)
}

/** Half of the feeds are asked each hour; of the others the interval grows while nothing comes, from one hour to four. */
const settings = () =>
  Array.from({ length: feedCount }, (_, feed) =>
    feedSettings.parse({
      id: `feed-${feed}`,
      name: `Fil ${feed}`,
      url: farm.url(feed),
      intervalSeconds: 3600,
      ...(feed % 2 ? { minIntervalSeconds: 3600, maxIntervalSeconds: 4 * 3600 } : {}),
    }),
  )

/** Requests of one feed after its first, each with the one before. */
function pairs(asked: readonly Asked[]): { before: Asked; request: Asked }[] {
  const last = new Map<number, Asked>()
  return asked.flatMap((request) => {
    const before = last.get(request.feed)
    last.set(request.feed, request)
    return before ? [{ before, request }] : []
  })
}

test('1,000 feeds in ten hours with ten restarts: conditional, never early, Retry-After obeyed, two at a host', async () => {
  const { db } = archive.connection
  await feeds.seed(db, settings())
  await db
    .updateTable('feeds')
    .set({ nextPollAt: new Date(start) })
    .execute()
  for (let hour = 0; hour < hours; hour += 1) {
    // The polls of an hour take its first minute: this is in the middle of them, at another feed's time each hour.
    await restart(await passUntil(start + hour * hourMs + 10_000 + hour * 3000))
    await passUntil(start + (hour + 1) * hourMs - 1)
  }
  const repeated = pairs(farm.asked)
  const throttled = repeated.filter(({ before }) => before.status === 429)
  expect(new Set(farm.asked.map(({ feed }) => feed)).size).toBe(feedCount)
  expect(farm.asked.length).toBeGreaterThan(7 * feedCount)
  expect(repeated.filter(({ request }) => request.conditional).length / repeated.length).toBeGreaterThan(0.99)
  expect(repeated.filter(({ before, request }) => request.at - before.at < hourMs)).toEqual([])
  expect(throttled.length).toBe(feedCount / 20)
  expect(throttled.filter(({ before, request }) => request.at < before.quietUntil)).toEqual([])
  expect(cutShort).toBeGreaterThanOrEqual(10)
  expect(farm.mostAtOnce()).toBeLessThanOrEqual(2)

  // What the last stops cut short comes an interval later: nothing is lost by it.
  const late = Array.from({ length: feedCount }, (_, feed) => feed).filter((feed) => feed % 10 === 4)
  const unread = await archive.connection.db.selectFrom('feeds').select('id').where('bodyHash', 'is', null).execute()
  const owed = new Set([...late.map((feed) => `feed-${feed}`), ...unread.map(({ id }) => id)])
  clock += 4 * hourMs
  for (const id of owed) {
    clock += 2000
    await pollAll([id])
  }
  const { items } = await archive.connection.db
    .selectFrom('items')
    .select((eb) => eb.fn.countAll<number>().as('items'))
    .executeTakeFirstOrThrow()
  expect(items).toBe(feedCount + feedCount / 10)
}, 600_000)
