import { clauseEnd } from './contents.ts'
import type { Cue } from './cues.ts'
import type { Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import { type Phrase, readPhrase } from './phrases.ts'
import {
  countWords,
  cuesFrom,
  type Finding,
  isComma,
  isPreposition,
  isVerbWord,
  pairOpening,
  type Range,
  readingOf,
  type Scene,
  withoutEdges,
} from './scene.ts'
import { subjectAfter } from './subjects.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/** The source that opens a sentence ("Selon NP, …"): its content ends where a verb goes on reporting. */
export function leadingSource(scene: Scene): Finding | undefined {
  const { sentence, tokens, stops } = scene
  for (let at = sentence.from; at < Math.min(scene.end, sentence.from + 4); at += 1) {
    // "وأضافت، استنادا إلى المصدر نفسه، أن": who reports stands before it.
    if (stops.has(at)) return undefined
    const finding = tokens[at]?.kind === 'word' ? sourceAt(scene, at) : undefined
    if (finding) return finding
  }
  return undefined
}

/** "…, d’après NP", "…, de même source": a preposition of source after the clause it covers. */
export function readSources(scene: Scene): Finding[] {
  const { tokens, sentence, end, paragraph } = scene
  for (let at = sentence.from; at < end; at += 1) {
    if (tokens[at]?.kind !== 'word' || paragraph.pairAt[at] !== -1) continue
    const finding = sourceAt(scene, at)
    if (finding) return [finding]
  }
  return []
}

function sourceAt(scene: Scene, at: number): Finding | undefined {
  const { tokens, know } = scene
  const phrase = matchPhrase(tokens, at, know.sourcePhrases)
  if (phrase) return covering(scene, at, phrase.to, { inherits: 'copy' }, phrase.to)
  const source = matchPhrase(tokens, at, know.sources)
  if (!source) return undefined
  const verb = verbBehind(scene, source.to)
  if (verb) {
    const subject = subjectAfter(scene, verb) ?? otherSubject(scene, verb.to)
    const by = subject ? { speaker: subject } : { inherits: 'copy' as const }
    return covering(scene, at, subject?.to ?? verb.to, by, verb.to)
  }
  const bare = readPhrase(readingOf(scene, scene.end), source.to) ?? otherSpeaker(scene, source.to)
  const speaker = bare && withBodyName(scene, bare)
  if (!speaker || (source.value === 'weak' && !isWeakSource(scene, at, speaker))) return undefined
  return covering(scene, at, speaker.to, { speaker }, source.to)
}

/** Words of the name of a body behind its noun ("leur syndicat, le Groupement des viandes du Rif,"). */
const longestBodyName = 10

/** "son club, le Cercle nautique du détroit,": behind a body's noun alone a name with a capital between two commas. */
function withBodyName({ tokens, know, stops, end }: Scene, phrase: Phrase): Phrase {
  const { kind, to, role = [0, 0] } = phrase
  const start = matchPhrase(tokens, to + 1, know.determiners)?.to ?? to + 1
  if (kind !== 'body' || role[1] - role[0] > 1 || !isComma(tokens[to]) || !tokens[start]?.capital) return phrase
  let at = start
  while (at < Math.min(end, start + longestBodyName) && tokens[at]?.kind === 'word' && !stops.has(at)) at += 1
  const named = isComma(tokens[at]) && at - start > 1 && !holdsVerb(tokens, start, at, know)
  return named ? { ...phrase, to: at, kind: 'name', name: [start, at] } : phrase
}

const holdsVerb = (tokens: readonly Token[], from: number, to: number, know: Knowledge): boolean =>
  tokens.slice(from, to).some((token) => !token.capital && isVerbWord(token, know))

/** Written onto a verb after a relative: "حسب ما أوضحه المدير". */
const objectEndings = ['ه', 'ها'] as const

/** The verb right behind a preposition of source ("según explicó NP"), with what the relative leaves behind it ("به"). */
function verbBehind({ tokens, know, stops, cues }: Scene, at: number): Cue | undefined {
  const own = stops.has(at) ? cuesFrom({ cues }, at).next : undefined
  const verb = own ?? (know.lexicon.caseless ? verbWithObject(tokens[at]?.low ?? '', at, know) : undefined)
  return verb && isIn(tokens[verb.to], know.resumptives) ? { ...verb, to: verb.to + 1 } : verb
}

function verbWithObject(low: string, at: number, { verbs }: Knowledge): Cue | undefined {
  const ending = objectEndings.find((one) => low.endsWith(one))
  const found = ending && verbs.finite.get(low.slice(0, -ending.length))?.find(({ rest }) => rest.length === 0)
  return found && { from: at, to: at + 1, form: 'finite', reach: found.value, edge: at }
}

/** "حسب ما أعلنت عنه، الأربعاء بميدلت، NP": the subject behind an adjunct between commas. */
function otherSubject(scene: Scene, from: number): Phrase | undefined {
  const { tokens, end, know } = scene
  if (know.lexicon.order !== 'verb-subject' || !isComma(tokens[from])) return undefined
  for (let at = from + 1; at < Math.min(end, from + longestDescription); at += 1) {
    if (isComma(tokens[at])) return readPhrase(readingOf(scene, end), at + 1)
  }
  return undefined
}

/** "Pour le ministre, …" at the head of a sentence: elsewhere the preposition means something else. */
const isWeakSource = ({ tokens, sentence, know }: Scene, at: number, { kind, to }: Phrase): boolean =>
  (at === sentence.from || (at === sentence.from + 1 && isIn(tokens[sentence.from], know.conjunctions))) &&
  isComma(tokens[to]) &&
  kind !== 'other' &&
  kind !== 'same-source'

/** A source that no list knows: the words up to the next comma, when they are few. */
function otherSpeaker({ tokens, end, know }: Scene, from: number): Phrase | undefined {
  const noun = tokens[matchPhrase(tokens, from, know.determiners)?.to ?? from]?.low ?? ''
  if (know.notSources.has(noun)) return undefined
  let to = from
  while (to < Math.min(end, from + 16) && tokens[to]?.kind === 'word' && !isIn(tokens[to], know.relatives)) to += 1
  return to > from ? { from, to, kind: 'other', gender: undefined, plural: false } : undefined
}

/** "Selon l’AFP, citant des sources diplomatiques, …": an agency that quotes another source. */
function afterCited(scene: Scene, at: number): number {
  const { tokens, know } = scene
  const source = matchPhrase(tokens, at, know.sources)
  const cited = source && readPhrase(readingOf(scene, scene.end), source.to)
  return cited && isComma(tokens[cited.to]) ? cited.to + 1 : at
}

/** Tokens that the description of a source may take before its comma. */
const longestDescription = 16

/** "Selon des témoins cités par la presse locale, …": the index after the comma that closes what describes the source. */
function afterDescription({ tokens, paragraph, know }: Scene, from: number): number {
  for (let at = from; at < from + longestDescription; at += 1) {
    if (isComma(tokens[at])) return at + 1
    const token = tokens[at]
    if (
      token?.kind !== 'word' ||
      paragraph.pairAt[at] !== -1 ||
      isIn(token, know.commonVerbs) ||
      isIn(token, know.auxiliaries)
    )
      return from
    // Only an adjunct or a participle describes: a determiner opens the clause.
    if (at === from && (isIn(token, know.determiners) || isIn(token, know.pronouns) || token.capital)) return from
  }
  return from
}

/** The clause after the source when it opens the sentence, else the clause before it. */
function covering(
  scene: Scene,
  at: number,
  to: number,
  by: Pick<Finding, 'speaker' | 'inherits'>,
  cueEnd: number,
): Finding | undefined {
  const { tokens, sentence, end, know } = scene
  const rest = interrupted(scene, withoutEdges(tokens, [sentence.from, at]), to)
  const leads = !rest && countWords(tokens, sentence.from, at) <= 2
  const start = afterCited(scene, leads ? afterDescription(scene, to) : to)
  // "فإن" and the like open the clause after an Arabic source.
  const after = matchPhrase(tokens, start, know.complementisers)?.to ?? start
  const pair = pairOpening(scene, after)
  const clause = (): number => clauseEnd(scene, { from: at, to, form: 'finite', reach: 'clause', edge: at }, after)
  const range = withoutEdges(
    tokens,
    leads ? [after, pair ? Math.min(pair.close + 1, end) : clause()] : [sentence.from, at],
  )
  const fewest = know.lexicon.caseless ? 2 : 3
  if (!rest && countWords(tokens, range[0], range[1]) < fewest) return undefined
  return { ranges: rest ? [range, rest] : [range], cue: [at, cueEnd], ...by, rule: 'source', confidence: 0.8 }
}

/** Words of a clause so short that a complement behind the source still belongs to it ("Il s’agit, selon NP, d’une …"). */
const shortClause = 4

/** "Cette décision, selon NP, est irrévocable": a clause that the source interrupts before or right after its verb. */
function interrupted(scene: Scene, [from, to]: Range, after: number): Range | undefined {
  const { tokens, end, know } = scene
  const isVerb = (at: number): boolean => scene.stops.has(at) || isVerbWord(tokens[at], know)
  if (!isComma(tokens[to]) || !isComma(tokens[after]) || from >= to) return undefined
  for (let at = from; at < to - 1; at += 1) if (isVerb(at)) return undefined
  const complement = isPreposition(scene, after + 1) && to - from > 1 && to - from <= shortClause
  const startsNoun = isIn(tokens[from], know.determiners) || isIn(tokens[from], know.pronouns)
  if (!isVerb(to - 1) && !(startsNoun && (isVerb(after + 1) || complement))) return undefined
  return withoutEdges(tokens, [after + 1, end])
}
