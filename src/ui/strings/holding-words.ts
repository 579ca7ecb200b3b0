/** The words of what holds a draft: somebody who works on it, a second approval, an embargo, its time on the desk. */
export type HoldingWords = {
  claim: string
  claimed: string
  unclaim: string
  unclaimed: string
  takeOver: (name: string) => string
  takenOver: (name: string) => string
  /** On a badge; `time` is an hour of the day. */
  inHand: (name: string, time: string) => string
  mine: (time: string) => string
  /** Why somebody else can do nothing. */
  heldBy: (name: string, time: string) => string
  twoEyes: string
  twoEyesHint: string
  firstApproved: (name: string) => string
  /** Said to whoever gave the first approval. */
  secondNeeded: string
  endorsed: string
  expires: (when: string) => string
  changes: string
  lift: {
    open: string
    title: string
    text: (until: string) => string
    reason: string
    placeholder: string
    missing: string
    confirm: string
    done: string
  }
}
