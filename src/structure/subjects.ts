import { type Cue, skipAdverbs } from './cues.ts'
import { isIn } from './lists.ts'
import { type Phrase, readPhrase } from './phrases.ts'
import { cuesFrom, isComma, isPreposition, isSemicolon, readingOf, type Scene } from './scene.ts'
import { matchPhrase } from './words.ts'

/** How far from its verb a subject is looked for, in tokens. */
const reach = 48

/** The subject of a verb that follows it: "Mme Untel a noté", "le ministre, lors d’un point de presse, a indiqué". */
export function subjectBefore(scene: Scene, edge: number, floor: number, governed = false): Phrase | undefined {
  const verb = beforeClitics(scene, edge, floor)
  const relative = governed ? undefined : relativeBefore(scene, verb, floor)
  // The antecedent of "qui" may well stand after a preposition: "avec Prénom Nom, qui a déclaré".
  if (relative !== undefined) return subjectBefore(scene, relative, floor, true)
  const first = Math.max(floor, verb - reach)
  const reading = readingOf(scene, verb)
  let loose: Phrase | undefined
  for (let at = first; at < verb; at += 1) {
    if (!mayStart(scene, at, floor, governed)) continue
    const phrase = readPhrase(reading, at)
    if (!phrase) continue
    if (reaches(scene, phrase.to, verb)) return isInApposition(scene, loose, phrase, verb) ? loose : phrase
    const pair = coordinated(scene, phrase, verb)
    if (pair) return pair
    if (!isComma(scene.tokens[verb - 1]) || !(isComma(scene.tokens[phrase.to]) || hasApposition(phrase))) continue
    // "Prénom Nom, qui dirige l’association, a dit": the nouns inside the relative are no subject.
    if (!loose && scene.know.relatives.has(scene.tokens[phrase.to + 1]?.low ?? '')) return phrase
    loose ??= phrase
  }
  return loose
}

/**
 * "Prénom Nom, venue du ksar X, raconte", "Prénom Nom, who runs the board of a firm, said": what stands last inside an
 * apposition gives way to the person it describes.
 */
const isInApposition = ({ tokens }: Scene, person: Phrase | undefined, inner: Phrase, verb: number): boolean => {
  if (!person || inner.kind === 'pronoun') return false
  // "Le rapport du BDE, le Bureau des enquêtes, conclut"
  if (person.kind === 'document') return isComma(tokens[verb - 1]) && inner.kind === 'body'
  if (person.kind !== 'person') return false
  const parted = isComma(tokens[inner.from - 1])
  return inner.kind === 'name' || (isComma(tokens[verb - 1]) && (inner.name === undefined || !parted))
}

/** "Prénom Nom, directeur de": the role stands after the name. */
const hasApposition = ({ name, role }: Phrase): boolean =>
  name !== undefined && role !== undefined && role[0] >= name[1]

/** "lui", "se", adverbs between the subject and its verb. */
function beforeClitics({ tokens, know }: Scene, edge: number, floor: number): number {
  let at = edge
  while (at > floor && at > edge - 3 && isCliticVerbSide(tokens[at - 1]?.low ?? '', at, { tokens, know })) at -= 1
  return at
}

const isCliticVerbSide = (low: string, at: number, { tokens, know }: Pick<Scene, 'tokens' | 'know'>): boolean =>
  tokens[at - 1]?.kind === 'word' &&
  know.clitics.has(low) &&
  !(matchPhrase(tokens, at - 1, know.pronouns) && !isIn(tokens[at - 2], know.pronouns) && low !== 'lui')

function relativeBefore({ tokens, know }: Scene, edge: number, floor: number): number | undefined {
  const before = tokens[edge - 1]
  if (!before || edge - 1 <= floor || !isIn(before, know.relatives)) return undefined
  return isComma(tokens[edge - 2]) ? edge - 2 : edge - 1
}

/** A phrase governed by a preposition or a determiner is no subject. */
function mayStart(scene: Scene, at: number, floor: number, governed = false): boolean {
  if (at === floor) return true
  const { tokens, know } = scene
  const before = tokens[at - 1]
  if (before?.kind !== 'word' || isIn(before, know.conjunctions)) return true
  return (
    (governed || !isPreposition(scene, at - 1)) &&
    // "The agency, quoting hospital sources, said": what stands behind a source is no subject.
    know.sources.get(before.low)?.[0]?.rest.length !== 0 &&
    !matchPhrase(tokens, at - 1, know.determiners) &&
    (governed || !matchPhrase(tokens, at - 1, know.roleLinks)) &&
    !matchPhrase(tokens, at - 1, know.titles) &&
    !(before.capital && tokens[at]?.capital && !before.low.endsWith("'s"))
  )
}

/** "Prénom Nom et Prénom Nom ont dit": two subjects are one plural. */
function coordinated(scene: Scene, phrase: Phrase, edge: number): Phrase | undefined {
  const { tokens, know } = scene
  if (phrase.kind !== 'person' || !isIn(tokens[phrase.to], know.conjunctions)) return undefined
  const other = readPhrase(readingOf(scene, edge), phrase.to + 1)
  if (!other || other.kind === 'pronoun' || !reaches(scene, other.to, edge)) return undefined
  return { from: phrase.from, to: other.to, kind: 'group', gender: undefined, plural: true }
}

/** Only a comma and adverbs stand between the phrase and the verb. */
function reaches({ tokens, know }: Scene, to: number, edge: number): boolean {
  if (to === edge) return true
  const afterComma = isComma(tokens[to]) ? to + 1 : to
  const at = skipAdverbs(tokens, afterComma, know)
  return at === edge || (isComma(tokens[at]) && at + 1 === edge)
}

/** A sign, a preposition or an adjunct where the subject was looked for: the subject comes later. */
const opensAdjunct = (scene: Scene, at: number): boolean =>
  isComma(scene.tokens[at]) ||
  isPreposition(scene, at) ||
  matchPhrase(scene.tokens, at, scene.know.adjuncts) !== undefined

/** The subject of a verb that it follows: "a indiqué mercredi à Salé la ministre …". */
export function subjectAfter(scene: Scene, cue: Cue, before = scene.end): Phrase | undefined {
  const { tokens, know, end } = scene
  const next = cuesFrom(scene, cue.to).next?.edge ?? end
  const limit = Math.min(end, before, cue.to + reach, next)
  const reading = readingOf(scene, end)
  const start = skipAdverbs(tokens, cue.to, know)
  const adjacent = know.lexicon.order === 'verb-subject'
  for (let at = start; at < limit; at += 1) {
    const token = tokens[at]
    if (!token || isSemicolon(token) || token.kind === 'stop' || token.kind === 'colon') return undefined
    // Marked words are no subject, unless the verb itself is an incise among them.
    if (scene.paragraph.pairAt[at] !== scene.paragraph.pairAt[cue.from] || isIn(token, know.relatives)) return undefined
    if (adjacent && matchPhrase(tokens, at, know.sources)) return undefined
    // Prepositions written onto their noun do not show: an Arabic subject stands right after its verb or a comma.
    if (adjacent && at > start && !(isComma(tokens[at - 1]) && opensAdjunct(scene, start))) continue
    if (!mayStart(scene, at, cue.to)) continue
    const phrase = readPhrase(reading, at)
    if (phrase && phrase.kind !== 'pronoun') return phrase
  }
  return undefined
}
