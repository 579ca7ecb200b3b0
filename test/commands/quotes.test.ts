import { edit } from '../../src/commands/drafts.ts'
import { exportQuotes, listQuotes, type QuoteFilter, rebuildQuotes } from '../../src/commands/quotes.ts'
import { showDraft } from '../../src/commands/views.ts'
import * as drafts from '../../src/db/drafts.ts'
import { openTestArchive } from '../stage/archive.ts'
import { addFeed, enter, step, storyOf } from '../stage/quotes.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
const db = () => archive.connection.db

beforeEach(() => db().deleteFrom('quotes').execute())
beforeAll(async () => {
  archive = await openTestArchive()
  await addFeed(archive, 'map')
  await addFeed(archive, 'fil')
})
afterAll(() => archive.remove())

const find = async (filter: QuoteFilter = {}) => (await listQuotes(db(), { ...filter, limit: 50 })).quotes
const texts = async (filter: QuoteFilter = {}) => (await find(filter)).map(({ text }) => text)

test('a quote is entered with its draft, with who said it, where and when', async () => {
  const said = {
    text: 'Nous irons plus loin',
    speaker: 'Naïma Tazi',
    mention: 'Mme Tazi',
    role: 'présidente',
    cue: 'a dit',
  }
  const credit = { phrase: 'avec MAP', agencies: ['MAP'], rule: 'test' }
  const id = await enter(archive, storyOf([said], { credit, embargo: { until: '2027-01-01T00:00:00Z', rule: 'test' } }))
  expect(await find()).toEqual([
    {
      ...{ draftId: id, version: 1, position: 0, current: true, type: 'direct', text: 'Nous irons plus loin' },
      speaker: { mention: 'Mme Tazi', name: 'Naïma Tazi', role: 'présidente' },
      ...{ cue: 'a dit', confidence: 0.9, language: 'fr', saidOn: '2026-11-20', agencies: ['MAP'], feedId: 'map' },
      ...{ feedName: 'Feed map', headline: 'Un titre', by: 'wire', state: 'incoming' },
      ...{ embargo: '2027-01-01T00:00:00.000Z', published: '2026-11-20T10:00:00.000Z', receivedAt: expect.any(String) },
    },
  ])
})

describe('search', () => {
  beforeEach(async () => {
    await enter(
      archive,
      storyOf([
        { text: 'La souveraineté numérique commence à l’école', speaker: 'Naïma Tazi' },
        { text: 'Rien n’est décidé', mention: 'la même source' },
      ]),
    )
    const arabic = { language: 'ar', published: '2026-11-22T10:00:00Z' }
    await enter(archive, storyOf([{ text: 'سنغرس ثلاثين ألف شجرة', speaker: 'نعيمة التازي' }], arabic), 'fil')
    const credit = { phrase: 'avec AFP', agencies: ['AFP'], rule: 'test' }
    await enter(archive, storyOf([{ text: 'L’école numérique attendra', speaker: 'Driss Alami' }], { credit }))
  })
  const [school, nothing, trees, later] = [
    'La souveraineté numérique commence à l’école',
    'Rien n’est décidé',
    'سنغرس ثلاثين ألف شجرة',
    'L’école numérique attendra',
  ] as const

  test.each<[string, QuoteFilter, string[]]>([
    ['everything, the newest day first, a draft in its order', {}, [trees, later, school, nothing]],
    ['a family name', { speaker: 'tazi' }, [school]],
    ['the beginnings of both names in any order, without accents', { speaker: 'TAZ naim' }, [school]],
    ['an Arabic name without its article', { speaker: 'تازي' }, [trees]],
    ['a source without a name', { speaker: 'source' }, [nothing]],
    ['words in any order', { words: 'ecole NUMERIQUE' }, [later, school]],
    ['all of the words', { words: 'école souveraineté' }, [school]],
    ['a beginning with a star', { words: 'souverain*' }, [school]],
    ['no beginning without one', { words: 'souverain' }, []],
    ['Arabic words whatever their hamza', { words: 'الف شجره' }, []],
    ['Arabic words with another alef', { words: 'الف ثلاثين' }, [trees]],
    ['signs of the query language as marks', { words: "école & ! ( ' :*" }, [later, school]],
    ['a language', { language: 'ar' }, [trees]],
    ['a feed', { feed: 'fil' }, [trees]],
    ['an agency', { agency: 'afp' }, [later]],
    ['a day on, included', { from: '2026-11-21' }, [trees]],
    ['up to a day, included', { from: '2026-11-20', to: '2026-11-20' }, [later, school, nothing]],
    ['all at once', { speaker: 'alami', words: 'école', agency: 'AFP', language: 'fr', feed: 'map' }, [later]],
  ])('finds %s', async (_, filter, expected) => {
    expect(await texts(filter)).toEqual(expected)
  })

  test('a search without a word, and a cursor that is none, are refused', async () => {
    await expect(find({ words: '« »' })).rejects.toThrow('no word to look for')
    await expect(exportQuotes(db(), { speaker: '*' })).rejects.toThrow('no word to look for')
    await expect(find({ before: '2026-11-20.1' })).rejects.toThrow('not where a page')
  })

  test.each([1, 2, 3])('pages of %i bring each quote once, in order', async (limit) => {
    const found: string[] = []
    let before: string | undefined
    do {
      const { quotes, next } = await listQuotes(db(), { before, limit })
      expect(quotes.length).toBeLessThanOrEqual(limit)
      found.push(...quotes.map(({ text }) => text))
      before = next
    } while (before)
    expect(found).toEqual([trees, later, school, nothing])
  })
})

test('an export goes on over its pages to the end', async () => {
  const said = Array.from({ length: 1203 }, (_, nth) => ({ text: `Phrase ${nth}`, speaker: 'Naïma Tazi' }))
  await enter(archive, storyOf(said))
  const found: string[] = []
  for await (const { text } of await exportQuotes(db(), { words: 'phrase' })) found.push(text)
  expect(found).toEqual(said.map(({ text }) => text))
})

test('only what stands in the copy now is found, earlier versions when asked for', async () => {
  const id = await enter(archive, storyOf([{ text: 'Nous planterons douze arbres', speaker: 'Naïma Tazi' }]))
  await step(archive, id, 'take-update', storyOf([{ text: 'Nous planterons treize arbres', speaker: 'Naïma Tazi' }]))
  expect(await texts()).toEqual(['Nous planterons treize arbres'])
  expect((await find({ allVersions: true })).map(({ version, current }) => [version, current])).toEqual([
    [2, true],
    [1, false],
  ])
})

test('what was said in a killed draft is left out, and found as killed when asked for', async () => {
  const id = await enter(archive, storyOf([{ text: 'Tout est faux', speaker: 'Naïma Tazi' }]))
  await step(archive, id, 'kill')
  expect(await texts()).toEqual([])
  expect(await find({ killed: true })).toMatchObject([{ text: 'Tout est faux', state: 'killed' }])
})

test('a version that is not written leaves no quote', async () => {
  const failing = archive.connection.transaction(async () => {
    const id = await enter(archive, storyOf([{ text: 'Jamais dit', speaker: 'Naïma Tazi' }]))
    expect(await texts()).toEqual(['Jamais dit'])
    throw new Error(`draft ${id} is rolled back`)
  })
  await expect(failing).rejects.toThrow('rolled back')
  expect(await texts()).toEqual([])
})

test('an editor’s text is read for its quotes, and a quote with other words is flagged', async () => {
  const id = await enter(archive, storyOf([{ text: 'Nous planterons douze arbres ici', speaker: 'Naïma Tazi' }]))
  const body = ['« Nous planterons treize arbres ici », a déclaré Naïma Tazi, présidente de la coopérative.']
  await edit(archive, id, 'amina', { version: 1, body })
  expect((await showDraft(db(), id)).quoteChanges).toEqual([
    {
      ...{ version: 2, by: 'amina', speaker: 'Naïma Tazi' },
      before: 'Nous planterons douze arbres ici',
      after: 'Nous planterons treize arbres ici',
      diff: [
        { kind: 'same', text: 'Nous planterons' },
        { kind: 'removed', text: 'douze' },
        { kind: 'added', text: 'treize' },
        { kind: 'same', text: 'arbres ici' },
      ],
    },
  ])
})

test('an update that is only offered says which quotes it would change', async () => {
  const id = await enter(archive, storyOf([{ text: 'Nous planterons douze arbres', speaker: 'Naïma Tazi' }]))
  const newer = storyOf([{ text: 'Nous planterons treize arbres', speaker: 'Naïma Tazi' }])
  await archive.connection.transaction(async () => {
    const draft = await drafts.lock(db(), id)
    await drafts.offerUpdate(db(), draft, newer, draft.wireItemId, 'test')
  })
  const { quoteChanges } = await showDraft(db(), id)
  expect(quoteChanges).toMatchObject([{ by: 'wire', after: 'Nous planterons treize arbres' }])
  expect(quoteChanges[0]?.version).toBeUndefined()
})

test('a rebuild enters what the ledger does not have, once, however often it runs', async () => {
  const id = await enter(archive, storyOf([{ text: 'Nous irons', speaker: 'Naïma Tazi' }]))
  await step(archive, id, 'take-update', storyOf([{ text: 'Nous n’irons pas', speaker: 'Naïma Tazi' }]))
  const before = await find({ allVersions: true, speaker: 'tazi' })
  await db().deleteFrom('quotes').execute()
  for (const run of [rebuildQuotes(archive), rebuildQuotes(archive)])
    expect((await run).versions).toBeGreaterThanOrEqual(2)
  const rebuilt = await find({ allVersions: true, speaker: 'tazi' })
  expect(rebuilt.filter(({ draftId }) => draftId === id)).toEqual(before)
})

test('quotes without end do not keep a dispatch out', async () => {
  const words = Array.from({ length: 60_000 }, (_, nth) => `mot${nth}`).join(' ')
  const said = [
    { text: words, speaker: 'x'.repeat(9000) },
    { text: 'é'.repeat(300_000), speaker: words },
  ]
  await enter(
    archive,
    storyOf([...said, ...Array.from({ length: 4000 }, () => ({ text: 'Oui', speaker: 'Naïma Tazi' }))]),
  )
  expect(await texts({ words: 'mot7 mot1500' })).toHaveLength(1)
  expect(await listQuotes(db(), { words: 'oui', limit: 5000 })).toMatchObject({ quotes: { length: 4000 } })
})
