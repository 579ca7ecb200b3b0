import { type Cue, skipAdverbs } from './cues.ts'
import { type Phrase, readPhrase } from './phrases.ts'
import { isComma, isSemicolon, readingOf, type Scene } from './scene.ts'
import { matchPhrase } from './words.ts'

/** Tokens that an adjunct between the verb and its content may take ("said in a statement released Monday …"). */
const longestAdjunct = 24
/** Tokens in which the verb of a reported clause must show. */
const clauseWindow = 14

/**
 * Where content without a complementiser begins ("said the vote was fair", "told reporters on Monday it was over").
 * Undefined when nothing but adjuncts follows the verb.
 */
export function bareOpening(scene: Scene, cue: Cue): number | undefined {
  const { tokens, end } = scene
  if (cue.form !== 'finite' || cue.reach !== 'clause') return undefined
  const limit = Math.min(end, scene.cues.find((other) => other.from >= cue.to)?.edge ?? end)
  const at = skipAdjuncts(scene, skipObject(scene, cue), end)
  const first = tokens[at]
  if (!first || at >= end || first.kind !== 'word' || scene.stops.has(at)) return undefined
  return opensClause(scene, at, Math.max(limit, Math.min(end, at + clauseWindow))) ? at : undefined
}

/** "told CBC News", "told reporters": the one who hears. */
function skipObject(scene: Scene, cue: Cue): number {
  const { tokens, know, end } = scene
  const at = skipAdverbs(tokens, cue.to, know)
  if (!know.hearerVerbs.has(tokens[cue.to - 1]?.low ?? '')) return at
  const hearer = readPhrase({ ...readingOf(scene, end), limit: Math.min(end, at + 12) }, at)
  return hearer ? hearer.to : at + 1
}

/** Skips dates, adverbs and adjuncts, each with what it governs up to the next subject. */
function skipAdjuncts(scene: Scene, from: number, end: number): number {
  const { tokens, know } = scene
  let at = from
  while (at < Math.min(end, from + longestAdjunct)) {
    const adverbs = skipAdverbs(tokens, at, know)
    if (adverbs > at) {
      at = adverbs
      continue
    }
    const token = tokens[at]
    if (isComma(token)) at += 1
    else if (know.weekdays.has(token?.low ?? '') || matchPhrase(tokens, at, know.relativeDays)) at += 1
    else if (matchPhrase(tokens, at, know.adjuncts))
      at = afterObject(scene, matchPhrase(tokens, at, know.adjuncts)?.to ?? at + 1, end)
    else break
  }
  return at
}

/** The words a preposition governs: up to a comma, a pronoun, an article or another preposition. */
function afterObject(scene: Scene, from: number, end: number): number {
  const { tokens, know } = scene
  let at = from
  while (at < Math.min(end, from + 6)) {
    const token = tokens[at]
    if (!token || isComma(token) || isSemicolon(token)) break
    const small = know.smallWords.has(token.low)
    if (small && at > from) break
    if (token.capital && at > from && !tokens[at - 1]?.capital && !small && !know.weekdays.has(token.low)) break
    at += 1
  }
  return at
}

/** A finite verb shows soon: else the verb takes a noun ("announced a plan", "said goodbye"). */
function opensClause({ tokens, know, paragraph }: Scene, at: number, end: number): boolean {
  for (let next = at; next < end; next += 1) {
    if (paragraph.pairAt[next] !== -1) return true
    const low = tokens[next]?.low ?? ''
    if (know.commonVerbs.has(low) || know.lexicon.verbEndings.some((ending) => low.endsWith(ending))) return true
  }
  return false
}

/** Whether the words after a verb can follow an attribution: an end, a comma, an adjunct, a date. */
export function endsAttribution(scene: Scene, at: number): boolean {
  const { tokens, know, end } = scene
  const token = tokens[at]
  if (!token || at >= end || token.kind !== 'word') return true
  return (
    skipAdverbs(tokens, at, know) > at ||
    know.weekdays.has(token.low) ||
    know.conjunctions.has(token.low) ||
    matchPhrase(tokens, at, know.relativeDays) !== undefined ||
    matchPhrase(tokens, at, know.adjuncts) !== undefined ||
    (know.prepositions.has(token.low) && !know.determiners.has(token.low) && !know.relatives.has(token.low))
  )
}

/** A subject no list knows: the words between the last sign and its verb, when they are few. */
export function anySubject({ tokens, know }: Scene, edge: number, floor: number): Phrase | undefined {
  let from = edge
  while (from > Math.max(floor, edge - 14) && belongs(tokens[from - 1]?.kind)) from -= 1
  while (from < edge && know.conjunctions.has(tokens[from]?.low ?? '')) from += 1
  return from < edge ? { from, to: edge, kind: 'other', gender: undefined, plural: false } : undefined
}

const belongs = (kind: string | undefined): boolean => kind === 'word' || kind === 'number' || kind === 'other'
