import { killDraft } from '../commands/kill.ts'
import { noteOutlet } from '../commands/outlet-quotes.ts'
import { routeDraft } from '../commands/routing.ts'
import { absorb, isUntouched } from '../commands/suggestions.ts'
import type { Db } from '../db/connection.ts'
import * as copyMarks from '../db/copy-marks.ts'
import * as drafts from '../db/drafts.ts'
import * as feeds from '../db/feeds.ts'
import * as items from '../db/items.ts'
import { lockNames } from '../db/locks.ts'
import * as suggestions from '../db/suggestions.ts'
import { type Candidate, type Decision, decide } from '../matching/decide.ts'
import { fingerprint } from '../matching/fingerprint.ts'
import { factMarks, type Profile, profileOf, textMarks } from '../matching/profile.ts'
import { bodyText, type Story } from '../model/story.ts'
import type { Work } from '../queue/processor.ts'
import type { JobDeps } from './deps.ts'

/** How far back the same copy from another feed is a repeat. */
const repeatWindowMs = 14 * 24 * 3600 * 1000

type Incoming = { item: items.ItemRow; feed: feeds.FeedRow; story: Story; mark: string; copy: Copy }

/** What the copy is compared by, and looked up by. */
type Copy = copyMarks.Marks & { profile: Profile }

/** Imports one item: structure it, match it against the archive, make or change its draft. */
export const importItem = (deps: JobDeps): Work<'import'> => ({
  async run({ itemId }, { log }) {
    const { db } = deps.connection
    const item = await items.get(db, itemId)
    if (item.state !== 'pending') return
    const done = deps.metrics.importSeconds.startTimer()
    const feed = await feeds.getEvenRemoved(db, item.feedId)
    const story = await deps.reading.structureItem(item.content, settingsOf(feed), [String(item.id)])
    const incoming = { item, feed, story, mark: fingerprint(story), copy: copyOf(story) }
    const result = await deps.connection.transaction(() => enter(deps, incoming))
    if (!result) return
    done()
    deps.metrics.items.inc({ result: result.kind })
    log.info({ trace: item.trace, itemId, draftId: result.draftId, decision: result.kind }, 'item imported')
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

function copyOf(story: Story): Copy {
  const profile = profileOf(story)
  return { profile, text: textMarks(profile), facts: factMarks(profile) }
}

const near = async (db: Db, copy: Copy, since: Date): Promise<Candidate[]> =>
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
  await copyMarks.lockMarks(db, copy.text)
  if (!(await items.lockPending(db, item.id))) return undefined

  const same = await items.findDraftOf(db, item.feedId, item.identity)
  const since = new Date(deps.now().getTime() - repeatWindowMs)
  const alike = await drafts.findByFingerprint(db, mark, since)
  const decision = decide(story, [
    ...(same?.draftId ? [{ draftId: same.draftId, sameItem: true, sameCopy: false }] : []),
    ...(alike ? [{ draftId: alike.id, sameItem: false, sameCopy: true }] : []),
    // A revision needs no comparing.
    ...(same?.draftId ? [] : await near(db, copy, since)),
  ])
  const draftId = await apply(deps, incoming, decision, same?.relation === 'repeat')
  await copyMarks.keep(db, { itemId: item.id, draftId, profile: copy.profile, marks: [...copy.text, ...copy.facts] })
  return { kind: decision.kind, draftId }
}

async function apply(deps: JobDeps, incoming: Incoming, decision: Decision, ofRepeat: boolean): Promise<number> {
  if (decision.kind === 'new') return open(deps, incoming, decision)
  const { db } = deps.connection
  const { item, feed } = incoming
  const draft = await drafts.lock(db, decision.draftId)
  await items.imported(db, item.id, draft.id, decision.kind)
  if (decision.kind === 'repeat' || ofRepeat) await noteOutlet(db, item.id, draft.id, incoming.story)
  if (decision.kind === 'repeat') {
    await drafts.noteRepeat(db, draft, `${decision.reason}: ${feed.name}`)
    await offerFuller(db, draft, incoming)
    for (const id of decision.bridged) await join(deps, draft, id)
  } else await revise(deps, draft, incoming, ofRepeat)
  return draft.id
}

/** How much longer another outlet's copy is before it is worth showing. */
const fuller = 1.5

/** The draft was made of a cut, and now the whole has come: it is laid beside it, so that nothing is missed. */
async function offerFuller(db: Db, draft: drafts.DraftRow, { item, feed, story }: Incoming): Promise<void> {
  const lengthOf = ({ body }: Story) => bodyText(body).length
  const known = Math.max(lengthOf(draft.story), draft.wireUpdate ? lengthOf(draft.wireUpdate) : 0)
  if (draft.state === 'killed' || lengthOf(story) < fuller * known) return
  await drafts.offerUpdate(db, draft, story, item.id, `fuller copy of the same dispatch: ${feed.name}`)
}

/** Opens a draft for new copy, and shows an editor what it may be the same as. */
async function open(
  deps: JobDeps,
  { item, feed, story, mark }: Incoming,
  { reason, offers }: Decision & { kind: 'new' },
): Promise<number> {
  const { db } = deps.connection
  const draft = {
    desk: feed.desk,
    feedId: feed.id,
    trace: item.trace,
    fingerprint: mark,
    story,
    wireItemId: item.id,
    // A kill for copy that never came is kept, and can never go out.
    state: story.notice?.kind === 'kill' ? ('killed' as const) : ('incoming' as const),
  }
  const draftId = await drafts.create(db, draft, reason)
  await items.imported(db, item.id, draftId, 'first')
  for (const { draftId: other, kind, score, reasons } of offers.slice(0, 3))
    await suggestions.suggest(db, { drafts: [other, draftId], kind, score, reasons })
  await routeDraft(deps, draftId, { story, item, feed })
  return draftId
}

/** Two drafts turn out to be one through copy that came later: the later is taken in, or offered when somebody works on it. */
async function join(deps: JobDeps, kept: drafts.DraftRow, laterId: number): Promise<void> {
  const { db } = deps.connection
  const suggested = await suggestions.find(db, kept.id, laterId)
  if (suggested?.state === 'parted') return
  const later = await drafts.lock(db, laterId)
  if (later.state === 'spiked' || later.state === 'killed') return
  if (!isUntouched(later)) {
    const reasons = [`both carry copy of draft ${kept.id}'s latest source`]
    return suggestions.suggest(db, { drafts: [kept.id, laterId], kind: 'unsure', score: 1, reasons })
  }
  await absorb(deps, kept, later, 'wire')
  if (suggested?.state === 'open') await suggestions.decided(db, suggested, 'merged', 'wire', deps.now())
}

/** Lays a revision on its draft: a kill ends it, untouched copy takes it, edited or approved copy is offered it. */
async function revise(
  deps: JobDeps,
  draft: drafts.DraftRow,
  { item, feed, story, mark }: Incoming,
  ofRepeat: boolean,
): Promise<void> {
  const { db } = deps.connection
  const reason = story.notice ? `${story.notice.kind}: ${story.notice.phrase}` : 'new copy under the same guid'
  if (draft.state === 'killed') return drafts.record(db, draft.id, 'wire', 'ignored', 'the draft was killed before')
  if (story.notice?.kind === 'kill')
    return killDraft(deps, draft, { actor: 'wire', reason, columns: { wireItemId: item.id } })
  // Another outlet's cut must not take the place of the copy it was cut from.
  if (ofRepeat && !story.notice) return drafts.noteRepeat(db, draft, `a new version of the same copy: ${feed.name}`)
  if (item.id < draft.wireItemId)
    return drafts.record(db, draft.id, 'wire', 'older-revision', 'came after a later revision')
  if (isUntouched(draft) && !ofRepeat) {
    const columns = { wireItemId: item.id, wireUpdate: null, fingerprint: mark }
    return drafts.step(db, draft, { action: 'take-update', actor: 'wire', reason }, { story, columns })
  }
  return drafts.offerUpdate(db, draft, story, item.id, reason)
}
