import { afterAdjuncts, anySubject, endsAttribution } from './bare.ts'
import { agentOf, anySubjectAfter, invertedSpeaker, isImpersonal } from './cue-speaker.ts'
import type { Cue } from './cues.ts'
import { endsIn } from './endings.ts'
import { isSpeech } from './first-person.ts'
import { inciseEnd } from './incises.ts'
import type { Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import type { MarkPair } from './marks.ts'
import { pairAround } from './paragraph.ts'
import type { Phrase } from './phrases.ts'
import {
  countWords,
  cuesFrom,
  type Found,
  hasOrphan,
  isComma,
  isOrphan,
  isParting,
  isPreposition,
  opensWithPreposition,
  pairClosing,
  pairOpening,
  type Range,
  type Scene,
  withoutEdges,
} from './scene.ts'
import { subjectAfter, subjectBefore } from './subjects.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/** Fewer unmarked words before ", a indiqué X" are an adjunct rather than a content. */
const fewestWords = 3

/** "« … », aseguró NP, que …": after marked words a verb concludes, and "que" is a relative. */
export const followsMarks = (scene: Scene, cue: Cue, floor: number): boolean => {
  const pair =
    cue.form === 'finite' || cue.form === 'inverted' ? pairClosing(scene, lastSign(scene, cue.edge)) : undefined
  return pair !== undefined && pair.open >= floor && isParting(scene.tokens[cue.edge - 1])
}

/** "content, NP said": in languages where content needs no complementiser the subject stands between the two. */
export function preposed(scene: Scene, cue: Cue, floor: number): Found | undefined {
  const { tokens, know } = scene
  if (!know.lexicon.bareContent || cue.form !== 'finite') return undefined
  const speaker = widened(scene, subjectBefore(scene, cue.edge, floor) ?? anySubject(scene, cue.edge, floor), floor)
  if (!speaker || speaker.from <= floor || !isParting(tokens[speaker.from - 1])) return undefined
  const pair = pairClosing(scene, lastSign(scene, speaker.from))
  const marked =
    pair !== undefined || hasOrphan(scene, [floor, speaker.from]) || isOrphan(scene, lastSign(scene, speaker.from))
  // "Two ferries, the port authority said, will be repaired": the verb may stand behind the attribution.
  // "Asked whether he would stand, the mayor told reporters: …": the content follows.
  if (!marked && tokens[afterAdjuncts(scene, cue)]?.kind === 'colon') return undefined
  const clause =
    hasVerb(scene, floor, speaker.from) || (isComma(tokens[cue.to]) && hasVerb(scene, cue.to + 1, cue.to + 2))
  const speech = !marked && isSpeech(scene, [floor, speaker.from - 1])
  if (!marked && !((cue.reach === 'clause' || speech) && endsAttribution(scene, cue) && (clause || speech))) {
    return undefined
  }
  const ranges = contentBefore(scene, speaker.from, floor, cue.to)
  if (!ranges) return undefined
  const rest = resumed(scene, cue.to, ranges, marked)
  return {
    to: rest ? rest[1] : cue.to,
    finding: {
      ranges: rest ? [...ranges, rest] : ranges,
      cue: [cue.from, cue.to],
      speaker,
      rule: 'content-subject-verb',
      confidence: marked ? 0.95 : 0.85,
    },
  }
}

/** Reaches back over words that stand before a name without a comma: "UFCW Local 832 president Prénom Nom". */
function widened({ tokens, know }: Scene, phrase: Phrase | undefined, floor: number): Phrase | undefined {
  if (!phrase) return undefined
  let from = phrase.from
  while (from > Math.max(floor, phrase.from - 7) && isPremodifying(tokens[from - 1], know)) from -= 1
  return { ...phrase, from }
}

const isPremodifying = (token: Token | undefined, know: Knowledge): boolean =>
  token?.kind === 'number' ||
  (token?.kind === 'word' && !isIn(token, know.smallWords) && !isIn(token, know.commonVerbs))

/** What is reported first, then the verb: "…, a indiqué NP", "« … », a-t-elle ajouté". */
export function concluded(scene: Scene, cue: Cue, floor: number): Found | undefined {
  const { tokens } = scene
  const { edge } = cue
  if (cue.form === 'participle' || cue.form === 'infinitive') return undefined
  if (edge <= floor || !(isParting(tokens[edge - 1]) || cue.form === 'inverted')) return undefined
  const impersonal = isImpersonal(scene, cue)
  const inside = pairAround(scene.paragraph, cue.from)
  const marked =
    inside !== undefined ||
    pairClosing(scene, lastSign(scene, edge)) !== undefined ||
    hasOrphan(scene, [floor, edge]) ||
    isOrphan(scene, lastSign(scene, edge))
  const speech = !marked && isSpeech(scene, [floor, edge - 1])
  const speaker = concludedSpeaker(scene, cue, speech) ?? (marked ? anySubjectAfter(scene, cue, scene.end) : undefined)
  const to = speaker ? Math.max(speaker.to, cue.to) : cue.to
  const elided = impersonal || closesElided(scene, cue, speech)
  if (!speaker && !marked && !elided) return undefined
  const ranges = inside ? [withoutEdges(tokens, [inside.open, edge])] : contentBefore(scene, edge, floor, to)
  if (!ranges || (!speaker && !elided && isSubject(scene, edge, floor))) return undefined
  const whole = marked && pairOpening(scene, ranges[0]?.[0] ?? -1) !== undefined
  const silent = !speaker && !elided
  if (cue.form !== 'inverted' && !whole && (silent || (cue.reach === 'marks' && !marked && !speech))) return undefined
  // "وفي تصريح للصحافة، أبرز NP": where the verb stands first, a preposition before it opens an adjunct and no content.
  const verbFirst = scene.know.lexicon.order === 'verb-subject'
  const adjunct = verbFirst && opensWithPreposition(scene, ranges[0]?.[0] ?? floor)
  if (!marked && adjunct && !holdsClause(scene, ranges[0])) return undefined
  const rest = inside ? restOfPair(scene, to, inside) : resumed(scene, to, ranges, marked)
  return {
    to: rest ? rest[1] : to,
    finding: {
      ranges: rest ? [...ranges, rest] : ranges,
      cue: [cue.from, cue.to],
      ...(speaker ? { speaker } : impersonal ? { nobody: true } : { inherits: 'copy' as const }),
      rule: rest ? `incise-${cue.form}` : `content-${cue.form}`,
      confidence: marked ? 0.95 : 0.85,
    },
  }
}

const concludedSpeaker = (scene: Scene, cue: Cue, speech: boolean): Phrase | undefined => {
  if (cue.form === 'inverted') return invertedSpeaker(scene, cue)
  if (isImpersonal(scene, cue)) return agentOf(scene, cue).speaker
  return subjectAfter(scene, cue) ?? (speech ? wordsAfter(scene, cue) : undefined)
}

/** Words of a subject that no list knows, behind its verb. */
const longestSubject = 4

/** "…, advirtió el anciano.", "…، يتذكر أوبلا، …": a few words between the verb and the next sign, behind speech. */
function wordsAfter({ tokens, know, end, stops }: Scene, { from, to: start, form, edge }: Cue): Phrase | undefined {
  const { order, prefixes } = know.lexicon
  if (form !== 'finite' || !isComma(tokens[edge - 1]) || know.lexicon.bareContent) return undefined
  const determiner = matchPhrase(tokens, start, know.determiners)
  const joined = prefixes.some((prefix) => tokens[from]?.low.startsWith(prefix))
  if (order === 'subject-verb' ? !determiner : joined) return undefined
  let to = determiner?.to ?? start
  while (to < Math.min(end, start + longestSubject + 1) && isPlain(tokens[to], know) && !stops.has(to)) to += 1
  const closed = to >= end || isComma(tokens[to]) || matchPhrase(tokens, to, know.adverbs) !== undefined
  // "اعترفت ضاحكة": one word without its article says how, not who.
  const manner = to === start + 1 && order === 'verb-subject' && /[ةا]$/u.test(tokens[start]?.low ?? '')
  if (!closed || manner || to === (determiner?.to ?? start)) return undefined
  return { from: start, to, kind: 'other', gender: undefined, plural: false }
}

const isPlain = (token: Token | undefined, know: Knowledge): boolean =>
  token?.kind === 'word' && !isIn(token, know.smallWords) && !isIn(token, know.commonVerbs)

/** "admitió entre risas": tokens of a last adjunct behind a verb alone. */
const longestManner = 4

/** "Los billetes serán reembolsados, agregó.", "Ella misma, aseguró, había …": a verb alone between a comma and a sign. */
function closesElided(scene: Scene, { form, reach, edge, to }: Cue, speech: boolean): boolean {
  const { tokens, know, end } = scene
  const { dropsPronouns, order } = know.lexicon
  if (!dropsPronouns || order === 'verb-subject' || form !== 'finite' || !(reach === 'clause' || speech)) return false
  const ends = to >= end || isComma(tokens[to]) || (isPreposition(scene, to) && end - to <= longestManner)
  return isComma(tokens[edge - 1]) && ends
}

/** "ومع أن …، فإن …، تقول NP": a complementiser behind a comma makes a clause of what opens like an adjunct. */
function holdsClause({ tokens, know }: Scene, [from, to]: Range = [0, 0]): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (isComma(tokens[at - 1]) && matchPhrase(tokens, at, know.complementisers)) return true
  return false
}

/** "« A, a-t-il dit, b »": what follows the incise up to the closing mark. */
const restOfPair = ({ tokens }: Scene, to: number, { close }: MarkPair): Range | undefined => {
  const from = tokens[to]?.kind === 'stop' ? to + 1 : (inciseEnd(tokens, to) ?? to)
  const rest = withoutEdges(tokens, [from, Math.min(close + 1, tokens.length)])
  return countWords(tokens, rest[0], rest[1]) > 0 ? rest : undefined
}

/** The closing mark before the verb, over a comma between them. */
const lastSign = ({ tokens }: Scene, edge: number): number => {
  let at = edge - 1
  while (at > 0 && (isComma(tokens[at]) || tokens[at]?.kind === 'dash' || tokens[at]?.kind === 'stop')) at -= 1
  return at
}

/** The content before a verb; fewer words count when it goes on after the attribution ("Le projet, a dit NP, sera …"). */
function contentBefore(scene: Scene, edge: number, floor: number, to: number): Range[] | undefined {
  const { tokens } = scene
  const pair = pairClosing(scene, lastSign(scene, edge))
  if (pair && pair.open < floor) return undefined
  if (pair && (countWords(tokens, floor, pair.open) === 0 || startsClause(scene, pair.open))) {
    return [[pair.open, pair.close + 1]]
  }
  const range = withoutEdges(tokens, [floor, edge])
  const words = countWords(tokens, range[0], range[1])
  const goesOn = isComma(tokens[to]) && resumed(scene, to, [range], false) !== undefined
  return words >= (pair || goesOn ? 1 : fewestWords) ? [range] : undefined
}

/** "Le ministre, lors d’un point de presse, a indiqué": what stands before the verb is its subject, no content. */
const isSubject = (scene: Scene, edge: number, floor: number): boolean =>
  isComma(scene.tokens[edge - 1]) && subjectBefore(scene, edge, floor)?.from === floor

/** A pair after a colon, a semicolon or a full stop is a content of its own. */
const startsClause = ({ tokens }: Scene, open: number): boolean => {
  const before = tokens[open - 1]
  return before?.kind === 'colon' || before?.text === ';' || before?.kind === 'stop' || before?.kind === 'dash'
}

/** The rest of a content that the attribution interrupts: "« A, a-t-il dit, b »", "Le projet, a dit NP, sera …". */
function resumed(scene: Scene, to: number, ranges: readonly Range[], marked: boolean): Range | undefined {
  const { tokens, end, know } = scene
  if (!isComma(tokens[to])) return undefined
  const pair = pairOpening(scene, to + 1)
  if (pair && marked) return [pair.open, Math.min(pair.close + 1, end)]
  const [from, last] = ranges[0] ?? [0, 0]
  if (marked) return undefined
  // "The aquifer can recover, she argued, provided that pumping stops."
  const goesOn = matchPhrase(tokens, to + 1, know.resumptions) !== undefined && !hasStop(scene, to + 1)
  const short = countWords(tokens, from, last) <= 7 && !hasVerb(scene, from, last)
  // "The commune, he says, has promised a truck": a finite verb goes with the subject before the attribution.
  const verb = scene.stops.has(to + 1) ? cuesFrom(scene, to + 1).next : undefined
  if (verb && (verb.form !== 'finite' || !short)) return undefined
  if (!short && !goesOn) return undefined
  const next = tokens[to + 1]
  // "Nadie nos paga, se queja Itto, su sobrina.": behind an article stands an apposition.
  if (!next || isIn(next, know.relatives) || (know.lexicon.dropsPronouns && isIn(next, know.determiners)))
    return undefined
  return withoutEdges(tokens, [to + 1, end])
}

/** Another verb that reports further on in the sentence. */
const hasStop = (scene: Scene, from: number): boolean => cuesFrom(scene, from).next !== undefined

const hasVerb = ({ tokens, know }: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const low = tokens[at]?.low ?? ''
    if (isIn(tokens[at], know.commonVerbs) || (low.length > 5 && endsIn(low, know.endings.verb))) {
      return true
    }
  }
  return false
}
