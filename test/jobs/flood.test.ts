import { acceptFlood } from '../../src/commands/feeds.ts'
import { type Answer, entry, openPollStand, rss, send } from '../stage/poll-stand.ts'

let stand: Awaited<ReturnType<typeof openPollStand>>
beforeAll(async () => {
  stand = await openPollStand({ limits: { deadlineMs: 10_000 } })
}, 60_000)
afterAll(() => stand.close())

/** Entries numbered from `from`; `guid` gives them other guids for the same copy. */
const entries = (from: number, count: number, guid = (nth: number) => `a-${nth}`): string =>
  Array.from({ length: count }, (_, index) => entry(guid(from + index), `Le bilan ${from + index} est publié`)).join('')
const one =
  (...bodies: string[]): Answer =>
  (request, response, nth) =>
    send(rss(bodies[nth - 1] ?? bodies.at(-1) ?? ''))(request, response, nth)

test('51: of 10,000 new items at once none is taken before an editor says so, and what was there stays', async () => {
  const id = await stand.add(one(entries(0, 3), entries(0, 10_003)))
  await stand.poll(id)
  const held = await stand.poll(id)
  expect(held).toMatchObject({
    failures: 1,
    enabled: true,
    error: `${id} brought 10000 new items at once, which no wire does: they are held. "depeche feeds accept ${id}" takes them.`,
  })
  expect(await stand.titles(id)).toHaveLength(3)
  const payloads = await stand.db
    .selectFrom('payloads')
    .select('error')
    .where('feedId', '=', id)
    .orderBy('id')
    .execute()
  expect(payloads).toEqual([{ error: null }, { error: held.error }])
  await acceptFlood(stand.deps, id)
  expect(await stand.poll(id)).toMatchObject({ failures: 0, error: null, floodAccepted: false })
  expect(await stand.titles(id)).toHaveLength(10_003)
}, 60_000)

test('a feed may bring as much as it likes the first time', async () => {
  const id = await stand.add(one(entries(0, 600)))
  expect(await stand.poll(id)).toMatchObject({ error: null })
  expect(await stand.titles(id)).toHaveLength(600)
})

test('50: copy whose guids change all at once is known by its content, and what is new among it is taken', async () => {
  const renamed = entries(0, 30, (nth) => `b-${nth}`)
  const id = await stand.add(one(entries(0, 30), renamed + entries(30, 2)))
  await stand.poll(id)
  expect(await stand.poll(id)).toMatchObject({ error: null, failures: 0 })
  expect(await stand.titles(id)).toHaveLength(32)
})

test('a few entries of the same words under new guids are entries of their own', async () => {
  const id = await stand.add(one(entries(0, 30), entries(0, 30) + entries(0, 5, (nth) => `c-${nth}`)))
  await stand.poll(id)
  await stand.poll(id)
  expect(await stand.titles(id)).toHaveLength(35)
})
