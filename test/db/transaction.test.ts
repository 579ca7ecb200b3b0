import { sql } from 'kysely'
import * as settings from '../../src/db/settings.ts'
import { openTestArchive } from '../stage/archive.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>

beforeAll(async () => {
  archive = await openTestArchive()
})
afterAll(() => archive.remove())

const names = async (): Promise<string[]> =>
  (await archive.connection.db.selectFrom('settings').select('name').execute()).map(({ name }) => name)

const jobs = (): Promise<number> => archive.queues.all.import.getJobCountByTypes('waiting')

test('rows and the jobs they ask for are rolled back together', async () => {
  const { connection, queues } = archive
  const failing = connection.transaction(async () => {
    await settings.write(connection.db, 'rolled-back', {})
    await queues.add('import', [{ itemId: 1 }])
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await names()).not.toContain('rolled-back')
  expect(await jobs()).toBe(0)
})

test('rows and the jobs they ask for are seen by others only once they are committed', async () => {
  const { connection, queues } = archive
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const written = connection.transaction(async () => {
    await settings.write(connection.db, 'committed', {})
    await queues.add('import', [{ itemId: 2 }])
    await held
  })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await names()).not.toContain('committed')
  expect(await jobs()).toBe(0)
  release()
  await written
  expect(await names()).toContain('committed')
  expect(await jobs()).toBe(1)
})

test('asking for the same work twice queues it once', async () => {
  await archive.queues.add('import', [{ itemId: 3 }, { itemId: 3 }])
  await archive.queues.add('import', [{ itemId: 3 }])
  expect(await archive.queues.all.import.getJob('import-3')).toBeTruthy()
  expect(await jobs()).toBe(2)
})

test('what is started in a transaction and outlives it uses a connection of its own', async () => {
  const { connection } = archive
  let late: Promise<string[]> | undefined
  await connection.transaction(async () => {
    late = new Promise((resolve) => setTimeout(resolve, 100)).then(names)
  })
  expect(await late).toContain('committed')
})

test('work for after the commit runs once it is done, and never after a rollback', async () => {
  const { connection } = archive
  const ran: string[] = []
  await connection.transaction(async () => {
    await connection.afterCommit(async () => void ran.push('committed'))
    expect(ran).toEqual([])
  })
  await connection
    .transaction(async () => {
      await connection.afterCommit(async () => void ran.push('rolled back'))
      throw new Error('no')
    })
    .catch(() => undefined)
  expect(ran).toEqual(['committed'])
})

test('history is only ever added to', async () => {
  const { db } = archive.connection
  await db
    .insertInto('feeds')
    .values({
      id: 'f',
      name: 'f',
      url: 'http://a.example',
      desk: 'main',
      enabled: false,
      demo: false,
      intervalSeconds: 60,
    })
    .execute()
  await sql`insert into payloads (feed_id, trace, hash, body, url) values ('f', 't', 'h', '', 'u')`.execute(db)
  await sql`insert into items (feed_id, payload_id, trace, identity, revision, content) select 'f', id, 't', 'i', 'r', '{}' from payloads`.execute(
    db,
  )
  await sql`insert into drafts (desk, feed_id, trace, fingerprint, story, wire_item_id) select 'main', 'f', 't', 'x', '{}', id from items`.execute(
    db,
  )
  await sql`insert into draft_events (draft_id, actor, action) select id, 'wire', 'created' from drafts`.execute(db)
  await expect(sql`update draft_events set action = 'rewritten'`.execute(db)).rejects.toThrow('only ever added to')
  await expect(sql`delete from draft_events`.execute(db)).rejects.toThrow('only ever added to')
})
