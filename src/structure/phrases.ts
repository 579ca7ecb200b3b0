import { apposedName } from './apposed.ts'
import {
  genderOf,
  nameGender,
  nameInside,
  withMarkedName,
  withNameAfter,
  withNameGender,
  withRoleAfter,
} from './appositions.ts'
import { complementEnd } from './complements.ts'
import { findHead, headWord, isDefinite, isPremodifier } from './heads.ts'
import type { Gender, HeadKind, Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import { type NameRun, readName } from './names.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/** Who speaks, as the copy words it, in tokens `[from, to)`. */
export type Phrase = {
  from: number
  to: number
  kind: HeadKind | 'pronoun' | 'same-source' | 'person' | 'name' | 'other'
  /** Tokens of the personal or proper name, without title. */
  name?: readonly [number, number]
  /** Tokens of the role, without its determiner. */
  role?: readonly [number, number]
  /** The folded noun that says what it is ("ministre", "communiqué"), and its token. */
  head?: string
  headAt?: number
  gender: Gender
  plural: boolean
  /** Points back at somebody known: "le ministre", not "un ministre". */
  definite?: boolean
  /** The pronoun that ends the token when the verb is inverted: "elle" of "a-t-elle". */
  suffix?: string | undefined
}

/** Where a phrase must end: the tokens, the first index it may not reach, and what the lexicon knows. */
export type Reading = {
  tokens: readonly Token[]
  limit: number
  know: Knowledge
  /** Starts of reporting verbs: no phrase runs over one. */
  stops: ReadonlySet<number>
}

/** Reads the speaker that starts at `at`; undefined when nothing there can be one. */
export function readPhrase(reading: Reading, at: number): Phrase | undefined {
  const { tokens, know, limit } = reading
  if (at >= limit || reading.stops.has(at)) return undefined
  const same = matchPhrase(tokens, at, know.sameSources)
  if (same) return { from: at, to: same.to, kind: 'same-source', gender: undefined, plural: false }
  const pronoun = matchPhrase(tokens, at, know.pronouns)
  if (pronoun && !startsLonger(reading, at, pronoun.to)) {
    // "her statement": the pronoun may be a determiner.
    const owned = isIn(tokens[at], know.determiners)
      ? readHeaded(reading, at, matchPhrase(tokens, at, know.determiners))
      : undefined
    return owned ?? { from: at, to: pronoun.to, kind: 'pronoun', ...pronoun.value }
  }
  const determiner = matchPhrase(tokens, at, know.determiners)
  return (
    readTitled(reading, at, determiner) ??
    readHeaded(reading, at, determiner) ??
    readNamed(reading, at, determiner) ??
    (determiner && readDescribed(reading, at, determiner))
  )
}

/** The article or the like that opens a phrase, with the index after it. */
type Determiner = { to: number; value: { gender: Gender; plural: boolean } }

/** "Lui" is a pronoun, "Lui Chao" a name. */
const startsLonger = ({ tokens }: Reading, at: number, to: number): boolean =>
  tokens[at]?.capital === true &&
  at > 0 &&
  tokens[to]?.capital === true &&
  to - at === 1 &&
  tokens[at - 1]?.kind !== 'stop'

/** "Mme Seghrouchni", "le Dr Untel, chef du service". */
function readTitled(reading: Reading, at: number, determiner: Determiner | undefined): Phrase | undefined {
  const { tokens, know } = reading
  for (const start of determiner ? [at, determiner.to] : [at]) {
    const title = matchPhrase(tokens, start, know.titles)
    if (!title) continue
    const name = readName(reading, title.to, true)
    if (!name || (know.lexicon.caseless && name.words === 1 && isIn(tokens[start], know.heads))) continue
    const gender = title.value ?? genderOf(determiner?.value.gender) ?? nameGender(reading, name)
    return withRoleAfter(reading, {
      from: at,
      to: name.to,
      kind: 'person',
      name: [name.from, name.to],
      gender,
      plural: false,
    })
  }
  return undefined
}

/** "Nasser Bourita", "Febelfin", "le CERN". */
function readNamed(reading: Reading, at: number, determiner: Determiner | undefined): Phrase | undefined {
  const { tokens, know } = reading
  const start = determiner?.to ?? at
  const name = readName(reading, start, false)
  if (!name) return undefined
  const described = name.words === 1 && know.lexicon.head === 'last' ? describedName(reading, name) : undefined
  if (described) return { ...described, from: at }
  const given = nameGender(reading, name)
  // "mercredi à Marrakech, le directeur …": a town takes no apposition.
  const town = name.words === 1 && isIn(tokens[at - 1], know.placePrepositions)
  if (town && given === undefined)
    return { from: at, to: name.to, kind: 'name', name: [name.from, name.to], gender: undefined, plural: false }
  const personal = !determiner && (given !== undefined || name.words >= 2) && !endsLikeBody(reading, name)
  return withRoleAfter(reading, {
    from: at,
    to: name.to,
    kind: personal ? 'person' : 'name',
    name: [name.from, name.to],
    gender: genderOf(determiner?.value.gender) ?? given,
    plural: false,
  })
}

/** "l’hydrologue Prénom Nom", "la chanteuse marocaine Prénom Nom": a noun no list knows between its article and a name. */
function readDescribed(reading: Reading, at: number, determiner: Determiner): Phrase | undefined {
  const { tokens, know, limit } = reading
  if (know.lexicon.head !== 'first' || determiner.value.plural || know.lexicon.caseless) return undefined
  let to = determiner.to
  while (to < Math.min(limit, determiner.to + 3) && !tokens[to]?.capital && isPremodifier(tokens[to], know)) to += 1
  const name = to > determiner.to && tokens[to]?.capital ? readName(reading, to, false) : undefined
  if (!name || (name.words < 2 && nameGender(reading, name) === undefined)) return undefined
  if (matchPhrase(tokens, determiner.to, know.workNouns)) return undefined
  return {
    from: at,
    to: name.to,
    kind: 'person',
    name: [name.from, name.to],
    role: [determiner.to, to],
    head: tokens[determiner.to]?.low ?? '',
    gender: genderOf(determiner.value.gender) ?? nameGender(reading, name),
    plural: false,
  }
}

/** "Stroke Foundation", "Federal Court": in a language whose noun comes last, the name of a body ends with one. */
const endsLikeBody = ({ tokens, know }: Reading, { to }: NameRun): boolean =>
  know.lexicon.head === 'last' && know.heads.get(tokens[to - 1]?.low ?? '')?.[0]?.value.kind === 'body'

/** "Ghanaian lexicographer Prénom Nom": a noun no list knows between a capital and a name of two words. */
function describedName(reading: Reading, first: NameRun): Phrase | undefined {
  const { tokens, know, limit } = reading
  let at = first.to
  while (at < Math.min(limit, first.to + 3) && !tokens[at]?.capital && isPremodifier(tokens[at], know)) at += 1
  const name = at > first.to && tokens[at]?.capital ? readName(reading, at, false) : undefined
  if (!name || name.words < 2) return undefined
  const gender = nameGender(reading, name)
  return {
    from: first.from,
    to: name.to,
    kind: 'person',
    name: [name.from, name.to],
    role: [first.from, at],
    head: tokens[at - 1]?.low ?? '',
    gender,
    plural: false,
  }
}

/** "la ministre chargée de X, Prénom Nom", "un communiqué du ministère", "le président Untel". */
function readHeaded(reading: Reading, at: number, determiner: Determiner | undefined): Phrase | undefined {
  const { know } = reading
  const start = determiner?.to ?? at
  const head = findHead(reading, start)
  if (!head) return undefined
  const { value, to: afterHead } = head
  const end = complementEnd(reading, afterHead, value.kind)
  const inner =
    value.kind === 'role' ? (nameInside(reading, afterHead, end) ?? apposedName(reading, afterHead - 1)) : undefined
  const gender = value.gender === 'mf' ? (genderOf(determiner?.value.gender) ?? 'mf') : value.gender
  const phrase: Phrase = {
    from: at,
    to: end,
    kind: value.kind,
    role: [start, inner ? inner.from : end],
    head: headWord(reading, head.at),
    headAt: head.at,
    gender: gender ?? genderOf(determiner?.value.gender),
    plural: value.plural || (determiner?.value.plural ?? false),
    definite: isDefinite(reading, at, head.at),
  }
  if (value.kind !== 'role') return withMarkedName(reading, phrase)
  const to = inner && know.lexicon.caseless ? inner.to : end
  const named = inner && withNameGender(reading, { ...phrase, to, kind: 'person', name: [inner.from, inner.to] }, inner)
  // "le président de la coopérative Tifaout, Prénom Nom": a name behind the comma outweighs one word inside.
  if (named && (inner.words > 1 || inner.from === afterHead)) return named
  const apart = withNameAfter(reading, { ...phrase, role: [start, end] })
  return apart.name ? apart : (named ?? apart)
}
