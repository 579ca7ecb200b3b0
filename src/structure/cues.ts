import { endsIn } from './endings.ts'
import type { Knowledge, Reach } from './knowledge.ts'
import { isIn } from './lists.ts'
import type { Paragraph } from './paragraph.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/** A verb that reports, in tokens `[from, to)`. An inverted one carries its pronoun ("a-t-elle poursuivi": "elle"). */
export type Cue = {
  from: number
  to: number
  form: 'finite' | 'inverted' | 'participle' | 'infinitive'
  reach: Reach
  pronoun?: string
  /** Where the clause that holds the cue may begin: before "en", "et de", a reflexive pronoun. */
  edge: number
}

const adverbLimit = 3

/** The index after any adverbs that start at `at` ("également", "pour sa part"). */
export function skipAdverbs(tokens: readonly Token[], at: number, know: Knowledge, limit = adverbLimit): number {
  let next = at
  for (let count = 0; count < limit; count += 1) {
    const adverb = matchPhrase(tokens, next, know.adverbs)
    if (adverb) next = adverb.to
    else if (endsLikeAdverb(tokens[next], know)) next += 1
    else break
  }
  return next
}

const endsLikeAdverb = (token: Token | undefined, know: Knowledge): boolean =>
  token?.kind === 'word' && !token.capital && token.low.length > 5 && endsIn(token.low, know.endings.adverb)

/** The reporting verbs of a paragraph, from left to right. */
export function findCues({ tokens }: Paragraph, know: Knowledge): Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const cue = mayBeCue(tokens[at], know) ? cueAt(tokens, at, know) : undefined
    if (!cue) continue
    cues.push(cue)
    at = cue.to - 1
  }
  return cues
}

const mayBeCue = (token: Token | undefined, { cueWords }: Knowledge): boolean =>
  token?.kind === 'word' && (isIn(token, cueWords) || token.low.includes('-'))

const cueAt = (tokens: readonly Token[], at: number, know: Knowledge): Cue | undefined =>
  inverted(tokens, at, know) ??
  compound(tokens, at, know) ??
  participle(tokens, at, know) ??
  elliptic(tokens, at, know) ??
  infinitive(tokens, at, know) ??
  finite(tokens, at, know)

const withReflexive = (tokens: readonly Token[], at: number, know: Knowledge): number =>
  isIn(tokens[at - 1], know.reflexives) ? at - 1 : at

/** "a-t-il indiqué", "ajoute-t-elle", "s’est-il réjoui". */
function inverted(tokens: readonly Token[], at: number, know: Knowledge): Cue | undefined {
  const low = tokens[at]?.low ?? ''
  if (!low.includes('-')) return undefined
  const parts = low.split('-')
  const [verb = '', pronoun = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2 || parts.length > 3 || !know.pronouns.has(pronoun)) return undefined
  const from = withReflexive(tokens, at, know)
  const found = know.verbs.finite.get(verb)?.find(({ rest }) => rest.length === 0)
  if (found) return { from, to: at + 1, form: 'inverted', reach: found.value, pronoun, edge: from }
  if (!know.auxiliaries.has(verb) && !know.reflexiveAuxiliaries.has(verb)) return undefined
  const past = pastAfter(tokens, at + 1, know) ?? anyParticiple(tokens, from, at + 1)
  return past && { from, to: past.to, form: 'inverted', reach: past.value, pronoun, edge: from }
}

/** ", a-t-elle imagé.": between two signs any participle reports. */
function anyParticiple(tokens: readonly Token[], from: number, at: number): { to: number; value: Reach } | undefined {
  const before = tokens[from - 1]
  const next = tokens[at + 1]
  const apart = before?.kind === 'comma' || before?.kind === 'mark'
  const closed = next === undefined || next.kind === 'comma' || next.text === '.'
  const ends = /[éiut]s?$/u.test(tokens[at]?.low ?? '')
  return apart && closed && ends && tokens[at]?.kind === 'word' ? { to: at + 1, value: 'marks' } : undefined
}

/** "a, pour sa part, estimé": the index after what two commas enclose. */
function pastParenthesis(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ',') return at
  for (let next = at + 2; next < at + 10; next += 1) if (tokens[next]?.text === ',') return next + 1
  return at
}

function pastAfter(tokens: readonly Token[], at: number, know: Knowledge): { to: number; value: Reach } | undefined {
  const next = skipAdverbs(tokens, pastParenthesis(tokens, at), know)
  const past = matchPhrase(tokens, next, know.verbs.past)
  if (past) return past
  const modal = matchPhrase(tokens, next, know.modals.past)
  return modal && matchPhrase(tokens, skipAdverbs(tokens, modal.to, know), know.verbs.infinitive)
}

/** "a indiqué", "ont également souligné", "s’est dit", "has said". */
function compound(tokens: readonly Token[], at: number, know: Knowledge): Cue | undefined {
  const verb = tokens[at]
  const reflexive = isIn(verb, know.reflexiveAuxiliaries) && isIn(tokens[at - 1], know.reflexives)
  if (!reflexive && !isIn(verb, know.auxiliaries)) return undefined
  const past = pastAfter(tokens, at + 1, know)
  if (!past) return undefined
  const from = withReflexive(tokens, at, know)
  return { from, to: past.to, form: 'finite', reach: past.value, edge: from }
}

/** "notant", "tout en soulignant", "après avoir rappelé". */
function participle(tokens: readonly Token[], at: number, know: Knowledge): Cue | undefined {
  const perfect = matchPhrase(tokens, at, know.perfectLinks)
  const past = perfect && pastAfter(tokens, perfect.to, know)
  if (past) return { from: at, to: past.to, form: 'participle', reach: past.value, edge: at }
  const link = matchPhrase(tokens, at, know.participleLinks)
  const from = link ? withoutClitics(tokens, link.to, know) : at
  const found = matchPhrase(tokens, from, know.verbs.participle)
  // "كاتبة الدولة": without capitals a noun of who speaks may have the letters of a participle.
  const noun = found && know.lexicon.caseless && isIn(tokens[from], know.heads)
  if (noun && !matchPhrase(tokens, found.to, know.complementisers)) return undefined
  return found && { from, to: found.to, form: 'participle', reach: found.value, edge: at }
}

/** "a rappelé le contexte, puis estimé que", "a salué l’accord et ajouté : « … »": a past participle whose auxiliary went before. */
function elliptic(tokens: readonly Token[], at: number, know: Knowledge): Cue | undefined {
  if (!isIn(tokens[at - 1], know.conjunctions) || know.lexicon.bareContent) return undefined
  const past = matchPhrase(tokens, at, know.verbs.past)
  const opens =
    past && (matchPhrase(tokens, past.to, know.complementisers) !== undefined || tokens[past.to]?.kind === 'colon')
  return opens ? { from: at, to: past.to, form: 'participle', reach: past.value, edge: at } : undefined
}

/** "Et de conclure", "avant d’ajouter", "tient à souligner". */
function infinitive(tokens: readonly Token[], at: number, know: Knowledge): Cue | undefined {
  const link = matchPhrase(tokens, at, know.infinitiveLinks)
  const modal = link ? undefined : matchPhrase(tokens, at, know.modals.finite)
  const opener = link ?? modal ?? narrative(tokens, at, know)
  if (!opener) return undefined
  const from = withoutClitics(tokens, opener.to, know)
  const found = matchPhrase(tokens, from, know.verbs.infinitive)
  if (!found) return undefined
  return modal
    ? { from: at, to: found.to, form: 'finite', reach: found.value, edge: at }
    : { from, to: found.to, form: 'infinitive', reach: found.value, edge: at }
}

/** "Et M. Untel de conclure que …": the infinitive tells when its content follows at once. */
function narrative(tokens: readonly Token[], at: number, know: Knowledge): { to: number } | undefined {
  if (!isIn(tokens[at], know.narrativeLinks)) return undefined
  const infinitive = matchPhrase(tokens, at + 1, know.verbs.infinitive)
  const opens =
    infinitive && (matchPhrase(tokens, infinitive.to, know.complementisers) || tokens[infinitive.to]?.kind === 'colon')
  return opens ? { to: at + 1 } : undefined
}

const withoutClitics = (tokens: readonly Token[], at: number, know: Knowledge): number => {
  let next = at
  while (next < at + 2 && isIn(tokens[next], know.clitics)) next += 1
  return next
}

function finite(tokens: readonly Token[], at: number, know: Knowledge): Cue | undefined {
  const found = matchPhrase(tokens, at, know.verbs.finite)
  if (!found || isNoun(tokens, at, know) || isPreposition(tokens, at, know)) return undefined
  const from = withReflexive(tokens, at, know)
  return { from, to: found.to, form: 'finite', reach: found.value, edge: from }
}

/** "بين", "عقب": where verbs come first, a word that is a preposition too reports only at a head, before who speaks. */
function isPreposition(tokens: readonly Token[], at: number, know: Knowledge): boolean {
  const { order, prefixes } = know.lexicon
  if (order !== 'verb-subject') return false
  const low = tokens[at]?.low ?? ''
  const prefix = prefixes.find((one) => low.startsWith(one)) ?? ''
  if (!know.prepositions.has(low) && !know.prepositions.has(low.slice(prefix.length))) return false
  const before = tokens[at - 1]
  const opens = before === undefined || before.kind !== 'word' || isIn(before, know.auxiliaries)
  return !opens || !isIn(tokens[at + 1], know.heads)
}

/** "la note", "une annonce": the same letters after a determiner or a preposition are a noun. */
function isNoun(tokens: readonly Token[], at: number, know: Knowledge): boolean {
  const before = tokens[at - 1]
  // "the United States": a capital inside a sentence is a name.
  if (tokens[at]?.capital && before?.kind === 'word') return true
  if (before?.kind !== 'word' || before.end + 3 < (tokens[at]?.start ?? 0)) return false
  if (isIn(before, know.reflexives) || know.sources.get(before.low)?.some(({ rest }) => rest.length === 0)) return false
  // "قبل أن تضيف": where verbs have no infinitive the link is a conjunction.
  if (know.lexicon.caseless && matchPhrase(tokens, at - 2, know.infinitiveLinks)?.to === at) return false
  // "Le maire l’assure : …": before a colon the article is a pronoun.
  if (isIn(before, know.clitics) && tokens[at + 1]?.kind === 'colon') return false
  // "said the dam was full and added that": a conjunction in the list of what no name starts with governs nothing.
  if (isIn(before, know.conjunctions)) return false
  const governed = know.determiners.get(before.low) ?? know.prepositions.get(before.low)
  return governed?.some(({ rest }) => rest.length === 0) ?? false
}
