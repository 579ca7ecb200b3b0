import * as deliveries from '../db/deliveries.ts'
import * as drafts from '../db/drafts.ts'
import * as feeds from '../db/feeds.ts'
import * as items from '../db/items.ts'
import { lockNames } from '../db/locks.ts'
import { type Decision, decide } from '../matching/decide.ts'
import { fingerprint } from '../matching/fingerprint.ts'
import type { Story } from '../model/story.ts'
import type { Work } from '../queue/processor.ts'
import type { JobDeps } from './deps.ts'

/** How far back the same copy from another feed is a repeat. */
const repeatWindowMs = 7 * 24 * 3600 * 1000

type Incoming = { item: items.ItemRow; feed: feeds.FeedRow; story: Story; mark: string }

/** Imports one item: structure it, match it against the archive, make or change its draft. */
export const importItem = (deps: JobDeps): Work<'import'> => ({
  async run({ itemId }, { log }) {
    const { db } = deps.connection
    const item = await items.get(db, itemId)
    if (item.state !== 'pending') return
    const done = deps.metrics.importSeconds.startTimer()
    const feed = await feeds.getEvenRemoved(db, item.feedId)
    const story = await deps.reading.structureItem(item.content, settingsOf(feed), [String(item.id)])
    const incoming = { item, feed, story, mark: fingerprint(story) }
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

/** Enters a story into the archive. Undefined when another run has done it meanwhile. */
async function enter(
  deps: JobDeps,
  incoming: Incoming,
): Promise<{ kind: Decision['kind']; draftId: number } | undefined> {
  const { db } = deps.connection
  const { item, mark, story } = incoming
  // Revisions of one item, and the same copy from several feeds, come one after the other.
  await lockNames(db, [`item:${item.feedId}:${item.identity}`, `copy:${mark}`])
  if (!(await items.lockPending(db, item.id))) return undefined

  const same = await items.findDraftOf(db, item.feedId, item.identity)
  const alike = await drafts.findByFingerprint(db, mark, new Date(deps.now().getTime() - repeatWindowMs))
  const decision = decide(story, [
    ...(same?.draftId ? [{ draftId: same.draftId, sameItem: true, sameCopy: false }] : []),
    ...(alike ? [{ draftId: alike.id, sameItem: false, sameCopy: true }] : []),
  ])
  return { kind: decision.kind, draftId: await apply(deps, incoming, decision) }
}

async function apply(deps: JobDeps, incoming: Incoming, decision: Decision): Promise<number> {
  const { db } = deps.connection
  const { item, feed, story, mark } = incoming
  if (decision.kind === 'new') {
    const draftId = await drafts.create(
      db,
      {
        desk: feed.desk,
        feedId: feed.id,
        trace: item.trace,
        fingerprint: mark,
        story,
        wireItemId: item.id,
        // A kill for copy that never came is kept, and can never go out.
        state: story.notice?.kind === 'kill' ? 'killed' : 'incoming',
      },
      decision.reason,
    )
    await items.imported(db, item.id, draftId, 'first')
    return draftId
  }
  const draft = await drafts.lock(db, decision.draftId)
  if (decision.kind === 'repeat') {
    await items.imported(db, item.id, draft.id, 'repeat')
    await drafts.noteRepeat(db, draft, `${decision.reason}: ${feed.name}`)
  } else {
    await items.imported(db, item.id, draft.id, 'revision')
    await revise(deps, draft, incoming)
  }
  return draft.id
}

/** Lays a revision on its draft: a kill ends it, untouched copy takes it, edited or approved copy is offered it. */
async function revise(deps: JobDeps, draft: drafts.DraftRow, { item, story, mark }: Incoming): Promise<void> {
  const { db } = deps.connection
  const reason = story.notice ? `${story.notice.kind}: ${story.notice.phrase}` : 'new copy under the same guid'
  if (draft.state === 'killed') return drafts.record(db, draft.id, 'wire', 'ignored', 'the draft was killed before')
  if (story.notice?.kind === 'kill') {
    await drafts.step(db, draft, { action: 'kill', actor: 'wire', reason }, { columns: { wireItemId: item.id } })
    await deliveries.cancel(db, draft.id, 'killed by the wire')
    return
  }
  if (item.id < draft.wireItemId)
    return drafts.record(db, draft.id, 'wire', 'older-revision', 'came after a later revision')
  if (draft.state === 'incoming' && !draft.edited) {
    const columns = { wireItemId: item.id, wireUpdate: null, fingerprint: mark }
    return drafts.step(db, draft, { action: 'take-update', actor: 'wire', reason }, { story, columns })
  }
  return drafts.offerUpdate(db, draft, story, item.id, reason)
}
