import type { Db } from '../db/connection.ts'
import * as deliveries from '../db/deliveries.ts'
import * as draftVersions from '../db/draft-versions.ts'
import * as drafts from '../db/drafts.ts'
import { changeLine } from '../desk/change-line.ts'
import { copyChanges } from '../desk/copy-changes.ts'
import { sameHeadline } from '../desk/headline.ts'
import { type Copy, copyOf, mergeCopy, resolve } from '../desk/three-way.ts'
import type { DraftDecision } from '../model/api.ts'
import type { Actor } from '../model/draft.ts'
import { AppError } from '../model/error.ts'
import type { DraftReview, ReviewDecision, ReviewHunk, WireChanges } from '../model/review.ts'
import type { Story } from '../model/story.ts'
import { rewrite } from './drafts.ts'
import { lockFor } from './in-hand.ts'
import type { Newsroom } from './newsroom.ts'

/** The wire's update beside a draft's text; undefined when the wire has sent nothing newer. */
export async function reviewOf(db: Db, draft: drafts.DraftRow): Promise<DraftReview | undefined> {
  if (!draft.wireUpdate) return undefined
  const base = await baseOf(db, draft)
  const hunks = mergeCopy(copyOf(base), newCopy(base, draft.wireUpdate), copyOf(draft.story))
  return { wireItemId: draft.wireItemId, conflicts: hunks.filter(({ kind }) => kind === 'conflict').length, hunks }
}

/** The wire's copy that the draft's started from. */
async function baseOf(db: Db, draft: drafts.DraftRow): Promise<Story> {
  if (!draft.edited) return draft.story
  // Edited before the base was kept: the wire's last version is what the editor had.
  return draft.wireBase ?? (await draftVersions.lastOfWire(db, draft.id)) ?? draft.story
}

/** The wire's copy as it is offered: a headline that only got the word "RECTIFICATIF" is the one it was. */
const newCopy = (base: Story, wire: Story): Copy => ({
  ...copyOf(wire),
  ...(sameHeadline(base, wire) ? { headline: base.headline } : {}),
})

/** What the wire's newest version changed: the one it offers, else the last that became the draft's. */
export async function changesOf(
  db: Db,
  draft: drafts.DraftRow,
  versions: readonly { version: number; madeBy: string; madeAt: Date }[],
): Promise<WireChanges | undefined> {
  if (draft.wireUpdate) return told(await baseOf(db, draft), draft.wireUpdate)
  const nth = versions.findLastIndex(({ madeBy }) => madeBy === 'wire')
  const [last, one] = [versions[nth], versions[nth - 1]]
  if (!last || !one) return undefined
  const [before, after] = await Promise.all(
    [one, last].map(({ version }) => draftVersions.storyOf(db, draft.id, version)),
  )
  return before && after && { version: last.version, at: last.madeAt.toISOString(), ...told(before, after) }
}

function told(before: Story, after: Story): WireChanges {
  const changes = copyChanges(before, after)
  return { ...changes, line: changeLine(changes) }
}

/**
 * Makes what an editor chose of the wire's update and the draft's text the draft's copy. Throws AppError('conflict') when the wire has sent
 * something newer than what was reviewed, AppError('invalid') while a conflict is undecided.
 */
export async function review(
  newsroom: Newsroom,
  draftId: number,
  actor: Actor,
  decision: ReviewDecision,
): Promise<void> {
  const { connection, now } = newsroom
  const { db } = connection
  await connection.transaction(async () => {
    const { draft, wire } = await lockReviewed(newsroom, draftId, actor, decision)
    const base = await baseOf(db, draft)
    const offered = newCopy(base, wire)
    const copy = chosenCopy(mergeCopy(copyOf(base), offered, copyOf(draft.story)), decision)
    const story = withCopy(wire, draft.story, copy)
    const isWires = sameCopy(copy, offered)
    const columns = { edited: !isWires, wireUpdate: null, wireBase: isWires ? null : JSON.stringify(wire) }
    const line = changeLine(copyChanges(draft.story, story))
    const reason = `reviewed${line ? `: ${line}` : ', the text stays'}`
    await drafts.step(db, draft, { action: 'take-update', actor, reason, at: now() }, { story, columns })
    await deliveries.cancel(db, draftId, `updated by ${actor}`)
  })
}

/** Puts the wire's update away: the draft stays as it is, and the next update is compared with the one put away. */
export async function keepMine(newsroom: Newsroom, draftId: number, actor: Actor, decision: DraftDecision) {
  const { connection } = newsroom
  const { db } = connection
  await connection.transaction(async () => {
    const draft = await lockFor(newsroom, draftId, actor, decision.version)
    const wire = draft.wireUpdate
    if (!wire) throw nothingNewer()
    const columns = { edited: true, wireUpdate: null, wireBase: JSON.stringify(wire) }
    await drafts.step(db, draft, { action: 'keep-mine', actor, reason: decision.reason }, { columns })
  })
}

const nothingNewer = () => new AppError('conflict', 'The wire has sent nothing newer than this draft.')

async function lockReviewed(
  newsroom: Newsroom,
  draftId: number,
  actor: Actor,
  { version, wireItemId }: ReviewDecision,
) {
  // First without the version: that the wire sent more is what the editor must know.
  const draft = await drafts.lock(newsroom.connection.db, draftId)
  const wire = draft.wireUpdate
  if (!wire) throw nothingNewer()
  if (draft.wireItemId !== wireItemId)
    throw new AppError(
      'conflict',
      'The wire has sent a newer version since this review began: nothing was changed. Load the draft again and review that one.',
    )
  return { draft: await lockFor(newsroom, draftId, actor, version), wire }
}

/** Choices for hunks there are, of sides they have. Throws AppError('invalid') that names the first that is not. */
function checkChoices(hunks: readonly ReviewHunk[], choices: ReviewDecision['choices']): void {
  const known = new Map(hunks.map((hunk) => [hunk.id, hunk]))
  for (const choice of choices) {
    const hunk = known.get(choice.id)
    if (!hunk) throw new AppError('invalid', `There is no "${choice.id}" in this review.`)
    if ('take' in choice && !hunk[choice.take])
      throw new AppError('invalid', `There is no suggestion for "${choice.id}": take "wire" or "mine", or send a text.`)
  }
}

function chosenCopy(hunks: readonly ReviewHunk[], { choices, headline, body, credit }: ReviewDecision): Copy {
  checkChoices(hunks, choices)
  const { copy, open } = resolve(hunks, choices)
  const written = { headline, body, credit }
  const undecided = open.filter((id) => written[partOf(hunks, id)] === undefined)
  if (undecided.length > 0)
    throw new AppError(
      'invalid',
      `Both the wire and the editor changed ${undecided.length} of the paragraphs: choose for each (${undecided.join(', ')}).`,
    )
  const chosen = {
    headline: headline ?? copy.headline,
    body: body ?? copy.body,
    credit: (credit ?? copy.credit) || undefined,
  }
  if (chosen.body.length === 0 || !chosen.headline)
    throw new AppError('invalid', 'Nothing would be left: a story needs a headline and a paragraph.')
  return chosen
}

const partOf = (hunks: readonly ReviewHunk[], id: string): ReviewHunk['part'] =>
  hunks.find((hunk) => hunk.id === id)?.part ?? 'body'

/** The wire's story (embargo, pictures, notice) with the copy that was chosen. */
function withCopy(wire: Story, mine: Story, { headline, body, credit }: Copy): Story {
  const { credit: wireCredit, ...rest } = wire
  const known = [wireCredit, mine.credit].find((one) => one?.phrase === credit)
  return rewrite(
    { ...rest, ...(credit && known ? { credit: known } : {}) },
    { headline, body: [...body], ...(credit && !known ? { credit } : {}) },
  )
}

const sameCopy = (one: Copy, other: Copy): boolean =>
  one.headline === other.headline &&
  one.credit === other.credit &&
  one.body.length === other.body.length &&
  one.body.every((paragraph, at) => paragraph === other.body[at])
