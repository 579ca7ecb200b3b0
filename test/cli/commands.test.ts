import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findPostmaster, isAlive } from '../../src/db/embedded/postmaster.ts'
import type { FeedStatus } from '../../src/model/api.ts'
import type { Story } from '../../src/model/story.ts'
import { type App, depeche, makeSite, type Site, startApp, writeConfig } from '../stage/app.ts'
import { openStage, type Stage } from '../stage/wire.ts'

let stage: Stage
let site: Site
let app: App | undefined

beforeAll(async () => {
  stage = await openStage()
  stage.file(3)
  site = await makeSite()
  await writeConfig(site, 'depeche.json', { allowAddresses: [`127.0.0.1:${stage.port}`] })
  await writeConfig(site, 'feeds.json', [])
})
afterAll(async () => {
  await app?.stop()
  await stage.close()
  await site.remove()
})

const run = (...args: string[]) => depeche(site, args)
const json = async <Value>(...args: string[]): Promise<Value> => {
  const { code, out, err } = await run(...args, '--json')
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as Value
}

describe('without a running app', () => {
  test.each([
    [[]],
    [['parse']],
    [['feeds']],
    [['feeds', 'add']],
    [['drafts']],
    [['deliveries']],
    [['doctor']],
    [['run']],
    [['sign-in']],
  ])('depeche %j --help says what it is for', async (words) => {
    const { code, out } = await run(...words, '--help')
    expect([code, out.includes('Usage: depeche')]).toEqual([0, true])
  })

  test.each([
    [['sing-in'], 2, /did you mean sign-in/iu],
    [['drafts', 'show', 'x'], 2, /whole number/u],
    [['drafts', 'list', '--state', 'lost'], 2, /incoming/u],
    [['drafts', 'show', '999'], 1, /no draft 999/u],
    [['feeds', 'pause', 'nowhere'], 1, /feeds list/u],
    [['run', '--roles', 'web,cook'], 2, /roles are/u],
    [['parse', 'nowhere.txt'], 1, /no such file/u],
  ])('depeche %j ends with %i and says what to do', async (words, code, reason) => {
    const { code: got, err } = await run(...words)
    expect([got, err]).toEqual([code, expect.stringMatching(reason)])
  })

  test('a wrong setting is named, with what it should be', async () => {
    const { code, err } = await depeche({ ...site, env: { ...site.env, PORT: 'eighty' } }, ['doctor'])
    expect([code, err]).toEqual([1, expect.stringMatching(/PORT/u)])
  })

  test('the sample is parsed into the story it should be', async () => {
    const [story] = await json<Story[]>('parse', 'fixtures/assises-ia.txt')
    expect(story).toMatchObject({
      headlineSpeaker: { mention: 'Seghrouchni' },
      event: { date: '2025-07-02', place: 'Salé' },
      credit: { phrase: 'avec MAP', agencies: ['MAP'] },
    })
  })

  test('feeds are added, exported, removed and imported again, as JSON and as OPML', async () => {
    await run('feeds', 'add', stage.feedUrl, '--id', 'essai', '--name', 'Fil & cie', '--agency', 'MAP', '--every', '60')
    const { out: asJson } = await run('feeds', 'export')
    const { out: asOpml } = await run('feeds', 'export', '--opml')
    await run('feeds', 'remove', 'essai')
    expect(await json<FeedStatus[]>('feeds', 'list')).toEqual([])
    for (const [name, text, id] of [
      ['feeds.opml', asOpml, 'fil-cie'],
      ['feeds.json', asJson, 'essai'],
    ] as const) {
      await writeFile(join(site.dataDir, name), text)
      await run('feeds', 'import', join(site.dataDir, name))
      expect(await json<FeedStatus[]>('feeds', 'list')).toContainEqual(
        expect.objectContaining({ id, name: 'Fil & cie', url: stage.feedUrl }),
      )
    }
    await run('feeds', 'remove', 'fil-cie')
  }, 120_000)

  test('feeds check tells what a feed is without storing anything', async () => {
    expect(await json('feeds', 'check', stage.feedUrl)).toMatchObject({ items: 3, withoutGuid: 0, unreadable: [] })
  })

  test('doctor tells what is set, without passwords, and what is wrong', async () => {
    const { out } = await depeche({ ...site, env: { ...site.env, REDIS_URL: 'redis://:geheim@127.0.0.1:1' } }, [
      'doctor',
    ])
    expect(out).not.toContain('geheim')
    expect(out).toMatch(/WRONG +redis: .*\n.*REDIS_URL/u)
  })

  test('no server stays behind', async () => {
    expect(await findPostmaster(join(site.dataDir, 'postgres'))).toBeUndefined()
  })
})

describe('beside a running app', () => {
  beforeAll(async () => {
    app = await startApp(site)
  }, 60_000)

  test('a feed is polled by hand, its drafts approved, their deliveries listed', async () => {
    expect(await json<FeedStatus>('feeds', 'poll', 'essai')).toMatchObject({ items: 3, failures: 0 })
    const listed = await waitForDrafts(3)
    const ids = listed.map(({ id }) => String(id))
    expect(await json('drafts', 'approve', ...ids.slice(0, 2), '--as', 'Amina')).toMatchObject([{}, {}])
    expect(await json('drafts', 'spike', ids[2] ?? '', '--reason', 'déjà traité')).toMatchObject([{ state: 'spiked' }])
    expect((await json<unknown[]>('deliveries', 'list')).length).toBe(2)
    const { out } = await run('drafts', 'show', ids[0] ?? '')
    expect(out).toMatch(/Amina \(cli\): approve/u)
  }, 60_000)

  test('a kill needs a reason, is shown until it is acknowledged, and the copy is taken back', async () => {
    const [{ draftId = 0 } = {}] = await json<{ draftId: number }[]>('deliveries', 'list')
    const id = String(draftId)
    const refused = await run('drafts', 'kill', id)
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/Say why/u)])
    expect(await json('drafts', 'kill', id, '--reason', 'chiffres faux')).toMatchObject([{ state: 'killed' }])
    expect(await json('drafts', 'alerts')).toMatchObject({
      total: 1,
      alerts: [{ id: draftId, reason: 'chiffres faux' }],
    })
    expect((await run('drafts', 'alerts')).out).toContain(id)
    expect((await run('doctor')).out).toMatch(/kills: 1 not acknowledged/u)
    expect((await run('drafts', 'show', id)).out).toMatch(/killed .* by cli: chiffres faux; not acknowledged/u)
    expect(await json('drafts', 'acknowledge', id, '--as', 'Amina')).toMatchObject([{ state: 'killed' }])
    expect((await run('drafts', 'alerts')).out).toMatch(/No kill waits/u)
    expect((await run('drafts', 'show', id)).out).toMatch(/acknowledged by Amina \(cli\)/u)
  }, 60_000)

  test('a second app on the same folder is refused, and the first goes on', async () => {
    const { code, err } = await run('run')
    expect([code, err]).toEqual([1, expect.stringMatching(/already running/u)])
    expect((await fetch(`${app?.url}/healthz`)).status).toBe(200)
  }, 30_000)

  test('doctor finds it running', async () => {
    const { findings } = await json<{ findings: { what: string; found: string }[] }>('doctor')
    expect(findings).toContainEqual(expect.objectContaining({ what: 'app', found: 'running' }))
  })

  test('health, readiness and metrics answer without a sign-in', async () => {
    expect(await (await fetch(`${app?.url}/readyz`)).json()).toEqual({ ok: true, database: true, queue: true })
    const metrics = await (await fetch(`${app?.url}/metrics`)).text()
    for (const name of [
      'depeche_queue_jobs{queue="import",state="waiting"}',
      'depeche_polls_total',
      'depeche_import_seconds_count',
      'depeche_drafts{state="spiked"} 1',
      'depeche_deliveries',
    ])
      expect(metrics).toContain(name)
  })

  test('a sign-in link is good once', async () => {
    const { link } = await json<{ link: string }>('sign-in')
    const token = new URL(link).hash.replace('#token=', '')
    const use = () =>
      fetch(`${app?.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      })
    expect([(await use()).status, (await use()).status]).toEqual([200, 401])
  })

  test('killed, its server lives on; the next start takes it over and has everything', async () => {
    const before = await findPostmaster(join(site.dataDir, 'postgres'))
    await app?.kill()
    expect(isAlive(before?.pid ?? 0)).toBe(true)
    app = await startApp(site)
    expect(await findPostmaster(join(site.dataDir, 'postgres'))).toEqual(before)
    expect((await waitForDrafts(3)).length).toBe(3)
  }, 60_000)

  test('told to stop, it stops cleanly within ten seconds, and its server with it', async () => {
    const started = Date.now()
    expect(await app?.stop()).toBe(0)
    expect(Date.now() - started).toBeLessThan(10_000)
    expect(await findPostmaster(join(site.dataDir, 'postgres'))).toBeUndefined()
    app = undefined
  }, 20_000)
})

async function waitForDrafts(count: number): Promise<{ id: number }[]> {
  for (;;) {
    const { drafts } = await json<{ drafts: { id: number }[] }>('drafts', 'list')
    if (drafts.length >= count) return drafts
  }
}
