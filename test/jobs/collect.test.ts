import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as feeds from '../../src/db/feeds.ts'
import { poll } from '../../src/jobs/poll.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { openTestArchive } from '../stage/archive.ts'
import { context, jobDeps } from '../stage/jobs.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let root: string
beforeAll(async () => {
  archive = await openTestArchive()
  root = await mkdtemp(join(tmpdir(), 'depeche-wires-'))
})
afterAll(async () => {
  await archive.remove()
  await rm(root, { recursive: true, force: true })
})

const rss = (...titles: string[]): string =>
  `<rss version="2.0"><channel><title>Fil</title>${titles
    .map(
      (title) =>
        `<item><guid>${title}</guid><title>${title}</title><description>Texte de ${title}.</description></item>`,
    )
    .join('')}</channel></rss>`

async function put(folder: string, name: string, text: string, ageSeconds = 60): Promise<void> {
  await writeFile(join(folder, name), text)
  const at = new Date(Date.now() - ageSeconds * 1000)
  await utimes(join(folder, name), at, at)
}

async function folderFeed(id: string, files: object = {}): Promise<string> {
  const folder = join(root, id)
  await mkdir(folder)
  const url = pathToFileURL(folder).href
  await feeds.save(
    archive.connection.db,
    feedSettings.parse({ id, name: id, url, files: { settleSeconds: 0, ...files } }),
  )
  return folder
}

const collect = (id: string) => poll(jobDeps(archive, { folders: [root] })).run({ feedId: id }, context)
const itemsOf = (feedId: string) =>
  archive.connection.db
    .selectFrom('items')
    .select(['identity', 'state'])
    .where('feedId', '=', feedId)
    .orderBy('id')
    .execute()

test('files of every format are taken in, oldest first, and moved to done/', async () => {
  const folder = await folderFeed('mixed')
  await put(folder, 'b.xml', rss('un', 'deux'), 90)
  await put(
    folder,
    'a.json',
    JSON.stringify({ uri: 'urn:trois', version: '1', headline: 'Trois', body_text: 'Texte.' }),
    30,
  )
  await collect('mixed')
  expect((await itemsOf('mixed')).map(({ identity }) => identity)).toEqual([
    expect.stringContaining('un'),
    expect.stringContaining('deux'),
    expect.stringContaining('urn:trois'),
  ])
  expect(await readdir(join(folder, 'done'))).toHaveLength(2)
  expect(await feeds.get(archive.connection.db, 'mixed')).toMatchObject({ error: null, failures: 0 })
})

test('a file that cannot be read goes to failed/ with the reason, stands on the feed, and the others go on', async () => {
  const folder = await folderFeed('broken')
  await put(folder, 'a.pdf', '%PDF-1.7\n1 0 obj', 90)
  await put(folder, 'b.xml', rss('quatre'))
  await collect('broken')
  const [, reason = ''] = await readdir(join(folder, 'failed'))
  expect((await readFile(join(folder, 'failed', reason), 'utf8')).length).toBeGreaterThan(10)
  expect(await itemsOf('broken')).toHaveLength(1)
  const { error } = await feeds.get(archive.connection.db, 'broken')
  expect(error).toMatch(/^1 of 2 files could not be read\. a\.pdf: /u)
  expect(
    await archive.connection.db
      .selectFrom('payloads')
      .select('error')
      .where('feedId', '=', 'broken')
      .orderBy('id')
      .execute(),
  ).toEqual([{ error: expect.any(String) }, { error: null }])
})

test('a file that comes again brings nothing twice', async () => {
  const folder = await folderFeed('again')
  for (let time = 0; time < 2; time += 1) {
    await put(folder, 'a.xml', rss('cinq'))
    await collect('again')
  }
  expect(await itemsOf('again')).toHaveLength(1)
  expect(await readdir(join(folder, 'done'))).toHaveLength(2)
})

test('files that stay are read once, until they change', async () => {
  const folder = await folderFeed('kept', { after: 'keep' })
  await put(folder, 'a.xml', rss('six'))
  await collect('kept')
  await collect('kept')
  expect(await itemsOf('kept')).toHaveLength(1)
  await put(folder, 'a.xml', rss('six', 'sept'), 10)
  await collect('kept')
  expect(await itemsOf('kept')).toHaveLength(2)
  expect(await readdir(folder)).toEqual(['a.xml'])
})

test('a folder outside the allowed ones is the failure of its feed', async () => {
  await feeds.save(archive.connection.db, feedSettings.parse({ id: 'etc', name: 'etc', url: 'file:///etc' }))
  await collect('etc')
  expect(await feeds.get(archive.connection.db, 'etc')).toMatchObject({
    failures: 1,
    error: expect.stringMatching(/allowFolders/u),
  })
})
