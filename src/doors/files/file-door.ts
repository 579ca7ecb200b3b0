import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../model/error.ts'
import type { Door, Parcel, Place } from '../door.ts'
import { type Claims, claimsFolder, shortened } from './claims.ts'
import { nameFits } from './pattern.ts'
import type { FileEntry, FileStore } from './store.ts'

export type FileDoorOptions = {
  open(place: Place, signal: AbortSignal): Promise<FileStore>
  claims: Claims
  now(): Date
  maxBytes: number
}

/** At most this many files a visit: the rest waits for the next, and other feeds get their turn. */
const perVisit = 500

/**
 * The door of a folder. A file is taken once it has rested: its size and time did not change while we waited. Taking it is a
 * move into the claims folder, in one step, so that of two workers one gets it; then it is read, handed over, and moved to
 * done/ or failed/. What a crash leaves among the claims is taken up by the next visit.
 */
export const createFileDoor = (options: FileDoorOptions): Door => ({
  async *visit(place, signal) {
    const store = await options.open(place, signal)
    try {
      const visit = { ...options, place, store }
      if (place.files.after === 'keep') yield* leftInPlace(visit, signal)
      else {
        yield* abandonedOnes(visit, signal)
        yield* claimedOnes(visit, signal)
      }
    } finally {
      await store.close()
    }
  },
})

type Visit = FileDoorOptions & { place: Place; store: FileStore }

async function* abandonedOnes(visit: Visit, signal: AbortSignal): AsyncGenerator<Parcel> {
  const { store, claims, now } = visit
  for (const { name: claim } of await store.list(claimsFolder)) {
    signal.throwIfAborted()
    const name = claims.abandoned(claim, now())
    if (name !== undefined) yield* claimed(visit, `${claimsFolder}/${claim}`, name)
  }
}

async function* claimedOnes(visit: Visit, signal: AbortSignal): AsyncGenerator<Parcel> {
  const waiting = await rested(visit, signal)
  if (waiting.length > 0) await visit.store.makeFolder(claimsFolder)
  for (const { name } of waiting) {
    signal.throwIfAborted()
    yield* claimed(visit, name, name)
  }
}

/** Claims the file at `path`, unless another worker was faster, and yields it. */
async function* claimed(visit: Visit, path: string, name: string): AsyncGenerator<Parcel> {
  const { store, claims, now } = visit
  const claim = claims.make(name, now())
  const at = `${claimsFolder}/${claim}`
  try {
    if (!(await store.move(path, at))) return
    yield {
      name,
      url: addressOf(visit.place, name),
      ...(await readWhole(visit, at)),
      taken: () => settle(visit, at, name),
      refused: (reason) => putAside(visit, at, name, reason),
    }
  } finally {
    claims.release(claim)
  }
}

async function readWhole({ store, maxBytes }: Visit, path: string): Promise<Pick<Parcel, 'body' | 'problem'>> {
  try {
    return { body: await store.read(path, maxBytes) }
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'too-large')) throw error
    return { body: new Uint8Array(), problem: error.message }
  }
}

async function settle({ store, place, now }: Visit, path: string, name: string): Promise<void> {
  if (place.files.after === 'delete') return store.remove(path)
  await store.makeFolder('done')
  await store.move(path, `done/${stamped(name, now())}`)
}

async function putAside({ store, now }: Visit, path: string, name: string, reason: string): Promise<void> {
  const to = `failed/${stamped(name, now())}`
  await store.makeFolder('failed')
  // The reason first: a file in failed/ never stands there without it.
  await store.write(`${to}.reason.txt`, `${reason}\n`)
  await store.move(path, to)
}

/** "20261124T113015123Z-x.xml": two files of one name never meet. */
const stamped = (name: string, now: Date): string => `${now.toISOString().replaceAll(/[-:.]/gu, '')}-${shortened(name)}`

/** Files that are read where they lie and remembered by size and time. */
async function* leftInPlace(visit: Visit, signal: AbortSignal): AsyncGenerator<Parcel> {
  const { place } = visit
  for (const entry of await rested(visit, signal)) {
    signal.throwIfAborted()
    const left = async () => undefined
    const content = await readWhole(visit, entry.name)
    yield {
      name: entry.name,
      url: addressOf(place, entry.name),
      ...content,
      mark: markOf(entry),
      taken: left,
      refused: left,
    }
  }
}

const markOf = ({ size, stamp }: FileEntry): string => `${size}:${stamp}`

/** Files that count and did not change while we waited, oldest first. */
async function rested({ store, place }: Visit, signal: AbortSignal): Promise<FileEntry[]> {
  const fits = nameFits(place.files.pattern)
  const before = await fresh(
    place,
    (await store.list('')).filter(({ name }) => fits(name)),
  )
  if (before.length === 0) return []
  await sleep(place.files.settleSeconds * 1000, undefined, { signal })
  const now = new Map((await store.list('')).map((entry) => [entry.name, markOf(entry)]))
  return before.filter((entry) => now.get(entry.name) === markOf(entry)).slice(0, perVisit)
}

/** Oldest first, without what was taken before and left. */
async function fresh(place: Place, entries: FileEntry[]): Promise<FileEntry[]> {
  const sorted = entries.sort((a, b) => a.modifiedAt.getTime() - b.modifiedAt.getTime() || (a.name < b.name ? -1 : 1))
  if (place.files.after !== 'keep') return sorted
  const found: FileEntry[] = []
  for (const entry of sorted) if (!(await place.wasTaken(entry.name, markOf(entry)))) found.push(entry)
  return found
}

const addressOf = (place: Place, name: string): string =>
  `${place.url.replace(/\/*$/u, '')}/${encodeURIComponent(name)}`
