import type { Db } from '../db/connection.ts'
import type { DraftRow } from '../db/drafts.ts'
import * as sourceQuotes from '../db/source-quotes.ts'
import { mostPrinted, outletDifferences, type PrintedQuote } from '../desk/outlet-quotes.ts'
import type { OutletQuotes } from '../model/quotes.ts'
import type { Story } from '../model/story.ts'

/** Outlets that are compared with a draft: more than carry any dispatch. */
const mostOutlets = 50

/**
 * Keeps what a source of a draft makes of its quotes. Its story is not kept: now is the time to read it. A note about copy sent before
 * ("lire … et non …") and a part of a dispatch say nothing of the quotes they leave out.
 */
export async function noteOutlet(db: Db, itemId: number, draftId: number, { quotes, notice }: Story): Promise<void> {
  if (notice?.kind === 'kill' || notice?.kind === 'take' || (notice && quotes.length === 0)) return
  await sourceQuotes.save(db, { itemId, draftId, quotes: quotes.slice(0, mostPrinted) })
}

/**
 * How the outlets that carry a draft's dispatch print its quotes, against the draft as it stands; the first that came first. The source
 * that the draft's copy is from is none of them: what the desk made of that is in the versions.
 */
export async function outletQuotes(db: Db, { id, story }: DraftRow): Promise<OutletQuotes[]> {
  const own = story.sourceItemIds.filter((item) => /^\d{1,15}$/u.test(item)).map(Number)
  const outlets = new Map<string, Row[]>()
  for (const row of await sourceQuotes.ofDraft(db, id, own)) {
    const known = outlets.get(row.feedId)
    // Of several copies in one outlet, the last.
    if (known?.[0]?.itemId === row.itemId) known.push(row)
    else outlets.set(row.feedId, [row])
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
