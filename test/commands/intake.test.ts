import { hashOf, takeIn } from '../../src/commands/intake.ts'
import * as feeds from '../../src/db/feeds.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { readPayload } from '../../src/readers/index.ts'
import { openTestArchive } from '../stage/archive.ts'
import { jobDeps } from '../stage/jobs.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
beforeAll(async () => {
  archive = await openTestArchive()
})
afterAll(() => archive.remove())

const entry = (guid: number, round: number) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>La parcelle ${guid} est récoltée</title><description>Tour ${round}.</description></item>`
const rss = (entries: readonly string[]) =>
  `<rss version="2.0"><channel><title>Essai</title>${entries.join('')}</channel></rss>`

test('the same copy that comes at once by two doors, in two orders, is there once and stops neither', async () => {
  const { db } = archive.connection
  await feeds.save(db, feedSettings.parse({ id: 'fil', name: 'Fil', url: 'push:' }))
  const feed = await feeds.get(db, 'fil')
  // Both have been read before either is saved: a room of one thread would set them apart.
  let read = 0
  const both: (() => void)[] = []
  const reading = {
    ...jobDeps(archive).reading,
    readPayload: async (payload: Parameters<typeof readPayload>[0]) => {
      const result = await readPayload(payload)
      await new Promise<void>((resolve) => {
        both.push(resolve)
        read += 1
        if (read % 2 === 0) for (const go of both.splice(0)) go()
      })
      return result
    },
  }
  const deps = { ...jobDeps(archive), reading }
  for (let round = 0; round < 5; round += 1) {
    const entries = Array.from({ length: 2500 }, (_, guid) => entry(guid, round))
    const arrivals = [entries, entries.toReversed()].map((order) => Buffer.from(rss(order)))
    const taken = await Promise.all(
      arrivals.map((body) =>
        takeIn(deps, feed, { body, url: 'push:', hash: hashOf(body) }, 'payload', async () => undefined),
      ),
    )
    expect(taken.map(({ newItems }) => newItems).sort((a, b) => a - b)).toEqual([0, 2500])
  }
})
