import { reparse } from '../../src/commands/reparse.ts'
import { showDraft } from '../../src/commands/views.ts'
import * as items from '../../src/db/items.ts'
import * as payloads from '../../src/db/payloads.ts'
import type { JobDeps } from '../../src/jobs/deps.ts'
import { recipe } from '../../src/readers/page/recipe.ts'
import { openTestArchive } from '../stage/archive.ts'
import { jobDeps } from '../stage/jobs.ts'
import { addFeed } from '../stage/quotes.ts'
import { dump, feedOf, importPending, itemsOf, send } from '../stage/reparse.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let deps: JobDeps
let count = 0
const db = () => archive.connection.db

beforeAll(async () => {
  archive = await openTestArchive()
  deps = jobDeps(archive)
})
afterAll(() => archive.remove())

async function newFeed(): Promise<string> {
  const id = `lu-${++count}`
  await addFeed(archive, id)
  return id
}

const entryOf = (guid: string, place: string) => ({
  guid,
  title: `${place} ouvre une ferme aux hérissons`,
  text: [
    `La commune de ${place} a ouvert une ferme où l’on soigne les hérissons que les moissonneuses ont blessés.`,
    `« À ${place}, nous en avons relâché trente depuis le printemps », a dit la vétérinaire, Hind Aberkan.`,
    `Des lycéens de ${place} bâtissent des abris de pierre sèche, un par verger, avec l’aide de deux maçons à la retraite.`,
  ],
})

const onlyItem = async (feed: string) => {
  const [item] = await itemsOf(deps, feed)
  if (!item) throw new Error('there is no item')
  return item
}

/** Leaves an item as an older reader would have kept it, its draft made of that. */
async function keptOtherwise(feed: string, change: Partial<items.NewItem['content']>, revision = 'older') {
  const item = await onlyItem(feed)
  const content = JSON.stringify({ ...item.content, ...change })
  await db().updateTable('items').set({ content, revision }).where('id', '=', item.id).execute()
  return item
}

async function expectDone(feed: string): Promise<void> {
  const before = await dump(deps)
  const again = await reparse(deps, { feed })
  expect(again).toMatchObject({ changed: 0, offered: 0, suggested: 0, noted: 0, imported: 0, reread: 0, refreshed: 0 })
  expect(await dump(deps)).toBe(before)
}

test('an item that today’s reader reads in another way is kept so, and its next poll brings no revision', async () => {
  const feed = await newFeed()
  const entry = entryOf('h1', 'Tamda')
  await send(deps, feed, feedOf([entry]))
  const item = await keptOtherwise(feed, {
    text: 'La commune de Tamda a ouvert une ferme',
    categories: [{ term: 'x' }],
  })
  const before = await dump(deps)
  const would = await reparse(deps, { feed, dryRun: true })
  expect(would.differences).toMatchObject([
    {
      ...{ class: 'reader', outcome: 'keep', itemId: item.id, draftId: item.draftId },
      changes: [
        { field: 'text', after: expect.stringContaining('trente') },
        { field: 'categories', before: '[{"term":"x"}]' },
      ],
    },
  ])
  expect(await dump(deps)).toBe(before)
  expect(await reparse(deps, { feed })).toMatchObject({ reread: 1, changed: 0 })
  expect(await onlyItem(feed)).toEqual(item)
  await send(deps, feed, feedOf([entry, entryOf('h2', 'Oulmès')]))
  expect(await itemsOf(deps, feed)).toHaveLength(2)
  await expectDone(feed)
})

test('an item whose newer reading has come meanwhile as a revision keeps the mark of the older', async () => {
  const feed = await newFeed()
  const entry = entryOf('h1', 'Tiflet')
  await send(deps, feed, feedOf([entry]))
  await keptOtherwise(feed, { text: 'La commune de Tiflet a ouvert une ferme' })
  await send(deps, feed, feedOf([entry, entryOf('h2', 'Rommani')]))
  expect(await itemsOf(deps, feed)).toHaveLength(3)
  expect(await reparse(deps, { feed })).toMatchObject({ reread: 1, failed: 0 })
  expect((await itemsOf(deps, feed)).map(({ identity, revision }) => [identity, revision === 'older'])).toEqual([
    ['h1', true],
    ['h1', false],
    ['h2', false],
  ])
  await expectDone(feed)
})

test('an item that today’s reader would name otherwise is left, and it says so', async () => {
  const feed = await newFeed()
  await send(deps, feed, feedOf([entryOf('h1', 'Khénifra')]))
  const item = await onlyItem(feed)
  await db().updateTable('items').set({ identity: 'older-name' }).where('id', '=', item.id).execute()
  const done = await reparse(deps, { feed })
  expect(done.differences).toMatchObject([
    { class: 'reader', outcome: 'leave', itemId: item.id, reason: expect.stringContaining('name it h1') },
  ])
  expect(done).toMatchObject({ imported: 0, changed: 0 })
  expect(await onlyItem(feed)).toMatchObject({ identity: 'older-name', draftId: item.draftId })
})

test('a payload that could not be read and can be today brings its items; one that still cannot is told, and the rest goes on', async () => {
  const feed = await newFeed()
  const keep = (hash: string, body: string, error: string) =>
    payloads
      .keep(db(), {
        feedId: feed,
        trace: `t-${feed}-${hash}`,
        hash,
        body: Buffer.from(body),
        contentType: undefined,
        url: 'u',
      })
      .then(({ id }) => payloads.markRead(db(), id, { error }).then(() => id))
  const bad = await keep('bad', '%PDF-1.7 1 0 obj', 'it is no news')
  const good = await keep('good', feedOf([entryOf('h1', 'Bouznika')]), 'it was not understood')
  const would = await reparse(deps, { feed, dryRun: true })
  expect(would).toMatchObject({ payloads: 2, failed: 1, imported: 1 })
  expect(would.differences).toMatchObject([
    {
      class: 'failure',
      feedId: feed,
      payloadId: bad,
      reason: expect.any(String),
      changes: [{ before: 'it is no news' }],
    },
    { class: 'import', feedId: feed, payloadId: good, headline: expect.stringContaining('Bouznika') },
  ])
  expect(await itemsOf(deps, feed)).toEqual([])
  await reparse(deps, { feed })
  await importPending(deps)
  expect(await onlyItem(feed)).toMatchObject({ state: 'imported', payloadId: good })
  const row = await db().selectFrom('payloads').select(['error', 'format']).where('id', '=', good).executeTakeFirst()
  expect(row).toEqual({ error: null, format: 'RSS' })
  await expectDone(feed)
})

test('an entry that failed and does not any more is imported, under its own name', async () => {
  const feed = await newFeed()
  await send(deps, feed, feedOf([entryOf('h1', 'Sefrou'), entryOf('h2', 'Bhalil')]))
  const [first, second] = await itemsOf(deps, feed)
  const blank = JSON.stringify({ ...first?.content, text: '', title: undefined, guid: undefined })
  const failed = { state: 'failed' as const, error: 'older readers choke on it', draftId: null, relation: null }
  await db()
    .deleteFrom('copies')
    .where('draftId', 'in', [first?.draftId ?? 0, second?.draftId ?? 0])
    .execute()
  await db()
    .updateTable('items')
    .set({ ...failed, content: blank, identity: 'unreadable:1', revision: 'unreadable:1' })
    .where('id', '=', first?.id ?? 0)
    .execute()
  await db()
    .updateTable('items')
    .set(failed)
    .where('id', '=', second?.id ?? 0)
    .execute()
  expect(await reparse(deps, { feed, dryRun: true })).toMatchObject({ imported: 2, failed: 0 })
  await reparse(deps, { feed })
  expect(await itemsOf(deps, feed)).toMatchObject([
    { id: first?.id, identity: 'h1', revision: first?.revision, state: 'pending', error: null },
    { id: second?.id, identity: 'h2', state: 'pending', error: null },
  ])
  await importPending(deps)
  await expectDone(feed)
})

const link = 'http://journal.example/ferme.html'
const page = (body: string) =>
  `<!DOCTYPE html><html lang="fr"><head><title>La ferme</title></head><body><article><h1>Une ferme aux hérissons</h1>${body}</article></body></html>`

/** An item of a summary, completed from its page by the reader of then. */
async function paged(feed: string, html: string, readThen: boolean) {
  const { db: table } = archive.connection
  const text = 'La commune a ouvert une ferme où l’on soigne les hérissons.'
  await table.updateTable('feeds').set({ content: 'page' }).where('id', '=', feed).execute()
  await send(deps, feed, feedOf([{ guid: 'p1', title: 'Une ferme aux hérissons', text: [text], link }]))
  const item = await onlyItem(feed)
  const kept = {
    feedId: feed,
    trace: item.trace,
    hash: `page-${feed}`,
    body: Buffer.from(html),
    contentType: 'text/html',
    url: link,
  }
  const { id } = await payloads.keep(table, kept)
  const { item: read } = await deps.reading.readPage(kept as { body: Uint8Array; contentType: string; url: string }, [])
  const { withPage, withoutPage } = await import('../../src/commands/whole-copy.ts')
  const content = readThen ? withPage(item.content, read) : withoutPage(item.content, 'It was not understood.')
  await items.completed(table, item.id, content, readThen ? id : undefined)
  await importPending(deps)
  return onlyItem(feed)
}

const html = page(
  `<p>La commune a ouvert une ferme où l’on soigne les hérissons que les moissonneuses ont blessés, et où viennent les écoles de la vallée.</p>
   <p>« Nous en avons relâché trente depuis le printemps », a dit la vétérinaire, Hind Aberkan, devant les élèves de trois écoles.</p>
   <p class="abo">Abonnez-vous à la lettre du soir pour ne rien manquer de la vie de la vallée et de ses fermes.</p>
   <p>Des lycéens bâtissent des abris de pierre sèche, un par verger, avec l’aide de deux maçons à la retraite.</p>`,
)

test('a page is read again with the recipes of today, and its item’s draft takes the cleaner copy', async () => {
  const feed = await newFeed()
  const item = await paged(feed, html, true)
  expect(item.content.text).toContain('trente')
  expect((await reparse(deps, { feed, dryRun: true })).differences).toEqual([])
  const recipes = [
    recipe.parse({
      name: 'journal',
      hosts: ['journal.example'],
      body: ['article'],
      remove: ['.abo', 'h1', 'p:last-child'],
    }),
  ]
  const done = await reparse({ ...deps, recipes }, { feed })
  expect(done).toMatchObject({ payloads: 1, items: 1, reread: 1, changed: 1 })
  expect(done.differences.map(({ class: name }) => name).sort()).toEqual(['reader', 'story'])
  const { story } = await showDraft(db(), item.draftId ?? 0)
  expect(story.body.join(' ')).not.toContain('lycéens')
  expect((await onlyItem(feed)).content.text).not.toContain('lycéens')
})

test('a page that could not be read then completes its item today', async () => {
  const feed = await newFeed()
  const item = await paged(feed, html, false)
  expect(item.content.warnings.join(' ')).toContain('not understood')
  expect(await reparse(deps, { feed })).toMatchObject({ payloads: 1, reread: 1, changed: 1 })
  expect((await showDraft(db(), item.draftId ?? 0)).story.quotes).toMatchObject([{ speaker: { name: 'Hind Aberkan' } }])
  await expectDone(feed)
})

test('an item dated ahead of its time keeps the time it came in', async () => {
  const feed = await newFeed()
  await send(deps, feed, feedOf([{ ...entryOf('h1', 'Ifrane'), at: 'Mon, 23 Nov 2099 16:00:00 GMT' }]))
  expect((await onlyItem(feed)).content.warnings.join()).toContain('has not come yet')
  expect((await reparse(deps, { feed })).differences).toEqual([])
})
