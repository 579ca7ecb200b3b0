import { type App, depeche, makeSite, type Site, signIn, startApp, writeConfig } from '../stage/app.ts'
import { type Hub, openHub } from '../stage/hub.ts'
import { freePort, until } from '../stage/servers.ts'

let site: Site
let app: App
let hub: Hub
let ask: Awaited<ReturnType<typeof signIn>>
const feedId = 'fil'

beforeAll(async () => {
  hub = await openHub()
  const port = await freePort()
  site = await makeSite({ PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` })
  hub.feeds.set(feedId, { body: rss(entry('a', 'La récolte commence')) })
  await writeConfig(site, 'depeche.json', { allowAddresses: [hub.host] })
  await writeConfig(site, 'feeds.json', [
    { id: feedId, name: 'Le fil', url: `http://${hub.host}/feeds/${feedId}`, intervalSeconds: 86_400 },
    { id: 'poussee', name: 'La poussée', url: 'push:' },
  ])
  app = await startApp(site)
  ask = await signIn(app)
}, 120_000)
afterAll(async () => {
  await app?.stop()
  await site?.remove()
  await hub?.close()
})

const entry = (guid: string, title: string) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><description>${title}, a annoncé lundi à Fès la coopérative Tamsna.</description></item>`
const rss = (...entries: string[]) =>
  `<rss version="2.0"><channel><title>Essai</title><link rel="hub" href="${hub.url}"/>${entries.join('')}</channel></rss>`

async function headlines(): Promise<string[]> {
  const { drafts } = (await (await ask('/api/drafts')).json()) as { drafts: { headline: string }[] }
  return drafts.map(({ headline }) => headline)
}

test('a running app subscribes at the hub a feed names, and what the hub delivers becomes a draft', async () => {
  await until(() => hub.subscriptions.size === 1, 40_000)
  const topic = `http://${hub.host}/feeds/${feedId}`
  expect(await hub.distribute(topic, rss(entry('b', 'Le marché de Tamsna rouvre')))).toEqual([202])
  await until(async () => (await headlines()).includes('Le marché de Tamsna rouvre'))
}, 120_000)

test('whoever has the token the command line issues pushes copy that becomes a draft, without a session', async () => {
  const issued = await depeche(site, ['feeds', 'token', 'poussee', '--json'])
  const { token, address } = JSON.parse(issued.out) as { token: string; address: string }
  expect(address).toBe(`${app.url}/ingest/poussee`)
  const push = () =>
    fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/rss+xml' },
      body: rss(entry('c', 'La crue de l’oued Tamsna')),
    })
  expect((await push()).status).toBe(202)
  await until(async () => (await headlines()).includes('La crue de l’oued Tamsna'))
  expect((await depeche(site, ['feeds', 'token', 'poussee', '--revoke'])).out).toMatch(/Nobody may push/)
  expect((await push()).status).toBe(401)
  expect(app.output()).not.toContain(token)
}, 120_000)
