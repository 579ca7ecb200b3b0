import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pino from 'pino'
import { openArchive } from '../../src/archive.ts'
import { loadConfig } from '../../src/config.ts'
import { depeche, makeSite, type Site, writeConfig } from '../stage/app.ts'
import { addFeed, enter, storyOf } from '../stage/quotes.ts'

let site: Site
let draft: number

beforeAll(async () => {
  site = await makeSite()
  const archive = await openArchive(await config(), pino({ level: 'silent' }))
  await addFeed(archive, 'map')
  draft = await enter(archive, storyOf([{ text: 'Nous planterons', speaker: 'Naïma Tazi' }], { headline: 'On plante' }))
  await archive.close()
}, 60_000)
afterAll(() => site.remove())

const config = () => loadConfig({ DATA_DIR: site.dataDir, CONFIG_DIR: site.configDir })
const run = (...args: string[]) => depeche(site, ['rules', ...args])

const rule = {
  id: 'tazi',
  name: 'Tazi',
  when: { speaker: ['tazi'], not: { place: ['Salé'] } },
  do: { desk: 'region', tags: ['parole'] },
}

async function file(value: unknown): Promise<string> {
  const path = join(site.dataDir, 'rules.json')
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value))
  return path
}

test('rules are checked, tried, saved, listed and shown', async () => {
  expect((await run('list')).out).toMatch(/^No rules/u)
  const path = await file([rule])
  expect((await run('check', path)).out).toBe('1 rules, and nothing is wrong with them.\n')
  const { out } = await run('dry-run', '--file', path, '--days', '2')
  expect(out).toContain('Of 1 drafts of the last 2 days 1 would have gone elsewhere.')
  expect(out).toMatch(/1 +main +region/u)
  expect(out).toContain(
    `${draft}  On plante\n  tags: – → parole, desk: main → region\n  rule 1 "Tazi" matched: speaker = tazi (Naïma Tazi)`,
  )
  expect((await run('save', path, '--as', 'amina')).out).toBe('1 rules hold from now on (version 1).\n')
  expect((await run('list')).out).toMatch(
    /1 +tazi +on +speaker = tazi, not place = Salé +desk: region; tags: parole\n\nVersion 1, saved by amina \(cli\)/u,
  )
  expect(JSON.parse((await run('show', 'tazi')).out)).toEqual({ ...rule, enabled: true, go: 'stop' })
  expect((await run('dry-run')).out).toContain('0 would have gone elsewhere')
}, 60_000)

test('what show prints is taken back by save, unless somebody was quicker', async () => {
  const shown = await file((await run('show')).out)
  expect((await run('save', shown, '--json')).out).toContain('"version": 2')
  const { code, err } = await run('save', shown)
  expect([code, err]).toEqual([1, expect.stringMatching(/changed by cli since you read them/u)])
  expect(JSON.parse((await run('show', '--at', '1')).out)).toMatchObject({ version: 1, savedBy: 'amina (cli)' })
}, 60_000)

test.each<[string, unknown, RegExp]>([
  ['check', [{ ...rule, when: { palce: ['Salé'] } }], /Rule 1 "Tazi": when: Unrecognized key: "palce"/u],
  ['save', [{ ...rule, do: { destinations: ['site'] } }], /there is no destination "site"/u],
  ['check', '[', /is not JSON/u],
  ['check', { feeds: [] }, /holds no rules/u],
])('rules %s of a bad file says what is wrong with it', async (command, value, fault) => {
  const { code, err } = await run(command, await file(value))
  expect([code, err]).toEqual([2, expect.stringMatching(fault)])
})

test.each([
  [['show', 'nobody'], /no rule "nobody"/u],
  [['show', '--at', '99'], /no version 99/u],
  [['dry-run', '--days', '1000'], /days/u],
  [['dry-run', '--against', 'all'], /--against is one of/u],
  [['check', 'nowhere.json'], /nowhere\.json cannot be read/u],
])('rules %j is told what is wrong', async (args, fault) => {
  const { code, err } = await run(...args)
  expect(code).not.toBe(0)
  expect(err).toMatch(fault)
})

test('a bad config/rules.json is told by file, rule and fault', async () => {
  await writeConfig(site, 'rules.json', [{ ...rule, do: { desk: 3 } }])
  await expect(config()).rejects.toThrow(/rules\.json is not as it should be\. .*Rule 1 "Tazi": do\.desk/u)
})
