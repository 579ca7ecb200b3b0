import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as feeds from '../../src/db/feeds.ts'
import { importItem } from '../../src/jobs/import.ts'
import { poll } from '../../src/jobs/poll.ts'
import { feedSettings } from '../../src/model/feed.ts'
import type { Story } from '../../src/model/story.ts'
import { depeche, makeSite } from '../stage/app.ts'
import { openTestArchive } from '../stage/archive.ts'
import { context, jobDeps } from '../stage/jobs.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let folder: string
beforeAll(async () => {
  archive = await openTestArchive()
  folder = await mkdtemp(join(tmpdir(), 'depeche-same-'))
})
afterAll(async () => {
  await archive.remove()
  await rm(folder, { recursive: true, force: true })
})

const gold = (language: string): string[] =>
  readdirSync(`fixtures/gold/${language}`)
    .filter((_, index) => index % 6 === 0)
    .map((name) => JSON.parse(readFileSync(`fixtures/gold/${language}/${name}`, 'utf8')).text)

const read = (path: string): string => readFileSync(resolve('fixtures/readers', path), 'utf8')

/** Copy in several formats and languages, by file name. */
const files: Record<string, string> = {
  ...Object.fromEntries(
    ['fr', 'ar', 'en', 'es'].flatMap((language) =>
      gold(language).map((text, index) => [`${language}-${index}.txt`, text]),
    ),
  ),
  'wordpress.xml': read('wordpress-with-tail.xml'),
  'dates.xml': read('arabic-dates.xml'),
  'feed.json': read('json-feed.json.txt'),
  'style.xml': read(`agency/${readdirSync('fixtures/readers/agency').find((name) => /^style-.*\.xml$/u.test(name))}`),
}

/** What does not depend on the archive's own numbers, nor on the feed's name, which is a credit where the copy has none. */
function bare({ sourceItemIds: _, credit, ...story }: Story): string {
  const own = credit?.rule === 'credit-feed-name' ? story : { ...story, credit }
  return JSON.stringify(own, (_key, value) =>
    isPlain(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
  )
}
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

test('parse --batch gives the stories that the import gives', async () => {
  const inbox = join(folder, 'in')
  await mkdir(inbox)
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(inbox, name), text)
    await utimes(join(inbox, name), new Date(0), new Date(Date.now() - 60_000))
  }
  const lines = Object.keys(files).map((name) => {
    const path = join(inbox, name)
    return JSON.stringify({ id: name, kind: 'wire', path, url: pathToFileURL(path).href })
  })
  const site = await makeSite()
  const { out } = await depeche(site, ['parse', '--batch'], `${lines.join('\n')}\n`)
  await site.remove()
  const answered = out
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { items: { story: Story }[] }).items.map(({ story }) => bare(story)))

  const deps = jobDeps(archive, { folders: [folder] })
  const url = pathToFileURL(inbox).href
  const settings = { id: 'box', name: 'box', url, content: 'feed', files: { settleSeconds: 0, after: 'keep' } }
  await feeds.save(archive.connection.db, feedSettings.parse(settings))
  await poll(deps).run({ feedId: 'box' }, context)
  const items = await archive.connection.db.selectFrom('items').select('id').orderBy('id').execute()
  for (const { id } of items) await importItem(deps).run({ itemId: id }, context)
  const rows = await archive.connection.db.selectFrom('draftVersions').select('story').execute()
  const imported = rows.map(({ story }) => bare(story))

  expect(imported.length).toBeGreaterThan(20)
  expect(imported.filter((story) => !answered.includes(story))).toEqual([])
  // The archive knows repeats; everything else is in both.
  const missing = answered.filter((story) => !imported.includes(story))
  const { repeats } = await archive.connection.db
    .selectFrom('items')
    .select((eb) => eb.fn.countAll<number>().as('repeats'))
    .where('relation', '=', 'repeat')
    .executeTakeFirstOrThrow()
  expect(missing.length).toBeLessThanOrEqual(repeats)
}, 120_000)
