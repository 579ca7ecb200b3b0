import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Receipt } from '../../model/delivery.ts'
import { toHtml } from '../html.ts'
import { type Ninjs, toNinjs, toTombstone } from '../ninjs.ts'
import type { Publication, Publisher, Retraction } from '../publisher.ts'
import { removeWhole, writeWhole } from './atomic.ts'
import { findPlace, firstPlace, type Place, versionAt } from './place.ts'

/**
 * Writes `<path>/<yyyy-mm-dd>/<slug>-d<draft>.html` and `.json` (ninjs). A draft keeps the place it first got: a later
 * version replaces the files there, even under another headline, and an earlier one that comes late leaves them alone.
 * A retraction leaves a tombstone there: the JSON says "canceled", the HTML is gone.
 */
export const folder: Publisher<'folder'> = {
  kind: 'folder',
  publish: ({ path }, publication) => inFolder(path, (root) => deliver(root, publication)),
  retract: ({ path }, retraction) => inFolder(path, (root) => bury(root, retraction)),
}

async function inFolder(path: string, work: (root: string) => Promise<Receipt>): Promise<Receipt> {
  const root = resolve(path)
  try {
    return await work(root)
  } catch (error) {
    const reason = error instanceof Error || hasMessage(error) ? error.message : String(error)
    throw new Error(`Nothing can be written to the folder ${root}: ${reason}. Check that it exists and its rights.`, {
      cause: error,
    })
  }
}

async function deliver(root: string, publication: Publication): Promise<Receipt> {
  const place = (await findPlace(root, publication.draftId)) ?? firstPlace(publication, publication.approvedAt)
  const day = join(root, place.day)
  const json = fileOf(toNinjs(publication))
  const receipt = { locations: pathsOf(day, place), reference: digest(json) }
  if (await isSuperseded(day, place, publication.version)) return { ...receipt, reference: later }
  await mkdir(day, { recursive: true })
  // JSON last: whoever watches for it finds the HTML beside it.
  await writeWhole(day, `${place.name}.html`, toHtml(publication))
  await writeWhole(day, `${place.name}.json`, json)
  return receipt
}

/** Written even where nothing is: a publication that comes late finds a later version and leaves it alone. */
async function bury(root: string, retraction: Retraction): Promise<Receipt> {
  const place = (await findPlace(root, retraction.draftId)) ?? firstPlace(retraction, retraction.killedAt)
  const day = join(root, place.day)
  const json = fileOf(toTombstone(retraction))
  const receipt = { locations: pathsOf(day, place).slice(0, 1), reference: digest(json) }
  if (await isSuperseded(day, place, retraction.version)) return { ...receipt, reference: later }
  await mkdir(day, { recursive: true })
  // JSON first: at no moment, whatever a crash cuts short, is the copy called usable while its page is gone.
  await writeWhole(day, `${place.name}.json`, json)
  await removeWhole(day, `${place.name}.html`)
  return receipt
}

const later = 'a later version is there already'

const isSuperseded = async (day: string, { name }: Place, version: number): Promise<boolean> =>
  (await versionAt(join(day, `${name}.json`))) > version

const fileOf = (ninjs: Ninjs): string => `${JSON.stringify(ninjs, null, 2)}\n`

const pathsOf = (day: string, { name }: Place): string[] => [join(day, `${name}.json`), join(day, `${name}.html`)]

const digest = (json: string): string => `sha256:${createHash('sha256').update(json).digest('hex')}`

// An error from Node's core may come from another realm.
const hasMessage = (error: unknown): error is { message: string } =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
