import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Receipt } from '../../model/delivery.ts'
import { toHtml } from '../html.ts'
import { toNinjs } from '../ninjs.ts'
import type { Publication, Publisher } from '../publisher.ts'
import { writeWhole } from './atomic.ts'
import { findPlace, firstPlace, type Place, versionAt } from './place.ts'

/**
 * Writes `<path>/<yyyy-mm-dd>/<slug>-d<draft>.html` and `.json` (ninjs). A draft keeps the place it first got: a later
 * version replaces the files there, even under another headline, and an earlier one that comes late leaves them alone.
 */
export const folder: Publisher<'folder'> = {
  kind: 'folder',
  async publish({ path }, publication) {
    const root = resolve(path)
    try {
      return await deliver(root, publication)
    } catch (error) {
      const reason = error instanceof Error || hasMessage(error) ? error.message : String(error)
      throw new Error(`Nothing can be written to the folder ${root}: ${reason}. Check that it exists and its rights.`, {
        cause: error,
      })
    }
  },
}

async function deliver(root: string, publication: Publication): Promise<Receipt> {
  const place = (await findPlace(root, publication.draftId)) ?? firstPlace(publication)
  const day = join(root, place.day)
  const json = `${JSON.stringify(toNinjs(publication), null, 2)}\n`
  const receipt = receiptFor(day, place, json)
  if ((await versionAt(join(day, `${place.name}.json`))) > publication.version) {
    return { ...receipt, reference: 'a later version is there already' }
  }
  await mkdir(day, { recursive: true })
  // JSON last: whoever watches for it finds the HTML beside it.
  await writeWhole(day, `${place.name}.html`, toHtml(publication))
  await writeWhole(day, `${place.name}.json`, json)
  return receipt
}

const receiptFor = (day: string, { name }: Place, json: string): Receipt => ({
  locations: [join(day, `${name}.json`), join(day, `${name}.html`)],
  reference: `sha256:${createHash('sha256').update(json).digest('hex')}`,
})

// An error from Node's core may come from another realm.
const hasMessage = (error: unknown): error is { message: string } =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
