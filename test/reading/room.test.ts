import { AppError } from '../../src/model/error.ts'
import { readPayload } from '../../src/readers/index.ts'
import { createReadingRoom, type ReadingRoom, type RoomOptions } from '../../src/reading/room.ts'
import { structureItem } from '../../src/structure/from-item.ts'

const rooms: ReadingRoom[] = []
function room(options: RoomOptions = {}): ReadingRoom {
  const opened = createReadingRoom(options)
  rooms.push(opened)
  return opened
}
afterEach(async () => void (await Promise.all(rooms.splice(0).map((each) => each.close()))))

const entry = (n: number) =>
  `<item><guid>g${n}</guid><title>Brève ${n}</title><description>La coopérative de Ziane a livré ${n} caisses lundi, a dit son directeur.</description></item>`
const feed = (items: number) =>
  Buffer.from(
    `<rss version="2.0"><channel>${Array.from({ length: items }, (_, n) => entry(n)).join('')}</channel></rss>`,
  )

/** Half a minute's work. */
const manyItems = async () =>
  (await readPayload({ body: feed(40) })).items.flatMap((item) => Array.from({ length: 1000 }, () => item))

test('what is read in the room is what is read outside', async () => {
  const payload = { body: feed(3), contentType: 'application/rss+xml' }
  expect(await room().readPayload(payload)).toEqual(await readPayload(payload))
  expect(payload.body.length).toBe(feed(3).length)
})

test('copy structured in the room is the same story', async () => {
  const { items } = await readPayload({ body: feed(1) })
  for (const item of items)
    expect(await room().structureItem(item, { agency: 'MAP' }, ['7'])).toEqual(
      structureItem(item, { agency: 'MAP' }, ['7']),
    )
})

test('a foreseen failure keeps its code and its words', async () => {
  const failure = await room()
    .readFeed({ body: Buffer.from('ceci n’est pas un fil') })
    .catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(AppError)
  expect(failure).toMatchObject({ code: 'unreadable', message: expect.stringMatching(/feed/u) })
})

test('what takes too long is stopped with the reason, and the next in line is read by a new thread', async () => {
  const reading = room({ deadlineMs: 1000 })
  const answers = await Promise.allSettled([
    reading.readFeed({ body: feed(1) }),
    reading.structureItems(await manyItems(), {}),
    reading.readFeed({ body: feed(2) }),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(answers[1]).toMatchObject({
    reason: { code: 'unreadable', message: 'Reading this took longer than 1 s and was stopped.' },
  })
})

test('what needs too much memory is stopped with the reason, and the room reads on', async () => {
  const reading = room({ maxMemoryMb: 40 })
  await expect(reading.readFeed({ body: feed(60_000) })).rejects.toMatchObject({
    code: 'too-large',
    message: 'Reading this needed more than 40 MB of memory and was stopped.',
  })
  expect((await reading.readFeed({ body: feed(2) })).items.length).toBe(2)
})

test('a room of two seats reads one payload while another is being stopped', async () => {
  const reading = room({ seats: 2, deadlineMs: 2000 })
  const items = await manyItems()
  const order: string[] = []
  await Promise.all([
    reading.structureItems(items, {}).catch(() => order.push('long')),
    reading.readFeed({ body: feed(1) }).then(() => order.push('short')),
  ])
  expect(order).toEqual(['short', 'long'])
})

test('work that is not foreseen to fail is thrown on as it is', async () => {
  const broken = room().structureItem({} as never, {}, [])
  await expect(broken).rejects.toThrow(/undefined/u)
  await expect(broken).rejects.not.toBeInstanceOf(AppError)
})
