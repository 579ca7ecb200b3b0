import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { retry } from '../../src/commands/deliveries.ts'
import { approve, edit, spike } from '../../src/commands/drafts.ts'
import { acknowledge, kill } from '../../src/commands/kill.ts'
import { showDraft } from '../../src/commands/views.ts'
import * as drafts from '../../src/db/drafts.ts'
import { publish } from '../../src/jobs/publish.ts'
import { startJobs } from '../../src/jobs/start.ts'
import type { Destination } from '../../src/model/delivery.ts'
import { PutOff } from '../../src/model/put-off.ts'
import { openTestArchive } from '../stage/archive.ts'
import { receive as receiveCopy } from '../stage/dispatch.ts'
import { context, jobDeps } from '../stage/jobs.ts'
import { addFeed } from '../stage/quotes.ts'
import { openReceiver, type Receiver, receiverSecret } from '../stage/receiver.ts'
import { until } from '../stage/servers.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let folder: string
let cms: Receiver
let count = 0

beforeAll(async () => {
  archive = await openTestArchive()
  folder = await mkdtemp(join(tmpdir(), 'depeche-kill-'))
  await addFeed(archive, 'map')
})
afterAll(async () => {
  await archive.remove()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  cms = await openReceiver()
})
afterEach(() => cms.close())

const deps = () => {
  const destinations: Destination[] = [
    { id: 'folder', name: 'Folder', kind: 'folder', path: folder },
    { id: 'cms', name: 'CMS', kind: 'webhook', url: cms.url, secretEnv: 'CMS_SECRET' },
  ]
  return jobDeps(archive, { destinations, allow: [cms.host], secrets: { CMS_SECRET: receiverSecret } })
}
const db = () => archive.connection.db
const look = (id: number) => showDraft(db(), id)

/** A dispatch under the guid of this moment: the same again is its revision. */
const file = (title: string) => {
  const text = [
    `La coopérative numéro ${count} a replanté douze parcelles cette semaine, a indiqué lundi à Meknès sa présidente, Naïma Tazi.`,
  ]
  return receiveCopy(archive, 'map', { title, text }, `kill-${count}`)
}
const receive = () => {
  count += 1
  return file('La coopérative replante')
}
const killByWire = (id: number) => file(`ANNULATION - La coopérative replante ${id}`)
const version = async (id: number) => (await look(id)).version
const send = (deliveryId: number) => publish(deps()).run({ deliveryId }, context)

/** Runs what is pending, as the queue would, until nothing is. */
async function sendAll(id: number) {
  for (const { id: deliveryId, state } of (await look(id)).deliveries.toReversed())
    if (state === 'pending') await send(deliveryId)
  return look(id)
}

async function approved() {
  const id = await receive()
  await approve(deps(), id, 'amina', { version: await version(id) })
  return id
}

async function published() {
  const id = await approved()
  await sendAll(id)
  return id
}

/** The wire stands by its story after all, in a new version. */
const sentAgain = (id: number) =>
  archive.connection.transaction(async () => {
    const draft = await drafts.lock(db(), id)
    const step = { action: 'reinstate', actor: 'wire', reason: 'sent again' } as const
    await drafts.step(db(), draft, step, { story: { ...draft.story, headline: 'Quinze parcelles' } })
  })

const deliveriesOf = async (id: number, kind: string) =>
  (await look(id)).deliveries
    .filter((delivery) => delivery.kind === kind)
    .map(({ destination, state }) => `${destination} ${state}`)
    .sort()

const deliveryTo = async (id: number, destination: string, kind: string) => {
  const found = (await look(id)).deliveries.find((row) => row.destination === destination && row.kind === kind)
  if (!found) throw new Error(`no ${kind} to ${destination}`)
  return found.id
}

const actions = async (id: number) => (await look(id)).history.map(({ action }) => action)

const filesOf = async (id: number) =>
  (await readdir(folder, { recursive: true })).filter((name) => name.includes(`-d${id}.`)).sort()

const ninjsOf = async (id: number) => {
  const name = (await filesOf(id)).find((file) => file.endsWith('.json')) ?? ''
  return JSON.parse(await readFile(join(folder, name), 'utf8'))
}

test('a kill before anything was sent calls everything back and has nothing to take back', async () => {
  const id = await approved()
  await killByWire(id)
  expect(await deliveriesOf(id, 'publish')).toEqual(['cms cancelled', 'folder cancelled'])
  expect(await deliveriesOf(id, 'retract')).toEqual([])
  expect(await drafts.get(db(), id)).toMatchObject({ state: 'killed', needsAcknowledgement: true, claimedBy: null })
})

test('a kill follows the draft to every destination it went to, and says when all have taken it back', async () => {
  const id = await published()
  expect(await look(id)).toMatchObject({ state: 'published' })
  await killByWire(id)
  expect(await deliveriesOf(id, 'retract')).toEqual(['cms pending', 'folder pending'])
  await sendAll(id)
  expect(await deliveriesOf(id, 'retract')).toEqual(['cms delivered', 'folder delivered'])
  expect(cms.arrivals.map(({ type }) => type)).toEqual(['story.published', 'story.retracted'])
  expect(cms.arrivals[1]).toMatchObject({ data: { draftId: id, reason: expect.stringContaining('ANNULATION') } })
  expect(await filesOf(id)).toEqual([expect.stringMatching(/\.json$/u)])
  expect(await ninjsOf(id)).toMatchObject({ pubStatus: 'canceled', edNote: expect.stringContaining('ANNULATION') })
  expect((await actions(id)).slice(-4)).toEqual(['kill', 'unpublished', 'unpublished', 'retracted'])
  expect(await drafts.get(db(), id)).toMatchObject({ publishedVersion: null, needsAcknowledgement: true })
})

test('a draft that an editor was working on after it went out is killed, whoever has it in hand', async () => {
  const id = await published()
  await edit(deps(), id, 'amina', { version: await version(id), headline: 'Un autre titre' })
  const claim = { claimedBy: 'amina', claimedUntil: new Date(Date.now() + 600_000) }
  await db().updateTable('drafts').set(claim).where('id', '=', id).execute()
  await killByWire(id)
  await sendAll(id)
  expect(await drafts.get(db(), id)).toMatchObject({ state: 'killed', claimedBy: null, claimedUntil: null })
  expect(await deliveriesOf(id, 'retract')).toEqual(['cms delivered', 'folder delivered'])
})

test('where one destination has a draft and another does not yet, the one takes it back and the other never gets it', async () => {
  const id = await approved()
  await send(await deliveryTo(id, 'folder', 'publish'))
  expect(await drafts.get(db(), id)).toMatchObject({ state: 'approved', publishedVersion: 1 })
  await killByWire(id)
  await sendAll(id)
  expect(await deliveriesOf(id, 'publish')).toEqual(['cms cancelled', 'folder delivered'])
  expect(await deliveriesOf(id, 'retract')).toEqual(['folder delivered'])
  expect(cms.arrivals).toEqual([])
})

test('a destination that failed to answer may have it all the same, and is told', async () => {
  const id = await approved()
  cms.answer(500)
  await expect(send(await deliveryTo(id, 'cms', 'publish'))).rejects.toThrow('answered 500')
  await killByWire(id)
  cms.answer(404)
  await sendAll(id)
  const retraction = (await look(id)).deliveries.find(({ kind }) => kind === 'retract')
  expect(retraction).toMatchObject({ destination: 'cms', state: 'delivered' })
  expect(retraction?.receipt?.reference).toContain('it says that it has no such story')
})

test('a retraction waits for what is being sent, follows it, and the receipts tell what happened', async () => {
  const id = await approved()
  const release = cms.hold('story.published')
  const sending = send(await deliveryTo(id, 'cms', 'publish'))
  await until(() => cms.held() === 1)
  await killByWire(id)
  const retraction = await deliveryTo(id, 'cms', 'retract')
  await expect(send(retraction)).rejects.toBeInstanceOf(PutOff)
  release()
  await sending
  expect(await deliveriesOf(id, 'publish')).toEqual(['cms delivered', 'folder cancelled'])
  await send(retraction)
  expect(cms.arrivals.map(({ type }) => type)).toEqual(['story.published', 'story.retracted'])
  expect((await look(id)).state).toBe('killed')
  expect((await actions(id)).slice(-4)).toEqual(['kill', 'delivered', 'unpublished', 'retracted'])
})

test('what fails while the kill comes is not tried again, and the retraction goes', async () => {
  const id = await approved()
  const release = cms.hold('story.published')
  const publication = await deliveryTo(id, 'cms', 'publish')
  const sending = send(publication)
  await until(() => cms.held() === 1)
  await killByWire(id)
  cms.answer(503)
  release()
  await sending
  expect(await deliveriesOf(id, 'publish')).toEqual(['cms cancelled', 'folder cancelled'])
  cms.answer(204)
  await sendAll(id)
  expect(cms.arrivals.at(-1)).toMatchObject({ type: 'story.retracted' })
})

test('what a crash left in the air does not keep the retraction waiting', async () => {
  const id = await approved()
  const publication = await deliveryTo(id, 'cms', 'publish')
  // As a process leaves it that died between sending and the receipt.
  await db().updateTable('deliveries').set({ attempts: 1 }).where('id', '=', publication).execute()
  await killByWire(id)
  const retraction = await deliveryTo(id, 'cms', 'retract')
  await expect(send(retraction)).rejects.toBeInstanceOf(PutOff)
  await send(publication)
  await send(retraction)
  expect(cms.arrivals.map(({ type }) => type)).toEqual(['story.retracted'])
})

test('a publication that arrives after its retraction is followed by another, under an id of its own', async () => {
  const id = await approved()
  const release = cms.hold('story.published')
  const publication = await deliveryTo(id, 'cms', 'publish')
  const sending = send(publication)
  await until(() => cms.held() === 1)
  await killByWire(id)
  // The queue took the sender for dead: the same job runs again beside it, and finds the draft killed.
  await send(publication)
  await sendAll(id)
  release()
  await sending
  expect(await deliveriesOf(id, 'retract')).toEqual(['cms pending'])
  await sendAll(id)
  const types = cms.arrivals.map(({ type }) => type)
  expect(types).toEqual(['story.retracted', 'story.published', 'story.retracted'])
  expect(new Set(cms.arrivals.map((arrival) => arrival.id)).size).toBe(3)
  expect(await drafts.get(db(), id)).toMatchObject({ state: 'killed', publishedVersion: null })
})

test('a second kill changes nothing', async () => {
  const id = await published()
  await kill(deps(), id, 'amina', { version: await version(id), reason: 'faux' })
  await sendAll(id)
  await expect(kill(deps(), id, 'amina', { version: await version(id), reason: 'encore' })).rejects.toMatchObject({
    code: 'conflict',
  })
  await killByWire(id)
  expect(cms.arrivals.map(({ type }) => type)).toEqual(['story.published', 'story.retracted'])
})

test('a retraction that fails is visible and can be sent again', async () => {
  const id = await published()
  await kill(deps(), id, 'amina', { version: await version(id), reason: 'faux' })
  cms.answer(403)
  const retraction = await deliveryTo(id, 'cms', 'retract')
  const error = await send(retraction).catch((cause: Error) => cause)
  await publish(deps()).giveUp({ deliveryId: retraction }, error as Error)
  expect((await look(id)).deliveries).toContainEqual(
    expect.objectContaining({
      id: retraction,
      kind: 'retract',
      state: 'failed',
      error: expect.stringContaining('403'),
    }),
  )
  cms.answer(204)
  await retry(deps(), retraction)
  await sendAll(id)
  expect(await actions(id)).toContain('retracted')
  const [first, second] = cms.arrivals.filter(({ type }) => type === 'story.retracted')
  expect(second).toEqual(first)
})

test('a delivery of a killed draft cannot be sent again', async () => {
  const id = await approved()
  const publication = await deliveryTo(id, 'cms', 'publish')
  await killByWire(id)
  await expect(retry(deps(), publication)).rejects.toThrow('was killed')
})

test('a story that comes to the folder after its tombstone leaves it alone', async () => {
  const id = await approved()
  const publication = await deliveryTo(id, 'folder', 'publish')
  await db().updateTable('deliveries').set({ attempts: 1, error: 'x' }).where('id', '=', publication).execute()
  await killByWire(id)
  await sendAll(id)
  await db().updateTable('drafts').set({ state: 'approved' }).where('id', '=', id).execute()
  await db().updateTable('deliveries').set({ state: 'pending' }).where('id', '=', publication).execute()
  await send(publication)
  expect(await filesOf(id)).toEqual([expect.stringMatching(/\.json$/u)])
  expect(await ninjsOf(id)).toMatchObject({ pubStatus: 'canceled' })
})

test('a draft that the wire sends again is still taken back where its killed version is', async () => {
  const id = await published()
  await killByWire(id)
  await sentAgain(id)
  expect((await look(id)).state).toBe('incoming')
  await sendAll(id)
  expect(await deliveriesOf(id, 'retract')).toEqual(['cms delivered', 'folder delivered'])
  expect(await drafts.get(db(), id)).toMatchObject({ publishedVersion: null })
  await approve(deps(), id, 'amina', { version: await version(id) })
  await sendAll(id)
  expect((await look(id)).state).toBe('published')
  expect(await ninjsOf(id)).toMatchObject({ pubStatus: 'usable' })
  const [, end, again] = cms.arrivals.map(({ data }) => data.version)
  expect(again).toBeGreaterThan(end ?? Number.NaN)
})

test('where the new version goes before the old one was taken back, it takes its place', async () => {
  const id = await published()
  await killByWire(id)
  await sentAgain(id)
  await approve(deps(), id, 'amina', { version: await version(id) })
  await sendAll(id)
  expect(await deliveriesOf(id, 'retract')).toEqual(['cms cancelled', 'folder cancelled'])
  expect(await look(id)).toMatchObject({ state: 'published' })
  expect(cms.arrivals.map(({ type }) => type)).toEqual(['story.published', 'story.published'])
})

test('a new version waits for the retraction that is being sent', async () => {
  const id = await published()
  await killByWire(id)
  const release = cms.hold('story.retracted')
  const sending = send(await deliveryTo(id, 'cms', 'retract'))
  await until(() => cms.held() === 1)
  await sentAgain(id)
  await approve(deps(), id, 'amina', { version: await version(id) })
  const again = await deliveryTo(id, 'cms', 'publish')
  await expect(send(again)).rejects.toBeInstanceOf(PutOff)
  release()
  await sending
  await send(again)
  expect(cms.arrivals.map(({ type }) => type)).toEqual(['story.published', 'story.retracted', 'story.published'])
})

test('an editor has to say why, and the version must be the one that was seen', async () => {
  const id = await published()
  await expect(kill(deps(), id, 'amina', { version: await version(id) })).rejects.toMatchObject({ code: 'invalid' })
  await expect(kill(deps(), id, 'amina', { version: 1, reason: 'faux' })).rejects.toMatchObject({ code: 'conflict' })
  expect((await look(id)).state).toBe('published')
})

test('what was spiked can be killed', async () => {
  const id = await receive()
  await spike(deps(), id, 'amina', { version: await version(id) })
  await killByWire(id)
  expect((await look(id)).state).toBe('killed')
})

test('an alert stands until somebody has seen it, once', async () => {
  const id = await published()
  await killByWire(id)
  const seen = await version(id)
  await acknowledge(deps(), id, 'brahim', { version: seen })
  expect(await drafts.get(db(), id)).toMatchObject({
    state: 'killed',
    needsAcknowledgement: false,
    acknowledgedBy: 'brahim',
    acknowledgedAt: expect.any(Date),
  })
  await expect(acknowledge(deps(), id, 'amina', { version: await version(id) })).rejects.toThrow('brahim did')
  await sendAll(id)
  expect(await deliveriesOf(id, 'retract')).toEqual(['cms delivered', 'folder delivered'])
})

test('copy that the wire has replaced before its last receipt is out, and behind', async () => {
  const id = await approved()
  await file('La coopérative replante treize parcelles (ACTUALISATION)')
  expect(await look(id)).toMatchObject({ state: 'approved', updatePending: true })
  await sendAll(id)
  expect(await look(id)).toMatchObject({ state: 'updated', updatePending: true })
})

// Last: its workers take whatever is queued.
test('the queue itself sends a slow story and its retraction in that order', async () => {
  const stop = new AbortController()
  await startJobs(deps(), ['publish'], stop.signal)
  const release = cms.hold('story.published')
  const id = await approved()
  await until(() => cms.held() > 0)
  await killByWire(id)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const typesOf = () => cms.arrivals.filter(({ data }) => data.draftId === id).map(({ type }) => type)
  expect(typesOf()).toEqual([])
  release()
  await until(async () => (await actions(id)).includes('retracted'))
  expect(typesOf()).toEqual(['story.published', 'story.retracted'])
}, 20_000)
