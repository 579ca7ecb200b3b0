import pino from 'pino'
import { type Archive, openArchive } from '../../src/archive.ts'
import { loadConfig } from '../../src/config.ts'
import { depeche, makeSite, type Site } from '../stage/app.ts'
import { cooperative, receive } from '../stage/dispatch.ts'
import { addFeed, enter, step, storyOf } from '../stage/quotes.ts'

let site: Site
let draft: number

/** Fills the site's archive while no command runs. */
async function fill<Result>(work: (archive: Archive) => Promise<Result>): Promise<Result> {
  const config = await loadConfig({ DATA_DIR: site.dataDir, CONFIG_DIR: site.configDir })
  const archive = await openArchive(config, pino({ level: 'silent' }))
  return work(archive).finally(() => archive.close())
}

beforeAll(async () => {
  site = await makeSite()
  draft = await fill(async (archive) => {
    await addFeed(archive, 'map')
    const id = await enter(archive, storyOf([{ text: 'Nous planterons douze arbres', speaker: 'Naïma Tazi' }]))
    const update = [
      { text: 'Nous planterons treize arbres', speaker: 'Naïma Tazi' },
      { text: '-5 degrés', speaker: 'Driss Alami' },
    ]
    await step(archive, id, 'take-update', storyOf(update))
    return id
  })
}, 60_000)
afterAll(() => site.remove())

const run = (...args: string[]) => depeche(site, args)

test('quotes search prints who said what, and where the next page begins', async () => {
  const { out } = await run('quotes', 'search', '--speaker', 'tazi')
  expect(out).toMatch(/2026-11-20 +\d+ v2 +Naïma Tazi +Nous planterons treize arbres/u)
  expect((await run('quotes', 'search', '--limit', '1')).out).toMatch(/--before 2026-11-20\.\d+\.2\.0/u)
  expect((await run('quotes', 'search', '--words', 'olivier')).out).toBe('No quotes.\n')
})

test('quotes search exports as JSON, whole or a page, and as CSV', async () => {
  const whole = JSON.parse((await run('quotes', 'search', '--all-versions', '--json')).out)
  expect(whole.quotes.map(({ version }: { version: number }) => version)).toEqual([2, 2, 1])
  const page = JSON.parse((await run('quotes', 'search', '--limit', '1', '--json')).out)
  expect(page).toMatchObject({ quotes: [{ text: 'Nous planterons treize arbres' }], next: expect.any(String) })
  expect(JSON.parse((await run('quotes', 'search', '--words', 'olivier', '--json')).out)).toEqual({ quotes: [] })
  const { out } = await run('quotes', 'search', '--speaker', 'alami', '--csv', '--bom')
  expect(out).toMatch(/^\uFEFFsaid_on,.*\r\n2026-11-20,Driss Alami,.*,'-5 degrés,.*\r\n$/u)
})

test.each([
  [['--from', 'hier'], /--from/u],
  [['--words', '…'], /no word to look for/u],
  [['--json', '--csv'], /not both/u],
])('quotes search %j is a wrong command line', async (options, reason) => {
  const { code, err } = await run('quotes', 'search', ...options)
  expect([code, err]).toEqual([2, expect.stringMatching(reason)])
})

test('drafts show tells which words of a quote changed', async () => {
  const { out } = await run('drafts', 'show', String(draft))
  expect(out).toContain('quote changed in version 2 (wire), Naïma Tazi:')
  expect(out).toContain('Nous planterons [-douze-] {+treize+} arbres')
})

test('quotes rebuild says what it entered', async () => {
  expect((await run('quotes', 'rebuild')).out).toBe('3 quotes of 2 versions\n')
})

test('drafts show tells what other outlets made of the quotes', async () => {
  const carried = await fill(async (archive) => {
    await addFeed(archive, 'matin')
    const id = await receive(archive, 'map', cooperative)
    const text = cooperative.text.map((line) => line.replace('quatre mille jeunes', 'quatre mille petits'))
    const own = '« Le moulin tournera », a dit le maire du village, Salem Aghbalou.'
    const kept = text.filter((line) => !line.includes('Mes enfants'))
    await receive(archive, 'matin', { ...cooperative, text: [...kept, own] })
    return id
  })
  const { out } = await run('drafts', 'show', String(carried))
  expect(out).toContain('Feed matin prints, Naïma Tazrouti:\n  Nous avons planté quatre mille [-jeunes-] {+petits+}')
  expect(out).toContain('Feed matin leaves out, Zahra Oubelkacem:\n  Mes enfants')
  expect(out).toContain('Feed matin alone has, Salem Aghbalou:\n  Le moulin tournera')
})
