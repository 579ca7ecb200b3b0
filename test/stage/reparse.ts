import { takeSent } from '../../src/commands/arrival.ts'
import * as drafts from '../../src/db/drafts.ts'
import * as feeds from '../../src/db/feeds.ts'
import * as quotes from '../../src/db/quotes.ts'
import type { JobDeps } from '../../src/jobs/deps.ts'
import { importItem } from '../../src/jobs/import.ts'
import type { Story } from '../../src/model/story.ts'
import { context } from './jobs.ts'

export type Entry = { guid: string; title: string; text: readonly string[]; at?: string; link?: string }

/** A feed of these entries, as its server gives it. */
export const feedOf = (entries: readonly Entry[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Essai</title>${entries
    .map(
      ({ guid, title, text, at = 'Mon, 23 Nov 2026 16:00:00 GMT', link }) =>
        `<item><guid isPermaLink="false">${guid}</guid>${link ? `<link>${link}</link>` : ''}<title>${title}</title><pubDate>${at}</pubDate><content:encoded><![CDATA[${text.map((line) => `<p>${line}</p>`).join('')}]]></content:encoded></item>`,
    )
    .join('')}</channel></rss>`

/** Takes in bytes as they are pushed to a feed, and imports what they bring. Gives the payload's id. */
export async function send(deps: JobDeps, feedId: string, bytes: string): Promise<number> {
  const { db } = deps.connection
  const { payloadId } = await takeSent(deps, await feeds.get(db, feedId), { body: Buffer.from(bytes) }, 'payload')
  await importPending(deps)
  return payloadId
}

export async function importPending(deps: JobDeps): Promise<void> {
  const { db } = deps.connection
  const pending = await db.selectFrom('items').select('id').where('state', '=', 'pending').orderBy('id').execute()
  for (const { id } of pending) await importItem(deps).run({ itemId: id }, context)
}

/** The items of a feed, in their order. */
export const itemsOf = ({ connection: { db } }: JobDeps, feedId: string) =>
  db.selectFrom('items').selectAll().where('feedId', '=', feedId).orderBy('id').execute()

/** Everything a reparse could change, as text. */
export async function dump({ connection: { pool } }: JobDeps): Promise<string> {
  const tables = ['payloads', 'items', 'drafts', 'draft_versions', 'draft_events', 'quotes', 'source_quotes']
  const rest = ['copies', 'copy_marks', 'suggestions', 'deliveries', 'feeds', 'settings', 'draft_routing']
  const parts: string[] = []
  for (const table of [...tables, ...rest]) {
    const { rows } = await pool.query(`select row_to_json(t)::text as line from ${table} t order by 1`)
    parts.push(table, ...rows.map(({ line }: { line: string }) => line))
  }
  return parts.join('\n')
}

/** Leaves a draft's story as an older parser would have made it: in the draft, in its version and in the ledger. */
export async function age(deps: JobDeps, draftId: number, older: (story: Story) => Story): Promise<void> {
  const { db } = deps.connection
  const { story: made, copyVersion: version, receivedAt, feedId } = await drafts.get(db, draftId)
  const story = older(made)
  const text = JSON.stringify(story)
  await db.updateTable('drafts').set({ story: text }).where('id', '=', draftId).execute()
  const versions = db.updateTable('draftVersions').set({ story: text })
  await versions.where('draftId', '=', draftId).where('version', '=', version).execute()
  await deps.connection.transaction(() => quotes.save(db, { draftId, version, feedId, receivedAt, story }))
}

/** A parser that saw no first quote, and named no speaker. */
export const blind = (story: Story): Story => ({
  ...story,
  quotes: story.quotes.slice(1).map(({ speaker: _, ...quote }) => quote),
  people: [],
})
