import { edit } from '../../src/commands/drafts.ts'
import { merge, part } from '../../src/commands/suggestions.ts'
import { showDraft } from '../../src/commands/views.ts'
import * as feeds from '../../src/db/feeds.ts'
import * as items from '../../src/db/items.ts'
import * as payloads from '../../src/db/payloads.ts'
import * as sessions from '../../src/db/sessions.ts'
import { importItem } from '../../src/jobs/import.ts'
import { identify, revisionOf } from '../../src/matching/fingerprint.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { openTestArchive } from '../stage/archive.ts'
import { context, jobDeps } from '../stage/jobs.ts'
import { openWeb } from '../stage/web.ts'
import { cutOf, type Dispatch, itemOf } from './outlets.ts'
import { originals } from './pairs.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let count = 0
const outlets = ['agence', 'matin', 'soir', 'jour', 'fil', 'radio']

beforeAll(async () => {
  archive = await openTestArchive()
  for (const id of outlets)
    await feeds.save(
      archive.connection.db,
      feedSettings.parse({ id, name: `Feed ${id}`, url: 'http://a.example/x', enabled: false, intervalSeconds: 60 }),
    )
})
afterAll(() => archive.remove())

const deps = () => jobDeps(archive)
const db = () => archive.connection.db

type Incoming = { feed: string; dispatch: Dispatch; guid?: string }

/** Lets an item come in as a poll would leave it. */
async function arrive({ feed, dispatch, guid = `${feed}-${++count}` }: Incoming): Promise<number> {
  const content = { ...itemOf(dispatch), guid }
  const payload = await payloads.keep(db(), {
    feedId: feed,
    trace: 't',
    hash: `h${++count}`,
    body: Buffer.from('x'),
    contentType: undefined,
    url: 'u',
  })
  const identity = identify(content)
  const revision = revisionOf(content)
  const [saved] = await items.saveNew(db(), [
    { feedId: feed, payloadId: payload.id, trace: 't', identity, revision, content },
  ])
  if (!saved) throw new Error('the item was known')
  return saved.id
}

const take = (itemId: number) => importItem(deps()).run({ itemId }, context)

async function draftOf(itemId: number) {
  const { draftId } = await items.get(db(), itemId)
  return showDraft(db(), draftId ?? 0)
}

async function receive(incoming: Incoming) {
  const itemId = await arrive(incoming)
  await take(itemId)
  return draftOf(itemId)
}

/** A dispatch of a place's own: its long words are made up, so that no test's copy is like another's. */
function dispatchOf(place: string): Dispatch {
  const [original] = originals
  if (!original) throw new Error('no dispatch')
  const ending = place.toLowerCase().slice(0, 4)
  const made = (word: string) => (word.length > 6 && !/\p{Lu}/u.test(word) ? `${word}${ending}` : word)
  const title = `${place} : ${original.title.replace(/^.*? : /u, '')}`
  return { ...original, title, text: original.text.map((paragraph) => paragraph.split(' ').map(made).join(' ')) }
}

test('copies of one dispatch in five outlets are sources of one draft, in whatever order they come', async () => {
  const orders = [
    [0, 1, 2, 3, 4, 5],
    [5, 4, 3, 2, 1, 0],
    [2, 0, 5, 1, 4, 3],
  ]
  for (const [at, order] of orders.entries()) {
    const original = originals[at * 4]
    if (!original) throw new Error('no dispatch')
    const copies = [original, ...original.versions.map((cut) => cutOf(original, cut))]
    const taken: number[] = []
    for (const which of order) {
      const dispatch = copies[which]
      const feed = outlets[which]
      if (dispatch && feed) taken.push((await receive({ feed, dispatch })).id)
    }
    const first = await showDraft(db(), taken[0] ?? 0)
    expect(new Set(taken)).toEqual(new Set([first.id]))
    expect(first.items.map(({ relation }) => relation)).toEqual(['first', ...Array(5).fill('repeat')])
    const repeats = first.history.filter(({ action }) => action === 'repeated')
    expect(repeats.length).toBe(5)
    for (const { reason } of repeats) expect(reason).toContain('same copy')
    expect(first.suggestions).toBeUndefined()
  }
})

test('two copies that come at the same moment are one draft', async () => {
  const dispatch = dispatchOf('Agdz')
  const ids = [
    await arrive({ feed: 'matin', dispatch }),
    await arrive({ feed: 'soir', dispatch: cutOf(dispatch, { keep: 3, title: 'Autre' }) }),
  ]
  await Promise.all(ids.map(take))
  const drafts = await Promise.all(ids.map(draftOf))
  expect(drafts[0]?.id).toBe(drafts[1]?.id)
})

test('a kill that comes at the same moment as its story kills it, however like other kills it is', async () => {
  for (const place of ['Tinghir', 'Boumia', 'Ajdir', 'Tiflet', 'Rommani', 'Skoura']) {
    const dispatch = dispatchOf(place)
    const order = `Prière d’annuler notre dépêche intitulée « ${dispatch.title} », diffusée ce jour, et de bien vouloir nous en excuser auprès de vos lecteurs.`
    const kill = { ...dispatch, title: `ANNULATION - ${dispatch.title}`, text: [order] }
    const ids = [await arrive({ feed: 'agence', dispatch }), await arrive({ feed: 'agence', dispatch: kill })]
    await Promise.all(ids.map(take))
    const [story, killed] = await Promise.all(ids.map(draftOf))
    expect([story?.id, story?.state]).toEqual([killed?.id, 'killed'])
  }
})

test('a whole that comes after its parts makes one draft of them; a part that is worked on is left and offered', async () => {
  const parts = async (place: string) => {
    const dispatch = dispatchOf(place)
    const top = await receive({ feed: 'matin', dispatch: cutOf(dispatch, { keep: 3, bare: true }) })
    const end = await receive({ feed: 'soir', dispatch: cutOf(dispatch, { drop: [0, 1, 2] }) })
    expect(end.id).not.toBe(top.id)
    return { dispatch, top, end }
  }
  const free = await parts('Tafraout')
  await receive({ feed: 'agence', dispatch: free.dispatch })
  expect(await showDraft(db(), free.top.id)).toMatchObject({ state: 'incoming', sources: 3 })
  expect(await showDraft(db(), free.end.id)).toMatchObject({ state: 'spiked', items: [] })

  const busy = await parts('Ouarzate')
  await edit(deps(), busy.end.id, 'amina', { version: busy.end.version, headline: 'Mon titre' })
  await receive({ feed: 'agence', dispatch: busy.dispatch })
  expect(await showDraft(db(), busy.end.id)).toMatchObject({
    state: 'incoming',
    headline: 'Mon titre',
    suggestions: [{ draftId: busy.top.id, kind: 'unsure' }],
  })
})

describe('copy with one figure changed', () => {
  const pair = async (place: string) => {
    const dispatch = dispatchOf(place)
    const first = await receive({ feed: 'agence', dispatch })
    const second = await receive({ feed: 'matin', dispatch: cutOf(dispatch, { replace: [['18 pc', '21 pc']] }) })
    expect(second).toMatchObject({
      state: 'incoming',
      suggestions: [
        {
          draftId: first.id,
          kind: 'unsure',
          reasons: expect.arrayContaining([expect.stringMatching(/18.* \/ 21|21.* \/ 18/u)]),
        },
      ],
    })
    return { dispatch, first: await showDraft(db(), first.id), second }
  }
  test('is a draft of its own that an editor may merge', async () => {
    const { dispatch, first, second } = await pair('Zagora')
    await merge(deps(), second.id, first.id, 'amina', { version: second.version })
    const spiked = await showDraft(db(), second.id)
    expect(spiked).toMatchObject({ state: 'spiked', items: [], suggestions: undefined })
    expect(spiked.history.at(-1)).toMatchObject({ actor: 'amina', reason: `same as draft ${first.id}` })
    const merged = await showDraft(db(), first.id)
    expect(merged.items.map(({ relation }) => relation)).toEqual(['first', 'repeat'])
    // What is cut from the merged copy is known as the first draft's.
    expect((await receive({ feed: 'jour', dispatch: cutOf(dispatch, { replace: [['18 pc', '21 pc']] }) })).id).toBe(
      first.id,
    )
    const cut = cutOf(dispatch, { keep: 4, replace: [['18 pc', '21 pc']] })
    expect((await receive({ feed: 'soir', dispatch: cut })).id).toBe(first.id)
    await expect(merge(deps(), second.id, first.id, 'amina', { version: spiked.version })).rejects.toThrow(
      'merged already',
    )
  })
  test('or part, once and for all', async () => {
    const { first, second } = await pair('Figuigue')
    await part(deps(), first.id, second.id, 'amina', { version: first.version })
    for (const { id } of [first, second]) {
      const { suggestions, history } = await showDraft(db(), id)
      expect(suggestions).toBeUndefined()
      expect(history.at(-1)).toMatchObject({ actor: 'amina', action: 'parted' })
    }
  })
  test('is merged over the API by whoever is signed in, and of two editors the second is told', async () => {
    const { first, second } = await pair('Outat')
    const web = await openWeb(archive, deps())
    const link = await sessions.createLink(db(), { name: 'Amina', role: 'editor' }, 5)
    const cookie = `depeche_session=${(await sessions.openSession(db(), link, 1))?.token}`
    const ask = (headers: Record<string, string>) =>
      fetch(`${web.url}/api/drafts/${second.id}/suggestions/${first.id}/merge`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ version: second.version }),
      })
    expect((await ask({})).status).toBe(401)
    const merged = await ask({ cookie })
    expect(await merged.json()).toMatchObject({ id: second.id, state: 'spiked' })
    expect((await ask({ cookie })).status).toBe(409)
    await web.close()
  })
  test('is not merged away when somebody has worked on it', async () => {
    const { first, second } = await pair('Boulmane')
    await edit(deps(), second.id, 'brahim', { version: second.version, headline: 'Mien' })
    await expect(merge(deps(), first.id, second.id, 'amina', { version: first.version })).rejects.toThrow(
      'has been worked on',
    )
  })
})

test('the whole that comes after a cut is shown, and laid beside copy that somebody works on', async () => {
  const dispatch = dispatchOf('Mrirt')
  const cut = await receive({ feed: 'matin', dispatch: cutOf(dispatch, { keep: 2, bare: true }) })
  const whole = await receive({ feed: 'agence', dispatch })
  expect(whole).toMatchObject({ id: cut.id, updatePending: false, feedId: 'agence' })
  expect(whole.story.body.length).toBe(dispatch.text.length)
  expect(whole.history.at(-1)?.reason).toBe('better copy of the same dispatch: Feed agence')

  const other = dispatchOf('Bouizakarne')
  const first = await receive({ feed: 'matin', dispatch: cutOf(other, { keep: 2, bare: true }) })
  await edit(deps(), first.id, 'amina', { version: first.version, headline: 'Mon titre' })
  const offered = await receive({ feed: 'agence', dispatch: other })
  expect(offered).toMatchObject({ id: first.id, headline: 'Mon titre', updatePending: true })
  expect(offered.wireUpdate?.body.length).toBe(other.text.length)
})

test('the same words as a kill from another feed are shown on the draft, and kill it once an editor says so', async () => {
  const dispatch = dispatchOf('Azilal')
  const first = await receive({ feed: 'agence', dispatch })
  const kill = await receive({ feed: 'matin', dispatch: { ...dispatch, title: `ANNULATION - ${dispatch.title}` } })
  expect(kill).toMatchObject({ state: 'killed', suggestions: [{ draftId: first.id, kind: 'unsure' }] })
  expect(kill.id).not.toBe(first.id)
  expect(await showDraft(db(), first.id)).toMatchObject({ sources: 1, suggestions: [{ draftId: kill.id }] })
  await merge(deps(), first.id, kill.id, 'amina', { version: first.version })
  expect(await showDraft(db(), first.id)).toMatchObject({
    state: 'killed',
    items: [{ relation: 'first' }, { relation: 'kill' }],
    kill: { reason: 'kill: ANNULATION (merged by amina)', needsAcknowledgement: true },
  })
  expect(await showDraft(db(), kill.id)).toMatchObject({ state: 'spiked', items: [] })
})

test('a new version of a cut does not take the place of the copy it was cut from', async () => {
  const dispatch = dispatchOf('Imouzzer')
  const first = await receive({ feed: 'agence', dispatch })
  const cut = cutOf(dispatch, { keep: 3, title: 'En bref' })
  expect((await receive({ feed: 'matin', dispatch: cut, guid: 'cut' })).id).toBe(first.id)
  const later = await receive({ feed: 'matin', dispatch: { ...cut, title: 'En deux mots' }, guid: 'cut' })
  expect(later).toMatchObject({ id: first.id, headline: dispatch.title, updatePending: false, sources: 3 })
})
