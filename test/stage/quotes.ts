import type { Archive } from '../../src/archive.ts'
import * as drafts from '../../src/db/drafts.ts'
import * as feeds from '../../src/db/feeds.ts'
import * as items from '../../src/db/items.ts'
import * as payloads from '../../src/db/payloads.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { item as itemSchema } from '../../src/model/item.ts'
import type { Quote, Story } from '../../src/model/story.ts'
import { structure } from '../../src/structure/structure.ts'

export type Said = { text: string; speaker?: string; mention?: string; role?: string; cue?: string }

/** A story in which this was said; everything else as it comes. */
export function storyOf(said: readonly Said[], rest: Partial<Story> = {}): Story {
  const story = structure({ text: 'Un texte court.', headline: 'Un titre', language: 'fr' })
  const body = said.map(({ text }) => `« ${text} »`)
  return { ...story, body, quotes: said.map(toQuote), published: '2026-11-20T10:00:00Z', ...rest }
}

const toQuote = ({ text, speaker: name, mention = name, role, cue }: Said): Quote => ({
  text,
  type: 'direct',
  start: 0,
  end: text.length,
  sourceSpan: [0, text.length],
  confidence: 0.9,
  rule: 'test',
  ...(mention ? { speaker: { mention, ...(name ? { name } : {}), ...(role ? { role } : {}) } } : {}),
  ...(cue ? { cue: { text: cue } } : {}),
})

export const addFeed = ({ connection: { db } }: Archive, id: string, agency?: string) =>
  feeds.save(
    db,
    feedSettings.parse({
      id,
      name: `Feed ${id}`,
      url: 'http://a.example/x',
      enabled: false,
      intervalSeconds: 60,
      agency,
    }),
  )

let count = 0

/** Makes a draft of a story, as an import would. */
export async function enter({ connection }: Archive, story: Story, feedId = 'map'): Promise<number> {
  const { db } = connection
  const trace = `quote-${++count}`
  const body = { body: Buffer.from('x'), contentType: undefined, url: 'u' }
  const payload = await payloads.keep(db, { feedId, trace, hash: trace, ...body })
  const content = itemSchema.parse({ guid: trace, title: story.headline, text: story.body.join('\n\n') })
  const row = { feedId, payloadId: payload.id, trace, identity: trace, revision: trace, content }
  const [item] = await items.saveNew(db, [row])
  const draft = { desk: 'main', feedId, trace, fingerprint: trace, story, wireItemId: item?.id ?? 0 }
  return connection.transaction(() => drafts.create(db, { ...draft, state: 'incoming' }, 'test'))
}

/** Takes a draft one step on, with another story or without. */
export const step = (
  { connection }: Archive,
  id: number,
  action: 'take-update' | 'kill' | 'spike',
  story?: Story,
): Promise<void> =>
  connection.transaction(async () => {
    const draft = await drafts.lock(connection.db, id)
    await drafts.step(connection.db, draft, { action, actor: 'wire' }, story ? { story } : {})
  })
