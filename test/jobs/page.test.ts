import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as feeds from '../../src/db/feeds.ts'
import { importItem } from '../../src/jobs/import.ts'
import { fetchPage } from '../../src/jobs/page.ts'
import { poll } from '../../src/jobs/poll.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { PutOff } from '../../src/model/put-off.ts'
import { openTestArchive } from '../stage/archive.ts'
import { context, jobDeps } from '../stage/jobs.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let server: Server
let host: string
/** What the server answers to each path. */
const answers = new Map<string, { status?: number; body?: string }>()
const asked: string[] = []

beforeAll(async () => {
  archive = await openTestArchive()
  server = createServer((request, response) => {
    const url = request.url ?? ''
    asked.push(url)
    const { status = 200, body = '' } = answers.get(url) ?? { status: 404 }
    response.writeHead(status, { 'content-type': url.endsWith('.xml') ? 'application/rss+xml' : 'text/html' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await archive.remove()
})

const deps = () => jobDeps(archive, { allow: [host], limits: { deadlineMs: 1500 } })
const itemOf = (feedId: string) =>
  archive.connection.db.selectFrom('items').selectAll().where('feedId', '=', feedId).executeTakeFirstOrThrow()

const summary = 'La coopérative des Aït Bouli ouvrira mardi un atelier de tissage.'
const article = `<!DOCTYPE html><html lang="fr"><head><title>Un atelier</title></head><body><nav>Accueil</nav><article>
<h1>Aït Bouli : un atelier de tissage</h1><p>${summary}</p>
<p>« Trente femmes y travailleront dès la semaine prochaine », a indiqué la présidente de la coopérative, Tlaytmas Oubella.</p>
<p>L’atelier occupe l’ancienne école du village, restaurée en huit mois par des artisans de la vallée et meublée par une association de parents.</p>
</article></body></html>`

/** A feed whose one item is a summary, polled. */
async function summaryFeed(id: string, page?: { status?: number; body?: string }) {
  answers.set(`/${id}.xml`, {
    body: `<rss version="2.0"><channel><title>J</title><item><guid>${id}</guid><title>Aït Bouli : un atelier de tissage</title><link>http://${host}/${id}.html</link><description>${summary}</description></item></channel></rss>`,
  })
  if (page) answers.set(`/${id}.html`, page)
  await feeds.save(archive.connection.db, feedSettings.parse({ id, name: id, url: `http://${host}/${id}.xml` }))
  await poll(deps()).run({ feedId: id }, context)
  return (await itemOf(id)).id
}

test('a summary waits for its page, which gives the copy that is imported', async () => {
  const itemId = await summaryFeed('whole', { body: article })
  expect(await itemOf('whole')).toMatchObject({ state: 'page' })
  await fetchPage(deps()).run({ itemId }, context)
  const completed = await itemOf('whole')
  expect(completed).toMatchObject({ state: 'pending', pagePayloadId: expect.any(Number) })
  expect(completed.content.text).toContain('Trente femmes y travailleront')
  await importItem(deps()).run({ itemId }, context)
  const draft = await archive.connection.db
    .selectFrom('drafts')
    .select('story')
    .where('id', '=', (await itemOf('whole')).draftId ?? 0)
    .executeTakeFirstOrThrow()
  expect(draft.story.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Tlaytmas Oubella'])
})

test('a page that is gone is not asked for again: the summary is imported and says why', async () => {
  const itemId = await summaryFeed('gone')
  await fetchPage(deps()).run({ itemId }, context)
  expect(await itemOf('gone')).toMatchObject({
    state: 'pending',
    content: { text: summary, warnings: [expect.stringMatching(/answered 404/u)] },
  })
})

test('a page that fails is asked for three times, by the sweep, before the summary has to do', async () => {
  const itemId = await summaryFeed('down', { status: 503 })
  for (let time = 1; time <= 3; time += 1) {
    expect(await itemOf('down')).toMatchObject({ state: 'page', pageAttempts: time - 1 })
    await fetchPage(deps()).run({ itemId }, context)
  }
  expect(await itemOf('down')).toMatchObject({ state: 'pending', content: { text: summary } })
  expect(asked.filter((url) => url === '/down.html')).toHaveLength(3)
})

test('what a crash left waiting for its page is asked for again', async () => {
  const itemId = await summaryFeed('crashed', { body: article })
  const job = await archive.queues.all.page.getJob(`page-${itemId}`)
  await job?.remove()
  await archive.connection.db
    .updateTable('items')
    .set({ queuedAt: new Date(Date.now() - 120_000) })
    .where('id', '=', itemId)
    .execute()
  await sweep(deps()).run({}, context)
  expect(await archive.queues.all.page.getJob(`page-${itemId}`)).toBeDefined()
})

test('running the job twice imports once', async () => {
  const itemId = await summaryFeed('twice', { body: article })
  const run = () => fetchPage(deps()).run({ itemId }, context)
  // Of two at the same moment one may be told to come back: the host takes one after the other.
  const both = await Promise.allSettled([run(), run()])
  for (const one of both) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(PutOff)
  await run()
  const jobs = await archive.queues.all.import.getJobs(['waiting', 'delayed', 'active'])
  expect(jobs.filter(({ data }) => data.itemId === itemId)).toHaveLength(1)
})
