import { claim } from '../../src/commands/claims.ts'
import { edit, takeUpdate } from '../../src/commands/drafts.ts'
import { keepMine, review } from '../../src/commands/review.ts'
import { showDraft } from '../../src/commands/views.ts'
import * as drafts from '../../src/db/drafts.ts'
import * as feeds from '../../src/db/feeds.ts'
import * as sessions from '../../src/db/sessions.ts'
import type { DraftDetail, Problem } from '../../src/model/api.ts'
import { feedSettings } from '../../src/model/feed.ts'
import type { HunkChoice } from '../../src/model/review.ts'
import { openTestArchive } from '../stage/archive.ts'
import { jobDeps } from '../stage/jobs.ts'
import { receive } from '../stage/receive.ts'
import { openWeb } from '../stage/web.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>

beforeAll(async () => {
  archive = await openTestArchive()
  const feed = {
    id: 'map',
    name: 'Fil',
    url: 'http://a.example/x',
    enabled: false,
    intervalSeconds: 60,
    language: 'fr',
  }
  await feeds.save(archive.connection.db, feedSettings.parse(feed))
})
afterAll(() => archive.remove())

const db = () => archive.connection.db
const deps = () =>
  jobDeps(archive, { destinations: [{ id: 'folder', name: 'Folder', kind: 'folder', path: '/nowhere' }] })

const paragraphs = (guid: string) => ({
  lede: `La digue de ${guid} a été réparée lundi par quarante ouvriers, a indiqué la commune de ${guid}.`,
  figure: 'Les travaux ont coûté 18 millions de dirhams et pris douze semaines, selon le même document.',
  end: `Une seconde tranche commencera au printemps sur la rive gauche de l’oued ${guid}, avec trente ouvriers.`,
})

/** Lets a version of an item come in. */
const send = ({ body, title = 'La digue est réparée', guid }: { guid: string; title?: string; body: string[] }) =>
  receive(deps(), 'map', { guid, title, text: body.join('\n\n') })

const look = (id: number) => showDraft(db(), id)
const row = (id: number) => drafts.get(db(), id)

/** An editor rewords the figure's paragraph, and the wire corrects the figure and its end. */
async function disputed(guid: string) {
  const { lede, figure, end } = paragraphs(guid)
  const first = await send({ guid, body: [lede, figure, end] })
  const mine = figure.replace('selon le même document', 'd’après la commune')
  await edit(deps(), first.id, 'amina', { version: first.version, headline: 'Mon titre', body: [lede, mine, end] })
  const wire = [lede, figure.replace('18', '21'), end.replace('trente', 'soixante')]
  const offered = await send({ guid, title: 'La digue est réparée (RECTIFICATIF)', body: wire })
  return { id: first.id, offered, lede, figure, end, mine, wire, base: [lede, figure, end] }
}

const decisionOn = ({ version, review }: DraftDetail) => ({ version, wireItemId: review?.wireItemId ?? 0, choices: [] })

test('the first edit keeps the wire’s copy, later ones leave it', async () => {
  const { lede, figure, end } = paragraphs('b1')
  const { id, version, story } = await send({ guid: 'b1', body: [lede, figure, end] })
  expect((await row(id)).wireBase).toBeNull()
  await edit(deps(), id, 'amina', { version, headline: 'Un' })
  await edit(deps(), id, 'amina', { version: version + 1, headline: 'Deux' })
  expect((await row(id)).wireBase).toEqual(story)
})

test('an update beside an edited draft is shown by paragraph, with what the correction changes', async () => {
  const { offered } = await disputed('b2')
  expect(offered.review).toMatchObject({ conflicts: 1 })
  expect(offered.review?.hunks.map(({ kind }) => kind)).toEqual(['mine', 'same', 'conflict', 'wire', 'same'])
  expect(offered.changes).toMatchObject({
    line: 'paragraph 2: 18 → 21 millions; paragraph 3: trente → soixante',
  })
})

test('what is chosen becomes a version, edited still, and the reviewed copy is the next base', async () => {
  const { id, offered, lede, mine, wire } = await disputed('b3')
  const conflict = offered.review?.hunks.find(({ kind }) => kind === 'conflict')?.id ?? ''
  await expect(review(deps(), id, 'amina', decisionOn(offered))).rejects.toThrow(`choose for each (${conflict})`)
  await review(deps(), id, 'amina', { ...decisionOn(offered), choices: [{ id: conflict, take: 'suggestion' }] })
  const merged = await look(id)
  expect(merged).toMatchObject({ headline: 'Mon titre', updatePending: false, state: 'incoming', review: undefined })
  expect(merged.story.body).toEqual([lede, mine.replace('18', '21'), wire[2]])
  expect(merged.history.at(-1)).toMatchObject({
    action: 'take-update',
    actor: 'amina',
    reason: expect.stringContaining('18 → 21'),
  })
  expect(await row(id)).toMatchObject({ edited: true, wireBase: { body: wire } })
  expect(merged.versions).toHaveLength(3)
})

test('a choice for what is not there is refused by name', async () => {
  const { id, offered } = await disputed('b14')
  const choosing = (choice: HunkChoice) => review(deps(), id, 'amina', { ...decisionOn(offered), choices: [choice] })
  await expect(choosing({ id: 'body-99', take: 'wire' })).rejects.toThrow('no "body-99"')
  await expect(choosing({ id: 'body-0', take: 'suggestion' })).rejects.toThrow('no suggestion for "body-0"')
  await expect(choosing({ id: 'headline', text: [] })).rejects.toThrow('choose for each')
  expect((await look(id)).version).toBe(offered.version)
})

test('a review that ends in the wire’s copy leaves an unedited draft', async () => {
  const { id, offered, wire } = await disputed('b4')
  const choices = (offered.review?.hunks ?? []).map((hunk) => ({ id: hunk.id, take: 'wire' as const }))
  await review(deps(), id, 'amina', { ...decisionOn(offered), choices })
  expect(await row(id)).toMatchObject({
    edited: false,
    wireBase: null,
    story: { body: wire, notice: { kind: 'correction' } },
  })
})

test('a newer version that came meanwhile is not taken for reviewed', async () => {
  const { id, offered, lede, figure, end } = await disputed('b5')
  const newer = await send({
    guid: 'b5',
    title: 'La digue est réparée (2e RECTIFICATIF)',
    body: [lede, figure.replace('18', '23'), end],
  })
  const stale = { ...decisionOn(offered), choices: [{ id: 'body-1', take: 'wire' as const }] }
  await expect(review(deps(), id, 'amina', stale)).rejects.toThrow('sent a newer version')
  await expect(review(deps(), id, 'amina', { ...stale, version: newer.version })).rejects.toThrow(
    'sent a newer version',
  )
  expect(await look(id)).toMatchObject({ version: newer.version, updatePending: true, headline: 'Mon titre' })
})

test('an edit meanwhile is a conflict that names who made it', async () => {
  const { id, offered } = await disputed('b6')
  await edit(deps(), id, 'brahim', { version: offered.version, headline: 'Autre titre' })
  await expect(review(deps(), id, 'amina', decisionOn(offered))).rejects.toThrow('brahim (edit)')
})

test('what another has in hand is not reviewed, nor its update put away', async () => {
  const { id, offered } = await disputed('b13')
  await claim(deps(), id, 'brahim', { version: offered.version, minutes: 30, takeOver: false })
  const held = await look(id)
  await expect(review(deps(), id, 'amina', decisionOn(held))).rejects.toThrow('brahim')
  await expect(keepMine(deps(), id, 'amina', { version: held.version })).rejects.toThrow('brahim')
  await review(deps(), id, 'brahim', { ...decisionOn(held), body: ['Réécrit.'] })
  expect(await look(id)).toMatchObject({ state: 'claimed', updatePending: false })
})

test('an update put away leaves the text, and the next is compared with it', async () => {
  const { id, offered, lede, figure, end, mine, wire } = await disputed('b7')
  await keepMine(deps(), id, 'amina', { version: offered.version, reason: 'vérifié auprès de la commune' })
  const kept = await look(id)
  expect(kept).toMatchObject({
    updatePending: false,
    state: 'incoming',
    headline: 'Mon titre',
    story: { body: [lede, mine, end] },
  })
  expect(kept.history.at(-1)).toMatchObject({ action: 'keep-mine', reason: 'vérifié auprès de la commune' })
  expect(await row(id)).toMatchObject({ edited: true, wireBase: { body: wire } })
  const next = [lede.replace('lundi', 'mardi'), figure.replace('18', '21'), wire[2] ?? '']
  const again = await send({ guid: 'b7', title: 'La digue est réparée (2e RECTIFICATIF)', body: next })
  // What was refused is the editor's own now; only the new change is the wire's.
  expect(again.review?.hunks.filter(({ part }) => part === 'body').map(({ kind }) => kind)).toEqual([
    'wire',
    'mine',
    'mine',
  ])
  await expect(keepMine(deps(), id, 'amina', { version: again.version })).resolves.toBeUndefined()
  await expect(keepMine(deps(), id, 'amina', { version: again.version + 1 })).rejects.toThrow('nothing newer')
})

test('an update taken whole forgets the base, and its line says what it changed', async () => {
  const { id, offered } = await disputed('b8')
  await takeUpdate(deps(), id, 'amina', { version: offered.version })
  expect(await row(id)).toMatchObject({ edited: false, wireBase: null, wireUpdate: null })
  expect((await look(id)).history.at(-1)?.reason).toMatch(/^correction: .*18 → 21/u)
})

test('a correction that untouched copy took by itself says what it changed', async () => {
  const { lede, figure, end } = paragraphs('b9')
  await send({ guid: 'b9', body: [lede, figure, end] })
  const taken = await send({
    guid: 'b9',
    title: 'La digue est réparée (RECTIFICATIF)',
    body: [lede, figure.replace('18', '21'), end],
  })
  expect(taken).toMatchObject({ updatePending: false, changes: { version: 2, line: 'paragraph 2: 18 → 21 millions' } })
})

test('a draft edited before bases were kept is compared with the wire’s last version', async () => {
  const { id } = await disputed('b10')
  await db().updateTable('drafts').set({ wireBase: null }).where('id', '=', id).execute()
  expect((await look(id)).review?.hunks.map(({ kind }) => kind)).toEqual(['mine', 'same', 'conflict', 'wire', 'same'])
})

test('text written by hand and a credit taken away go before the choices', async () => {
  const { id, offered, lede } = await disputed('b11')
  await review(deps(), id, 'amina', { ...decisionOn(offered), body: [lede, 'Réécrit.'], credit: '' })
  const { story } = await look(id)
  expect([story.body, story.credit]).toEqual([[lede, 'Réécrit.'], undefined])
})

test('over HTTP: refused without a session, a clear 400 for an open conflict, and the draft as it then is', async () => {
  const { id, offered } = await disputed('b12')
  const web = await openWeb(archive, deps())
  const session = await sessions.openSession(
    db(),
    await sessions.createLink(db(), { name: 'Amina', role: 'editor' }, 5),
    1,
  )
  const post = async (path: string, body: object, cookie = `depeche_session=${session?.token}`) => {
    const headers = { 'content-type': 'application/json', cookie }
    const reply = await fetch(`${web.url}/api/drafts/${id}/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return { status: reply.status, body: (await reply.json()) as DraftDetail & Problem }
  }
  try {
    const { choices: _, ...open } = decisionOn(offered)
    expect((await post('review', open, 'none=1')).status).toBe(401)
    expect(await post('review', open)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('choose for each') } },
    })
    expect((await post('review', { ...open, choices: [{ id: 'body-1', take: 'theirs' }] })).status).toBe(400)
    const chosen = { ...open, choices: [{ id: 'body-1', text: ['Par la main de l’éditrice.'] }] }
    const done = await post('review', chosen)
    expect([done.status, done.body.story.body[1], done.body.review]).toEqual([
      200,
      'Par la main de l’éditrice.',
      undefined,
    ])
    expect((await post('review', chosen)).status).toBe(409)
    expect((await post('keep-mine', { version: done.body.version })).status).toBe(409)
  } finally {
    await web.close()
  }
})
