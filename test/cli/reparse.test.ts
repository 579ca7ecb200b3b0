import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import pino from 'pino'
import { type Archive, openArchive } from '../../src/archive.ts'
import { loadConfig } from '../../src/config.ts'
import type { JobDeps } from '../../src/jobs/deps.ts'
import { depeche, makeSite, type Site } from '../stage/app.ts'
import { jobDeps } from '../stage/jobs.ts'
import { addFeed } from '../stage/quotes.ts'
import { age, blind, dump, feedOf, itemsOf, send } from '../stage/reparse.ts'

let site: Site

/** Works in the site's archive while no command runs. */
async function inside<Result>(work: (deps: JobDeps, archive: Archive) => Promise<Result>): Promise<Result> {
  const config = await loadConfig({ DATA_DIR: site.dataDir, CONFIG_DIR: site.configDir })
  const archive = await openArchive(config, pino({ level: 'silent' }))
  return work(jobDeps(archive), archive).finally(() => archive.close())
}

/** Copy of its own for each number: its words are nobody else's. */
function entryOf(number: number) {
  const word = (salt: number) =>
    `${'bcdfglmnprstvz'[(number + salt) % 14]}${'aeiou'[(number * salt) % 5]}${'bdglmnrs'[(number * 3 + salt) % 8]}${'aeou'[Math.floor(number / 7 + salt) % 4]}n`
  const some = (from: number) =>
    Array.from({ length: 12 }, (_, at) => `${word(from + at * 5)}${number}x${at}`).join(' ')
  return {
    guid: `n${number}`,
    title: `Dépêche ${number} du val ${word(3)}`,
    text: [
      `La commune ${word(1)} a ouvert ${some(1)}.`,
      `« Nous avons relâché ${number} hérissons ${some(7)} », a dit la vétérinaire, Hind Aberkan.`,
      `Des lycéens bâtissent des abris ${some(9)}.`,
    ],
  }
}

/** So many drafts on a feed, as an older parser made them. */
const fill = (feed: string, from: number, many: number) =>
  inside(async (deps, archive) => {
    await addFeed(archive, feed)
    const numbers = Array.from({ length: many }, (_, at) => from + at)
    for (let at = 0; at < many; at += 5) await send(deps, feed, feedOf(numbers.slice(at, at + 5).map(entryOf)))
    const drafts = (await itemsOf(deps, feed)).map(({ draftId }) => draftId ?? 0)
    expect(new Set(drafts).size).toBe(many)
    for (const id of drafts) await age(deps, id, blind)
    return drafts
  })

beforeAll(async () => {
  site = await makeSite()
  await fill('val', 0, 3)
}, 60_000)
afterAll(() => site.remove())

const run = (...args: string[]) => depeche(site, ['reparse', ...args])

test('reparse --dry-run tells what would change, and changes nothing', async () => {
  const before = await inside(dump)
  const { code, out } = await run('--dry-run')
  expect(code).toBe(0)
  expect(out).toMatch(
    /Copy that is understood in another way \(3\)\n {2}take {4}val, item \d+, draft \d+ \(incoming\) {2}Dépêche 0/u,
  )
  expect(out).toContain('quote added: Hind Aberkan')
  expect(out).toMatch(/1 payloads, 3 items:\n +3 drafts that nobody has touched would be changed\n$/u)
  expect(await inside(dump)).toBe(before)
})

test('reparse --json streams one difference a line, the summary last', async () => {
  const { out } = await run('--dry-run', '--json', '--feed', 'val')
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ class: name }) => name)).toEqual(['story', 'story', 'story', 'summary'])
  expect(lines[0]).toMatchObject({
    outcome: 'take',
    feedId: 'val',
    changes: expect.arrayContaining([{ field: 'quote added', after: expect.any(String) }]),
  })
  expect(lines[3]).toMatchObject({ payloads: 1, items: 3, changed: 3, dryRun: true })
})

test('reparse asks before it changes anything, and where nobody can be asked says what to do', async () => {
  const { code, err } = await run()
  expect([code, err]).toEqual([2, expect.stringMatching(/--dry-run .* --yes/u)])
})

test.each([
  [['--since', 'hier'], /--since is a day/u],
  [['--draft', 'x'], /--draft must be a whole number/u],
  [['--feed', 'nobody'], /no feed "nobody"/u],
  [['--draft', '987654'], /no draft 987654/u],
])('reparse %j is refused', async (options, reason) => {
  const { code, err } = await run('--dry-run', ...options)
  expect(code).not.toBe(0)
  expect(err).toMatch(reason)
})

test('reparse --since leaves older payloads', async () => {
  expect((await run('--dry-run', '--since', '2090-01-01')).out).toBe(
    '0 payloads, 0 items: nothing would be different.\n',
  )
  expect((await run('--dry-run', '--since', '7d')).out).toContain('1 payloads, 3 items')
})

test('reparse --yes changes it, and then nothing is left', async () => {
  expect((await run('--yes')).out).toMatch(/3 drafts that nobody has touched were changed\n$/u)
  expect((await run('--yes')).out).toBe('1 payloads, 3 items: nothing was different.\n')
})

test('killed in the middle and run again, every draft has today’s copy once', async () => {
  const many = 120
  const drafts = await fill('long', 100, many)
  let killed = 0
  for (const after of [1, 5, 20, 50]) if (await killAfter(after)) killed += 1
  expect(killed).toBeGreaterThan(1)
  const { out, err, code } = await run('--yes', '--feed', 'long')
  expect([code, err.replace(/.* payloads, .*\n/gu, '')]).toEqual([0, ''])
  expect(out).toMatch(/24 payloads, 120 items: *\n/u)
  await inside(async (deps) => {
    const { db } = deps.connection
    const events = await db
      .selectFrom('draftEvents')
      .select('draftId')
      .where('actor', '=', 'reparse')
      .where('draftId', 'in', drafts)
      .execute()
    expect(events.map(({ draftId }) => draftId).sort((a, b) => a - b)).toEqual(drafts)
    const rows = await db.selectFrom('drafts').select(['copyVersion', 'story']).where('id', 'in', drafts).execute()
    expect(rows.every(({ copyVersion, story }) => copyVersion === 2 && story.quotes.length === 1)).toBe(true)
    const ledger = await db
      .selectFrom('quotes')
      .select('draftId')
      .where('version', '=', 2)
      .where('draftId', 'in', drafts)
      .execute()
    expect(ledger).toHaveLength(many)
  })
  expect((await run('--yes', '--feed', 'long')).out).toBe('24 payloads, 120 items: nothing was different.\n')
}, 240_000)

/** Runs a reparse and kills it when it has told so many differences. */
async function killAfter(count: number): Promise<boolean> {
  const child = spawn(process.execPath, ['dist/cli.js', 'reparse', '--yes', '--json', '--feed', 'long'], {
    env: site.env,
  })
  let lines = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    lines += text.split('\n').length - 1
    if (lines >= count) child.kill('SIGKILL')
  })
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, by) => resolve(by)))
  await sleep(200)
  return signal === 'SIGKILL'
}
