import type { Cue } from './cues.ts'
import type { Knowledge } from './knowledge.ts'
import type { Paragraph } from './paragraph.ts'
import { readPhrase } from './phrases.ts'
import { isComma } from './scene.ts'
import type { Token } from './tokens.ts'

/**
 * Inside marks only a verb between two signs reports: "« Nous voulons, a-t-il dit, avancer »", "- aseguró -",
 * "« … la facture, souligne Prénom Nom. Nous verrons »".
 */
export function isIncise({ tokens }: Paragraph, cue: Cue, know: Knowledge): boolean {
  const left = tokens[cue.edge - 1]
  if (!isComma(left) && left?.kind !== 'dash') return false
  if (closesIncise(tokens[cue.to])) {
    return cue.form === 'inverted' || (know.lexicon.dropsPronouns && cue.form === 'finite')
  }
  if (cue.form === 'inverted') return inciseEnd(tokens, cue.to) !== undefined
  if (cue.form !== 'finite') return false
  const reading = { tokens, know, limit: Math.min(tokens.length, cue.to + 40), stops: new Set<number>() }
  const subject = readPhrase(reading, cue.to)
  return subject?.name !== undefined && closesIncise(tokens[subject.to])
}

/** Tokens that a date, a place or a circumstance may take inside an incise ("a-t-elle raconté à son arrivée,"). */
const longestIncise = 12

/** The comma or dash that closes an incise longer than its verb. */
export function inciseEnd(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + longestIncise; at += 1) {
    const token = tokens[at]
    if (isComma(token) || token?.kind === 'dash') return at
    if (token?.kind !== 'word' && token?.kind !== 'number') return undefined
  }
  return undefined
}

const closesIncise = (token: Token | undefined): boolean =>
  token === undefined || isComma(token) || token.kind === 'dash' || token.kind === 'stop' || token.kind === 'mark'
