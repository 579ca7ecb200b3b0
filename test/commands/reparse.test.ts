import { approve, edit, spike } from '../../src/commands/drafts.ts'
import { listQuotes } from '../../src/commands/quotes.ts'
import { reparse } from '../../src/commands/reparse.ts'
import { showDraft } from '../../src/commands/views.ts'
import type { JobDeps } from '../../src/jobs/deps.ts'
import type { Story } from '../../src/model/story.ts'
import { openTestArchive } from '../stage/archive.ts'
import { type Copy, cooperative } from '../stage/dispatch.ts'
import { jobDeps } from '../stage/jobs.ts'
import { addFeed } from '../stage/quotes.ts'
import { age, blind, dump, feedOf, itemsOf, send } from '../stage/reparse.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let deps: JobDeps
let count = 0
const db = () => archive.connection.db

beforeAll(async () => {
  archive = await openTestArchive()
  const destinations = [{ id: 'folder', name: 'Folder', kind: 'folder' as const, path: 'out' }]
  deps = jobDeps(archive, { destinations })
})
afterAll(() => archive.remove())

/** A feed of its own for each test, so that each looks at its own payloads alone. */
async function newFeed(agency?: string): Promise<string> {
  const id = `fil-${++count}`
  await addFeed(archive, id, agency)
  return id
}

/** The dispatch of a place of its own: nobody else's copy. */
const dispatchOf = (place: string): Copy => ({
  title: cooperative.title.replaceAll(/Aït Ourir|Tamounte/gu, place),
  text: cooperative.text.map((line) =>
    line.replaceAll(
      /Aït Ourir|Tamounte|oliv\p{L}+|moulin|canal|tambours|mules|fosses/giu,
      (word) => `${place}${word.toLowerCase().slice(0, 4)}`,
    ),
  ),
})

/** Sends a dispatch and gives its draft. */
async function receive(feed: string, { title, text }: Copy, guid = `g-${++count}`): Promise<number> {
  await send(deps, feed, feedOf([{ guid, title, text }]))
  return (await itemsOf(deps, feed)).at(-1)?.draftId ?? 0
}

const look = (id: number) => showDraft(db(), id)
const lastEvent = async (id: number) => (await look(id)).history.at(-1)

/** Nothing is left to do, and nothing is done. */
async function expectDone(feed: string): Promise<void> {
  const before = await dump(deps)
  const again = await reparse(deps, { feed })
  expect(again).toMatchObject({ changed: 0, offered: 0, suggested: 0, noted: 0, imported: 0, reread: 0, refreshed: 0 })
  expect(await dump(deps)).toBe(before)
}

test('an archive that was made by today’s code is left as it is', async () => {
  const [agency, outlet, other] = [await newFeed('ANP'), await newFeed(), await newFeed()]
  const { title, text } = dispatchOf('Zagmir')
  await receive(agency, { title, text }, 'a1')
  await receive(outlet, { title, text: text.slice(0, 6) })
  await receive(agency, { title, text: [...text, 'La fête durera deux jours.'] }, 'a1')
  await receive(other, { title, text: text.map((line) => line.replace('quatre mille', 'neuf mille')) })
  const before = await dump(deps)
  const would = await reparse(deps, { dryRun: true })
  expect(would.differences).toEqual([])
  expect(would).toMatchObject({ payloads: 4, items: 4, changed: 0, offered: 0, refreshed: 0, failed: 0 })
  await reparse(deps)
  expect(await dump(deps)).toBe(before)
})

describe('copy that today’s parser understands better', () => {
  test('is taken by a draft that nobody has touched: a version of its own, with its quotes in the ledger', async () => {
    const feed = await newFeed()
    const id = await receive(feed, dispatchOf('Tizguin'))
    await age(deps, id, blind)
    const seen = async () => (await listQuotes(db(), { speaker: 'tazrouti', feed, limit: 50 })).quotes.length
    expect(await seen()).toBe(0)
    const before = await dump(deps)
    const would = await reparse(deps, { feed, dryRun: true })
    expect(await dump(deps)).toBe(before)
    expect(would).toMatchObject({ payloads: 1, items: 1, changed: 1, offered: 0, dryRun: true })
    expect(would.differences).toEqual([
      {
        ...{ class: 'story', outcome: 'take', feedId: feed, draftId: id, draftState: 'incoming', reason: undefined },
        ...{ payloadId: expect.any(Number), itemId: expect.any(Number), headline: expect.stringContaining('Tizguin') },
        changes: expect.arrayContaining([
          { field: 'quote added', after: expect.stringContaining('Nous avons planté') },
          expect.objectContaining({
            field: expect.stringContaining('speaker of'),
            after: expect.stringContaining('Driss Belkora'),
          }),
          { field: 'people', after: expect.stringContaining('Zahra Oubelkacem') },
        ]),
      },
    ])
    await reparse(deps, { feed, release: '9.9.0' })
    const draft = await look(id)
    expect(draft.versions.map(({ by }) => by)).toEqual(['wire', 'reparse'])
    expect(draft.history.at(-1)).toMatchObject({
      ...{ actor: 'reparse', action: 'take-update' },
      reason: expect.stringMatching(/^depeche 9\.9\.0: quote added: Naïma Tazrouti/u),
    })
    expect(draft).toMatchObject({ state: 'incoming', updatePending: false })
    expect(await seen()).toBe(2)
    await expectDone(feed)
  })

  test('is only offered to the draft that an editor has edited, for review beside the edit', async () => {
    const feed = await newFeed()
    const id = await receive(feed, dispatchOf('Ouzdida'))
    const older = (story: Story): Story => ({ ...blind(story), headline: `ANP ${story.headline}` })
    await age(deps, id, older)
    const { version, story } = await look(id)
    const body = story.body.map((line, at) => (at === 2 ? 'Les familles ont prêté leurs bras.' : line))
    await edit(deps, id, 'amina', { version, body })
    const edited = (await look(id)).story
    expect(await reparse(deps, { feed })).toMatchObject({ changed: 0, offered: 1 })
    const draft = await look(id)
    expect(draft.story).toEqual(edited)
    expect(draft.wireUpdate?.quotes).toHaveLength(5)
    expect(draft.review?.conflicts).toBe(0)
    expect(draft.history.at(-1)).toMatchObject({
      actor: 'reparse',
      action: 'offer-update',
      reason: expect.stringContaining('headline: ANP'),
    })
    await expectDone(feed)
  })

  test('is offered to approved copy, which stays approved, and to published copy, which then has something newer', async () => {
    const feed = await newFeed()
    const [approved, published] = [await receive(feed, dispatchOf('Imlil')), await receive(feed, dispatchOf('Asni'))]
    for (const id of [approved, published]) {
      await age(deps, id, blind)
      await approve(deps, id, 'amina', { version: (await look(id)).version })
    }
    await db()
      .updateTable('drafts')
      .set({ state: 'published', publishedVersion: 1 })
      .where('id', '=', published)
      .execute()
    expect(await reparse(deps, { feed })).toMatchObject({ changed: 0, offered: 2 })
    expect(await look(approved)).toMatchObject({ state: 'approved', updatePending: true })
    expect(await look(published)).toMatchObject({ state: 'updated', updatePending: true })
    await expectDone(feed)
  })

  test('is left out of spiked drafts, and counted', async () => {
    const feed = await newFeed()
    const id = await receive(feed, dispatchOf('Tafraout'))
    await age(deps, id, blind)
    await spike(deps, id, 'amina', { version: (await look(id)).version })
    const before = await dump(deps)
    const done = await reparse(deps, { feed })
    expect(done).toMatchObject({ changed: 0, offered: 0, left: 1 })
    expect(done.differences).toMatchObject([{ outcome: 'leave', reason: 'the draft is spiked' }])
    expect(await dump(deps)).toBe(before)
  })

  test('in ways that nobody sees, is taken by an untouched draft and kept from an edited one', async () => {
    const feed = await newFeed()
    const [untouched, edited] = [await receive(feed, dispatchOf('Skoura')), await receive(feed, dispatchOf('Agdz'))]
    const unsure = (story: Story): Story => ({
      ...story,
      quotes: story.quotes.map((quote) => ({ ...quote, confidence: 0.1 })),
    })
    for (const id of [untouched, edited]) await age(deps, id, unsure)
    await edit(deps, edited, 'amina', { version: (await look(edited)).version, headline: 'Agdz replante' })
    expect(await reparse(deps, { feed })).toMatchObject({ changed: 1, offered: 0 })
    expect((await look(untouched)).story.quotes[0]?.confidence).toBeGreaterThan(0.5)
    expect(await lastEvent(edited)).toMatchObject({ actor: 'amina' })
    await expectDone(feed)
  })

  test('with an embargo that was overlooked, holds approved copy although it is only offered', async () => {
    const feed = await newFeed()
    const { title, text } = dispatchOf('Rissani')
    const id = await receive(feed, { title, text: ['SOUS EMBARGO JUSQU’AU 24 DÉCEMBRE 2099 À 18H00 GMT', ...text] })
    expect((await look(id)).story.embargo).toBeDefined()
    await age(deps, id, ({ embargo: _, ...story }) => story)
    await db().updateTable('drafts').set({ embargo: null }).where('id', '=', id).execute()
    await approve(deps, id, 'amina', { version: (await look(id)).version })
    expect(await reparse(deps, { feed })).toMatchObject({ offered: 1 })
    expect(await look(id)).toMatchObject({ state: 'scheduled', embargo: '2099-12-24T18:00:00.000Z' })
    const sent = await db().selectFrom('deliveries').select('state').where('draftId', '=', id).execute()
    expect(sent.every(({ state }) => state === 'cancelled')).toBe(true)
    await expectDone(feed)
  })

  test('and finds a kill in it, is for an editor to decide', async () => {
    const feed = await newFeed()
    const { title, text } = dispatchOf('Merzouga')
    const id = await receive(feed, { title, text })
    const [item] = await itemsOf(deps, feed)
    const content = { ...item?.content, title: `ANNULATION - ${title}` }
    // As if the reader of then had not seen it: the payload says so.
    const body = Buffer.from(feedOf([{ guid: item?.identity ?? '', title: content.title, text }]))
    await db().updateTable('payloads').set({ body }).where('feedId', '=', feed).execute()
    const done = await reparse(deps, { feed })
    expect(done).toMatchObject({ changed: 0, offered: 0, noted: 1, left: 1, reread: 1 })
    expect(await look(id)).toMatchObject({ state: 'incoming' })
    // Nor is it killed by the next copy that comes.
    const { profile } = await db()
      .selectFrom('copies')
      .select('profile')
      .where('draftId', '=', id)
      .executeTakeFirstOrThrow()
    expect(profile.notice).toBeUndefined()
    expect(await lastEvent(id)).toMatchObject({
      actor: 'reparse',
      action: 'noted',
      reason: expect.stringContaining('a kill'),
    })
    await expectDone(feed)
  })

  test('made of a story and its take, is composed of both again', async () => {
    const feed = await newFeed('ANP')
    const { title, text } = dispatchOf('Erfoud')
    const id = await receive(feed, { title, text: text.slice(0, 6) }, 'e1')
    await send(deps, feed, feedOf([{ guid: 'e2', title: `${title} (SUITE)`, text: text.slice(6) }]))
    const draft = await look(id)
    expect(draft.items.map(({ relation }) => relation)).toEqual(['first', 'take'])
    expect(draft.story.sourceItemIds).toHaveLength(2)
    expect((await reparse(deps, { feed, dryRun: true })).differences).toEqual([])
    await age(deps, id, blind)
    expect(await reparse(deps, { feed })).toMatchObject({ changed: 1 })
    expect((await look(id)).story).toEqual({ ...draft.story })
    await expectDone(feed)
  })
})

test('--draft looks at one draft alone, --limit at the oldest payloads, since at the newest', async () => {
  const feed = await newFeed()
  const ids = [await receive(feed, dispatchOf('Midelt')), await receive(feed, dispatchOf('Azrou'))]
  for (const id of ids) await age(deps, id, blind)
  const changedIn = async (scope: Parameters<typeof reparse>[1]) =>
    (await reparse(deps, { ...scope, dryRun: true })).differences.map(({ draftId }) => draftId)
  expect(await changedIn({ draft: ids[1] })).toEqual([ids[1]])
  expect(await changedIn({ feed, limit: 1 })).toEqual([ids[0]])
  const [first] = await db().selectFrom('payloads').select('id').where('feedId', '=', feed).orderBy('id').execute()
  await db()
    .updateTable('payloads')
    .set({ receivedAt: new Date('2026-01-01') })
    .where('id', '=', first?.id ?? 0)
    .execute()
  expect(await changedIn({ feed, since: new Date('2026-06-01') })).toEqual([ids[1]])
})

test('an editor who comes between is not written over: the draft that was untouched is offered the change', async () => {
  const feed = await newFeed()
  const id = await receive(feed, dispatchOf('Tahanaout'))
  await age(deps, id, blind)
  const editor = await archive.connection.pool.connect()
  await editor.query('begin')
  await editor.query('select 1 from drafts where id = $1 for update', [id])
  let tell = (): void => undefined
  const found = new Promise<void>((resolve) => {
    tell = resolve
  })
  const done = reparse(deps, { feed, onDifference: () => tell() })
  await found
  await editor.query(`update drafts set edited = true, wire_base = story where id = $1`, [id])
  await editor.query('commit')
  editor.release()
  await done
  expect((await look(id)).versions).toHaveLength(1)
  expect(await lastEvent(id)).toMatchObject({ actor: 'reparse', action: 'offer-update' })
})

test('beside imports of revisions and repeats nothing waits for ever, and what comes in is not lost', async () => {
  const [feed, outlet] = [await newFeed('ANP'), await newFeed()]
  const places = ['Tiznit', 'Tata', 'Akka', 'Foum', 'Icht', 'Assa', 'Zag', 'Guelmim']
  const ids: number[] = []
  for (const [at, place] of places.entries()) ids.push(await receive(feed, dispatchOf(place), `p${at}`))
  for (const id of ids) await age(deps, id, blind)
  const later = places.map((place, at) => {
    const { title, text } = dispatchOf(place)
    return { guid: `p${at}`, title, text: [...text, `La fête de ${place} durera deux jours.`] }
  })
  await Promise.all([
    reparse(deps, { feed }),
    send(deps, feed, feedOf(later)).then(() =>
      send(
        deps,
        outlet,
        feedOf(later.map(({ text, title }, at) => ({ guid: `o${at}`, title, text: text.slice(0, 7) }))),
      ),
    ),
  ])
  const drafts = await Promise.all(ids.map(look))
  expect(drafts.map(({ story }) => story.body.at(-1)?.includes('deux jours') && story.quotes.length)).toEqual(
    ids.map(() => 5),
  )
  expect(drafts.map(({ items }) => items.length)).toEqual(ids.map(() => 3))
  await reparse(deps, { feed })
  await expectDone(feed)
})
