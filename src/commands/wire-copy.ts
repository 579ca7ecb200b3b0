import type { Db } from '../db/connection.ts'
import * as drafts from '../db/drafts.ts'
import * as feeds from '../db/feeds.ts'
import * as wireCopies from '../db/wire-copies.ts'
import { changeLine } from '../desk/change-line.ts'
import { copyChanges } from '../desk/copy-changes.ts'
import { corrected } from '../matching/correction-note.ts'
import { fingerprint } from '../matching/fingerprint.ts'
import type { WireState } from '../matching/wire-state.ts'
import { bodyText, type Story } from '../model/story.ts'
import type { ReadingRoom } from '../reading/room.ts'
import { structureItem } from '../structure/from-item.ts'
import { rewrite } from './drafts.ts'
import { followEmbargo } from './embargo.ts'
import { isUntouched } from './joining.ts'
import { killDraft } from './kill.ts'
import type { Newsroom } from './newsroom.ts'

/** Without a reading room copy is structured here, as an edit is. */
export type WireDeps = Newsroom & { reading?: Pick<ReadingRoom, 'structureItem'> }

const here = { structureItem }

/** The copy that came: its item and what was understood of it. `from`: where it came from, for the history. */
export type Came = {
  itemId: number
  story: Story
  from: string
  reason: string
  /** Another source's copy of the same. */
  isRepeat: boolean
  /** A revision of an item that the draft has: its embargo takes the place of the one before. */
  isRevision: boolean
  /** No later version of its item is known. */
  isNewest: boolean
}

/** How much longer another outlet's copy is before it is worth showing to those who work on the draft. */
const fuller = 1.5

/**
 * Brings a locked draft to what the wire says of its story now: a kill ends it, untouched copy takes what is newer, copy that
 * somebody works on is offered it. `before` and `after`: what the wire said without and with the copy that came.
 */
export async function follow(
  deps: WireDeps,
  draft: drafts.DraftRow,
  came: Came,
  { before, after }: { before: WireState; after: WireState },
): Promise<void> {
  const { db } = deps.connection
  const { isRepeat } = came
  if (isRepeat) await drafts.noteRepeat(db, draft, `${came.reason}: ${came.from}`)
  if (after.killed) return followKill(deps, draft, came, { before, after })
  const same = sameCopies(before, after)
  if (draft.state === 'killed' && !(before.killed && !same))
    return isRepeat ? undefined : drafts.record(db, draft.id, 'wire', 'ignored', 'the draft was killed before')
  // The newest word of each source on the embargo counts, though the draft may show another's copy.
  const held = came.isNewest ? await followEmbargo(deps, draft, came.story, { sameItem: came.isRevision }) : draft
  if (same) return isRepeat ? undefined : drafts.record(db, draft.id, 'wire', 'older-revision', older(came))
  const copy = await compose(deps, db, after, came)
  if (copy) await lay(deps, held, came, { ...copy, isNote: after.notes.length > before.notes.length })
}

/** What is said of copy that changes nothing on display. */
const older = ({ from, reason }: Came): string => `${reason}; newer copy is known (${from})`

async function followKill(
  deps: WireDeps,
  draft: drafts.DraftRow,
  came: Came,
  { before, after }: { before: WireState; after: WireState },
): Promise<void> {
  const { db } = deps.connection
  const columns = { wireItemId: came.itemId }
  if (draft.state !== 'killed') await killDraft(deps, draft, { actor: 'wire', reason: came.reason, columns })
  else if (came.story.notice?.kind === 'kill')
    return drafts.record(db, draft.id, 'wire', 'ignored', 'the draft was killed before')
  if (sameCopies(before, after)) return
  // The story of a kill that came before it: kept for the record.
  const copy = await compose(deps, db, after, came)
  const killed = await drafts.lock(db, draft.id)
  const step = { action: 'fill' as const, actor: 'wire', reason: came.reason }
  if (copy) await drafts.step(db, killed, step, { story: copy.story, columns: await columnsOf(db, killed, came, copy) })
}

type Copy = { story: Story; feedId: string; desk: string }

/** The draft becomes the feed's whose copy it shows, and goes to its desk unless somebody has sent it elsewhere. */
async function columnsOf(db: Db, draft: drafts.DraftRow, { itemId }: Came, { story, feedId, desk }: Copy) {
  const wasSent = feedId === draft.feedId || (await feeds.getEvenRemoved(db, draft.feedId)).desk !== draft.desk
  const mark = fingerprint(story)
  return { wireItemId: itemId, wireUpdate: null, fingerprint: mark, feedId, desk: wasSent ? draft.desk : desk }
}

async function lay(
  deps: WireDeps,
  draft: drafts.DraftRow,
  came: Came,
  copy: Copy & { isNote: boolean },
): Promise<void> {
  const { db } = deps.connection
  const { story, isNote } = copy
  const reason = came.isRepeat ? `better copy of the same dispatch: ${came.from}` : told(draft, came, story)
  if (draft.state === 'killed') {
    const columns = {
      ...(await columnsOf(db, draft, came, copy)),
      edited: false,
      wireBase: null,
      needsAcknowledgement: false,
    }
    return drafts.step(
      db,
      draft,
      { action: 'reinstate', actor: 'wire', reason: `sent again: ${reason}` },
      { story, columns },
    )
  }
  if (isUntouched(draft) && !isNote)
    return drafts.step(
      db,
      draft,
      { action: 'take-update', actor: 'wire', reason },
      { story, columns: await columnsOf(db, draft, came, copy) },
    )
  if (came.isRepeat && lengthOf(story) < fuller * known(draft)) return
  await drafts.offerUpdate(db, draft, story, came.itemId, isNote ? `${reason}: ${bodyText(came.story.body)}` : reason)
}

/** A correction, like every new version, says what it changed. */
function told({ story, wireBase }: drafts.DraftRow, { reason }: Came, newest: Story): string {
  const changes = changeLine(copyChanges(wireBase ?? story, newest))
  return changes ? `${reason} — ${changes}` : reason
}

const lengthOf = ({ body }: Story): number => bodyText(body).length

const known = ({ story, wireUpdate }: drafts.DraftRow): number =>
  Math.max(lengthOf(story), wireUpdate ? lengthOf(wireUpdate) : 0)

const sameCopies = (one: WireState, other: WireState): boolean =>
  JSON.stringify([one.shown, one.takes, one.notes]) === JSON.stringify([other.shown, other.takes, other.notes])

/** The copy the wire would have us show: a version whole, with its takes after it and notes about it before. */
async function compose(
  deps: WireDeps,
  db: Db,
  { shown, takes, notes }: WireState,
  came: Came,
): Promise<Copy | undefined> {
  if (shown === undefined) return undefined
  const rows = await wireCopies.items(db, [shown, ...takes, ...notes])
  const storyOf = async (id: number): Promise<Story | undefined> => {
    const row = rows.find((one) => one.id === id)
    if (!row || id === came.itemId) return row && came.story
    const feed = { name: row.name, agency: row.agency ?? undefined, language: row.language ?? undefined }
    const { structureItem } = deps.reading ?? here
    return structureItem(row.content, feed, [String(id)])
  }
  const all = async (ids: readonly number[]) => (await Promise.all(ids.map(storyOf))).filter((it) => it !== undefined)
  const story = await storyOf(shown)
  const row = rows.find(({ id }) => id === shown)
  if (!story || !row) return undefined
  return { story: joined(story, await all(takes), await all(notes)), feedId: row.feedId, desk: row.desk }
}

/**
 * One copy of several: quotes and people are found anew, so that a take's speaker is known from the copy before it. A correction that
 * says what to read is made in the copy; what cannot be made for sure stands before it, for an editor to make.
 */
export function joined(story: Story, takes: readonly Story[], notes: readonly Story[]): Story {
  if (takes.length + notes.length === 0) return story
  const parts = [...notes, story, ...takes]
  const whole = rewrite(story, {
    body: withNotes(
      [story, ...takes].flatMap(({ body }) => body),
      notes,
    ),
  })
  const notice = notes.at(-1)?.notice
  return {
    ...whole,
    ...(notice ? { notice } : {}),
    media: parts.flatMap(({ media }) => media),
    sourceItemIds: parts.flatMap(({ sourceItemIds }) => sourceItemIds),
  }
}

function withNotes(body: string[], notes: readonly Story[]): string[] {
  const unmade: string[] = []
  let copy = body
  for (const note of notes) {
    const made = corrected(copy, note)
    if (made) copy = made
    else unmade.push(...note.body)
  }
  return [...unmade, ...copy]
}
