import { sql } from 'kysely'
import { takeSent } from '../../src/commands/arrival.ts'
import { reparse } from '../../src/commands/reparse.ts'
import { part } from '../../src/commands/suggestions.ts'
import { showDraft } from '../../src/commands/views.ts'
import * as feeds from '../../src/db/feeds.ts'
import type { JobDeps } from '../../src/jobs/deps.ts'
import { importItem } from '../../src/jobs/import.ts'
import { cutOf } from '../matching/outlets.ts'
import { originals } from '../matching/pairs.ts'
import { openTestArchive } from '../stage/archive.ts'
import { cooperative } from '../stage/dispatch.ts'
import { context, jobDeps } from '../stage/jobs.ts'
import { addFeed } from '../stage/quotes.ts'
import { dump, feedOf, itemsOf, send } from '../stage/reparse.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let deps: JobDeps
const db = () => archive.connection.db
const { title, text } = cooperative

beforeAll(async () => {
  archive = await openTestArchive()
  deps = jobDeps(archive)
})
afterAll(() => archive.remove())
beforeEach(async () => {
  await archive.connection.pool.query('truncate feeds, suggestions, copy_marks cascade')
  for (const id of ['agence', 'matin', 'soir']) await addFeed(archive, id, id === 'agence' ? 'ANP' : undefined)
})

const draftOf = async (feed: string) => (await itemsOf(deps, feed)).at(-1)?.draftId ?? 0

/** Lets copy come in while the archive cannot be searched, as if the matcher of then had not known it again. */
async function sendUnmatched(feed: string, bytes: string): Promise<number> {
  const marks = await db().selectFrom('copyMarks').selectAll().execute()
  const fingerprints = await db().selectFrom('drafts').select(['id', 'fingerprint']).execute()
  await db().deleteFrom('copyMarks').execute()
  await db().updateTable('drafts').set({ fingerprint: 'none' }).execute()
  await send(deps, feed, bytes)
  await db()
    .insertInto('copyMarks')
    .values(marks)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  for (const { id, fingerprint } of fingerprints)
    await db().updateTable('drafts').set({ fingerprint }).where('id', '=', id).execute()
  return draftOf(feed)
}

test('a draft that today would be a repeat of an earlier one is suggested with it, and nothing is moved', async () => {
  await send(deps, 'agence', feedOf([{ guid: 'a', title, text }]))
  const first = await draftOf('agence')
  const second = await sendUnmatched('matin', feedOf([{ guid: 'm', title: 'En bref', text: text.slice(0, 7) }]))
  expect(second).not.toBe(first)
  const before = await dump(deps)
  const would = await reparse(deps, { dryRun: true })
  expect(would.differences).toMatchObject([
    {
      ...{ class: 'matching', outcome: 'suggest', feedId: 'matin', draftId: second },
      changes: [{ field: 'place', before: 'a draft of its own', after: `a repeat of ${first}` }],
    },
  ])
  expect(await dump(deps)).toBe(before)
  expect(await reparse(deps)).toMatchObject({ suggested: 1, changed: 0, offered: 0 })
  const { suggestions, items } = await showDraft(db(), second)
  expect(items).toMatchObject([{ relation: 'first' }])
  expect(suggestions).toMatchObject([
    { draftId: first, kind: 'unsure', reasons: [expect.stringContaining(`a repeat of ${first}: same copy`)] },
  ])
  const done = await dump(deps)
  expect((await reparse(deps)).differences).toEqual([])
  expect(await dump(deps)).toBe(done)
})

test('what an editor has parted is not suggested again', async () => {
  await send(deps, 'agence', feedOf([{ guid: 'a', title, text }]))
  const first = await draftOf('agence')
  const second = await sendUnmatched('matin', feedOf([{ guid: 'm', title, text }]))
  await reparse(deps)
  await part(deps, first, second, 'amina', { version: (await showDraft(db(), first)).version })
  const before = await dump(deps)
  expect((await reparse(deps)).differences).toEqual([])
  expect(await dump(deps)).toBe(before)
})

test('a draft that today would be the correction of an earlier one is suggested with it', async () => {
  await send(deps, 'agence', feedOf([{ guid: 'a', title, text }]))
  const first = await draftOf('agence')
  const corrected = text.map((line) => line.replace('quatre mille', 'quatorze mille'))
  const second = await sendUnmatched(
    'agence',
    feedOf([{ guid: 'b', title: `RECTIFICATIF - ${title}`, text: corrected }]),
  )
  expect(second).not.toBe(first)
  const done = await reparse(deps)
  expect(done.differences).toMatchObject([{ changes: [{ after: `the correction of ${first}` }] }])
  expect((await showDraft(db(), second)).suggestions).toMatchObject([{ draftId: first }])
})

test('a repeat that today would be a draft of its own is noted in the history of its draft, once', async () => {
  await send(deps, 'agence', feedOf([{ guid: 'a', title, text }]))
  const id = await draftOf('agence')
  const other = [
    'Le phare de Sidi Bounouar s’est éteint mardi pour la première fois en cent ans, a annoncé sa gardienne.',
    'Un câble a cédé sous la houle et la marine a prêté une lanterne aux pêcheurs jusqu’à samedi prochain au moins.',
  ]
  await send(deps, 'soir', feedOf([{ guid: 's', title: 'Le phare s’est éteint', text: other }]))
  const [item] = await itemsOf(deps, 'soir')
  const stray = item?.draftId ?? 0
  // As if the matcher of then had taken it for the same.
  await db()
    .updateTable('items')
    .set({ draftId: id, relation: 'repeat' })
    .where('id', '=', item?.id ?? 0)
    .execute()
  await db().updateTable('copies').set({ draftId: id }).where('draftId', '=', stray).execute()
  await db().updateTable('sourceQuotes').set({ draftId: id }).where('draftId', '=', stray).execute()
  const done = await reparse(deps)
  expect(done.noted).toBe(1)
  expect(done.differences).toMatchObject([
    {
      class: 'matching',
      outcome: 'note',
      draftId: id,
      changes: [{ before: `a repeat of ${id}`, after: 'a draft of its own' }],
    },
  ])
  expect((await showDraft(db(), id)).history.at(-1)).toMatchObject({ actor: 'reparse', action: 'noted' })
  const before = await dump(deps)
  expect((await reparse(deps)).differences).toEqual([])
  expect(await dump(deps)).toBe(before)
})

test('copies are compared by today’s marks from then on', async () => {
  await send(deps, 'agence', feedOf([{ guid: 'a', title, text }]))
  const before = await dump(deps)
  const profile = JSON.stringify({
    language: 'fr',
    text: 'rien',
    proper: [],
    quotes: [],
    names: [],
    figures: [],
    pictures: [],
  })
  await db().updateTable('copies').set({ profile }).execute()
  await db().deleteFrom('copyMarks').execute()
  expect(await reparse(deps, { dryRun: true })).toMatchObject({ refreshed: 1, differences: [] })
  expect(await reparse(deps)).toMatchObject({ refreshed: 1, changed: 0 })
  expect(await dump(deps)).toBe(before)
})

test('what was merged since is where an editor put it', async () => {
  const { merge } = await import('../../src/commands/suggestions.ts')
  await send(deps, 'agence', feedOf([{ guid: 'a', title, text }]))
  const first = await draftOf('agence')
  await send(
    deps,
    'matin',
    feedOf([{ guid: 'm', title, text: text.map((line) => line.replace('quatre mille', 'neuf mille')) }]),
  )
  const second = await draftOf('matin')
  expect(second).not.toBe(first)
  await merge(deps, first, second, 'amina', { version: (await showDraft(db(), first)).version })
  expect(await draftOf('matin')).toBe(first)
  expect((await reparse(deps, { dryRun: true })).differences).toEqual([])
})

test('what sixty copies of twelve dispatches became, imported four at a time in any order, they would be today', async () => {
  const names = ['agence', 'matin', 'soir', 'jour', 'radio']
  for (const id of names.slice(3)) await addFeed(archive, id)
  for (const one of originals)
    for (const [at, cut] of [{}, ...one.versions].slice(0, names.length).entries()) {
      const feed = await feeds.get(db(), names[at] ?? '')
      const copy = cutOf(one, cut)
      const moment = new Date(Date.parse(copy.published) + at * 60_000).toUTCString()
      const body = Buffer.from(feedOf([{ ...copy, guid: `${one.id}-${at}`, at: moment }]))
      await takeSent(deps, feed, { body }, 'payload')
    }
  const pending = await db().selectFrom('items').select('id').orderBy(sql`md5(id::text)`).execute()
  const work = async () => {
    for (let one = pending.pop(); one; one = pending.pop()) await importItem(deps).run({ itemId: one.id }, context)
  }
  await Promise.all([work(), work(), work(), work()])
  const would = await reparse(deps, { dryRun: true })
  expect(would.items).toBe(originals.length * names.length)
  expect(would.differences).toEqual([])
}, 120_000)
