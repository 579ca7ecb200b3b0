import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FeedDetail } from '../../src/model/api.ts'
import { type App, depeche, makeSite, type Site, startApp, writeConfig } from '../stage/app.ts'

let site: Site
let app: App
// The app keeps the embedded server up: without it every command would start and stop one.
beforeAll(async () => {
  site = await makeSite()
  await writeConfig(site, 'feeds.json', [])
  app = await startApp(site, ['--roles', 'web'])
})
afterAll(async () => {
  await app.stop()
  await site.remove()
})

const run = (...args: string[]) => depeche(site, ['feeds', ...args])
const json = async (...args: string[]): Promise<FeedDetail> => {
  const { code, out, err } = await run(...args, '--json')
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as FeedDetail
}

test('a feed of any door is added with its settings, changed, shown and exported', async () => {
  const added = await json(
    'add',
    'sftp://wire.example/out',
    '--id',
    'map',
    '--username',
    'depeche',
    '--pattern',
    '*.xml',
    '--after',
    'delete',
  )
  expect(added).toMatchObject({
    hasCredential: false,
    settings: { username: 'depeche', content: 'auto', files: { pattern: '*.xml', after: 'delete', settleSeconds: 2 } },
  })
  await json('set', 'map', '--between', '30-3600', '--agency', 'MAP', '--settle', '5')
  expect((await json('set', 'map', '--agency', '')).settings).toEqual({
    ...added.settings,
    minIntervalSeconds: 30,
    maxIntervalSeconds: 3600,
    files: { pattern: '*.xml', after: 'delete', settleSeconds: 5 },
  })
  expect((await run('show', 'map')).out).toMatch(/files +\*\.xml, then delete, after 5 s of rest/u)
  expect(JSON.parse((await run('export')).out)).toEqual([
    expect.objectContaining({ id: 'map', url: 'sftp://wire.example/out', minIntervalSeconds: 30 }),
  ])
})

test('a password comes from standard input, is sealed, shown nowhere, and is not sent to another server', async () => {
  await json('add', 'ftp://wire.example/out', '--id', 'secret', '--username', 'depeche')
  const { out, err } = await depeche(site, ['feeds', 'credential', 'secret'], 'ouvre-toi\n')
  expect([out, err].join()).not.toContain('ouvre-toi')
  const shown = await run('show', 'secret', '--json')
  expect(shown.out).not.toContain('ouvre-toi')
  expect(JSON.parse(shown.out)).toMatchObject({ hasCredential: true })
  expect(await json('set', 'secret', '--url', 'ftp://wire.example/other')).toMatchObject({ hasCredential: true })
  const key = `SHA256:${'A'.repeat(43)}`
  await json('set', 'secret', '--host-key', key)
  const moved = await json('set', 'secret', '--url', 'ftp://elsewhere.example/out')
  expect(moved).toMatchObject({ hasCredential: false, settings: { username: 'depeche' } })
  expect(moved.settings.files.hostKey).toBeUndefined()
})

test('check tells of a folder what waits there and what is wrong with it, and moves nothing', async () => {
  const folder = join(site.dataDir, 'inbox', 'map')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'a.txt'), 'Le moulin tourne\n\nLe moulin de Tazzarine tourne de nouveau.')
  await writeFile(join(folder, 'b.pdf'), '%PDF-1.7')
  const { out } = await run('check', pathToFileURL(folder).href, '--json')
  expect(JSON.parse(out)).toMatchObject({
    waiting: 2,
    files: [
      { name: 'a.txt', items: 1, headline: 'Le moulin tourne' },
      { name: 'b.pdf', problem: expect.stringMatching(/PDF/u) },
    ],
  })
  expect(await readdir(folder)).toEqual(['a.txt', 'b.pdf'])
  expect((await run('check', 'file:///etc')).err).toMatch(/allowFolders/u)
})

test.each([
  [['add', 'gopher://wire.example'], /https:\/\/, file/u],
  [['add', 'https://user:word@wire.example/feed'], /leave the user name and password out/u],
  [['add', 'https://wire.example/feed', '--every', '1'], /intervalSeconds/u],
  [['add', 'https://wire.example/feed', '--content', 'somewhere'], /feed, page, auto/u],
  [['add', 'sftp://wire.example/', '--host-key', 'abc'], /SHA256/u],
  [['set', 'map'], /Nothing to change/u],
])('%j is refused with what to do', async (args, reason) => {
  const { code, err } = await run(...args)
  expect([code, err]).toEqual([2, expect.stringMatching(reason)])
})
