import { type Cue, skipAdverbs } from './cues.ts'
import { endsIn } from './endings.ts'
import { isIn } from './lists.ts'
import { type Phrase, readPhrase } from './phrases.ts'
import { isComma, isParting, isPreposition, isSemicolon, readingOf, type Scene } from './scene.ts'
import { subjectBefore } from './subjects.ts'
import { matchPhrase } from './words.ts'

/** Tokens that an adjunct between the verb and its content may take ("said in a statement released Monday …"). */
const longestAdjunct = 24
/** Tokens in which the verb of a reported clause must show. */
const clauseWindow = 14

/** Where the words after a verb, its hearer, dates and adjuncts begin. */
export const afterAdjuncts = (scene: Scene, cue: Cue): number => skipAdjuncts(scene, skipObject(scene, cue), scene.end)

/**
 * Whether content without a complementiser begins at `at` ("said the vote was fair", "told reporters on Monday it was
 * over"). A verb that does more than report needs a subject that can speak and a clause after it.
 */
export function bareOpens(scene: Scene, cue: Cue, at: number, floor: number): boolean {
  const { tokens, end, know } = scene
  if (cue.form === 'inverted' || cue.form === 'infinitive' || cue.reach !== 'clause') return false
  // "…," said NP: with a sign right before the verb its subject follows, not its content.
  const subject = subjectBefore(scene, cue.edge, floor)
  const closesApposition =
    isComma(tokens[cue.edge - 1]) && subject !== undefined && opensClause(scene, at, Math.min(end, at + clauseWindow))
  if (cue.form === 'finite' && isParting(tokens[cue.edge - 1]) && subject?.from !== floor && !closesApposition)
    return false
  const first = tokens[at]
  if (!first || at >= end || (first.kind !== 'word' && first.kind !== 'number') || scene.stops.has(at)) return false
  const strong = isIn(tokens[cue.to - 1], know.bareVerbs)
  if (strong && isParting(tokens[cue.edge - 1]) && isWholeSubject(scene, at)) return false
  // "said nothing would be built"
  if (strong) return at > cue.to || !isIn(first, know.rejects) || isIn(tokens[at + 1], know.commonVerbs)
  if (isIn(first, know.prepositions)) return false
  return (
    (cue.form === 'participle' || subject !== undefined) && opensClause(scene, at, Math.min(end, at + clauseWindow))
  )
}

/** "…, said a statement signed by eleven associations": one phrase up to the end of the sentence is who says so. */
function isWholeSubject(scene: Scene, at: number): boolean {
  const { tokens, end, know } = scene
  const phrase = readPhrase(readingOf(scene, end), at)
  if (!phrase || phrase.kind === 'pronoun') return false
  const described = [phrase.to - 1, phrase.to].some(
    (last) => tokens[last]?.low.endsWith('ed') && isIn(tokens[last + 1], know.prepositions),
  )
  return phrase.to >= end || described
}

/** "told CBC News", "told reporters": the one who hears. */
function skipObject(scene: Scene, cue: Cue): number {
  const { tokens, know, end } = scene
  const at = skipAdverbs(tokens, cue.to, know)
  if (!isIn(tokens[cue.to - 1], know.hearerVerbs)) return at
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
    else if (isIn(token, know.weekdays) || matchPhrase(tokens, at, know.relativeDays)) at += 1
    else if (isIn(token, know.placePrepositions) && tokens[at + 1]?.capital) at = afterCapitals(scene, at + 1, end)
    else if (matchPhrase(tokens, at, know.adjuncts))
      at = afterObject(scene, matchPhrase(tokens, at, know.adjuncts)?.to ?? at + 1, end)
    else break
  }
  return at
}

/** "in New York": the index after the names. */
function afterCapitals({ tokens }: Scene, from: number, end: number): number {
  let at = from
  while (at < Math.min(end, from + 5) && tokens[at]?.capital) at += 1
  return at
}

/** The words a preposition governs: up to a comma, a pronoun, an article or another preposition. */
function afterObject(scene: Scene, from: number, end: number): number {
  const { tokens, know } = scene
  let at = from
  while (at < Math.min(end, from + 6)) {
    const token = tokens[at]
    if (!token || isComma(token) || isSemicolon(token)) break
    const small = isIn(token, know.smallWords)
    // "on Monday in Al Hoceima": a preposition opens the next adjunct.
    if (small && (at > from || isIn(token, know.placePrepositions))) break
    if (token.capital && at > from && !tokens[at - 1]?.capital && !small && !isIn(token, know.weekdays)) break
    at += 1
  }
  return at
}

/** A finite verb shows soon: else the verb takes a noun ("announced a plan", "said goodbye"). */
function opensClause({ tokens, know, paragraph }: Scene, at: number, end: number): boolean {
  for (let next = at; next < end; next += 1) {
    if (paragraph.pairAt[next] !== -1) return true
    const low = tokens[next]?.low ?? ''
    // "added two players, which pleased": the verb of a relative proves nothing; nor do "plans" in "announced plans".
    if (isComma(tokens[next]) && isIn(tokens[next + 1], know.relatives)) return false
    if (next === at && !low.includes("'")) continue
    if (isIn(tokens[next], know.commonVerbs) || endsIn(low, know.endings.verb)) return true
  }
  return false
}

/** Whether nothing but an end, a comma, a date or an adjunct follows a verb, as after "…, he said". */
export function endsAttribution(scene: Scene, cue: Cue): boolean {
  const { tokens, end } = scene
  const at = afterAdjuncts(scene, cue)
  const token = tokens[at]
  if (!token || at >= end || token.kind !== 'word' || isComma(tokens[cue.to]) || isComma(tokens[at - 1])) return true
  // "told the agency over the radio": a preposition and its noun up to the end.
  return isPreposition(scene, at) && end - at <= longestTail && !opensClause(scene, at, end)
}

/** Tokens of a last adjunct behind a verb and its hearer. */
const longestTail = 6

/** A subject no list knows: the words between the last sign and its verb, when they are few. */
export function anySubject({ tokens, know }: Scene, edge: number, floor: number): Phrase | undefined {
  let from = edge
  while (from > Math.max(floor, edge - 14) && belongs(tokens[from - 1]?.kind)) from -= 1
  while (from < edge && (isIn(tokens[from], know.conjunctions) || isIn(tokens[from], know.relatives))) from += 1
  const pronoun = from < edge - 1 ? matchPhrase(tokens, edge - 1, know.pronouns) : undefined
  if (pronoun) return { from: edge - 1, to: edge, kind: 'pronoun', ...pronoun.value }
  return from < edge ? { from, to: edge, kind: 'other', gender: undefined, plural: false } : undefined
}

const belongs = (kind: string | undefined): boolean => kind === 'word' || kind === 'number' || kind === 'other'
