import type { KillsWords } from './kills-words.ts'
import { counted } from './plural.ts'

/** Kills in English. */
export const enKills = {
  label: 'Kills to be acknowledged',
  title: 'Kill',
  by: (who) => `by ${who}`,
  nowhere: 'It had gone nowhere.',
  acknowledge: 'Acknowledge',
  acknowledgeOf: (headline) => `Acknowledge the kill: ${headline}`,
  acknowledged: 'Kill acknowledged',
  acknowledgedBy: (who) => `Acknowledged by ${who}`,
  more: counted('en')({ one: '# more kill', other: '# more kills' }),
  killedBy: (who) => `${who} has killed this copy. Do not publish it.`,
  reason: 'Reason',
  kill: 'Kill',
  killed: 'Draft killed',
  dialog: {
    title: 'Kill the draft',
    text: 'It is frozen, and every destination that has it is asked to take it back. They are told the reason.',
    reason: 'Reason',
    placeholder: 'Wrong facts, a court’s decision, sent by mistake…',
    missing: 'Say why.',
    confirm: 'Kill the draft',
  },
} satisfies KillsWords
