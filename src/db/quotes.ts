import { DateTime } from 'luxon'
import type { Quote, Story } from '../model/story.ts'
import { newsroomZone } from '../model/zone.ts'
import type { Db } from './connection.ts'
import { searchWords } from './quote-words.ts'

/** A version of a draft's copy, as far as the ledger needs it. */
export type Copy = { draftId: number; version: number; feedId: string; receivedAt: Date; story: Story }

/** Rows an insert: below PostgreSQL's 65,535 parameters. */
const batch = 1000

/** Enters the quotes of a version into the ledger, in place of those it has there. Must run in a transaction. */
export async function save(db: Db, copy: Copy): Promise<number> {
  const { draftId, version, story } = copy
  await db.deleteFrom('quotes').where('draftId', '=', draftId).where('version', '=', version).execute()
  const rows = story.quotes.map((quote, position) => rowOf(copy, quote, position))
  for (let from = 0; from < rows.length; from += batch)
    await db
      .insertInto('quotes')
      .values(rows.slice(from, from + batch))
      // A second rebuild beside this one has entered the same.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return rows.length
}

const rowOf = ({ draftId, version, feedId, receivedAt, story }: Copy, quote: Quote, position: number) => ({
  draftId,
  version,
  position,
  type: quote.type,
  text: quote.text,
  folded: searchWords(quote.text).join(' '),
  ...speakerOf(quote),
  cue: quote.cue?.text ?? null,
  confidence: quote.confidence,
  headline: story.headline,
  language: story.language,
  agencies: story.credit?.agencies ?? [],
  saidOn: saidOn(story, receivedAt),
  feedId,
  published: story.published ? new Date(story.published) : null,
  receivedAt,
})

function speakerOf({ speaker }: Quote) {
  const called = speaker?.name ?? speaker?.mention
  return {
    speakerMention: speaker?.mention ?? null,
    speakerName: speaker?.name ?? null,
    speakerFolded: called === undefined ? null : searchWords(called).join(' '),
    role: speaker?.role ?? null,
  }
}

/** The day a story's quotes count as said: of the event, else of the publication, else of its coming in. */
export function saidOn({ event, published }: Pick<Story, 'event' | 'published'>, receivedAt: Date): string {
  if (event?.date) return event.date
  const moment = published ? DateTime.fromISO(published) : DateTime.fromJSDate(receivedAt)
  return moment.setZone(newsroomZone).toFormat('yyyy-MM-dd')
}

/** What was said in every version of a draft, in its order. */
export const ofDraft = (db: Db, draftId: number) =>
  db
    .selectFrom('quotes')
    .select(['version', 'text', 'speakerName', 'speakerMention'])
    .where('draftId', '=', draftId)
    .orderBy('version')
    .orderBy('position')
    .execute()
