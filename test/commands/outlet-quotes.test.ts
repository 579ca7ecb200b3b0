import { edit } from '../../src/commands/drafts.ts'
import { merge } from '../../src/commands/suggestions.ts'
import { showDraft } from '../../src/commands/views.ts'
import { openTestArchive } from '../stage/archive.ts'
import { type Copy, cooperative, receive } from '../stage/dispatch.ts'
import { jobDeps } from '../stage/jobs.ts'
import { addFeed } from '../stage/quotes.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
const db = () => archive.connection.db

beforeAll(async () => {
  archive = await openTestArchive()
  for (const id of ['agence', 'matin', 'soir', 'jour', 'radio', 'echo'])
    await addFeed(archive, id, id === 'agence' ? 'ANP' : undefined)
})
afterAll(() => archive.remove())

/** The dispatch of a place of its own, so that no test's copy is another's. */
const dispatchOf = (place: string): Copy =>
  replaced(
    cooperative,
    /Aït Ourir|Tamounte|oliv\p{L}+|moulin|canal|tambours/giu,
    (word) => `${place}${word.toLowerCase().slice(0, 4)}`,
  )

function replaced({ title, text }: Copy, from: RegExp | string, to: string | ((word: string) => string)): Copy {
  const change = (line: string) => line.replace(from, to as string)
  return { title, text: text.map(change) }
}

const without = ({ title, text }: Copy, part: string): Copy => ({
  title,
  text: text.filter((line) => !line.includes(part)),
})

/** By outlet: "changed Naïma Tazrouti". */
async function told(id: number) {
  const { outletQuotes } = await showDraft(db(), id)
  return Object.fromEntries(
    outletQuotes.map(({ feedId, differences }) => [
      feedId,
      differences.map(({ kind, speaker }) => `${kind} ${speaker}`),
    ]),
  )
}

test('of five outlets that carry a dispatch, the draft tells who changed a word, who dropped a quote, and who gave one to another', async () => {
  const id = await receive(archive, 'agence', cooperative)
  const copies = {
    matin: replaced(cooperative, 'quatre mille jeunes oliviers', 'quatre mille petits oliviers'),
    soir: without(cooperative, 'Mes enfants'),
    radio: replaced(cooperative, /« | »/gu, '"'),
    echo: { title: 'En bref', text: cooperative.text.slice(0, 2) },
    jour: replaced(cooperative, 'a ajouté Mme Tazrouti', 'a ajouté le maire du village, Salem Aghbalou'),
  }
  for (const [feed, copy] of Object.entries(copies)) expect(await receive(archive, feed, copy)).toBe(id)
  expect(await told(id)).toEqual({
    matin: ['changed Naïma Tazrouti'],
    soir: ['left-out Zahra Oubelkacem'],
    jour: ['attributed Naïma Tazrouti'],
    radio: [],
    echo: ['left-out Naïma Tazrouti', 'left-out Driss Belkora', 'left-out Driss Belkora', 'left-out Zahra Oubelkacem'],
  })
  const { outletQuotes } = await showDraft(db(), id)
  expect(outletQuotes[0]).toMatchObject({
    ...{ feedName: 'Feed matin', link: expect.stringMatching(/^http:\/\/matin\./u), quotes: 5 },
    differences: [{ position: 0, diff: expect.arrayContaining([{ kind: 'added', text: 'petits' }]) }],
  })
  expect(outletQuotes.at(-1)?.differences).toMatchObject([{ position: 1, to: 'Salem Aghbalou' }])
})

test('an outlet that comes again is compared as it prints now, and the draft as its editor has it', async () => {
  const dispatch = dispatchOf('Talsint')
  const id = await receive(archive, 'agence', dispatch)
  const wrong = replaced(dispatch, 'avant la fin de l’hiver', 'avant la fin de l’automne')
  await receive(archive, 'soir', wrong, 'again')
  expect(await told(id)).toEqual({ soir: ['changed Driss Belkora'] })
  await receive(archive, 'soir', without(wrong, 'Mes enfants'), 'again')
  expect(await told(id)).toEqual({ soir: ['changed Driss Belkora', 'left-out Zahra Oubelkacem'] })
  const { version } = await showDraft(db(), id)
  await edit(archive, id, 'amina', { version, body: [...without(wrong, 'Mes enfants').text] })
  expect(await told(id)).toEqual({ soir: [] })
  await receive(
    archive,
    'soir',
    { ...dispatch, text: dispatch.text.filter((line) => !/«|précisé/u.test(line)) },
    'again',
  )
  expect(await told(id)).toEqual({})
})

test('an outlet that came before the agency is compared with the agency’s copy, which the draft then shows', async () => {
  const dispatch = dispatchOf('Aoufous')
  const { text } = replaced(dispatch, 'là », a déclaré', 'là, non », a déclaré')
  const id = await receive(archive, 'matin', { title: 'En bref', text: text.slice(0, 3) })
  expect(await told(id)).toEqual({})
  expect(await receive(archive, 'agence', dispatch)).toBe(id)
  expect((await showDraft(db(), id)).story.quotes).toHaveLength(5)
  const leftOut = ['Naïma Tazrouti', 'Driss Belkora', 'Driss Belkora', 'Zahra Oubelkacem']
  expect(await told(id)).toEqual({
    matin: ['changed Naïma Tazrouti', ...leftOut.map((speaker) => `left-out ${speaker}`)],
  })
})

test('an agency’s own later copy and its kill are no outlet’s', async () => {
  const dispatch = dispatchOf('Anzal')
  const id = await receive(archive, 'agence', dispatch, 'first')
  await receive(archive, 'agence', replaced(dispatch, 'quatre mille', 'cinq mille'), 'first')
  await receive(archive, 'soir', dispatch)
  expect(await told(id)).toEqual({ soir: ['changed Naïma Tazrouti'] })
  await receive(archive, 'soir', { ...dispatch, title: `ANNULATION - ${dispatch.title}` }, 'kill')
  expect(await told(id)).toEqual({ soir: ['changed Naïma Tazrouti'] })
})

test('a draft that is merged into another brings its copy and its sources to be compared', async () => {
  const dispatch = dispatchOf('Midar')
  const id = await receive(archive, 'agence', dispatch)
  const other = replaced(dispatch, 'quatre mille', 'neuf mille')
  const later = await receive(archive, 'matin', other)
  expect(later).not.toBe(id)
  expect(await receive(archive, 'jour', without(other, 'Mes enfants'))).toBe(later)
  expect(await told(later)).toEqual({ jour: ['left-out Zahra Oubelkacem'] })
  const { version } = await showDraft(db(), later)
  await merge(jobDeps(archive), later, id, 'amina', { version })
  expect(await told(id)).toEqual({
    matin: ['changed Naïma Tazrouti'],
    jour: ['changed Naïma Tazrouti', 'left-out Zahra Oubelkacem'],
  })
  expect(await told(later)).toEqual({})
})
