import type { Db } from '../db/connection.ts'
import type { DraftRow } from '../db/drafts.ts'
import * as sourceQuotes from '../db/source-quotes.ts'
import { mostPrinted, outletDifferences, type PrintedQuote } from '../desk/outlet-quotes.ts'
import type { OutletQuotes } from '../model/quotes.ts'
import type { Story } from '../model/story.ts'

/** Outlets that are compared with a draft: more than carry any dispatch. */
const mostOutlets = 50

/** Keeps what an outlet that carries a draft's dispatch made of its quotes. Its story is not kept: now is the time to read it. */
export const noteOutlet = (db: Db, itemId: number, draftId: number, { quotes }: Story): Promise<void> =>
  sourceQuotes.save(db, { itemId, draftId, quotes: quotes.slice(0, mostPrinted) })

/** A later draft turns out to be the kept one's dispatch: its copy and its sources are outlets of the kept one. */
export async function joinOutlets(db: Db, kept: DraftRow, later: DraftRow): Promise<void> {
  await sourceQuotes.move(db, { from: later.id, to: kept.id })
  await noteOutlet(db, later.wireItemId, kept.id, later.story)
}

/** How the outlets that carry a draft's dispatch print its quotes, against the draft as it stands; the first that came first. */
export async function outletQuotes(db: Db, { id, story }: DraftRow): Promise<OutletQuotes[]> {
  const outlets = new Map<string, Row[]>()
  for (const row of await sourceQuotes.ofDraft(db, id)) {
    const outlet = `${row.feedId}:${row.identity}`
    const known = outlets.get(outlet)
    // Of an item that came several times, the last.
    if (known?.[0]?.itemId === row.itemId) known.push(row)
    else outlets.set(outlet, [row])
  }
  return [...outlets.values()]
    .slice(0, mostOutlets)
    .flatMap(([first, ...rest]) => (first ? { ...outletOf(first), ...compared(story, [first, ...rest]) } : []))
}

type Row = Awaited<ReturnType<typeof sourceQuotes.ofDraft>>[number]

const outletOf = ({ itemId, feedId, feedName, link, receivedAt }: Row) => ({
  itemId,
  feedId,
  feedName,
  link: link ?? undefined,
  receivedAt: receivedAt.toISOString(),
})

const compared = ({ quotes }: Story, rows: readonly Row[]) => ({
  quotes: rows.length,
  differences: outletDifferences(quotes, rows.map(toPrinted)),
})

const toPrinted = ({ type, text, speakerMention, speakerName }: Row): PrintedQuote => ({
  type,
  text,
  speaker: speakerMention === null ? undefined : { mention: speakerMention, name: speakerName ?? undefined },
})
