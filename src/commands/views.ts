import type { Db } from '../db/connection.ts'
import * as deliveries from '../db/deliveries.ts'
import * as draftList from '../db/draft-list.ts'
import * as drafts from '../db/drafts.ts'
import * as feeds from '../db/feeds.ts'
import * as items from '../db/items.ts'
import * as suggestions from '../db/suggestions.ts'
import * as subscriptions from '../db/websub.ts'
import type { DeliverySummary, DraftDetail, DraftList, DraftSummary, FeedDetail, FeedStatus } from '../model/api.ts'
import { AppError } from '../model/error.ts'
import { doorOf } from '../model/feed.ts'
import { settingsOf } from './feeds.ts'
import { outletQuotes } from './outlet-quotes.ts'
import { quoteChanges } from './quotes.ts'
import { changesOf, reviewOf } from './review.ts'
import { routingOf } from './routed.ts'

/** Rows as the API, the desk and the command line show them. */

const iso = (date: Date): string => date.toISOString()
const isoOr = (date: Date | null): string | undefined => date?.toISOString()

const toSummary = (line: draftList.DraftLine): DraftSummary => ({
  ...line,
  agency: line.agency ?? undefined,
  place: line.place ?? undefined,
  notice: line.notice ?? undefined,
  embargo: isoOr(line.embargo),
  claimedBy: line.claimedBy ?? undefined,
  claimedUntil: isoOr(line.claimedUntil),
  firstApprover: line.firstApprover ?? undefined,
  expiresAt: isoOr(line.expiresAt),
  published: line.published ? iso(new Date(line.published)) : undefined,
  receivedAt: iso(line.receivedAt),
  updatedAt: iso(line.updatedAt),
})

export async function listDrafts(db: Db, filter: draftList.DraftFilter): Promise<DraftList> {
  const lines = await draftList.list(db, { ...filter, limit: filter.limit + 1 })
  const page = lines.slice(0, filter.limit)
  return {
    drafts: page.map(toSummary),
    next: lines.length > page.length ? String(page.at(-1)?.id) : undefined,
    counts: await drafts.counts(db),
  }
}

export async function showDraft(db: Db, id: number): Promise<DraftDetail> {
  const row = await drafts.get(db, id)
  const line = await draftList.line(db, id)
  if (!line) throw new AppError('not-found', `There is no draft ${id}.`)
  const [history, versions, sent, made, offers] = await Promise.all([
    draftList.history(db, id),
    draftList.versions(db, id),
    deliveries.list(db, { draftId: id, limit: 100 }),
    items.ofDraft(db, id),
    suggestions.openFor(db, id),
  ])
  return {
    ...toSummary(line),
    story: row.story,
    wireUpdate: row.wireUpdate ?? undefined,
    history: history.map(({ at, actor, action, reason }) => ({
      at: iso(at),
      actor,
      action,
      reason: reason ?? undefined,
    })),
    versions: versions.map(({ version, madeBy, madeAt, headline }) => ({
      version,
      by: madeBy,
      at: iso(madeAt),
      headline,
    })),
    suggestions: offers.length > 0 ? offers.map(toSuggestion) : undefined,
    quoteChanges: await quoteChanges(db, row, versions),
    outletQuotes: await outletQuotes(db, row),
    review: await reviewOf(db, row),
    changes: await changesOf(db, row, versions),
    routing: await routingOf(db, row),
    deliveries: sent.map(toDelivery),
    kill: killOf(row, history),
    items: toItems(made),
  }
}

type ItemLine = Awaited<ReturnType<typeof items.ofDraft>>[number]

function toItems(made: readonly ItemLine[]): DraftDetail['items'] {
  const copies = made.filter(({ relation }) => relation === 'first' || relation === 'repeat')
  const dated = copies.map(({ published }) => Date.parse(published ?? '')).filter((time) => !Number.isNaN(time))
  const first = new Set(copies.map(({ feedId }) => feedId)).size > 1 ? Math.min(...dated) : undefined
  return made.map((item) => ({
    id: item.id,
    feedId: item.feedId,
    feedName: item.feedName,
    guid: item.guid ?? undefined,
    link: item.link ?? undefined,
    relation: item.relation ?? 'first',
    published: item.published ?? undefined,
    filedFirst: copies.includes(item) && Date.parse(item.published ?? '') === first,
    receivedAt: iso(item.receivedAt),
  }))
}

/** Copy whose kill came first has no step that killed it: it was made so. */
function killOf(row: drafts.DraftRow, history: { at: Date; actor: string; action: string; reason: string | null }[]) {
  if (row.state !== 'killed') return undefined
  const kill = history.findLast(({ action }) => action === 'kill')
  return {
    by: kill?.actor ?? 'wire',
    reason: kill?.reason ?? row.story.notice?.phrase,
    at: iso(kill?.at ?? row.receivedAt),
    needsAcknowledgement: row.needsAcknowledgement,
    acknowledgedBy: row.acknowledgedBy ?? undefined,
    acknowledgedAt: isoOr(row.acknowledgedAt),
  }
}

type SuggestionLine = Awaited<ReturnType<typeof suggestions.openFor>>[number]

const toSuggestion = ({ draftState, receivedAt, ...rest }: SuggestionLine) => ({
  ...rest,
  state: draftState,
  receivedAt: iso(receivedAt),
})

type DeliveryLine = Awaited<ReturnType<typeof deliveries.list>>[number]

const toDelivery = (row: DeliveryLine): DeliverySummary => ({
  id: row.id,
  draftId: row.draftId,
  draftVersion: row.draftVersion,
  headline: row.headline,
  destination: row.destination,
  kind: row.kind,
  state: row.state,
  attempts: row.attempts,
  error: row.error ?? undefined,
  receipt: row.receipt ?? undefined,
  createdAt: iso(row.createdAt),
  deliveredAt: isoOr(row.deliveredAt),
})

export const listDeliveries = async (
  db: Db,
  filter: { state?: deliveries.DeliveryRow['state'] | undefined; limit: number },
): Promise<DeliverySummary[]> => (await deliveries.list(db, filter)).map(toDelivery)

export async function showDelivery(db: Db, id: number): Promise<DeliverySummary> {
  const { draftId } = await deliveries.get(db, id)
  const row = (await deliveries.list(db, { draftId, limit: 1000 })).find((delivery) => delivery.id === id)
  if (!row) throw new AppError('not-found', `There is no delivery ${id}.`)
  return toDelivery(row)
}

export const listFeeds = async (db: Db): Promise<FeedStatus[]> => (await feeds.list(db)).map(toFeedStatus)

export async function showFeed(db: Db, id: string): Promise<FeedStatus> {
  const found = (await listFeeds(db)).find((feed) => feed.id === id)
  if (!found) throw new AppError('not-found', `There is no feed "${id}". "depeche feeds list" shows the feeds.`)
  return found
}

/** A feed with its settings, for those who may change them. */
export async function showFeedSettings(db: Db, id: string): Promise<FeedDetail> {
  const row = await feeds.get(db, id)
  const subscription = await subscriptions.find(db, id)
  return {
    ...(await showFeed(db, id)),
    settings: settingsOf(row),
    hasCredential: row.credential !== null,
    hasPushToken: row.pushTokenHash !== null,
    pushPath: `/ingest/${id}`,
    hub: subscription && toHubStatus(subscription),
  }
}

const toHubStatus = ({ hub, state, leaseUntil, lastPushAt, error }: subscriptions.Subscription): FeedDetail['hub'] => ({
  address: hub,
  state,
  leaseUntil: isoOr(leaseUntil),
  lastPushAt: isoOr(lastPushAt),
  error: error ?? undefined,
})

const toFeedStatus = (row: Awaited<ReturnType<typeof feeds.list>>[number]): FeedStatus => ({
  id: row.id,
  name: row.name,
  url: row.url,
  agency: row.agency ?? undefined,
  language: row.language ?? undefined,
  desk: row.desk,
  demo: row.demo,
  state: feedState(row),
  intervalSeconds: row.intervalSeconds,
  items: row.items,
  failedItems: row.failedItems,
  lastPollAt: isoOr(row.lastPollAt),
  lastNewItemAt: isoOr(row.lastNewItemAt),
  nextPollAt: row.enabled && doorOf(row.url) !== 'push' ? iso(row.nextPollAt) : undefined,
  failures: row.failures,
  error: row.error ?? row.stoppedReason ?? undefined,
})

function feedState(row: feeds.FeedRow): FeedStatus['state'] {
  if (row.stoppedReason) return 'stopped'
  if (!row.enabled) return 'paused'
  return row.failures > 0 ? 'failing' : 'active'
}
