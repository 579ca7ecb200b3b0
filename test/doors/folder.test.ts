import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Parcel, Place } from '../../src/doors/door.ts'
import { createClaims } from '../../src/doors/files/claims.ts'
import { createFileDoor } from '../../src/doors/files/file-door.ts'
import { openFolder } from '../../src/doors/folder/store.ts'
import { feedSettings } from '../../src/model/feed.ts'

let folder: string
const { signal } = new AbortController()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'depeche-folder-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const { files } = feedSettings.parse({ id: 'a', name: 'a', url: 'push:' })

const place = (more: Partial<Place> = {}): Place => ({
  feedId: 'wire',
  url: pathToFileURL(folder).href,
  files: { ...files, settleSeconds: 0 },
  wasTaken: async () => false,
  rememberHostKey: async () => undefined,
  ...more,
})

type Worker = { pid?: number; alive?: number[]; now?: Date; maxBytes?: number; allowed?: string[] }

const door = ({ pid = 1, alive = [1, 2], now = new Date(), maxBytes = 1000, allowed = [folder] }: Worker = {}) =>
  createFileDoor({
    open: ({ url }) => openFolder(url, allowed),
    claims: createClaims({ host: 'desk', pid, isAlive: (one) => alive.includes(one) }),
    now: () => now,
    maxBytes,
  })

async function visit(worker = door(), where = place(), settle = (parcel: Parcel) => parcel.taken()): Promise<string[]> {
  const names: string[] = []
  for await (const parcel of worker.visit(where, signal)) {
    names.push(`${parcel.name}: ${Buffer.from(parcel.body).toString()}`)
    await settle(parcel)
  }
  return names
}

const put = async (name: string, text = name, ageSeconds = 60): Promise<void> => {
  await writeFile(join(folder, name), text)
  const at = new Date(Date.now() - ageSeconds * 1000)
  await utimes(join(folder, name), at, at)
}
const below = (name: string): Promise<string[]> => readdir(join(folder, name)).catch(() => [])

test('files are taken oldest first and moved to done/', async () => {
  await put('b.xml', 'older', 90)
  await put('a.xml', 'younger', 30)
  expect(await visit()).toEqual(['b.xml: older', 'a.xml: younger'])
  expect(await below('.')).toEqual(['.depeche-taking', 'done'])
  expect((await below('done')).map((name) => name.replace(/^\d+T\d+Z-/u, '')).sort()).toEqual(['a.xml', 'b.xml'])
  expect(await visit()).toEqual([])
})

test('a file that cannot be read goes to failed/ with the reason beside it', async () => {
  await put('a.xml')
  await visit(door(), place(), (parcel) => parcel.refused('It is cut off.'))
  const [file, reason = ''] = await below('failed')
  expect([file, reason]).toEqual([expect.stringMatching(/-a\.xml$/u), expect.stringMatching(/-a\.xml\.reason\.txt$/u)])
  expect(await readFile(join(folder, 'failed', reason), 'utf8')).toBe('It is cut off.\n')
})

test('a file that is still growing is left for later', async () => {
  await put('a.xml', 'half', 0)
  const growing = setTimeout(() => void writeFile(join(folder, 'a.xml'), 'half and more'), 300)
  expect(await visit(door(), place({ files: { ...files, settleSeconds: 1 } }))).toEqual([])
  clearTimeout(growing)
  expect(await visit(door(), place({ files: { ...files, settleSeconds: 1 } }))).toEqual(['a.xml: half and more'])
})

test('two workers on one folder take every file once', async () => {
  for (let count = 0; count < 40; count += 1) await put(`${count}.xml`)
  const [one, two] = await Promise.all([visit(door({ pid: 1 })), visit(door({ pid: 2 }))])
  expect([...one, ...two].sort()).toEqual([...Array(40).keys()].map((count) => `${count}.xml: ${count}.xml`).sort())
})

test.each([
  ['the process is gone', { alive: [2] }, ['a.xml: a.xml']],
  ['the process is there', {}, []],
  ['it was long ago', { now: new Date(Date.now() + 3_600_000) }, ['a.xml: a.xml']],
])('a file whose worker was killed is taken up again: %s', async (_, second, taken) => {
  await put('a.xml')
  // Left without a word, as a killed process would.
  const left = door({ pid: 1 }).visit(place(), signal)[Symbol.asyncIterator]()
  expect((await left.next()).done).toBe(false)
  expect(await visit(door({ pid: 2, ...second }))).toEqual(taken)
})

test('with after: delete nothing stays, with after: keep everything does and is read once', async () => {
  await put('a.xml')
  const kept = place({ files: { ...files, settleSeconds: 0, after: 'keep' } })
  const marks: (string | undefined)[] = []
  await visit(door(), kept, async (parcel) => void marks.push(parcel.mark))
  expect(await below('.')).toEqual(['a.xml'])
  expect(await visit(door(), { ...kept, wasTaken: async (_, mark) => mark === marks[0] })).toEqual([])
  await put('a.xml', 'changed')
  expect(await visit(door(), { ...kept, wasTaken: async (_, mark) => mark === marks[0] })).toEqual(['a.xml: changed'])
  await visit(door(), place({ files: { ...files, settleSeconds: 0, after: 'delete' } }))
  expect(await below('.')).toEqual(['.depeche-taking'])
})

test('links, folders, temporary names and names outside the pattern are left alone', async () => {
  await put('a.xml')
  await put('b.txt')
  await put('.c.xml')
  await put('d.xml.part')
  await mkdir(join(folder, 'e.xml'))
  await symlink('/etc/hostname', join(folder, 'f.xml'))
  expect(await visit(door(), place({ files: { ...files, settleSeconds: 0, pattern: '*.xml' } }))).toEqual([
    'a.xml: a.xml',
  ])
})

test('a file over the limit comes with its problem, the others go on', async () => {
  await put('a.xml', 'x'.repeat(1001), 90)
  await put('b.xml')
  const problems: (string | undefined)[] = []
  expect(await visit(door(), place(), async (parcel) => void problems.push(parcel.problem))).toEqual([
    'a.xml: ',
    'b.xml: b.xml',
  ])
  expect(problems).toEqual([expect.stringMatching(/a\.xml is larger/u), undefined])
})

test('a name as long as a file system takes is no obstacle', async () => {
  await put(`${'و'.repeat(120)}.xml`, 'long')
  expect(await visit()).toEqual([expect.stringMatching(/و{60,}\.xml: long$/u)])
})

test('a folder that is not allowed, or not there, is refused with what to do', async () => {
  await mkdir(join(folder, 'in'))
  await expect(visit(door({ allowed: [join(folder, 'in')] }))).rejects.toThrow(/"allowFolders"/)
  await symlink(folder, join(folder, 'in', 'out'))
  const out = place({ url: pathToFileURL(join(folder, 'in', 'out')).href })
  await expect(visit(door({ allowed: [join(folder, 'in')] }), out)).rejects.toThrow(/"allowFolders"/)
  await expect(visit(door(), place({ url: 'file:///no/such/folder' }))).rejects.toThrow(/There is no folder/)
})
