import type { DraftDetail, FeedStatus } from '../../model/api.ts'
import type { DeliveryState } from '../../model/delivery.ts'
import type { DraftAction, DraftState } from '../../model/draft.ts'
import type { ErrorCode } from '../../model/error.ts'
import type { NoticeKind, Quote } from '../../model/story.ts'
import type { FeedSettingsWords } from './feed-settings-words.ts'
import type { HoldingWords } from './holding-words.ts'
import type { KillsWords } from './kills-words.ts'
import type { LedgerWords } from './ledger-words.ts'
import type { RulesWords } from './rules-words.ts'
import type { UpdateWords } from './update-words.ts'

/** The steps a draft's history may tell of; others are shown as the server names them. */
type KnownAction =
  | DraftAction
  | 'created'
  | 'repeated'
  | 'merged'
  | 'parted'
  | 'update-offered'
  | 'older-revision'
  | 'ignored'
  | 'noted'
  | 'delivered'
  | 'unpublished'
  | 'retracted'
  | 'routed'

/** Those who act and are nobody in person. */
type KnownActor = 'wire' | 'publisher' | 'rule' | 'clock' | 'sweep' | 'system' | 'reparse'

/** Every word the desk shows, one shape for all its languages. Counted phrases are functions, so each language keeps its own plurals. */
export type Strings = {
  appName: string
  nav: {
    label: string
    drafts: string
    quotes: string
    feeds: string
    rules: string
    deliveries: string
    queues: string
    skip: string
  }
  language: string
  scheme: { toDark: string; toLight: string }
  live: { on: string; off: string }
  account: { signedInAs: (name: string) => string; signOut: string; roles: { editor: string; admin: string } }
  demo: { label: string; text: string; off: string; dismiss: string; badge: string; badgeHint: string }
  signIn: {
    opening: string
    refused: string
    refusedHint: string
    title: string
    text: string
    command: string
    copy: string
    after: string
    retry: string
  }
  /** As the heading of a list of drafts. */
  states: Record<DraftState, string>
  /** Said of one draft. */
  stateOf: Record<DraftState, string>
  allStates: string
  notices: Record<NoticeKind, string>
  list: {
    title: string
    search: string
    desk: string
    feed: string
    allDesks: string
    allFeeds: string
    columns: {
      headline: string
      agency: string
      place: string
      received: string
      state: string
      quotes: string
      sources: string
      feed: string
    }
    quotes: (n: number) => string
    sources: (n: number) => string
    more: string
    empty: string
    emptyHint: string
    emptyFiltered: string
    clear: string
    fresh: (n: number) => string
    updatePending: string
    keys: { move: string; open: string; search: string }
  }
  draft: {
    back: string
    notFound: string
    desk: string
    version: (n: number) => string
    empty: string
    edit: string
    approve: string
    spike: string
    restore: string
    whyNotApprove: Record<Exclude<DraftState, 'incoming' | 'claimed' | 'updated'>, string>
    whyNotSpike: Record<'spiked' | 'killed' | 'published' | 'updated' | 'expired', string>
    whyNotEdit: Record<'spiked' | 'killed' | 'expired', string>
    approved: string
    spiked: string
    restored: string
    updateTaken: string
    saved: string
    killed: string
    legend: string
  }
  quotes: {
    title: string
    none: string
    types: Record<Quote['type'], string>
    noSpeaker: string
    mention: string
    cue: string
    confidence: string
    show: string
    refused: (n: number) => string
  }
  facts: {
    title: string
    headlineSpeaker: string
    eventPlace: string
    eventDate: string
    dateline: string
    byline: string
    credit: string
    people: string
    keywords: string
    notice: string
    embargo: string
    published: string
    received: string
    feed: string
    language: string
    rights: string
    link: string
    category: string
    tags: string
    priority: string
    expires: string
    slug: string
    media: string
  }
  embargo: {
    badge: string
    until: (when: string) => string
    in: (left: string) => string
    withheld: string
    over: string
  }
  warnings: string
  items: {
    title: string
    relations: Record<DraftDetail['items'][number]['relation'], string>
    open: string
    filedFirst: string
  }
  suggestions: {
    title: string
    kinds: Record<'unsure' | 'related', string>
    merge: string
    part: string
    merged: string
    parted: string
  }
  versions: { title: string }
  history: { title: string; none: string; actors: Record<KnownActor, string>; actions: Record<KnownAction, string> }
  editing: {
    title: string
    headline: string
    body: string
    bodyHint: string
    credit: string
    save: string
    cancel: string
    headlineMissing: string
    bodyMissing: string
    reanalysed: string
    backToDesk: string
    changedMeanwhile: string
    conflict: string
    conflictText: string
    reload: string
    keepMine: string
    leave: string
    leaveText: string
    stay: string
    leaveAnyway: string
  }
  spiking: { title: string; text: string; reason: string; placeholder: string; confirm: string; cancel: string }
  update: UpdateWords
  feeds: {
    title: string
    columns: {
      name: string
      state: string
      lastPoll: string
      lastNew: string
      nextPoll: string
      items: string
      desk: string
      actions: string
    }
    states: Record<FeedStatus['state'], string>
    every: (duration: string) => string
    failures: (n: number) => string
    failedItems: (n: number) => string
    never: string
    due: string
    pollNow: string
    pause: string
    resume: string
    polled: (name: string) => string
    paused: (name: string) => string
    resumed: (name: string) => string
    empty: string
    emptyHint: string
    openDrafts: string
    add: string
    settings: string
  }
  feedSettings: FeedSettingsWords
  ledger: LedgerWords
  rules: RulesWords
  deliveries: {
    title: string
    all: string
    states: Record<DeliveryState, string>
    /** Where a delivery that takes a killed draft back stands. */
    retractions: Record<DeliveryState, string>
    columns: {
      headline: string
      destination: string
      state: string
      attempts: string
      created: string
      delivered: string
      outcome: string
    }
    retry: string
    retried: string
    empty: string
    emptyHint: string
    emptyDraft: string
  }
  kills: KillsWords
  holding: HoldingWords
  queues: { title: string; text: string; open: string }
  failures: Record<ErrorCode, string> & { unknown: string; offline: string }
  /** Between a label and its value; French puts a no-break space before it. */
  colon: string
  loading: string
  retry: string
  close: string
  notFound: string
  home: string
}

/** The part of the words that one draft's page needs: a file of its own in each language. */
export type DraftStrings = Pick<
  Strings,
  | 'draft'
  | 'quotes'
  | 'facts'
  | 'embargo'
  | 'items'
  | 'suggestions'
  | 'versions'
  | 'history'
  | 'editing'
  | 'spiking'
  | 'update'
>
