import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { DraftList } from '../src/model/api.ts'
import { type App, depeche, makeSite, type Site, signIn, startApp, writeConfig } from './stage/app.ts'
import { until } from './stage/servers.ts'
import { openStage, type Stage } from './stage/wire.ts'

const kills = Number(process.env.KILLS ?? 20)
const perRound = 8

let stage: Stage
let site: Site
let app: App | undefined
let inbox: string
let token: string

beforeAll(async () => {
  stage = await openStage()
  site = await makeSite()
  inbox = join(site.dataDir, 'inbox', 'boxes')
  await mkdir(inbox, { recursive: true })
  await writeConfig(site, 'depeche.json', { allowAddresses: [`127.0.0.1:${stage.port}`] })
  const usual = { intervalSeconds: 5, files: { settleSeconds: 0 } }
  await writeConfig(site, 'feeds.json', [
    { ...usual, id: 'wire', name: 'Wire', url: stage.feedUrl },
    { ...usual, id: 'boxes', name: 'Boxes', url: pathToFileURL(inbox).href },
    { ...usual, id: 'pushed', name: 'Pushed', url: 'push:' },
  ])
  app = await startApp(site)
  token = JSON.parse((await depeche(site, ['feeds', 'token', 'pushed', '--json'])).out).token
  await app.stop()
}, 60_000)
afterAll(async () => {
  if (app?.child.exitCode === null && app.child.signalCode === null) await app.kill()
  await depeche(site, ['feeds', 'list'])
  await stage.close()
  await site.remove()
}, 60_000)

/** Copy that differs from all others of this test. */
const copyOf = (door: string, number: number): string =>
  `La coopérative ${door} ${number} ouvre ses portes\n\nLa coopérative ${door} numéro ${number} a reçu ${number * 13 + 5} visiteurs, a indiqué lundi à Azrou sa présidente, Naïma Tazi-Fertal.\n`

/** As a careful sender puts files: under another name first. */
async function drop(number: number): Promise<void> {
  const path = join(inbox, `depeche-${number}.txt`)
  await writeFile(`${path}.part`, copyOf('Tifaouine', number))
  await rename(`${path}.part`, path)
}

/** Posts until somebody says that it is kept, however often the app goes away meanwhile. */
async function pushUntilKept(number: number): Promise<void> {
  await until(async () => {
    const answer = await fetch(`${app?.url}/ingest/pushed`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain; charset=utf-8' },
      body: copyOf('Tamount', number),
    })
    await answer.arrayBuffer()
    return answer.status === 202
  }, 600_000)
}

test(`${kills} kills at random during pick-up, push and poll lose nothing and double nothing`, async () => {
  const pushes: Promise<void>[] = []
  for (let round = 0; round < kills; round += 1) {
    app = await startApp(site)
    const first = round * perRound
    stage.file(perRound)
    const numbers = Array.from({ length: perRound }, (_, index) => first + index)
    const drops = Promise.all(numbers.map(drop))
    pushes.push(...numbers.map(pushUntilKept))
    await sleep(100 + Math.random() * 2400)
    await app.kill()
    await drops
  }
  app = await startApp(site)
  await Promise.all(pushes)
  const expected = 3 * kills * perRound
  const client = await signIn(app)
  const list = async () => (await (await client('/api/drafts?limit=200')).json()) as DraftList
  await until(async () => (await list()).counts.incoming === expected, 240_000)
  // Nothing comes after: what was taken up twice would.
  await sleep(8000)
  const { drafts, counts } = await list()
  expect(counts.incoming).toBe(expected)
  expect(drafts.map(({ sources }) => sources)).toEqual(Array(drafts.length).fill(1))
  expect(await readdir(join(inbox, '.depeche-taking'))).toEqual([])
  expect(await readdir(join(inbox, 'done'))).toHaveLength(kills * perRound)
  expect(await readdir(inbox)).not.toContain('failed')
  expect(await app.stop()).toBe(0)
}, 900_000)
