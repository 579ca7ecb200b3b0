import type { Db } from '../db/connection.ts'
import * as draftVersions from '../db/draft-versions.ts'
import type { DraftRow } from '../db/drafts.ts'
import * as quoteSearch from '../db/quote-search.ts'
import * as quotes from '../db/quotes.ts'
import { changedQuotes, type Said } from '../desk/quote-changes.ts'
import type { QuoteChange, QuoteEntry, QuoteList } from '../model/quotes.ts'
import type { Newsroom } from './newsroom.ts'

export type QuoteFilter = quoteSearch.QuoteFilter

/** Quotes read at a time for an export, versions at a time for a rebuild: what is held in memory. */
const exportPage = 500
const rebuildPage = 100

/** One page of the quotes that fit, newest first. */
export async function listQuotes(db: Db, { limit, ...filter }: QuoteFilter & { limit: number }): Promise<QuoteList> {
  const lines = await quoteSearch.page(db, filter, limit + 1)
  const page = lines.slice(0, limit)
  const last = page.at(-1)
  return {
    quotes: page.map(toEntry),
    next: last && lines.length > limit ? quoteSearch.cursorOf(last) : undefined,
  }
}

/** All quotes that fit, newest first, a page at a time: the reader's pace bounds our memory. The first page is read at once. */
export async function exportQuotes(db: Db, filter: QuoteFilter): Promise<AsyncGenerator<QuoteEntry>> {
  return entries(db, filter, await listQuotes(db, { ...filter, limit: exportPage }))
}

async function* entries(db: Db, filter: QuoteFilter, first: QuoteList): AsyncGenerator<QuoteEntry> {
  for (let page = first; ; page = await listQuotes(db, { ...filter, before: page.next, limit: exportPage })) {
    yield* page.quotes
    if (!page.next) return
  }
}

/** Enters the quotes of all versions in the archive anew: those from before the ledger, and all after a change of folding. */
export async function rebuildQuotes({ connection }: Pick<Newsroom, 'connection'>) {
  const { db } = connection
  const done = { versions: 0, quotes: 0 }
  let last = { draftId: 0, version: 0 }
  for (;;) {
    const copies = await draftVersions.after(db, last, rebuildPage)
    await connection.transaction(async () => {
      for (const copy of copies) done.quotes += await quotes.save(db, copy)
    })
    done.versions += copies.length
    const end = copies.at(-1)
    if (!end) return done
    last = end
  }
}

/** Quotes whose words changed from version to version of a draft, or would with the update that the wire offers; newest first. */
export async function quoteChanges(
  db: Db,
  draft: DraftRow,
  versions: readonly { version: number; madeBy: string }[],
): Promise<QuoteChange[]> {
  const rows = await quotes.ofDraft(db, draft.id)
  const saidIn = (version: number) => rows.filter((row) => row.version === version).map(saidOf)
  const changes = versions.slice(1).map(({ version, madeBy: by }, nth) => {
    const before = versions[nth]?.version ?? 0
    return changedQuotes(saidIn(before), saidIn(version)).map((change) => ({ ...change, version, by }))
  })
  const offered = (draft.wireUpdate?.quotes ?? []).map(({ text, speaker }) => ({
    text,
    speaker: speaker?.name ?? speaker?.mention,
  }))
  const wouldChange = changedQuotes(saidIn(draft.copyVersion), offered).map((change) => ({ ...change, by: 'wire' }))
  return [...changes, wouldChange].reverse().flat()
}

const saidOf = (row: Awaited<ReturnType<typeof quotes.ofDraft>>[number]): Said => ({
  text: row.text,
  speaker: row.speakerName ?? row.speakerMention ?? undefined,
})

const toEntry = ({ speakerMention, speakerName, role, ...line }: quoteSearch.QuoteLine): QuoteEntry => ({
  ...line,
  speaker:
    speakerMention === null
      ? undefined
      : { mention: speakerMention, name: speakerName ?? undefined, role: role ?? undefined },
  cue: line.cue ?? undefined,
  embargo: line.embargo?.toISOString(),
  published: line.published?.toISOString(),
  receivedAt: line.receivedAt.toISOString(),
})
