import * as draftVersions from '../db/draft-versions.ts'
import * as drafts from '../db/drafts.ts'
import * as wireCopies from '../db/wire-copies.ts'
import { isSeen, storyDiff } from '../desk/replay.ts'
import { changesLine } from '../desk/replay-line.ts'
import { fingerprint } from '../matching/fingerprint.ts'
import { wireState } from '../matching/wire-state.ts'
import type { Change, Difference } from '../model/reparse.ts'
import type { Story } from '../model/story.ts'
import { followEmbargo } from './embargo.ts'
import { isUntouched } from './joining.ts'
import { type ReparseDeps, type Run, reparser } from './reparse-deps.ts'
import { joined } from './wire-copy.ts'

/** What today's parser makes of an item, by its id; undefined when it can make nothing of it. */
export type StoryOf = (itemId: number) => Promise<Story | undefined>

export type DraftToday = {
  draft: drafts.DraftRow
  story: Story
  changes: readonly Change[]
  outcome: Extract<Difference['outcome'], 'take' | 'offer' | 'leave'>
  reason?: string
}

/**
 * Composes the wire's copy of a draft anew, of the same items as the copy it knows, and says what is to come of it. Undefined when it
 * would be the same, or nobody who looks at it would see a difference.
 */
export async function draftToday(
  deps: ReparseDeps,
  draft: drafts.DraftRow,
  storyOf: StoryOf,
): Promise<DraftToday | undefined> {
  const known = await knownCopy(deps, draft)
  const story = await composed(deps, draft, known, storyOf)
  if (!story) return undefined
  const changes = storyDiff(known, story)
  if (changes.length === 0) return undefined
  const takes = isUntouched(draft) && !draft.wireUpdate
  if (!takes && !isSeen(changes)) return undefined
  if (story.notice?.kind === 'kill' && known.notice?.kind !== 'kill')
    return {
      draft,
      story,
      changes,
      outcome: 'leave',
      reason: 'today a kill is read in it: whether it is one is for an editor to say',
    }
  if (['spiked', 'killed', 'expired'].includes(draft.state))
    return { draft, story, changes, outcome: 'leave', reason: `the draft is ${draft.state}` }
  return { draft, story, changes, outcome: takes ? 'take' : 'offer' }
}

/** The wire's newest copy that the draft shows, offers, or was edited from. */
async function knownCopy({ connection }: ReparseDeps, draft: drafts.DraftRow): Promise<Story> {
  if (draft.wireUpdate) return draft.wireUpdate
  if (!draft.edited) return draft.story
  return draft.wireBase ?? (await draftVersions.lastOfWire(connection.db, draft.id)) ?? draft.story
}

/** Of the same items in the same order: what newer copy would change was decided when it came. */
async function composed(
  { connection }: ReparseDeps,
  { id, wireItemId }: drafts.DraftRow,
  { sourceItemIds }: Story,
  storyOf: StoryOf,
): Promise<Story | undefined> {
  const told = sourceItemIds.filter((item) => /^\d{1,15}$/u.test(item)).map(Number)
  const parts = new Set(told.length > 0 ? told : [wireItemId])
  const state = wireState((await wireCopies.ofDraft(connection.db, id)).filter(({ itemId }) => parts.has(itemId)))
  const shown = state.shown ?? (parts.size === 1 ? told[0] : undefined)
  const story = shown === undefined ? undefined : await storyOf(shown)
  const [takes, notes] = [await all(state.takes, storyOf), await all(state.notes, storyOf)]
  return story && takes && notes && joined(story, takes, notes)
}

/** All of them or none: copy without one of its takes is no copy. */
async function all(ids: readonly number[], storyOf: StoryOf): Promise<Story[] | undefined> {
  const stories: Story[] = []
  for (const id of ids) {
    const story = await storyOf(id)
    if (!story) return undefined
    stories.push(story)
  }
  return stories
}

/** Brings a locked draft to today's copy, or offers it. Must run in the transaction that locked the draft. */
export async function applyToDraft(
  { deps, release }: Run,
  { draft, story, changes, outcome }: DraftToday,
): Promise<void> {
  if (outcome === 'leave') return
  const { db } = deps.connection
  // An embargo that was overlooked holds; one that is no longer read is not lifted by that.
  const held = await followEmbargo(deps, draft, story, { sameItem: false })
  const reason = `${release ? `depeche ${release}: ` : ''}${changesLine(changes)}`
  if (outcome === 'take')
    return drafts.step(
      db,
      held,
      { action: 'take-update', actor: reparser, reason },
      { story, columns: { fingerprint: fingerprint(story) } },
    )
  const columns = { wireUpdate: JSON.stringify(story) }
  await drafts.step(db, held, { action: 'offer-update', actor: reparser, reason }, { columns })
}
