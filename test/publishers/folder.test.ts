import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../src/model/error.ts'
import { deliver, takeBack } from '../../src/publishers/index.ts'
import type { Publication, Retraction } from '../../src/publishers/publisher.ts'
import { bareStory, fullStory, publication, retraction } from './publication.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'depeche-folder-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const tools = {
  post: () => Promise.reject(new Error('a folder posts nothing')),
  secret: () => undefined,
  now: () => new Date(),
}
const send = (sent: Publication, path = root) =>
  deliver({ id: 'out', name: 'Sortie', kind: 'folder', path }, sent, tools, new AbortController().signal)

const bury = (sent: Retraction) =>
  takeBack({ id: 'out', name: 'Sortie', kind: 'folder', path: root }, sent, tools, new AbortController().signal)

const files = async () =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()

const headlineIn = async (file: string) => JSON.parse(await readFile(join(root, file), 'utf8')).headlines[0].value

test('a story is written as ninjs and HTML under its day, and the receipt says where', async () => {
  const receipt = await send(publication(fullStory), join(root, 'new', 'folder'))
  const stem = join(root, 'new', 'folder', '2025-07-02', 'pont-tamellat-rouvre-d12')
  expect(receipt).toEqual({
    locations: [`${stem}.json`, `${stem}.html`],
    reference: expect.stringMatching(/^sha256:[0-9a-f]{64}$/u),
  })
  expect(JSON.parse(await readFile(`${stem}.json`, 'utf8'))).toMatchObject({
    uri: 'urn:depeche:draft:12',
    version: '3',
  })
  const html = await readFile(`${stem}.html`, 'utf8')
  expect(html).toContain('<p class="credit">avec MAP</p>')
})

test('the same delivery again leaves the same files and the same receipt', async () => {
  const first = await send(publication(fullStory))
  const before = await Promise.all(first.locations.map((file) => readFile(file)))
  expect(await send(publication(fullStory))).toEqual(first)
  expect(await Promise.all(first.locations.map((file) => readFile(file)))).toEqual(before)
  expect(await files()).toEqual([
    '2025-07-02/pont-tamellat-rouvre-d12.html',
    '2025-07-02/pont-tamellat-rouvre-d12.json',
  ])
})

test('a later version replaces the files where they are, whatever its headline and day', async () => {
  await send(publication(fullStory))
  const later = { ...fullStory, headline: 'Le pont ferme', slug: 'le-pont-ferme' }
  await send(publication(later, { version: 4, deliveryId: 9, approvedAt: '2025-07-05T08:00:00.000Z' }))
  expect(await files()).toEqual([
    '2025-07-02/pont-tamellat-rouvre-d12.html',
    '2025-07-02/pont-tamellat-rouvre-d12.json',
  ])
  expect(await headlineIn('2025-07-02/pont-tamellat-rouvre-d12.json')).toBe('Le pont ferme')
  expect(await readFile(join(root, '2025-07-02/pont-tamellat-rouvre-d12.html'), 'utf8')).toContain('Le pont ferme')
})

test('an earlier version that comes late replaces nothing', async () => {
  await send(publication({ ...fullStory, headline: 'La nouvelle' }, { version: 4, deliveryId: 9 }))
  const receipt = await send(publication(fullStory))
  expect(receipt.reference).toContain('later version')
  expect(await headlineIn('2025-07-02/pont-tamellat-rouvre-d12.json')).toBe('La nouvelle')
})

test('a delivery that a crash cut between its two files is completed', async () => {
  const { locations } = await send(publication(fullStory))
  await rm(locations[0] ?? '')
  await send(publication(fullStory))
  expect(await files()).toHaveLength(2)
})

test('what a crash left of a temporary file is gone after the next try', async () => {
  await mkdir(join(root, '2025-07-02'))
  await writeFile(join(root, '2025-07-02', '.pont-tamellat-rouvre-d12.json.tmp'), '{"uri"')
  await send(publication(fullStory))
  expect(await files()).toHaveLength(2)
})

test('a damaged file is written anew', async () => {
  const { locations } = await send(publication(fullStory))
  await writeFile(locations[0] ?? '', '{"version": ')
  await send(publication(fullStory))
  expect(await headlineIn('2025-07-02/pont-tamellat-rouvre-d12.json')).toBe(fullStory.headline)
})

test('drafts whose numbers end alike are kept apart', async () => {
  await send(publication(fullStory, { draftId: 112 }))
  await send(publication(fullStory, { draftId: 12 }))
  await send(publication(fullStory, { draftId: 2 }))
  expect(await files()).toHaveLength(6)
})

test.each([
  ['../../etc/passwd', 'etc-passwd-d12'],
  ['..', 'story-d12'],
  ['', 'story-d12'],
  ['a/b\\c:d\u0000e', 'a-b-c-d-e-d12'],
  ['جسر-تملات', 'جسر-تملات-d12'],
  ['ب'.repeat(500), `${'ب'.repeat(60)}-d12`],
])('the slug "%s" stays inside its folder', async (slug, name) => {
  await send(publication({ ...bareStory, slug }))
  expect(await files()).toEqual([`2025-07-02/${name}.html`, `2025-07-02/${name}.json`])
})

test('a folder that cannot be written is an error that is tried again', async () => {
  await writeFile(join(root, 'file'), '')
  const sending = send(publication(fullStory), join(root, 'file', 'below'))
  await expect(sending).rejects.toThrow('Nothing can be written to the folder')
  await expect(sending).rejects.not.toBeInstanceOf(AppError)
})

const stem = '2025-07-02/pont-tamellat-rouvre-d12'
const tombstone = async (file = `${stem}.json`) => JSON.parse(await readFile(join(root, file), 'utf8'))

test('a retraction leaves a tombstone where the story was: canceled, with the reason and none of the copy', async () => {
  await send(publication(fullStory))
  const receipt = await bury(retraction(fullStory))
  expect(receipt).toEqual({
    locations: [join(root, `${stem}.json`)],
    reference: expect.stringMatching(/^sha256:[0-9a-f]{64}$/u),
  })
  expect(await files()).toEqual([`${stem}.json`])
  const written = await tombstone()
  expect(written).toMatchObject({
    uri: 'urn:depeche:draft:12',
    version: '6',
    pubStatus: 'canceled',
    edNote: 'ANNULATION',
  })
  expect(JSON.stringify(written)).not.toMatch(/rouvert|Idrissi|Tamellat/u)
})

test('the same retraction again leaves the same tombstone and the same receipt', async () => {
  await send(publication(fullStory))
  const first = await bury(retraction(fullStory))
  expect(await bury(retraction(fullStory))).toEqual(first)
})

test('a retraction that a crash cut before the page was removed is completed', async () => {
  await send(publication(fullStory))
  await bury(retraction(fullStory))
  await writeFile(join(root, `${stem}.html`), 'a page')
  await writeFile(join(root, '2025-07-02', '.pont-tamellat-rouvre-d12.html.tmp'), 'half a page')
  await bury(retraction(fullStory))
  expect(await files()).toEqual([`${stem}.json`])
})

test('a story that comes after its tombstone finds it, even where it never was, and leaves it alone', async () => {
  await bury(retraction(fullStory))
  const receipt = await send(publication(fullStory, { version: 5 }))
  expect(receipt.reference).toContain('later version')
  expect(await files()).toEqual(['2025-07-03/pont-tamellat-rouvre-d12.json'])
  expect(await tombstone('2025-07-03/pont-tamellat-rouvre-d12.json')).toMatchObject({ pubStatus: 'canceled' })
})

test('a story that the wire sends again after the kill takes the place of the tombstone, which does not come back', async () => {
  await send(publication(fullStory))
  await bury(retraction(fullStory))
  await send(publication(fullStory, { version: 8 }))
  await bury(retraction(fullStory))
  expect(await files()).toEqual([`${stem}.html`, `${stem}.json`])
  expect(await tombstone()).toMatchObject({ version: '8', pubStatus: 'usable' })
})
