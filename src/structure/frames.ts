import { anySubject, endsAttribution } from './bare.ts'
import { contentFrom, isHeadParticiple, openingAfter } from './contents.ts'
import type { Cue } from './cues.ts'
import { mainSubject } from './floating.ts'
import type { Knowledge } from './knowledge.ts'
import type { MarkPair } from './marks.ts'
import { type Phrase, readPhrase } from './phrases.ts'
import {
  countWords,
  type Finding,
  isComma,
  isParting,
  pairClosing,
  pairOpening,
  type Range,
  readingOf,
  type Scene,
  withoutEdges,
} from './scene.ts'
import { leadingSource, readSources } from './sources.ts'
import { subjectAfter, subjectBefore } from './subjects.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/** Fewer unmarked words before ", a indiqué X" are an adjunct rather than a content. */
const fewestWords = 3
/** Fewer marked words after a colon are a name. */
const fewestMarked = 4

/** The quotes of one sentence, by its reporting verbs from left to right, then by its prepositions of source. */
export function readFrames(scene: Scene): Finding[] {
  const leading = leadingSource(scene)
  const findings: Finding[] = leading ? [leading] : []
  let floor = leading?.ranges.at(-1)?.[1] ?? scene.sentence.from
  for (const cue of scene.cues) {
    if (cue.from < floor || isSourced(scene, cue)) continue
    const found =
      preposed(scene, cue, floor) ??
      (followsMarks(scene, cue, floor) ? concluded(scene, cue, floor) : undefined) ??
      announced(scene, cue, floor, findings) ??
      concluded(scene, cue, floor)
    if (!found) continue
    findings.push(found.finding)
    floor = Math.max(floor, found.to)
  }
  const found = findings.length > 0 ? findings : readSources(scene)
  return found.length > 0 ? [...found, ...leftover(scene, found)] : []
}

/** "« … », aseguró NP, que …": after marked words a verb concludes, and "que" is a relative. */
const followsMarks = (scene: Scene, cue: Cue, floor: number): boolean => {
  const pair = cue.form === 'finite' ? pairClosing(scene, lastSign(scene, cue.edge)) : undefined
  return pair !== undefined && pair.open >= floor && isParting(scene.tokens[cue.edge - 1])
}

/** "según explicó NP": the preposition governs, and `sources` reads it. */
const isSourced = ({ tokens, know }: Scene, cue: Cue): boolean =>
  know.sources
    .get(tokens[cue.edge - 1]?.low ?? '')
    ?.some(({ rest, value }) => rest.length === 0 && value === 'strong') ?? false

type Found = { finding: Finding; to: number }

/** "content, NP said": in languages where content needs no complementiser the subject stands between the two. */
function preposed(scene: Scene, cue: Cue, floor: number): Found | undefined {
  const { tokens, know } = scene
  if (!know.lexicon.bareContent || cue.form !== 'finite') return undefined
  const speaker = widened(scene, subjectBefore(scene, cue.edge, floor) ?? anySubject(scene, cue.edge, floor), floor)
  if (!speaker || speaker.from <= floor || !isParting(tokens[speaker.from - 1])) return undefined
  const pair = pairClosing(scene, lastSign(scene, speaker.from))
  if (!pair && !(cue.reach === 'clause' && endsAttribution(scene, cue) && hasVerb(scene, floor, speaker.from))) {
    return undefined
  }
  const ranges = contentBefore(scene, speaker.from, floor, cue.to)
  if (!ranges) return undefined
  const rest = resumed(scene, cue.to, ranges, pair !== undefined)
  return {
    to: rest ? rest[1] : cue.to,
    finding: {
      ranges: rest ? [...ranges, rest] : ranges,
      cue: [cue.from, cue.to],
      speaker,
      rule: 'content-subject-verb',
      confidence: pair ? 0.95 : 0.85,
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
  (token?.kind === 'word' && !know.smallWords.has(token.low) && !know.commonVerbs.has(token.low))

/** The verb first, then what it reports: "NP a indiqué que …", "notant que …", "NP a déclaré : « … »". */
function announced(scene: Scene, cue: Cue, floor: number, before: readonly Finding[]): Found | undefined {
  const opening = openingAfter(scene, cue, floor)
  if (!opening) return undefined
  const { ranges, to } = contentFrom(scene, cue, opening)
  if (ranges.every(([from, end]) => countWords(scene.tokens, from, end) === 0)) return undefined
  const by = speakerOf(scene, cue, floor, before, ranges[0]?.[0] ?? to)
  return { to, finding: { ranges, cue: [cue.from, cue.to], ...by, rule: `${cue.form}-${opening.by}`, confidence: 0.9 } }
}

/** Who speaks through a verb that announces its content. */
function speakerOf(
  scene: Scene,
  cue: Cue,
  floor: number,
  before: readonly Finding[],
  contentStart: number,
): Pick<Finding, 'speaker' | 'inherits'> {
  if (cue.form === 'participle' && isHeadParticiple(scene, cue)) {
    const main = scene.cues.find((other) => other.from > cue.from && other.form === 'finite')
    const subject = main && subjectBefore(scene, main.edge, cue.to)
    return subject ? { speaker: subject } : { inherits: 'copy' }
  }
  if (cue.form === 'finite') {
    const subject = properSubject(scene, cue, floor) ?? looseSubject(scene, cue, floor)
    if (subject) return { speaker: subject }
    const after = subjectAfter(scene, cue, contentStart) ?? anySubjectAfter(scene, cue, contentStart)
    if (after && after.to <= contentStart) return { speaker: after }
  }
  if (cue.form === 'inverted') return { speaker: invertedPronoun(scene, cue) }
  if (before.length > 0) return { inherits: 'sentence' }
  const subject = sentenceSubject(scene)
  return subject ? { speaker: subject } : { inherits: 'copy' }
}

/** In verb-subject languages, the words between the verb and its content: up to a sign, a preposition or a relative. */
function anySubjectAfter({ tokens, know }: Scene, cue: Cue, contentStart: number): Phrase | undefined {
  if (know.lexicon.order !== 'verb-subject') return undefined
  let to = cue.to
  while (to < Math.min(contentStart, cue.to + 12) && tokens[to]?.kind === 'word') {
    const low = tokens[to]?.low ?? ''
    if (know.relatives.has(low) || know.smallWords.has(low) || matchPhrase(tokens, to, know.adjuncts)) break
    to += 1
  }
  return to > cue.to ? { from: cue.to, to, kind: 'other', gender: undefined, plural: false } : undefined
}

/** In verb-subject languages only what opens the sentence may be a subject before its verb. */
function properSubject(scene: Scene, cue: Cue, floor: number): Phrase | undefined {
  const subject = subjectBefore(scene, cue.edge, floor)
  return scene.know.lexicon.order === 'subject-verb' || subject?.from === scene.sentence.from ? subject : undefined
}

/** Any words before the verb, unless a conjunction joins it to the verb before. */
function looseSubject(scene: Scene, cue: Cue, floor: number): Phrase | undefined {
  const before = scene.tokens[cue.edge - 1]
  if (scene.know.lexicon.order !== 'subject-verb' || before?.kind !== 'word') return undefined
  if (scene.know.conjunctions.has(before.low) || scene.know.lexicon.dropsPronouns) return undefined
  return anySubject(scene, cue.edge, floor)
}

/** The subject of the sentence, whatever its verb says. */
function sentenceSubject(scene: Scene): Phrase | undefined {
  if (scene.know.lexicon.order === 'verb-subject') return subjectOfFirstVerb(scene)
  const first = scene.cues.find((cue) => cue.form === 'finite')
  return (first && subjectBefore(scene, first.edge, scene.sentence.from)) ?? mainSubject(scene)
}

/** "دعا NP …، مشيرا إلى أن": the subject right after the verb that opens the sentence, or opening it. */
function subjectOfFirstVerb(scene: Scene): Phrase | undefined {
  const { from } = scene.sentence
  const reading = readingOf(scene, scene.end)
  return readPhrase(reading, from) ?? readPhrase(reading, from + 1)
}

/** A pair after a colon that no verb claimed: the speaker of the sentence goes on. */
function leftover(scene: Scene, findings: readonly Finding[]): Finding[] {
  const { paragraph, sentence, tokens } = scene
  const claimed = findings.at(-1)?.ranges.at(-1)?.[1] ?? sentence.from
  return paragraph.pairs
    .filter(({ open, close }) => open >= claimed && close < sentence.to && tokens[open - 1]?.kind === 'colon')
    .filter(({ open, close }) => countWords(tokens, open, close) >= fewestMarked)
    .map(({ open, close }) => ({
      ranges: [[open, close + 1]],
      inherits: 'sentence',
      rule: 'colon-marks',
      confidence: 0.75,
    }))
}

/** The pronoun of "a-t-elle poursuivi" stands in the verb itself. */
function invertedPronoun({ know, tokens }: Scene, cue: Cue): Phrase {
  let at = cue.from
  while (at < cue.to - 1 && !tokens[at]?.low.endsWith(`-${cue.pronoun}`)) at += 1
  const value = know.pronouns.get(cue.pronoun ?? '')?.[0]?.value
  return {
    from: at,
    to: at + 1,
    kind: 'pronoun',
    gender: value?.gender,
    plural: value?.plural ?? false,
    suffix: cue.pronoun,
  }
}

/** What is reported first, then the verb: "…, a indiqué NP", "« … », a-t-elle ajouté". */
function concluded(scene: Scene, cue: Cue, floor: number): Found | undefined {
  const { tokens } = scene
  const { edge } = cue
  if (cue.form === 'participle' || cue.form === 'infinitive') return undefined
  if (edge <= floor || !(isParting(tokens[edge - 1]) || cue.form === 'inverted')) return undefined
  const speaker = cue.form === 'inverted' ? invertedSpeaker(scene, cue) : subjectAfter(scene, cue)
  const to = speaker ? Math.max(speaker.to, cue.to) : cue.to
  const inside = scene.paragraph.pairs[scene.paragraph.pairAt[cue.from] ?? -1]
  const ranges = inside ? [withoutEdges(tokens, [inside.open, edge])] : contentBefore(scene, edge, floor, to)
  if (!ranges || (!speaker && isSubject(scene, edge, floor))) return undefined
  const marked = inside !== undefined || pairClosing(scene, lastSign(scene, edge)) !== undefined
  const whole = marked && pairOpening(scene, ranges[0]?.[0] ?? -1) !== undefined
  if (cue.form !== 'inverted' && !whole && (!speaker || (cue.reach === 'marks' && !marked))) return undefined
  const rest = inside ? restOfPair(scene, to, inside) : resumed(scene, to, ranges, marked)
  return {
    to: rest ? rest[1] : to,
    finding: {
      ranges: rest ? [...ranges, rest] : ranges,
      cue: [cue.from, cue.to],
      ...(speaker ? { speaker } : { inherits: 'copy' as const }),
      rule: rest ? `incise-${cue.form}` : `content-${cue.form}`,
      confidence: marked ? 0.95 : 0.85,
    },
  }
}

/** "« A, a-t-il dit, b »": what follows the incise up to the closing mark. */
const restOfPair = ({ tokens }: Scene, to: number, { close }: MarkPair): Range | undefined => {
  const rest = withoutEdges(tokens, [to, Math.min(close + 1, tokens.length)])
  return countWords(tokens, rest[0], rest[1]) > 0 ? rest : undefined
}

/** "indique-t-on auprès du ministère": behind an impersonal verb stands the source it names, else the one before. */
function invertedSpeaker(scene: Scene, cue: Cue): Phrase {
  const pronoun = invertedPronoun(scene, cue)
  if (!scene.know.impersonals.has(cue.pronoun ?? '')) return pronoun
  const reading = readingOf(scene, scene.end)
  for (let at = cue.to; at < Math.min(scene.end, cue.to + 6); at += 1) {
    const phrase = isComma(scene.tokens[at]) ? undefined : readPhrase(reading, at)
    if (isComma(scene.tokens[at])) break
    if (phrase && phrase.kind !== 'pronoun') return phrase
  }
  return { ...pronoun, kind: 'same-source' }
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
  if (pair && (pair.open <= floor || startsClause(scene, pair.open))) return [[pair.open, pair.close + 1]]
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
  const short = countWords(tokens, from, last) <= 7 && !hasVerb(scene, from, last)
  if (marked || !short || scene.stops.has(to + 1)) return undefined
  const next = tokens[to + 1]
  if (!next || know.relatives.has(next.low)) return undefined
  return withoutEdges(tokens, [to + 1, end])
}

const hasVerb = ({ tokens, know }: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const low = tokens[at]?.low ?? ''
    if (
      know.commonVerbs.has(low) ||
      know.lexicon.verbEndings.some((ending) => low.length > 5 && low.endsWith(ending))
    ) {
      return true
    }
  }
  return false
}
