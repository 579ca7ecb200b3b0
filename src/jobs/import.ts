import { absorb, isUntouched, isWaitingKill } from '../commands/joining.ts'
import { noteOutlet } from '../commands/outlet-quotes.ts'
import { routeDraft } from '../commands/routing.ts'
import { follow } from '../commands/wire-copy.ts'
import type { Db } from '../db/connection.ts'
import * as copyMarks from '../db/copy-marks.ts'
import * as drafts from '../db/drafts.ts'
import * as feeds from '../db/feeds.ts'
import * as items from '../db/items.ts'
import { lockNames } from '../db/locks.ts'
import * as suggestions from '../db/suggestions.ts'
import * as wireCopies from '../db/wire-copies.ts'
import { type Candidate, type Decision, decide } from '../matching/decide.ts'
import { type FiledCopy, filedCopy, marksInCommon } from '../matching/filed.ts'
import { fingerprint } from '../matching/fingerprint.ts'
import { isNotice, nameMarks } from '../matching/known-by.ts'
import { relationOf } from '../matching/relation.ts'
import { isNewest, wireState } from '../matching/wire-state.ts'
import type { Story } from '../model/story.ts'
import type { Work } from '../queue/processor.ts'
import type { JobDeps } from './deps.ts'

/** How far back the same copy from another feed is a repeat. */
const repeatWindowMs = 14 * 24 * 3600 * 1000

type Incoming = { item: items.ItemRow; feed: feeds.FeedRow; story: Story; mark: string; copy: FiledCopy }

/** Imports one item: structure it, match it against the archive, make or change its draft. */
export const importItem = (deps: JobDeps): Work<'import'> => ({
  async run({ itemId }, { log }) {
    const { db } = deps.connection
    const item = await items.get(db, itemId)
    if (item.state !== 'pending') return
    const done = deps.metrics.importSeconds.startTimer()
    const feed = await feeds.getEvenRemoved(db, item.feedId)
    const story = await deps.reading.structureItem(item.content, settingsOf(feed), [String(item.id)])
    const incoming = { item, feed, story, mark: fingerprint(story), copy: filedCopy(story, item.content, feed) }
    const result = await deps.connection.transaction(() => enter(deps, incoming))
    if (!result) return
    done()
    deps.metrics.items.inc({ result: result.kind })
    log.info({ trace: item.trace, itemId, draftId: result.draftId, decision: result.kind }, 'item imported')
    if (story.notice?.kind === 'kill') log.warn({ trace: item.trace, itemId, draftId: result.draftId }, 'killed')
  },
  async giveUp({ itemId }, error) {
    await items.failed(deps.connection.db, itemId, error.message)
    deps.metrics.items.inc({ result: 'failed' })
  },
})

const settingsOf = ({ agency, language, name }: feeds.FeedRow) => ({
  name,
  agency: agency ?? undefined,
  language: language ?? undefined,
})

const near = async (db: Db, copy: FiledCopy, since: Date): Promise<Candidate[]> =>
  (await copyMarks.near(db, copy, since)).map((draft) => ({ ...draft, sameItem: false, sameCopy: false }))

/** Enters a story into the archive. Undefined when another run has done it meanwhile. */
async function enter(
  deps: JobDeps,
  incoming: Incoming,
): Promise<{ kind: Decision['kind']; draftId: number } | undefined> {
  const { db } = deps.connection
  const { item, mark, story, copy } = incoming
  // Revisions of one item, and the same copy from several feeds, come one after the other.
  await lockNames(db, [`item:${item.feedId}:${item.identity}`, `copy:${mark}`])
  await copyMarks.lockMarks(db, marksInCommon(copy))
  if (!(await items.lockPending(db, item.id))) return undefined

  const same = await items.findDraftOf(db, item.feedId, item.identity)
  const since = new Date(deps.now().getTime() - repeatWindowMs)
  const alike = await drafts.findByFingerprint(db, mark, since)
  const decision = decide(story, copy.profile, [
    ...(same?.draftId ? [{ draftId: same.draftId, sameItem: true, sameCopy: false }] : []),
    ...(alike ? [{ draftId: alike.id, sameItem: false, sameCopy: true }] : []),
    // A revision is compared as well: it may be what shows that two drafts are one.
    ...(await near(db, copy, since)),
  ])
  const draftId = await apply(deps, incoming, decision, same?.relation === 'repeat')
  return { kind: decision.kind, draftId }
}

async function apply(deps: JobDeps, incoming: Incoming, decision: Decision, ofRepeat: boolean): Promise<number> {
  if (decision.kind === 'new') return open(deps, incoming, decision)
  const { db } = deps.connection
  const { item, feed, story } = incoming
  const draft = await drafts.lock(db, decision.draftId)
  const before = wireState(await wireCopies.ofDraft(db, draft.id))
  const relation = relationOf(decision, story, ofRepeat)
  await items.imported(db, item.id, draft.id, relation)
  await keep(db, incoming, draft.id)
  // Drafts that turn out to be this one bring their copies along, kills among them.
  for (const id of decision.bridged) await join(deps, draft, id)
  const copies = await wireCopies.ofDraft(db, draft.id)
  const after = wireState(copies)
  const came = { itemId: item.id, story, from: feed.name, reason: reasonOf(decision, story) }
  const isRevision = decision.kind === 'revision' && relation !== 'repeat' && relation !== 'take'
  const standing = { isRepeat: decision.kind === 'repeat', isRevision, isNewest: isNewest(copies, item.id) }
  // As it is after the others have joined it, their embargoes among what they brought.
  await follow(deps, await drafts.lock(db, draft.id), { ...came, ...standing }, { before, after })
  return draft.id
}

function reasonOf(decision: Decision, { notice }: Story): string {
  if (decision.kind === 'notice') return `${notice?.kind}: ${notice?.phrase} (${decision.reason})`
  if (decision.kind !== 'revision') return decision.reason
  return notice ? `${notice.kind}: ${notice.phrase}` : 'new copy under the same guid'
}

async function keep(db: Db, { item, story, copy }: Incoming, draftId: number): Promise<void> {
  const { profile, text, facts } = copy
  await copyMarks.keep(db, { itemId: item.id, draftId, profile, marks: [...text, ...facts, ...nameMarks(profile)] })
  await noteOutlet(db, item.id, draftId, story)
}

/** Opens a draft for new copy, and shows an editor what it may be the same as. */
async function open(
  deps: JobDeps,
  incoming: Incoming,
  { reason, offers }: Decision & { kind: 'new' },
): Promise<number> {
  const { db } = deps.connection
  const { item, feed, story, mark } = incoming
  const draft = {
    desk: feed.desk,
    feedId: feed.id,
    trace: item.trace,
    fingerprint: mark,
    story,
    wireItemId: item.id,
    // A kill for copy that never came is kept for when it comes, and can never go out.
    state: story.notice?.kind === 'kill' ? ('killed' as const) : ('incoming' as const),
  }
  const draftId = await drafts.create(db, draft, reason)
  await items.imported(db, item.id, draftId, isNotice(story.notice?.kind) ? story.notice.kind : 'first')
  await keep(db, incoming, draftId)
  for (const { draftId: other, kind, score, reasons } of offers.slice(0, 3))
    await suggestions.suggest(db, { drafts: [other, draftId], kind, score, reasons })
  await routeDraft(deps, draftId, { story, item, feed })
  return draftId
}

/** Two drafts turn out to be one through copy that came later: the other is taken in, or offered when somebody works on it. */
async function join(deps: JobDeps, kept: drafts.DraftRow, otherId: number): Promise<void> {
  const { db } = deps.connection
  const suggested = await suggestions.find(db, kept.id, otherId)
  if (suggested?.state === 'parted') return
  const other = await drafts.lock(db, otherId)
  if (other.state === 'spiked') return
  if (!isUntouched(other) && !(await isWaitingKill(db, other))) {
    const reasons = [`both carry copy of draft ${kept.id}'s latest source`]
    return suggestions.suggest(db, { drafts: [kept.id, otherId], kind: 'unsure', score: 1, reasons })
  }
  await absorb(deps, kept, other, 'wire')
  if (suggested?.state === 'open') await suggestions.decided(db, suggested, 'merged', 'wire', deps.now())
}
