import type { DraftState } from './draft.ts'

/** What a reparse finds and does: stored payloads read, structured and matched by today's code. Lines of `depeche reparse --json`. */

/** One field that today's code reads in another way. Texts are whole; who shows them cuts them. */
export type Change = {
  /** A field of the item or story: "headline", "body 2", "quote", "speaker". */
  field: string
  before?: string | undefined
  after?: string | undefined
  /** An editor does not see it: a rule's name, a place in the text, a confidence. */
  unseen?: true
}

/**
 * reader: the item is read in another way. story: the same copy is understood in another way. matching: it would be something else
 * to the archive. failure: it cannot be read or understood today. import: it could not be, or was not seen, and can be today.
 */
export type DifferenceClass = 'reader' | 'story' | 'matching' | 'failure' | 'import'

/**
 * What comes of a difference when it is applied. take: the draft has a new version; offer: its editors are offered one; suggest: a
 * suggestion on the drafts; note: a line in the draft's history; keep: the item's content becomes today's; import: it is queued for
 * its import; leave: nothing.
 */
export type DifferenceOutcome = 'take' | 'offer' | 'suggest' | 'note' | 'keep' | 'import' | 'leave'

export type Difference = {
  class: DifferenceClass
  outcome: DifferenceOutcome
  feedId: string
  payloadId: number
  itemId?: number | undefined
  draftId?: number | undefined
  draftState?: DraftState | undefined
  headline?: string | undefined
  changes: readonly Change[]
  /** Why it is left, or cannot be read. */
  reason?: string | undefined
}

export type ReparseCounts = {
  /** Read, of those that were to be. */
  payloads: number
  /** Items found again in them. */
  items: number
  /** Items whose content is read in another way. */
  reread: number
  /** Copies that are compared with others by other words or marks. */
  refreshed: number
  /** Drafts that take today's story, and drafts whose editors are offered it. */
  changed: number
  offered: number
  /** Drafts left as they are: spiked, killed or expired. */
  left: number
  /** Suggestions made, and lines noted in the history of drafts, of what the matching would do today. */
  suggested: number
  noted: number
  /** Items queued for an import. */
  imported: number
  /** Payloads and items that cannot be read today, those among them that never could. */
  failed: number
}

export type Reparse = ReparseCounts & {
  dryRun: boolean
  /** The first 10,000; all of them are told while they are found. */
  differences: readonly Difference[]
}
