import type { Connection } from '../db/connection.ts'
import * as draftRouting from '../db/draft-routing.ts'
import * as drafts from '../db/drafts.ts'
import type { FeedRow } from '../db/feeds.ts'
import type { ItemRow } from '../db/items.ts'
import * as rules from '../db/rules.ts'
import { tryInside } from '../db/savepoint.ts'
import * as suggestions from '../db/suggestions.ts'
import { decisionText } from '../desk/rule-text.ts'
import { type Facts, type Router, routerOf } from '../desk/rules.ts'
import type { Routing } from '../model/rules.ts'
import type { Story } from '../model/story.ts'
import { askClock } from './clock.ts'
import { approve, spike } from './drafts.ts'
import type { Newsroom } from './newsroom.ts'

/** An item that makes a new draft. */
export type Arrival = { story: Story; item: ItemRow; feed: FeedRow }

/** What the rules say of an arrival, and which version of them. `fault`: they could not be asked; the feed's desk takes it. */
export type Routed = { version: number; routing: Routing; fault?: string }

/** Routes a draft that was just made: where it goes, and why, is written on it. Must run in the transaction that made it. */
export async function routeDraft(newsroom: Newsroom, draftId: number, arrival: Arrival): Promise<void> {
  await applyRouting(newsroom, draftId, await route(newsroom, arrival))
}

/** Asks the saved rules where a story goes. Whatever is wrong with them, the item is not lost: it goes to its feed's desk. */
export async function route({ connection }: Pick<Newsroom, 'connection'>, arrival: Arrival): Promise<Routed> {
  const { version } = await rules.standing(connection.db)
  try {
    const router = await routerFor(connection, version)
    return { version, routing: router(factsOf(arrival)) }
  } catch (error) {
    // The database's own failures undo the import, which is tried again; these are only those of the rules.
    return { version, routing: nowhere, fault: error instanceof Error ? error.message : String(error) }
  }
}

const nowhere: Routing = { tags: [], twoEyes: false, approve: false, spike: false, decisions: [] }

const factsOf = ({ story, item, feed }: Arrival): Facts => ({
  story,
  item: item.content,
  feedId: feed.id,
  agency: feed.agency ?? undefined,
  receivedAt: item.receivedAt,
})

const routers = new WeakMap<Connection, { version: number; router: Router }>()

/** The rules of a version made ready, once a process: a version never changes. */
async function routerFor(connection: Connection, version: number): Promise<Router> {
  const known = routers.get(connection)
  if (known?.version === version) return known.router
  const set = await rules.get(connection.db)
  const router = routerOf(set.rules)
  routers.set(connection, { version: set.version, router })
  return router
}

/** Writes a routing onto a draft of the same transaction, with a line of history for each rule that matched, and acts on it. */
export async function applyRouting(newsroom: Newsroom, draftId: number, { version, routing, fault }: Routed) {
  const { db } = newsroom.connection
  if (fault !== undefined)
    await drafts.record(db, draftId, 'rule', 'routed', `the rules (version ${version}) could not be asked: ${fault}`)
  if (version === 0 || fault !== undefined) return
  const { expireAfterHours: hours, decisions, withheld } = routing
  const expiresAt = hours === undefined ? null : new Date(newsroom.now().getTime() + hours * 3600 * 1000)
  await draftRouting.save(db, draftId, { rulesVersion: version, routing, expiresAt })
  await askClock(newsroom, draftId, { expiresAt })
  for (const decision of decisions)
    await drafts.record(db, draftId, `rule:${decision.id}`, 'routed', decisionText(decision, withheld))
  if (routing.spike) await decide(newsroom, draftId, routing, 'spike')
  else if (routing.approve) await decide(newsroom, draftId, routing, 'approve')
}

/** A rule decides as an editor would, through the same gates; where it is refused the draft stays on its desk and says why. */
async function decide(newsroom: Newsroom, draftId: number, { decisions }: Routing, what: 'approve' | 'spike') {
  const { db } = newsroom.connection
  const draft = await drafts.lock(db, draftId)
  const by = decisions.find(({ did }) => did[what])
  if (draft.state !== 'incoming' || !by) return
  const actor = `rule:${by.id}`
  const twin = what === 'approve' ? await twinOf(newsroom, draftId) : undefined
  if (twin !== undefined)
    return drafts.record(db, draftId, actor, 'routed', `not approved: it may be the same as draft ${twin}`)
  const act = what === 'approve' ? approve : spike
  const decision = { version: draft.version, reason: `rule ${by.position} "${by.name}"` }
  const refusal = await tryInside(db, () => act(newsroom, draftId, actor, decision))
  if (refusal) await drafts.record(db, draftId, actor, 'routed', `could not ${what} it: ${refusal.message}`)
}

/** Nobody has said yet that it is another story: approved by a rule it might go out twice. */
async function twinOf({ connection }: Newsroom, draftId: number): Promise<number | undefined> {
  const open = await suggestions.openFor(connection.db, draftId)
  return open.find(({ kind }) => kind === 'unsure')?.draftId
}
