import { afterAdjuncts, bareOpens } from './bare.ts'
import { type Cue, skipAdverbs } from './cues.ts'
import { endsIn } from './endings.ts'
import { isIn } from './lists.ts'
import type { MarkPair } from './marks.ts'
import { readPhrase } from './phrases.ts'
import {
  countWords,
  cuesFrom,
  isComma,
  isSemicolon,
  pairOpening,
  type Range,
  readingOf,
  type Scene,
  withoutEdges,
} from './scene.ts'
import { subjectBefore } from './subjects.ts'
import { matchPhrase } from './words.ts'

/** Where the content that a cue announces begins. */
export type Opening = {
  at: number
  by: 'complementiser' | 'colon' | 'marks' | 'infinitive' | 'bare'
  pair?: MarkPair | undefined
}

/** How far a complementiser may stand from its verb ("a indiqué, lors d’un point de presse à Rabat, que"), in tokens. */
const reach = 40

export function openingAfter(scene: Scene, cue: Cue, floor = scene.sentence.from): Opening | undefined {
  const { tokens, know, end } = scene
  if (know.lexicon.bareContent) {
    const bare = bareOpening(scene, cue, floor)
    if (bare) return bare
  }
  const start = skipAdverbs(tokens, cue.to, know)
  if (opensInfinitive(scene, cue, start)) return { at: start, by: 'infinitive' }
  // "Asked whether he would stand, the mayor said": a passive at the head of a sentence asks nothing.
  const question =
    (cue.edge > scene.sentence.from || know.lexicon.dropsPronouns) && isIn(tokens[cue.to - 1], know.questions.verbs)
  const asked = question ? askedAfter(scene, start) : undefined
  if (asked) return { at: asked.to, by: 'complementiser' }
  if (know.lexicon.order === 'subject-verb' && takesObject(scene, start)) return undefined
  for (let at = start; at < Math.min(end, start + reach); at += 1) {
    const token = tokens[at]
    if (!token || isSemicolon(token) || token.kind === 'stop') return undefined
    const pair = pairOpening(scene, at)
    if (pair) {
      if (namesBeforeContent(scene, pair, cue)) {
        at = pair.close
        continue
      }
      return marksMayFollow(scene, pair, start, cue) ? { at, by: 'marks', pair } : undefined
    }
    if (matchPhrase(tokens, at, know.falseComplementisers)) return undefined
    const complementiser = cue.reach === 'clause' ? matchPhrase(tokens, at, know.complementisers) : undefined
    if (complementiser)
      return { at: complementiser.to, by: 'complementiser', pair: pairOpening(scene, complementiser.to) }
    if (token.kind === 'colon') return colonOpening(scene, at, cue)
    // After the verb an Arabic subject may take a relative clause before its content ("وقال المسؤول الذي … إن").
    const subjectFirst = know.lexicon.order === 'subject-verb'
    if (scene.stops.has(at) || (subjectFirst && isFiniteVerb(scene, at))) return undefined
    if (subjectFirst && at > start && isIn(token, know.relatives)) return afterRelative(scene, at)
    if (subjectFirst && isIn(token, know.relatives)) return undefined
  }
  return undefined
}

/** Tokens that a subject may take between a verb that asks and what it asks. */
const longestAsker = 12

/** "s’est demandé si", "تساءل النائب عما إذا": what opens the question, behind the subject where verbs come first. */
function askedAfter({ tokens, know, end }: Scene, start: number): { to: number } | undefined {
  const last = know.lexicon.order === 'verb-subject' ? Math.min(end, start + longestAsker) : start + 1
  for (let at = start; at < last; at += 1) {
    const found = matchPhrase(tokens, at, know.questions.openings)
    if (found) return found
  }
  return undefined
}

/** An adjunct holds no finite verb: past one the complementiser belongs to another clause. */
const isFiniteVerb = ({ tokens, know }: Scene, at: number): boolean =>
  isIn(tokens[at], know.auxiliaries) || isIn(tokens[at], know.commonVerbs)

/** "lors de la réunion qui s’est tenue à Rabat, que …": the complementiser after the comma that closes a relative. */
function afterRelative({ tokens, know, end }: Scene, from: number): Opening | undefined {
  for (let at = from; at < Math.min(end, from + 24); at += 1) {
    if (!isComma(tokens[at])) continue
    const complementiser = matchPhrase(tokens, at + 1, know.complementisers)
    return complementiser && { at: complementiser.to, by: 'complementiser' }
  }
  return undefined
}

/** Content that needs no complementiser begins where the adjuncts end; a complementiser there is skipped. */
function bareOpening(scene: Scene, cue: Cue, floor: number): Opening | undefined {
  const { tokens, know } = scene
  const at = afterAdjuncts(scene, cue)
  const complementiser = cue.reach === 'clause' ? matchPhrase(tokens, at, know.complementisers) : undefined
  if (complementiser) {
    return { at: complementiser.to, by: 'complementiser', pair: pairOpening(scene, complementiser.to) }
  }
  return bareOpens(scene, cue, at, floor) ? { at, by: 'bare' } : undefined
}

/** "affirme avoir appris", "dit ne pas vouloir": the verb reports by an infinitive. */
function opensInfinitive({ tokens, know }: Scene, cue: Cue, start: number): boolean {
  if (!isIn(tokens[cue.to - 1], know.infinitiveVerbs)) return false
  let at = start
  while (at < start + 4 && (isIn(tokens[at], know.clitics) || matchPhrase(tokens, at, know.adverbs))) at += 1
  const token = tokens[at]
  // "expliquant la structure": behind an article an infinitive shows only by its auxiliary ("dit les avoir vus").
  if (
    at > start &&
    isIn(tokens[at - 1], know.determiners) &&
    !know.lexicon.pastInfinitives.includes(token?.low ?? '')
  ) {
    return false
  }
  return (
    token?.kind === 'word' &&
    !token.capital &&
    token.low.length > 3 &&
    endsIn(token.low, know.endings.infinitive) &&
    !isIn(token, know.heads) &&
    !isIn(token, know.smallWords)
  )
}

/** "a souligné l’importance de": a noun phrase that is no speaker takes the place of the content. */
function takesObject(scene: Scene, at: number): boolean {
  const { tokens, know, end } = scene
  if (matchPhrase(tokens, at, know.complementisers)) return false
  if (tokens[at]?.kind === 'number') return true
  if (!matchPhrase(tokens, at, know.determiners) || matchPhrase(tokens, at, know.adjuncts)) return false
  return !readPhrase(readingOf(scene, end), at)
}

/** Marked words that are content even where neither a comma nor a colon announces them. */
const enoughWords = 5

/** Marks right after the verb or a comma; after a subject or an adjunct only when they hold more than a name. */
function marksMayFollow({ tokens, know, end }: Scene, pair: MarkPair, start: number, cue: Cue): boolean {
  const at = pair.open
  if (at === start && cue.reach === 'marks' && matchPhrase(tokens, at - 1, know.workNouns)) return false
  if (at === start || isComma(tokens[at - 1])) return true
  if (matchPhrase(tokens, at - 1, know.workNouns)) return false
  const words = countWords(tokens, at, pair.close)
  return words >= enoughWords || (words >= 3 && pair.close + 1 >= end)
}

/** "كشفت مصادر لـ « اسم » أن": a name in marks on the way to the complementiser. */
function namesBeforeContent({ tokens, know, end }: Scene, pair: MarkPair, cue: Cue): boolean {
  if (cue.reach !== 'clause' || countWords(tokens, pair.open, pair.close) > 3) return false
  for (let at = pair.close + 1; at < Math.min(end, pair.close + 8); at += 1) {
    if (matchPhrase(tokens, at, know.complementisers)) return true
    if (tokens[at]?.kind !== 'word' && !isComma(tokens[at])) return false
  }
  return false
}

function colonOpening(scene: Scene, at: number, cue: Cue): Opening | undefined {
  const pair = pairOpening(scene, at + 1)
  if (pair) return { at: at + 1, by: 'colon', pair }
  return cue.reach === 'clause' && at + 1 < scene.end ? { at: at + 1, by: 'colon' } : undefined
}

/** The ranges of the content that opens at `opening`, and the index after it. */
export function contentFrom(scene: Scene, cue: Cue, opening: Opening): { ranges: Range[]; to: number } {
  const { tokens } = scene
  if (opening.pair && endsWithPair(scene, opening.pair, opening.by)) {
    const to = Math.min(opening.pair.close + 1, tokens.length)
    return { ranges: [[opening.at, to]], to }
  }
  const whole = clauseEnd(scene, cue, opening.at)
  const to = opening.by === 'infinitive' ? joinedVerb(scene, opening.at, whole) : whole
  return { ranges: [withoutEdges(tokens, [opening.at, to])], to }
}

/** "dit avoir été reçu et réclame …": an infinitive content ends where the next verb joins on. */
function joinedVerb({ tokens, know, stops }: Scene, from: number, end: number): number {
  for (let at = from; at < end - 1; at += 1) {
    if (isIn(tokens[at], know.conjunctions) && stops.has(at + 1)) return at
  }
  return end
}

/** Whether the marked words are the whole content: nothing but an end or a comma follows. */
function endsWithPair({ tokens, end }: Scene, pair: MarkPair, by: Opening['by']): boolean {
  const after = tokens[pair.close + 1]
  if (by !== 'complementiser' || pair.close + 1 >= end || !after) return true
  return isComma(after) || isSemicolon(after) || after.kind === 'stop'
}

/** Where a reported clause ends: the sentence, a semicolon, or the next verb that goes on reporting. */
export function clauseEnd(scene: Scene, cue: Cue, start: number): number {
  const { tokens, end, paragraph } = scene
  const next = nextReport(scene, cue, start)
  const limit = next ? contentLimit(scene, cue, next, start) : end
  for (let at = start; at < limit; at += 1) {
    if (paragraph.pairAt[at] !== -1) continue
    if (isSemicolon(tokens[at])) return at
    // "a précisé que … : « … »": what stands in marks after a colon is a quote of its own.
    if (tokens[at]?.kind === 'colon' && pairOpening(scene, at + 1)) return at
    if (isComma(tokens[at]) && isClosingSource(scene, at + 1, limit)) return at
  }
  return limit
}

/** The next cue that goes on reporting past `start`. */
function nextReport(scene: Scene, cue: Cue, start: number): Cue | undefined {
  for (let at = cuesFrom(scene, cue.from + 1).first; at < scene.cues.length; at += 1) {
    const other = scene.cues[at]
    if (other && other.edge > start && goesOn(scene, other, cue, start)) return other
  }
  return undefined
}

/** A cue inside a content belongs to it unless it goes on reporting for the same speaker. */
function goesOn(scene: Scene, other: Cue, cue: Cue, start: number): boolean {
  const { tokens, know } = scene
  if (scene.paragraph.pairAt[other.from] !== -1) return false
  const before = tokens[other.edge - 1]
  if (other.form === 'inverted') return isComma(before) || before?.kind === 'mark'
  if (isHeadParticiple(scene, cue))
    return other.form === 'finite' && subjectBefore(scene, other.edge, start) !== undefined
  if (contrastBefore(scene, other, start) !== undefined) return openingAfter(scene, other) !== undefined
  const joined = isIn(before, know.conjunctions)
  if (other.form === 'participle') return isComma(before) || joined || openingAfter(scene, other) !== undefined
  if (other.form === 'infinitive') return isComma(before) || other.edge < other.from
  // "…" dijo, "…": a verb between a content and a comma is an incise.
  if (know.lexicon.dropsPronouns && before?.kind === 'mark' && isComma(tokens[other.to])) return true
  return joined && openingAfter(scene, other) !== undefined
}

export const isHeadParticiple = ({ sentence, tokens, know }: Scene, cue: Cue): boolean =>
  (cue.form === 'participle' || (cue.form === 'infinitive' && !isIn(tokens[cue.edge], know.conjunctions))) &&
  (cue.edge === sentence.from || (cue.edge === sentence.from + 1 && isIn(tokens[sentence.from], know.conjunctions)))

function contentLimit(scene: Scene, cue: Cue, next: Cue, start: number): number {
  const { tokens, know } = scene
  if (isHeadParticiple(scene, cue)) return subjectBefore(scene, next.edge, start)?.from ?? next.edge
  const contrast = contrastBefore(scene, next, start)
  if (contrast !== undefined) return contrast
  return isIn(tokens[next.edge - 1], know.conjunctions) ? next.edge - 1 : next.edge
}

/** Tokens that a conjunction may stand before the verb of its clause. */
const contrastReach = 30

/** Where ", tandis que le maire a souligné que" begins: a conjunction, then nothing but the subject of the next cue. */
function contrastBefore(scene: Scene, other: Cue, start: number): number | undefined {
  const { tokens, know } = scene
  if (other.form !== 'finite') return undefined
  for (let at = other.edge - 1; at > Math.max(start, other.edge - contrastReach); at -= 1) {
    const found = matchPhrase(tokens, at, know.contrasts)
    if (!found || found.to > other.edge) continue
    const opens = found.to === other.edge || subjectBefore(scene, other.edge, found.to)?.from === found.to
    return opens ? at : undefined
  }
  return undefined
}

/** ", selon le ministre" at the end of a clause. */
function isClosingSource({ tokens, know }: Scene, at: number, limit: number): boolean {
  const phrase = matchPhrase(tokens, at, know.sourcePhrases)
  if (phrase) return phrase.to >= limit - 1
  const source = matchPhrase(tokens, at, know.sources)
  return source?.value === 'strong'
}
