import { z } from 'zod'
import { deliveryKind, deliveryState, receipt } from './delivery.ts'
import { draftEvent, draftState, holder } from './draft.ts'
import { feedSettings } from './feed.ts'
import { outletQuotes, quoteChange } from './quotes.ts'
import { draftReview, wireChanges } from './review.ts'
import { draftRouting } from './rules.ts'
import { noticeKind, story } from './story.ts'

/** What the HTTP API answers and takes: the desk's only view of the server. Times are ISO 8601 UTC. */
const time = z.iso.datetime()

export const sessionUser = z.object({ name: z.string(), role: z.enum(['editor', 'admin']) })
export type SessionUser = z.infer<typeof sessionUser>

export const draftSummary = z.object({
  id: z.int(),
  /** Rises with every change; sent back with an edit so that two editors cannot overwrite each other. */
  version: z.int(),
  state: draftState,
  desk: z.string(),
  headline: z.string(),
  language: z.string(),
  agency: z.string().optional(),
  place: z.string().optional(),
  feedId: z.string(),
  feedName: z.string(),
  demo: z.boolean(),
  notice: noticeKind.optional(),
  /** Until when an embargo holds; the year 9999: until the wire lifts it. */
  embargo: time.optional(),
  /** Who has it in hand, and until when nobody else may change it. */
  claimedBy: z.string().optional(),
  claimedUntil: time.optional(),
  /** Two people must approve it; the first who did. */
  needsTwoEyes: z.boolean(),
  firstApprover: z.string().optional(),
  /** When it leaves the desk unless somebody takes it. */
  expiresAt: time.optional(),
  quotes: z.int(),
  /** How many items carry this copy (repeats from other feeds and later revisions). */
  sources: z.int(),
  /** The wire has sent copy that the editor's version does not have yet. */
  updatePending: z.boolean(),
  published: time.optional(),
  receivedAt: time,
  updatedAt: time,
})
export type DraftSummary = z.infer<typeof draftSummary>

export const draftList = z.object({
  drafts: z.array(draftSummary),
  /** Pass as `before` for the next page; absent on the last. */
  next: z.string().optional(),
  counts: z.record(draftState, z.int()),
})
export type DraftList = z.infer<typeof draftList>

/** What an item is to the draft it belongs to. */
export const itemRelation = z.enum(['first', 'revision', 'repeat', 'update', 'writethru', 'take', 'correction', 'kill'])
export type ItemRelation = z.infer<typeof itemRelation>

export const deliverySummary = z.object({
  id: z.int(),
  draftId: z.int(),
  draftVersion: z.int(),
  headline: z.string(),
  destination: z.string(),
  /** Whether it brings the draft to the destination or, after a kill, takes it back. */
  kind: deliveryKind,
  state: deliveryState,
  attempts: z.int(),
  error: z.string().optional(),
  receipt: receipt.optional(),
  createdAt: time,
  deliveredAt: time.optional(),
})
export type DeliverySummary = z.infer<typeof deliverySummary>

/** A kill that nobody has acknowledged. */
const alert = z.object({
  /** The draft's. */
  id: z.int(),
  version: z.int(),
  headline: z.string(),
  language: z.string(),
  feedName: z.string(),
  by: z.string(),
  reason: z.string().optional(),
  at: time,
  /** Every destination that has the draft, or may have it, and how taking it back stands there. */
  retractions: z.array(
    z.object({
      deliveryId: z.int(),
      destination: z.string(),
      state: deliveryState,
      error: z.string().optional(),
      /** Whether there is a receipt that it went there; else it may have. */
      arrived: z.boolean(),
    }),
  ),
})
export type Alert = z.infer<typeof alert>

/** The latest kills that nobody has acknowledged, and how many there are. */
export const alertList = z.object({ alerts: z.array(alert), total: z.int() })
export type AlertList = z.infer<typeof alertList>

const suggestion = z.object({
  /** The other draft. */
  draftId: z.int(),
  headline: z.string(),
  state: draftState,
  feedName: z.string(),
  receivedAt: time,
  /** unsure: it may be the same copy; related: the same in another language. */
  kind: z.enum(['unsure', 'related']),
  score: z.number(),
  reasons: z.array(z.string()),
})

export const draftDetail = draftSummary.extend({
  story,
  history: z.array(draftEvent),
  /** Every version of the copy, oldest first; `by` is the wire or an editor. */
  versions: z.array(z.object({ version: z.int(), by: z.string(), at: time, headline: z.string() })),
  /** The wire's newest copy when it is not the draft's own. */
  wireUpdate: story.optional(),
  /** The wire's newest copy beside the draft's and the one it started from; absent when there is nothing newer. */
  review: draftReview.optional(),
  /** What the wire's newest version changed; absent while there is one version. */
  changes: wireChanges.optional(),
  /** Drafts that may be the same, to be merged or parted; absent when there are none. */
  suggestions: z.array(suggestion).optional(),
  /** Quotes whose words changed from version to version, the newest change first. */
  quoteChanges: z.array(quoteChange),
  /** The other outlets that carry the dispatch and print quotes, and how theirs differ from the draft's as it stands. */
  outletQuotes: z.array(outletQuotes),
  routing: draftRouting,
  deliveries: z.array(deliverySummary),
  /** Of a killed draft: who killed it, why, and who has seen it. */
  kill: z
    .object({
      by: z.string(),
      reason: z.string().optional(),
      at: time,
      needsAcknowledgement: z.boolean(),
      acknowledgedBy: z.string().optional(),
      acknowledgedAt: time.optional(),
    })
    .optional(),
  items: z.array(
    z.object({
      id: z.int(),
      feedId: z.string(),
      feedName: z.string(),
      guid: z.string().optional(),
      link: z.string().optional(),
      relation: itemRelation,
      /** When its source says it published it. */
      published: z.string().optional(),
      /** Of several sources with the same copy, the one that dates it first. */
      filedFirst: z.boolean(),
      receivedAt: time,
    }),
  ),
})
export type DraftDetail = z.infer<typeof draftDetail>

/** An editor's change; fields left out stay. Quotes and people are found anew in the edited body. */
export const draftEdit = z.object({
  version: z.int(),
  headline: z.string().trim().min(1).max(1000).optional(),
  body: z.array(z.string().trim().min(1)).min(1).optional(),
  credit: z.string().trim().min(1).max(200).optional(),
})
export type DraftEdit = z.infer<typeof draftEdit>

export const draftDecision = z.object({ version: z.int(), reason: z.string().trim().max(500).optional() })
export type DraftDecision = z.infer<typeof draftDecision>

/** Taking a draft in hand, for so many minutes. `takeOver`: although another has it, for those who run the newsroom. */
export const draftClaim = z.object({
  version: z.int(),
  minutes: z.int().min(1).max(720).default(30),
  takeOver: z.boolean().default(false),
})
export type DraftClaim = z.input<typeof draftClaim>

const reason = z.string().trim().min(1).max(500)

/** Ends an embargo before its time. */
export const embargoLift = z.object({ version: z.int(), reason })
export type EmbargoLift = z.infer<typeof embargoLift>

/** Sets an embargo, or moves its end. */
export const embargoChange = z.object({
  version: z.int(),
  until: z.iso.datetime({ offset: true }),
  reason: reason.optional(),
})
export type EmbargoChange = z.infer<typeof embargoChange>

export const feedStatus = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  agency: z.string().optional(),
  language: z.string().optional(),
  desk: z.string(),
  demo: z.boolean(),
  state: z.enum(['active', 'paused', 'failing', 'stopped']),
  intervalSeconds: z.int(),
  items: z.int(),
  failedItems: z.int(),
  lastPollAt: time.optional(),
  lastNewItemAt: time.optional(),
  nextPollAt: time.optional(),
  /** Failed polls since the last good one. */
  failures: z.int(),
  error: z.string().optional(),
})
export type FeedStatus = z.infer<typeof feedStatus>

/** How a feed's subscription at its WebSub hub stands; `ended`: there is none. */
const hubStatus = z.object({
  address: z.string(),
  state: z.enum(['asked', 'active', 'refused', 'ended']),
  leaseUntil: time.optional(),
  lastPushAt: time.optional(),
  error: z.string().optional(),
})

/** A feed with its settings. Secrets are never shown: only whether there is one. */
export const feedDetail = feedStatus.extend({
  settings: feedSettings,
  hasCredential: z.boolean(),
  hasPushToken: z.boolean(),
  /** Where an agency pushes to, on this server. */
  pushPath: z.string(),
  /** The hub that the feed names. */
  hub: hubStatus.optional(),
})
export type FeedDetail = z.infer<typeof feedDetail>

/** A password or private key for a feed; null forgets it. */
export const feedCredential = z.object({ secret: z.string().min(1).max(20_000).nullable() })

/** A token that may push to a feed, shown this once. */
export const pushToken = z.object({ token: z.string() })

export const feedList = z.object({ feeds: z.array(feedStatus) })
export type FeedList = z.infer<typeof feedList>

/** What became of something pushed: it is kept. `trace` follows it through the logs. */
export const ingestReceipt = z.object({ trace: z.string(), items: z.int(), newItems: z.int(), failures: z.int() })

export const deliveryList = z.object({ deliveries: z.array(deliverySummary) })
export type DeliveryList = z.infer<typeof deliveryList>

export const appStatus = z.object({ version: z.string(), demo: z.boolean(), roles: z.array(z.string()) })
export type AppStatus = z.infer<typeof appStatus>

/** One line of the `/api/events` stream (server-sent events, event name `change`). */
export const changeEvent = z.object({ kind: z.enum(['draft', 'feed', 'delivery', 'rules']), id: z.string() })
export type ChangeEvent = z.infer<typeof changeEvent>

/** Every refused request answers with this. */
export const problem = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** Of a conflict: what others did to the draft since it was read. */
    changes: z.array(draftEvent).optional(),
    /** Of a conflict: who has the draft in hand. */
    holder: holder.optional(),
  }),
})
export type Problem = z.infer<typeof problem>
