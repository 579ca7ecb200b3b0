import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DeliveryList, DraftList } from '../src/model/api.ts'
import { type App, depeche, makeSite, type Site, signIn, startApp, writeConfig } from './stage/app.ts'
import { describeWith, type Server, until } from './stage/servers.ts'
import { stands, stopAll, urlsOf } from './stage/stands.ts'
import { openStage, type Stage } from './stage/wire.ts'

const kills = Number(process.env.KILLS ?? 20)
const perRound = 15

type Client = Awaited<ReturnType<typeof signIn>>

const listDrafts = async (client: Client, query: string): Promise<DraftList> =>
  (await client(`/api/drafts?limit=200&${query}`)).json() as Promise<DraftList>

/** Approves whatever is incoming, again and again, until the app is gone or nothing is left. */
async function approveAll(client: Client): Promise<void> {
  const { drafts } = await listDrafts(client, 'state=incoming')
  for (const { id, version } of drafts)
    await client(`/api/drafts/${id}/approve`, { method: 'POST', body: JSON.stringify({ version }) })
}

/** Lets the app work, editors approving, and kills it between 0.2 and 3 s after it was ready. */
async function killInTheMiddle(app: App, random: number): Promise<void> {
  const client = await signIn(app)
  await client('/api/feeds/essai/poll', { method: 'POST' })
  const work = (async () => {
    while (app.child.exitCode === null && app.child.signalCode === null) {
      await approveAll(client)
      await sleep(20)
    }
  })().catch(() => undefined)
  await sleep(200 + random * 2800)
  await app.kill()
  await work
}

for (const { name, programs, servers } of stands)
  describeWith(programs, `killed and started again, ${name}`, () => {
    let stage: Stage
    let running: Record<string, Server>
    let site: Site
    let app: App | undefined

    beforeAll(async () => {
      running = await servers()
      stage = await openStage()
      site = await makeSite({ ...urlsOf(running), DEPECHE_TEST_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' })
      await writeConfig(site, 'depeche.json', { allowAddresses: [`127.0.0.1:${stage.port}`] })
      await writeConfig(site, 'feeds.json', [{ id: 'essai', name: 'Essai', url: stage.feedUrl, intervalSeconds: 5 }])
      await writeConfig(site, 'destinations.json', [
        { id: 'folder', name: 'Folder', kind: 'folder', path: 'published' },
        { id: 'hook', name: 'Hook', kind: 'webhook', url: stage.hookUrl, secretEnv: 'DEPECHE_TEST_SECRET' },
      ])
    }, 60_000)
    afterAll(async () => {
      if (app?.child.exitCode === null && app.child.signalCode === null) await app.kill()
      // The last to leave stops the bundled server, if a failed test left it.
      await depeche(site, ['feeds', 'list'])
      await stage.close()
      await site.remove()
      await stopAll(running)
    }, 60_000)

    test(`${kills} kills at random during import and delivery lose nothing and double nothing`, async () => {
      for (let round = 0; round < kills; round += 1) {
        stage.file(perRound)
        app = await startApp(site)
        await killInTheMiddle(app, Math.random())
      }
      app = await startApp(site)
      const client = await signIn(app)
      const expected = kills * perRound
      await until(async () => {
        await approveAll(client)
        const { counts } = await listDrafts(client, '')
        return counts.published === expected
      }, 240_000)

      const drafts = await allDrafts(client)
      expect(drafts.map(({ sources }) => sources)).toEqual(Array(expected).fill(1))
      expect(new Set(drafts.map(({ headline }) => headline)).size).toBe(expected)

      const ids = drafts.map(({ id }) => id)
      const { deliveries } = (await (await client('/api/deliveries?limit=1000')).json()) as DeliveryList
      const receipts = deliveries
        .filter(({ receipt }) => receipt)
        .map(({ draftId, destination }) => `${draftId} ${destination}`)
      expect(receipts.length).toBe(expected * 2)
      expect(new Set(receipts).size).toBe(receipts.length)

      // The receiving ends know each draft under one delivery id, and by one pair of files.
      expect([...stage.received.values()].map(({ draftId }) => draftId).sort((a, b) => a - b)).toEqual(
        ids.sort((a, b) => a - b),
      )
      const files = (await readdir(join(site.dataDir, 'published'), { recursive: true })).filter((name) =>
        name.endsWith('.json'),
      )
      expect(files.length).toBe(expected)
      expect(await app.stop()).toBe(0)
    }, 900_000)
  })

async function allDrafts(client: Client): Promise<DraftList['drafts']> {
  const drafts: DraftList['drafts'] = []
  for (let before = ''; ; ) {
    const page = await listDrafts(client, before ? `before=${before}` : '')
    drafts.push(...page.drafts)
    if (!page.next) return drafts
    before = page.next
  }
}
