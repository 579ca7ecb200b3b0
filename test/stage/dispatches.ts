import * as feeds from '../../src/db/feeds.ts'
import * as items from '../../src/db/items.ts'
import * as payloads from '../../src/db/payloads.ts'
import type { JobDeps } from '../../src/jobs/deps.ts'
import { importItem } from '../../src/jobs/import.ts'
import { identify, revisionOf } from '../../src/matching/fingerprint.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { item as itemSchema } from '../../src/model/item.ts'
import { context } from './jobs.ts'

/** A feed that nobody polls, for dispatches that a test files itself. */
export const openWire = ({ connection }: Pick<JobDeps, 'connection'>, id = 'map') =>
  feeds.save(
    connection.db,
    feedSettings.parse({
      id,
      name: `Feed ${id}`,
      url: 'http://a.example/x',
      enabled: false,
      agency: 'MAP',
      language: 'fr',
    }),
  )

/** Lets a dispatch come in as a poll would leave it, and imports it. Returns its draft's id. */
export async function file(deps: JobDeps, guid: string, title: string, feedId = 'map'): Promise<number> {
  const { db } = deps.connection
  const text = `La coopérative de ${guid} a replanté douze parcelles cette semaine, a indiqué lundi à Meknès sa présidente, Naïma Tazi.`
  const content = itemSchema.parse({ guid, title, text })
  const payload = {
    feedId,
    trace: guid,
    hash: `${guid} ${title}`,
    body: Buffer.from('x'),
    contentType: undefined,
    url: 'u',
  }
  const { id: payloadId } = await payloads.keep(db, payload)
  const [saved] = await items.saveNew(db, [
    { feedId, payloadId, trace: guid, identity: identify(content), revision: revisionOf(content), content },
  ])
  if (!saved) throw new Error('the item was known')
  await importItem(deps).run({ itemId: saved.id }, context)
  return (await items.get(db, saved.id)).draftId ?? 0
}
