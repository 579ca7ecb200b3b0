import * as copyMarks from '../db/copy-marks.ts'
import * as drafts from '../db/drafts.ts'
import { lockNames } from '../db/locks.ts'
import * as rereads from '../db/rereads.ts'
import * as suggestions from '../db/suggestions.ts'
import { marksInCommon, marksOfProfile } from '../matching/filed.ts'
import type { Profile } from '../matching/profile.ts'
import { noteOutlet } from './outlet-quotes.ts'
import { type Run, reparser } from './reparse-deps.ts'
import { applyToDraft, type DraftToday, draftToday, type StoryOf } from './reparse-drafts.ts'
import type { Arrived, Replaced } from './reparse-matching.ts'
import type { Reread } from './reparse-reading.ts'

/** An imported item as today's code reads, understands and matches it. */
export type Today = Arrived & Pick<Reread, 'content' | 'changes' | 'name'>

/** What is to be done about an item. */
export type Due = {
  today: Today
  /** What it is compared by from now on; undefined: by the same. */
  profile: Profile | undefined
  /** Its quotes, as one of its draft's outlets prints them, are others. */
  printsOtherwise: boolean
  place: Replaced | undefined
  draft: DraftToday | undefined
}

/** One item in one transaction, under the locks of its import. Somebody else was quicker: left to the next run. */
export async function applyDue(run: Run, due: Due, storyOf: StoryOf): Promise<void> {
  const { connection } = run.deps
  const { db } = connection
  const { row, content, changes, name, story, copy } = due.today
  const renamed = name.revision !== row.revision || name.identity !== row.identity
  const { profile, place, draft } = due
  const nothing = changes.length === 0 && !renamed && !profile && !place && !due.printsOtherwise
  if (nothing && (!draft || draft.outcome === 'leave')) return
  await connection.transaction(async () => {
    await lockNames(db, [`item:${row.feedId}:${row.identity}`])
    if (profile) await copyMarks.lockMarks(db, marksInCommon(copy))
    if (!(await rereads.lockAsRead(db, row))) return
    if (changes.length > 0 || renamed) await rereads.reread(db, row.id, content, name)
    if (profile) await renew(run, row, profile)
    if (due.printsOtherwise) await noteOutlet(db, row.id, row.draftId, story)
    if (draft) await applyDraft(run, row.draftId, storyOf)
    if (place) await applyPlace(run, row.draftId, place)
  })
}

async function renew({ deps }: Run, { id, draftId }: Arrived['row'], profile: Profile): Promise<void> {
  const { db } = deps.connection
  const marksOf = (one: Profile) => Object.values(marksOfProfile(one)).flat()
  const before = (await copyMarks.ofItems(db, [id])).get(id)
  const others = await copyMarks.ofDraft(db, draftId, id)
  const kept = new Set([...others.flatMap(marksOf), ...marksOf(profile)])
  const gone = before ? marksOf(before).filter((mark) => !kept.has(mark)) : []
  await copyMarks.renew(db, { itemId: id, draftId, profile, marks: marksOf(profile), gone })
}

/** Compared again under the lock: an editor may have come between. */
async function applyDraft(run: Run, draftId: number, storyOf: StoryOf): Promise<void> {
  const draft = await drafts.lock(run.deps.connection.db, draftId)
  const due = await draftToday(run.deps, draft, storyOf)
  if (due) await applyToDraft(run, due)
}

async function applyPlace({ deps }: Run, draftId: number, { offers, note }: Replaced): Promise<void> {
  const { db } = deps.connection
  for (const { draftId: other, ...offer } of offers)
    await suggestions.suggest(db, { drafts: [other, draftId], ...offer })
  if (note) await drafts.record(db, draftId, reparser, 'noted', note)
}
