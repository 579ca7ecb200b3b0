import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DeliveryList, DraftList } from '../src/model/api.ts'
import { type App, depeche, makeSite, type Site, signIn, startApp, writeConfig } from './stage/app.ts'
import { openReceiver, type Receiver, receiverSecret } from './stage/receiver.ts'
import { until } from './stage/servers.ts'
import { openStage, type Stage } from './stage/wire.ts'

const kills = Number(process.env.KILLS ?? 6)
// The API lists 200 drafts at once.
const perRound = 8

type Client = Awaited<ReturnType<typeof signIn>>

let stage: Stage
let cms: Receiver
let site: Site
let app: App | undefined

beforeAll(async () => {
  stage = await openStage()
  cms = await openReceiver()
  site = await makeSite({ CMS_SECRET: receiverSecret })
  await writeConfig(site, 'depeche.json', { allowAddresses: [`127.0.0.1:${stage.port}`, cms.host] })
  await writeConfig(site, 'feeds.json', [{ id: 'essai', name: 'Essai', url: stage.feedUrl, intervalSeconds: 5 }])
  await writeConfig(site, 'destinations.json', [
    { id: 'folder', name: 'Folder', kind: 'folder', path: 'published' },
    { id: 'cms', name: 'CMS', kind: 'webhook', url: cms.url, secretEnv: 'CMS_SECRET' },
  ])
}, 60_000)
afterAll(async () => {
  if (app?.child.exitCode === null && app.child.signalCode === null) await app.kill()
  await depeche(site, ['feeds', 'list'])
  await Promise.all([stage.close(), cms.close(), site.remove()])
}, 60_000)

const listDrafts = async (client: Client, query: string): Promise<DraftList['drafts']> =>
  ((await (await client(`/api/drafts?limit=200&${query}`)).json()) as DraftList).drafts

const decide = (client: Client, id: number, step: string, decision: object) =>
  client(`/api/drafts/${id}/${step}`, { method: 'POST', body: JSON.stringify(decision) })

/** Every second draft is killed, in whatever state it is found: waiting, on its way, or out. */
const isDoomed = (id: number): boolean => id % 2 === 0

async function approveAndKill(client: Client): Promise<void> {
  for (const { id, version } of await listDrafts(client, 'state=incoming'))
    await decide(client, id, 'approve', { version })
  for (const state of ['approved', 'published'])
    for (const { id, version } of (await listDrafts(client, `state=${state}`)).filter((draft) => isDoomed(draft.id)))
      await decide(client, id, 'kill', { version, reason: 'les faits sont faux' })
}

async function crashInTheMiddle(app: App): Promise<void> {
  const client = await signIn(app)
  await client('/api/feeds/essai/poll', { method: 'POST' })
  const work = (async () => {
    while (app.child.exitCode === null && app.child.signalCode === null) {
      await approveAndKill(client)
      await sleep(20)
    }
  })().catch(() => undefined)
  await sleep(200 + Math.random() * 2800)
  await app.kill()
  await work
}

test(`${kills} crashes at random leave no killed story standing, and every other one out`, async () => {
  for (let round = 0; round < kills; round += 1) {
    stage.file(perRound)
    app = await startApp(site)
    await crashInTheMiddle(app)
  }
  app = await startApp(site)
  const client = await signIn(app)
  const expected = kills * perRound
  await until(async () => {
    await approveAndKill(client)
    const drafts = await listDrafts(client, '')
    const { deliveries } = (await (await client('/api/deliveries?limit=1000')).json()) as DeliveryList
    return (
      drafts.length === expected &&
      drafts.every(({ id, state }) => state === (isDoomed(id) ? 'killed' : 'published')) &&
      deliveries.every(({ state }) => state !== 'pending')
    )
  }, 240_000)

  expect(cms.arrivals.filter(({ type }) => type === 'story.retracted').length).toBeGreaterThan(0)
  const drafts = await listDrafts(client, '')
  const files = await readdir(join(site.dataDir, 'published'), { recursive: true })
  const lastOf = (id: number) => cms.arrivals.findLast(({ data }) => data.draftId === id)?.type
  for (const { id } of drafts.filter((draft) => isDoomed(draft.id))) {
    expect([undefined, 'story.retracted']).toContain(lastOf(id))
    expect(files.filter((name) => name.endsWith(`-d${id}.html`))).toEqual([])
    expect(await statusIn(files, id)).not.toBe('usable')
  }
  for (const { id } of drafts.filter((draft) => !isDoomed(draft.id))) {
    expect(lastOf(id)).toBe('story.published')
    expect(await statusIn(files, id)).toBe('usable')
  }
  expect(await app.stop()).toBe(0)
}, 900_000)

async function statusIn(files: readonly string[], id: number): Promise<string | undefined> {
  const name = files.find((file) => file.endsWith(`-d${id}.json`))
  if (!name) return undefined
  return (JSON.parse(await readFile(join(site.dataDir, 'published', name), 'utf8')) as { pubStatus: string }).pubStatus
}
