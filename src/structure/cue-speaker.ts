import { anySubject } from './bare.ts'
import { isHeadParticiple } from './contents.ts'
import type { Cue } from './cues.ts'
import { mainSubject } from './floating.ts'
import { isIn } from './lists.ts'
import { type Phrase, readPhrase } from './phrases.ts'
import { type Finding, isComma, opensWithPreposition, readingOf, type Scene } from './scene.ts'
import { subjectAfter, subjectBefore } from './subjects.ts'
import { matchPhrase } from './words.ts'

/** Who speaks through a verb that announces its content. */
export function speakerOf(
  scene: Scene,
  cue: Cue,
  floor: number,
  before: readonly Finding[],
  contentStart: number,
): Pick<Finding, 'speaker' | 'inherits' | 'gender' | 'nobody'> {
  if (isImpersonal(scene, cue)) return agentOf(scene, cue)
  const found = namedSpeaker(scene, cue, floor, before, contentStart)
  return found.speaker ? found : { ...found, gender: genderOfCue(scene, cue) }
}

/** "it was announced": a verb written with a pronoun that names nobody. */
export const isImpersonal = ({ tokens, know }: Scene, { form, from }: Cue): boolean =>
  form === 'finite' && isIn(tokens[from], know.impersonals)

/** Tokens between an impersonal verb and who is behind it. */
const longestWay = 16

/** "it was announced on Tuesday in Oujda by NP"; where nobody is named, nobody speaks. */
export function agentOf(scene: Scene, cue: Cue): Pick<Finding, 'speaker' | 'nobody'> {
  const { tokens, know, end } = scene
  for (let at = cue.to; at < Math.min(end, cue.to + longestWay); at += 1) {
    if (matchPhrase(tokens, at, know.complementisers)) break
    const agent = matchPhrase(tokens, at, know.agents)
    if (agent) return { speaker: readPhrase(readingOf(scene, end), agent.to) ?? wordsFrom(scene, agent.to) }
  }
  return { nobody: true }
}

/** The words up to the next sign, when no list knows them. */
function wordsFrom({ tokens, end }: Scene, from: number): Phrase {
  let to = from + 1
  while (to < Math.min(end, from + longestWay) && tokens[to]?.kind === 'word') to += 1
  return { from, to, kind: 'other', gender: undefined, plural: false }
}

/** A verb or participle that ends like a feminine, where such endings tell. */
function genderOfCue({ tokens, know }: Scene, { form, to }: Cue): 'm' | 'f' | undefined {
  const { feminineEndings } = know.lexicon
  if (feminineEndings.length === 0) return undefined
  const low = tokens[to - 1]?.low ?? ''
  if (form === 'participle') return low.endsWith('ا') ? 'm' : low.endsWith('ة') ? 'f' : undefined
  return /^[وف]?ت/u.test(low) || low.endsWith('ت') ? 'f' : 'm'
}

function namedSpeaker(
  scene: Scene,
  cue: Cue,
  floor: number,
  before: readonly Finding[],
  contentStart: number,
): Pick<Finding, 'speaker' | 'inherits'> {
  if (isHeadParticiple(scene, cue)) {
    const main = scene.cues.find((other) => other.from > cue.from && other.form === 'finite')
    const subject = main && subjectBefore(scene, main.edge, cue.to)
    return subject ? { speaker: subject } : { inherits: 'copy' }
  }
  const relayed = relayedBy(scene, cue, contentStart)
  if (relayed) return { speaker: relayed }
  if (cue.form === 'finite') {
    const subject = properSubject(scene, cue, floor) ?? looseSubject(scene, cue, floor)
    if (subject) return { speaker: subject }
    const after = subjectAfter(scene, cue, contentStart) ?? anySubjectAfter(scene, cue, contentStart)
    if (after && after.to <= contentStart) return { speaker: after }
  }
  if (cue.form === 'inverted') return { speaker: invertedPronoun(scene, cue) }
  if (cue.form === 'infinitive') {
    const subject = properSubject(scene, cue, floor)
    if (subject) return { speaker: subject }
  }
  if (before.length > 0) return { inherits: 'sentence' }
  const subject = sentenceSubject(scene)
  return subject ? { speaker: subject } : { inherits: 'copy' }
}

/** "نقلت الوكالة عن NP قوله إن": who is quoted stands behind a preposition, after the body that passes it on. */
function relayedBy(scene: Scene, cue: Cue, contentStart: number): Phrase | undefined {
  const { tokens, know } = scene
  if (!isIn(tokens[cue.to - 1], know.relays.verbs)) return undefined
  for (let at = cue.to; at < contentStart; at += 1) {
    if (isIn(tokens[at], know.relays.links)) return readPhrase(readingOf(scene, contentStart), at + 1)
  }
  return undefined
}

/**
 * In verb-subject languages, the words between the verb and its content: up to a sign, a preposition or a relative.
 * Two to four of them that no list knows, before a comma and a role or a place in the copy, are a person's name.
 */
export function anySubjectAfter({ tokens, know }: Scene, cue: Cue, contentStart: number): Phrase | undefined {
  if (know.lexicon.order !== 'verb-subject') return undefined
  let to = matchPhrase(tokens, cue.to, know.determiners)?.to ?? cue.to
  while (to < Math.min(contentStart, cue.to + 12) && tokens[to]?.kind === 'word') {
    if (isIn(tokens[to], know.relatives) || isIn(tokens[to], know.smallWords) || matchPhrase(tokens, to, know.adjuncts))
      break
    to += 1
  }
  return to > cue.to ? { from: cue.to, to, kind: 'other', gender: undefined, plural: false } : undefined
}

/** In verb-subject languages only what opens the sentence may be a subject before its verb. */
function properSubject(scene: Scene, cue: Cue, floor: number): Phrase | undefined {
  const subject = subjectBefore(scene, cue.edge, floor)
  if (scene.know.lexicon.order === 'subject-verb') return subject
  const topic = scene.know.topics.has(scene.tokens[scene.sentence.from]?.low ?? '')
  return subject?.from === scene.sentence.from + (topic ? 1 : 0) ? subject : topicBefore(scene, cue, topic)
}

/** "أما ابنته حفيظة فترى": any words between "أما" and its verb. */
function topicBefore({ tokens, sentence }: Scene, cue: Cue, topic: boolean): Phrase | undefined {
  if (!topic || cue.edge > sentence.from + longestTopic || cue.edge <= sentence.from + 1) return undefined
  const end = isComma(tokens[cue.edge - 1]) ? cue.edge - 1 : cue.edge
  return { from: sentence.from + 1, to: end, kind: 'other', gender: undefined, plural: false }
}

/** Tokens between "أما" and its verb. */
const longestTopic = 12

/** Any words before the verb, unless a conjunction joins it to the verb before. */
function looseSubject(scene: Scene, cue: Cue, floor: number): Phrase | undefined {
  const before = scene.tokens[cue.edge - 1]
  if (scene.know.lexicon.order !== 'subject-verb' || before?.kind !== 'word') return undefined
  if (isIn(before, scene.know.conjunctions) || scene.know.lexicon.dropsPronouns) return undefined
  return anySubject(scene, cue.edge, floor)
}

/** The subject of the sentence, whatever its verb says. */
function sentenceSubject(scene: Scene): Phrase | undefined {
  const first = scene.cues.find((cue) => cue.form === 'finite')
  if (scene.know.lexicon.order === 'verb-subject') {
    return subjectOfFirstVerb(scene) ?? (first && subjectAfter(scene, first)) ?? subjectPastAdjunct(scene)
  }
  return (first && subjectBefore(scene, first.edge, scene.sentence.from)) ?? mainSubject(scene)
}

/** "دعا NP …، مشيرا إلى أن": the subject right after the verb that opens the sentence, or opening it. */
function subjectOfFirstVerb(scene: Scene): Phrase | undefined {
  const { from } = scene.sentence
  if (opensWithPreposition(scene, from)) return undefined
  const reading = readingOf(scene, scene.end)
  return readPhrase(reading, from) ?? readPhrase(reading, from + 1)
}

/** "وفي هذا الصدد، أبدى NP …": the subject behind the verb that follows the first comma. */
function subjectPastAdjunct(scene: Scene): Phrase | undefined {
  const { tokens, sentence, end } = scene
  if (!opensWithPreposition(scene, sentence.from)) return undefined
  for (let at = sentence.from; at < Math.min(end, sentence.from + longestAdjunct); at += 1) {
    if (isComma(tokens[at])) return readPhrase(readingOf(scene, end), at + 2)
  }
  return undefined
}

/** Tokens before the comma that closes an adjunct at the head of a sentence. */
const longestAdjunct = 12

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

/** "indique-t-on auprès du ministère": behind an impersonal verb stands the source it names, else the one before. */
export function invertedSpeaker(scene: Scene, cue: Cue): Phrase {
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
