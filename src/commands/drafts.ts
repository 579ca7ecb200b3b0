import * as deliveries from '../db/deliveries.ts'
import * as drafts from '../db/drafts.ts'
import { updateLine } from '../desk/change-line.ts'
import { personOf } from '../desk/claim.ts'
import { isHeld, momentText } from '../desk/embargo.ts'
import type { DraftDecision, DraftEdit } from '../model/api.ts'
import type { Actor } from '../model/draft.ts'
import { AppError } from '../model/error.ts'
import { bodyText, type Story } from '../model/story.ts'
import { structure } from '../structure/structure.ts'
import { askClock } from './clock.ts'
import { lockFor } from './in-hand.ts'
import type { Newsroom } from './newsroom.ts'

/**
 * Approves a draft: its copy goes to every destination, at once or, under embargo, when the clock lifts it. Where two people must
 * approve, the first only says so.
 */
export async function approve(newsroom: Newsroom, draftId: number, actor: Actor, { version, reason }: DraftDecision) {
  const { connection, now } = newsroom
  const { db } = connection
  await connection.transaction(async () => {
    const draft = await lockFor(newsroom, draftId, actor, version)
    if (mustEndorse(draft, actor)) {
      const columns = { firstApprover: personOf(actor) }
      return drafts.step(db, draft, { action: 'endorse', actor, reason }, { columns })
    }
    const columns = { approvedAt: now() }
    if (isHeld(draft, now())) {
      const { embargo } = draft
      await drafts.step(db, draft, { action: 'schedule', actor, reason }, { columns })
      return askClock(newsroom, draftId, { embargo })
    }
    await drafts.step(db, draft, { action: 'approve', actor, reason }, { columns })
    await planDeliveries(newsroom, { ...draft, ...columns })
  })
}

/** Whether an approval is the first of two. Throws AppError('conflict') when the second comes from who gave the first. */
function mustEndorse({ needsTwoEyes, firstApprover }: drafts.DraftRow, actor: Actor): boolean {
  if (!needsTwoEyes) return false
  if (firstApprover === personOf(actor))
    throw new AppError('conflict', `${firstApprover} has approved it already: a second person must approve.`)
  return firstApprover === null
}

/**
 * Plans a delivery to every destination of a locked draft and asks for them; returns how many. Throws AppError: 'embargoed' while
 * an embargo holds, whoever asks, 'misconfigured' without a destination.
 */
export async function planDeliveries(newsroom: Newsroom, draft: drafts.DraftRow): Promise<number> {
  const { connection, queues, destinations, now } = newsroom
  if (isHeld(draft, now()))
    throw new AppError('embargoed', `Draft ${draft.id} is under embargo until ${momentText(draft.embargo)}.`)
  const planned = await deliveries.plan(
    connection.db,
    destinationsOf(draft, destinations).map(({ id }) => ({
      draftId: draft.id,
      draftVersion: draft.copyVersion,
      trace: draft.trace,
      destination: id,
      approvedAt: draft.approvedAt ?? now(),
    })),
  )
  for (const { id } of planned) await queues.ensure('publish', { deliveryId: id })
  return planned.length
}

/** Where a draft goes: everywhere, or to those that its routing names. */
function destinationsOf(
  { destinations: named }: drafts.DraftRow,
  all: Newsroom['destinations'],
): Newsroom['destinations'] {
  const wanted = named ? all.filter(({ id }) => named.includes(id)) : all
  if (wanted.length > 0) return wanted
  throw new AppError(
    'misconfigured',
    named && all.length > 0
      ? `This draft is routed to ${named.join(', ')}, which config/destinations.json does not have.`
      : 'There is no destination to deliver to: add one to config/destinations.json.',
  )
}

/** Puts a draft aside; what was not delivered yet is called back. */
export async function spike(newsroom: Newsroom, draftId: number, actor: Actor, { version, reason }: DraftDecision) {
  const { connection } = newsroom
  await connection.transaction(async () => {
    const draft = await lockFor(newsroom, draftId, actor, version)
    await drafts.step(connection.db, draft, { action: 'spike', actor, reason })
    await deliveries.cancel(connection.db, draftId, `spiked by ${actor}`)
  })
}

/** Brings a spiked or expired draft back to the desk, where it stays. */
export async function restore(
  { connection }: Newsroom,
  draftId: number,
  actor: Actor,
  { version, reason }: DraftDecision,
) {
  await connection.transaction(async () => {
    const draft = await drafts.lock(connection.db, draftId, version)
    await drafts.step(connection.db, draft, { action: 'restore', actor, reason }, { columns: { expiresAt: null } })
  })
}

/** Takes the editor's text as the copy. Quotes and people are found anew in it; their spans point into the edited text. */
export async function edit(newsroom: Newsroom, draftId: number, actor: Actor, change: DraftEdit): Promise<void> {
  const { connection } = newsroom
  await connection.transaction(async () => {
    const draft = await lockFor(newsroom, draftId, actor, change.version)
    const story = rewrite(draft.story, change)
    const columns = { edited: true, ...(draft.edited ? {} : { wireBase: JSON.stringify(draft.story) }) }
    await drafts.step(connection.db, draft, { action: 'edit', actor }, { story, columns })
    await deliveries.cancel(connection.db, draftId, `edited by ${actor}`)
  })
}

/** Makes the wire's newer copy the draft's own. */
export async function takeUpdate(newsroom: Newsroom, draftId: number, actor: Actor, decision: DraftDecision) {
  const { connection, now } = newsroom
  await connection.transaction(async () => {
    const draft = await lockFor(newsroom, draftId, actor, decision.version)
    const story = draft.wireUpdate
    if (!story) throw new AppError('conflict', 'The wire has sent nothing newer than this draft.')
    const columns = { edited: false, wireUpdate: null, wireBase: null }
    const reason = decision.reason ?? updateLine(draft.story, story)
    await drafts.step(connection.db, draft, { action: 'take-update', actor, reason, at: now() }, { story, columns })
    await deliveries.cancel(connection.db, draftId, `updated by ${actor}`)
  })
}

/** The story with an editor's changes. Pure. */
export function rewrite(story: Story, { headline, body, credit }: Omit<DraftEdit, 'version'>): Story {
  const edited: Story = {
    ...story,
    headline: headline ?? story.headline,
    ...(credit ? { credit: { agencies: [], ...story.credit, phrase: credit, rule: 'editor' } } : {}),
  }
  if (!body || bodyText(body) === bodyText(story.body)) return edited
  const text = bodyText(body)
  const found = structure({ text, headline: edited.headline, language: story.language, published: story.published })
  return {
    ...edited,
    body,
    quotes: found.quotes,
    people: found.people,
    refusedMarks: found.refusedMarks,
    sourceSpans: { body: paragraphSpans(body) },
  }
}

function paragraphSpans(body: readonly string[]): [number, number][] {
  let start = 0
  return body.map((paragraph) => {
    const span: [number, number] = [start, start + paragraph.length]
    start = span[1] + bodyText(['', '']).length
    return span
  })
}
