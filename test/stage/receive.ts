import { randomUUID } from 'node:crypto'
import { showDraft } from '../../src/commands/views.ts'
import * as items from '../../src/db/items.ts'
import * as payloads from '../../src/db/payloads.ts'
import type { JobDeps } from '../../src/jobs/deps.ts'
import { importItem } from '../../src/jobs/import.ts'
import { identify, revisionOf } from '../../src/matching/fingerprint.ts'
import { item as itemSchema } from '../../src/model/item.ts'
import { context } from './jobs.ts'

/** Lets an item come in as a poll would leave it, and imports it. Answers its draft. */
export async function receive(deps: JobDeps, feedId: string, given: object) {
  const { db } = deps.connection
  const content = itemSchema.parse(given)
  const trace = randomUUID()
  const body = { body: Buffer.from(trace), contentType: undefined, url: 'u' }
  const payload = await payloads.keep(db, { feedId, trace, hash: trace, ...body })
  const row = { feedId, payloadId: payload.id, trace, identity: identify(content), revision: revisionOf(content) }
  const [saved] = await items.saveNew(db, [{ ...row, content }])
  if (!saved) throw new Error('the item was known')
  await importItem(deps).run({ itemId: saved.id }, context)
  const { draftId } = await items.get(db, saved.id)
  return showDraft(db, draftId ?? 0)
}
