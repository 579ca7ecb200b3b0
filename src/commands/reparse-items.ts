import { isDeepStrictEqual } from 'node:util'
import * as copyMarks from '../db/copy-marks.ts'
import * as drafts from '../db/drafts.ts'

import * as replay from '../db/replay.ts'
import { mostPrinted } from '../desk/outlet-quotes.ts'
import { isSeen } from '../desk/replay.ts'
import { filedCopy } from '../matching/filed.ts'
import type { Profile } from '../matching/profile.ts'
import type { Difference } from '../model/reparse.ts'
import type { Story } from '../model/story.ts'
import { applyDue, type Due, type Today } from './reparse-apply.ts'
import { type Run, reparser } from './reparse-deps.ts'
import { type DraftToday, draftToday, type StoryOf } from './reparse-drafts.ts'
import { type Arrived, placeToday, type Replaced } from './reparse-matching.ts'
import type { Reread, RereadPayload } from './reparse-reading.ts'

/** Compares an imported item with what it would be today, tells the differences, and applies them unless it is a dry run. */
export async function replayItem(
  run: Run,
  from: RereadPayload,
  item: Reread,
  story: Story,
  storyOf: StoryOf,
): Promise<void> {
  const { draftId, relation } = item.row
  if (draftId === null || relation === null) return
  const copy = filedCopy(story, item.content, from.feed)
  const today: Today = { ...item, row: { ...item.row, draftId, relation }, story, copy }
  const due = await dueOf(run, today, storyOf)
  tellAll(run, from, due)
  if (!run.dryRun) await applyDue(run, due, storyOf)
  else if (due.profile) remember(run, item.row.id, due.profile)
}

/** Copies kept in mind by a dry run: those of some days, which are the ones that later copy is compared with. */
const mostRemembered = 5000

function remember({ profiles }: Run, itemId: number, profile: Profile): void {
  profiles.set(itemId, profile)
  if (profiles.size > mostRemembered) for (const oldest of profiles.keys()) return void profiles.delete(oldest)
}

async function dueOf(run: Run, today: Today, storyOf: StoryOf): Promise<Due> {
  const { db } = run.deps.connection
  const { row, story } = today
  const before = (await copyMarks.ofItems(db, [row.id])).get(row.id)
  const place = await unnoted(run, row.draftId, await placeToday(run, today, before))
  const profile = profileToday(today, before, place?.moves === true)
  const isFirst = !run.seen.has(row.draftId)
  const draft = isFirst ? await draftDue(run, row.draftId, row.id, storyOf) : undefined
  return { today, place, draft, profile, printsOtherwise: await printsOtherwise(run, row, story) }
}

/** Without a line that its history has already. */
async function unnoted({ deps }: Run, draftId: number, place: Replaced | undefined): Promise<Replaced | undefined> {
  const { note, ...rest } = place ?? {}
  if (!place || note === undefined) return place
  return (await replay.isNoted(deps.connection.db, draftId, reparser, note)) ? (rest as Replaced) : place
}

/** What an item is to its draft stays until somebody decides, and so does the notice that says so. */
function profileToday({ copy }: Today, before: Profile | undefined, moves: boolean): Profile | undefined {
  if (!before) return undefined
  const profile = JSON.parse(
    JSON.stringify({ ...copy.profile, ...(moves ? { notice: before.notice } : {}) }),
  ) as Profile
  return isDeepStrictEqual(profile, before) ? undefined : profile
}

/** A draft is looked at once: with the first of the items that its copy is made of. */
async function draftDue(run: Run, draftId: number, itemId: number, storyOf: StoryOf): Promise<DraftToday | undefined> {
  const draft = await drafts.get(run.deps.connection.db, draftId)
  const made = draft.wireUpdate ?? draft.wireBase ?? draft.story
  const isPart = made.sourceItemIds.includes(String(itemId)) || made.sourceItemIds.length === 0
  if (!isPart) return undefined
  run.seen.add(draftId)
  return draftToday(run.deps, draft, storyOf)
}

async function printsOtherwise({ deps }: Run, row: Arrived['row'], { notice, quotes }: Story): Promise<boolean> {
  const { quotes: before, isLast } = await replay.printed(deps.connection.db, row)
  const saysNothing = notice?.kind === 'kill' || notice?.kind === 'take' || (notice && quotes.length === 0)
  if (!isLast || saysNothing) return false
  const now = quotes.slice(0, mostPrinted).map(({ type, text, speaker }) => ({
    ...{ type, text, speakerMention: speaker?.mention ?? null, speakerName: speaker?.name ?? null },
  }))
  return !isDeepStrictEqual(before, now)
}

function tellAll(run: Run, { payload, feed }: RereadPayload, { today, profile, place, draft }: Due): void {
  const { row, story, changes } = today
  const { counts } = run
  const at = { feedId: feed.id, payloadId: payload.id, itemId: row.id, draftId: row.draftId, headline: story.headline }
  if (profile) counts.refreshed += 1
  if (changes.length > 0) {
    counts.reread += 1
    run.tell({ ...at, class: 'reader', outcome: 'keep', changes })
  }
  if (place && place.offers.length > 0) counts.suggested += place.offers.length
  if (place?.note) counts.noted += 1
  if (place && (place.offers.length > 0 || place.note))
    run.tell({ ...at, class: 'matching', outcome: place.note ? 'note' : 'suggest', changes: place.changes })
  if (!draft) return
  const { outcome, reason } = draft
  if (outcome === 'leave' && !isSeen(draft.changes)) return
  counts[countOf[outcome]] += 1
  const told: Difference = {
    ...at,
    class: 'story',
    outcome,
    draftState: draft.draft.state,
    changes: draft.changes,
    reason,
  }
  run.tell(told)
}

const countOf = { take: 'changed', offer: 'offered', leave: 'left' } as const
