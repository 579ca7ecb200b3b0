import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Profile } from '../matching/profile.ts'
import type { ItemRelation } from '../model/api.ts'
import type { DeliveryKind, DeliveryState, Receipt } from '../model/delivery.ts'
import type { DraftState } from '../model/draft.ts'
import type { FeedContent, FeedWishes, FileSettings } from '../model/feed.ts'
import type { Item } from '../model/item.ts'
import type { Quote, Story } from '../model/story.ts'

/** The tables as Kysely sees them; migrations/ is what they are. */
export type Tables = {
  settings: { name: string; value: JSONColumnType<object> }
  feeds: FeedTable
  takenFiles: { feedId: string; name: string; mark: string; takenAt: Generated<Date> }
  websubSubscriptions: WebSubTable
  hostSlots: { host: string; slot: number; heldUntil: Date }
  hostPauses: { host: string; nextAt: Date; lineEnd: Date }
  payloads: PayloadTable
  items: ItemTable
  drafts: DraftTable
  copies: { itemId: number; draftId: number; profile: JSONColumnType<Profile> }
  copyMarks: { mark: number; draftId: number }
  suggestions: SuggestionTable
  draftVersions: {
    draftId: number
    version: number
    madeBy: string
    story: JSONColumnType<Story>
    madeAt: Generated<Date>
  }
  quotes: QuoteTable
  draftEvents: {
    id: Generated<number>
    draftId: number
    at: Generated<Date>
    actor: string
    action: string
    reason: string | null
  }
  deliveries: DeliveryTable
  sourceQuotes: {
    itemId: number
    draftId: number
    position: number
    type: Quote['type']
    text: string
    speakerMention: string | null
    speakerName: string | null
  }
  draftRouting: {
    id: Generated<number>
    draftId: number
    at: Generated<Date>
    rulesVersion: number
    decision: JSONColumnType<object>
  }
  signInLinks: { tokenHash: string; name: string; role: string; expiresAt: Date; usedAt: Date | null }
  sessions: { tokenHash: string; name: string; role: string; expiresAt: Date; createdAt: Generated<Date> }
}

type FeedTable = {
  id: string
  name: string
  url: string
  agency: string | null
  language: string | null
  desk: string
  enabled: boolean
  demo: boolean
  intervalSeconds: number
  stoppedReason: string | null
  etag: string | null
  lastModified: string | null
  bodyHash: string | null
  lastPollAt: Date | null
  lastNewItemAt: Date | null
  nextPollAt: Generated<Date>
  failures: Generated<number>
  error: string | null
  createdAt: Generated<Date>
  removedAt: Date | null
  content: ColumnType<FeedContent, FeedContent | undefined, FeedContent>
  minIntervalSeconds: number | null
  maxIntervalSeconds: number | null
  paceSeconds: number | null
  wishes: ColumnType<FeedWishes | null, string | null | undefined, string | null>
  validatorsAt: Date | null
  movedTo: string | null
  movedTimes: Generated<number>
  quietUntil: Date | null
  floodAccepted: Generated<boolean>
  files: JSONColumnType<FileSettings, string | undefined, string>
  username: string | null
  credential: Buffer | null
  pushTokenHash: string | null
  websub: Generated<boolean>
}

type WebSubTable = {
  feedId: string
  hub: string
  topic: string
  callback: string
  secret: Buffer
  state: WebSubState
  askedAt: Date
  leaseUntil: Date | null
  nextAt: Date | null
  attempts: Generated<number>
  lastPushAt: Date | null
  error: string | null
}
export type WebSubState = 'asked' | 'active' | 'refused' | 'ended'

type PayloadTable = {
  id: Generated<number>
  feedId: string
  trace: string
  hash: string
  body: Buffer
  contentType: string | null
  url: string
  receivedAt: Generated<Date>
  format: string | null
  error: string | null
  warnings: JSONColumnType<string[], string | undefined, string>
}

type ItemTable = {
  id: Generated<number>
  feedId: string
  payloadId: number
  trace: string
  identity: string
  revision: string
  content: JSONColumnType<Item>
  state: ColumnType<ItemState, ItemState | undefined>
  error: string | null
  draftId: number | null
  relation: ItemRelation | null
  receivedAt: Generated<Date>
  queuedAt: Generated<Date>
  pagePayloadId: number | null
  pageAttempts: Generated<number>
}
export type ItemState = 'page' | 'pending' | 'imported' | 'failed'

type DraftTable = {
  id: Generated<number>
  version: Generated<number>
  copyVersion: Generated<number>
  state: ColumnType<DraftState, DraftState | undefined>
  desk: string
  feedId: string
  trace: string
  fingerprint: string
  story: JSONColumnType<Story>
  wireUpdate: ColumnType<Story | null, string | null | undefined, string | null>
  wireItemId: number
  edited: Generated<boolean>
  embargo: Date | null
  approvedAt: Date | null
  receivedAt: Generated<Date>
  updatedAt: Generated<Date>
  claimedBy: string | null
  claimedUntil: Date | null
  publishedVersion: number | null
  wireBase: ColumnType<Story | null, string | null | undefined, string | null>
  liftedEmbargo: Date | null
  needsAcknowledgement: Generated<boolean>
  acknowledgedBy: string | null
  acknowledgedAt: Date | null
  category: string | null
  tags: Generated<string[]>
  priority: number | null
  needsTwoEyes: Generated<boolean>
  firstApprover: string | null
  destinations: string[] | null
  expiresAt: Date | null
}

type SuggestionTable = {
  draftId: number
  otherId: number
  kind: 'unsure' | 'related'
  score: number
  reasons: JSONColumnType<string[]>
  state: ColumnType<'open' | 'merged' | 'parted', 'open' | undefined>
  madeAt: Generated<Date>
  decidedBy: string | null
  decidedAt: Date | null
}

type QuoteTable = {
  draftId: number
  version: number
  position: number
  type: Quote['type']
  text: string
  folded: string
  speakerMention: string | null
  speakerName: string | null
  speakerFolded: string | null
  role: string | null
  cue: string | null
  confidence: number
  headline: string
  language: string
  agencies: string[]
  saidOn: string
  feedId: string
  published: Date | null
  receivedAt: Date
}

type DeliveryTable = {
  id: Generated<number>
  draftId: number
  draftVersion: number
  kind: ColumnType<DeliveryKind, DeliveryKind | undefined>
  trace: string
  destination: string
  approvedAt: Date
  state: ColumnType<DeliveryState, DeliveryState | undefined>
  attempts: Generated<number>
  error: string | null
  receipt: ColumnType<Receipt | null, string | null | undefined, string | null>
  createdAt: Generated<Date>
  queuedAt: Generated<Date>
  deliveredAt: Date | null
}
