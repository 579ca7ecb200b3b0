import type { HoldingWords } from './holding-words.ts'

/** What holds a draft, in English. */
export const enHolding = {
  claim: 'Take in hand',
  claimed: 'Draft taken in hand',
  unclaim: 'Let go',
  unclaimed: 'Draft back on the desk',
  takeOver: (name) => `Take over from ${name}`,
  takenOver: (name) => `Draft taken over from ${name}`,
  inHand: (name, time) => `in hand: ${name} until ${time}`,
  mine: (time) => `in hand: you, until ${time}`,
  heldBy: (name, time) => `${name} has it in hand until ${time}: ask, or wait.`,
  twoEyes: 'Two eyes',
  twoEyesHint: 'Two people must approve this draft.',
  firstApproved: (name) => `1 of 2: ${name}`,
  secondNeeded: 'You have approved it already: somebody else must approve.',
  endorsed: 'First approval noted: somebody else must approve',
  expires: (when) => `leaves the desk ${when}`,
  changes: 'Since you opened it:',
  lift: {
    open: 'Lift the embargo',
    title: 'Lift the embargo before its time',
    text: (until) =>
      `The embargo holds ${until}. A draft approved already goes out at once. The reason stays in the history.`,
    reason: 'Reason',
    placeholder: 'The source agrees, broken elsewhere…',
    missing: 'Give the reason.',
    confirm: 'Lift the embargo',
    done: 'Embargo lifted',
  },
} satisfies HoldingWords
