import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runClock } from '../../src/commands/clock.ts'
import { approve, edit, restore, spike, takeUpdate } from '../../src/commands/drafts.ts'
import { showDraft } from '../../src/commands/views.ts'
import * as feeds from '../../src/db/feeds.ts'
import * as items from '../../src/db/items.ts'
import * as payloads from '../../src/db/payloads.ts'
import { importItem } from '../../src/jobs/import.ts'
import { publish } from '../../src/jobs/publish.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { identify, revisionOf } from '../../src/matching/fingerprint.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { item as itemSchema } from '../../src/model/item.ts'
import { openTestArchive } from '../stage/archive.ts'
import { context, jobDeps } from '../stage/jobs.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let folder: string
let now = new Date('2026-11-24T10:00:00Z')
let count = 0

beforeAll(async () => {
  archive = await openTestArchive()
  folder = await mkdtemp(join(tmpdir(), 'depeche-out-'))
  for (const id of ['map', 'fil'])
    await feeds.save(
      archive.connection.db,
      feedSettings.parse({
        id,
        name: `Feed ${id}`,
        url: 'http://a.example/x',
        enabled: false,
        intervalSeconds: 60,
        agency: 'MAP',
        language: 'fr',
      }),
    )
})
afterAll(async () => {
  await archive.remove()
  await rm(folder, { recursive: true, force: true })
})

const deps = () =>
  jobDeps(archive, { now: () => now, destinations: [{ id: 'folder', name: 'Folder', kind: 'folder', path: folder }] })

const db = () => archive.connection.db

type Wire = { guid: string; title?: string; text?: string; feed?: string; [other: string]: unknown }

/** Lets an item come in as a poll would leave it, and imports it. */
async function receive({ feed = 'map', title = 'La coopérative replante', text, ...rest }: Wire) {
  const content = itemSchema.parse({
    title,
    text:
      text ??
      `La coopérative de ${rest.guid} a replanté douze parcelles cette semaine, a indiqué lundi à Meknès sa présidente, Naïma Tazi.\n\n« Nous irons plus loin », a ajouté Mme Tazi devant ses membres réunis.`,
    ...rest,
  })
  const payload = await payloads.keep(db(), {
    feedId: feed,
    trace: 't',
    hash: `h${++count}`,
    body: Buffer.from('x'),
    contentType: undefined,
    url: 'u',
  })
  const [saved] = await items.saveNew(db(), [
    {
      feedId: feed,
      payloadId: payload.id,
      trace: 't',
      identity: identify(content),
      revision: revisionOf(content),
      content,
    },
  ])
  if (!saved) throw new Error('the item was known')
  await importItem(deps()).run({ itemId: saved.id }, context)
  return draftOf(saved.id)
}

async function draftOf(itemId: number) {
  const { draftId } = await items.get(db(), itemId)
  return showDraft(db(), draftId ?? 0)
}

const look = (id: number) => showDraft(db(), id)

async function approveNow(id: number) {
  await approve(deps(), id, 'amina', { version: (await look(id)).version })
  return look(id)
}

async function deliverAll(id: number) {
  for (const { id: deliveryId } of (await look(id)).deliveries)
    await publish(deps())
      .run({ deliveryId }, context)
      .catch(() => undefined)
  return look(id)
}

test('approved copy is planned for every destination, delivered once and published', async () => {
  const { id } = await receive({ guid: 'p1' })
  const approved = await approveNow(id)
  expect(approved).toMatchObject({ state: 'approved', deliveries: [{ destination: 'folder', state: 'pending' }] })
  await deliverAll(id)
  const published = await deliverAll(id)
  expect(published).toMatchObject({ state: 'published', deliveries: [{ state: 'delivered', attempts: 1 }] })
  const [path = ''] = published.deliveries[0]?.receipt?.locations ?? []
  expect(await readFile(path, 'utf8')).toContain('MAP')
  expect(published.history.map(({ action }) => action)).toEqual(['created', 'approve', 'delivered', 'publish'])
})

test('an approval without a destination is refused and changes nothing', async () => {
  const { id, version } = await receive({ guid: 'p2' })
  await expect(approve({ ...deps(), destinations: [] }, id, 'amina', { version })).rejects.toThrow(
    'config/destinations.json',
  )
  expect(await look(id)).toMatchObject({ state: 'incoming', version })
})

test('of two editors the second is told who was quicker, and what', async () => {
  const { id, version } = await receive({ guid: 'p3' })
  await edit(deps(), id, 'amina', { version, headline: 'Un titre plus juste' })
  await expect(edit(deps(), id, 'brahim', { version, headline: 'Autre' })).rejects.toThrow('amina (edit)')
  expect((await look(id)).headline).toBe('Un titre plus juste')
})

test('an edited body is read anew: its quotes stand where the new text has them', async () => {
  const { id, version, story } = await receive({ guid: 'p4' })
  await edit(deps(), id, 'amina', { version, body: ['Un paragraphe de plus.', ...story.body] })
  const edited = (await look(id)).story
  const quote = edited.quotes.find(({ type }) => type === 'direct')
  expect(edited.body.join('\n\n').slice(quote?.start, quote?.end)).toBe('Nous irons plus loin')
  expect(quote?.speaker?.name).toBe('Naïma Tazi')
})

describe('embargo', () => {
  const until = '2026-11-24T12:00:00.000Z'
  test('approved copy waits for the clock, goes out when it is over, and not a moment before', async () => {
    const { id } = await receive({ guid: 'e1', embargo: until })
    expect(await approveNow(id)).toMatchObject({ state: 'scheduled', deliveries: [] })
    expect(await runClock(deps(), id)).toEqual([])
    now = new Date('2026-11-24T12:00:00Z')
    expect(await runClock(deps(), id)).toEqual(['release'])
    expect(await look(id)).toMatchObject({ state: 'approved', deliveries: [{ state: 'pending' }] })
    expect((await deliverAll(id)).state).toBe('published')
    now = new Date('2026-11-24T10:00:00Z')
  })
  test('the last gate holds whatever was planned, and puts it back to wait', async () => {
    const { id } = await receive({ guid: 'e2' })
    const { deliveries } = await approveNow(id)
    await db()
      .updateTable('drafts')
      .set({ embargo: new Date(until) })
      .where('id', '=', id)
      .execute()
    await publish(deps()).run({ deliveryId: deliveries[0]?.id ?? 0 }, context)
    expect(await look(id)).toMatchObject({ state: 'scheduled', deliveries: [{ state: 'cancelled', attempts: 0 }] })
  })
})

describe('revisions from the wire', () => {
  test('untouched copy takes an update by itself', async () => {
    const { id } = await receive({ guid: 'r1' })
    const updated = await receive({ guid: 'r1', title: 'La coopérative replante treize parcelles (ACTUALISATION)' })
    expect(updated).toMatchObject({ id, notice: 'update', updatePending: false, sources: 2 })
    expect(updated.versions.length).toBe(2)
  })
  test('edited copy is offered it and stays as the editor left it', async () => {
    const { id, version } = await receive({ guid: 'r2' })
    await edit(deps(), id, 'amina', { version, headline: 'Mon titre' })
    const offered = await receive({ guid: 'r2', title: 'Titre corrigé (RECTIFICATIF)' })
    expect(offered).toMatchObject({ id, headline: 'Mon titre', updatePending: true })
    await takeUpdate(deps(), id, 'amina', { version: offered.version })
    expect(await look(id)).toMatchObject({ updatePending: false, headline: expect.stringContaining('corrigé') })
  })
  test('a kill freezes the draft, calls back what has not gone out, and nothing can be done to it any more', async () => {
    const { id } = await receive({ guid: 'r3' })
    const { deliveries } = await approveNow(id)
    const killed = await receive({ guid: 'r3', title: 'ANNULATION - La coopérative replante' })
    expect(killed).toMatchObject({ id, state: 'killed', deliveries: [{ state: 'cancelled' }] })
    await publish(deps()).run({ deliveryId: deliveries[0]?.id ?? 0 }, context)
    expect(await readdir(folder, { recursive: true })).not.toContainEqual(expect.stringContaining(`-d${id}.`))
    await expect(approve(deps(), id, 'amina', { version: killed.version })).rejects.toThrow('This draft is killed')
    expect((await receive({ guid: 'r3', title: 'La coopérative replante encore' })).state).toBe('killed')
  })
  test('a kill whose story never came is kept and cannot go out', async () => {
    expect(await receive({ guid: 'r4', title: 'ANNULATION - Une autre coopérative' })).toMatchObject({
      state: 'killed',
    })
  })
  test('the same copy in another feed is a source of the first draft', async () => {
    const first = await receive({ guid: 'r5' })
    const text = `La coopérative de r5 a replanté douze parcelles cette semaine, a indiqué lundi à Meknès sa présidente, Naïma Tazi.\n\n"Nous irons plus loin", a ajouté Tazi devant ses membres réunis.\n\navec MAP`
    const again = await receive({ guid: 'autre', feed: 'fil', title: 'Replantation à Meknès', text })
    expect(again).toMatchObject({ id: first.id, sources: 2, items: [{ relation: 'first' }, { relation: 'repeat' }] })
  })
})

test('spiked copy is called back and can be restored', async () => {
  const { id } = await receive({ guid: 's1' })
  const { version } = await approveNow(id)
  await spike(deps(), id, 'amina', { version, reason: 'déjà traité' })
  expect(await look(id)).toMatchObject({ state: 'spiked', deliveries: [{ state: 'cancelled' }] })
  await restore(deps(), id, 'amina', { version: version + 1 })
  expect(await look(id)).toMatchObject({ state: 'incoming' })
})

test('copy called back and approved again as it was goes out', async () => {
  const { id } = await receive({ guid: 's2' })
  const { version } = await approveNow(id)
  await spike(deps(), id, 'amina', { version })
  await restore(deps(), id, 'amina', { version: version + 1 })
  await approveNow(id)
  expect(await deliverAll(id)).toMatchObject({ state: 'published', deliveries: [{ state: 'delivered' }] })
})

test('what a crash left behind is asked for again by the sweep', async () => {
  const { id } = await receive({ guid: 'f1' })
  const { deliveries } = await approveNow(id)
  const deliveryId = deliveries[0]?.id ?? 0
  await archive.queues.all.publish.getJob(`publish-${deliveryId}`).then((job) => job?.remove())
  await db()
    .updateTable('deliveries')
    .set({ queuedAt: new Date(now.getTime() - 120_000) })
    .where('id', '=', deliveryId)
    .execute()
  await sweep(deps()).run({}, context)
  expect(await archive.queues.all.publish.getJob(`publish-${deliveryId}`)).toBeTruthy()
})
