import { closes, complementEnd, shortBracket } from './complements.ts'
import type { Gender, HeadKind, Knowledge } from './knowledge.ts'
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
    const owned = know.determiners.has(tokens[at]?.low ?? '') ? readHeaded(reading, at) : undefined
    return owned ?? { from: at, to: pronoun.to, kind: 'pronoun', ...pronoun.value }
  }
  return readTitled(reading, at) ?? readHeaded(reading, at) ?? readNamed(reading, at) ?? readDescribed(reading, at)
}

/** "Lui" is a pronoun, "Lui Chao" a name. */
const startsLonger = ({ tokens }: Reading, at: number, to: number): boolean =>
  tokens[at]?.capital === true &&
  at > 0 &&
  tokens[to]?.capital === true &&
  to - at === 1 &&
  tokens[at - 1]?.kind !== 'stop'

/** "Mme Seghrouchni", "le Dr Untel, chef du service". */
function readTitled(reading: Reading, at: number): Phrase | undefined {
  const { tokens, know } = reading
  const determiner = matchPhrase(tokens, at, know.determiners)
  for (const start of determiner ? [at, determiner.to] : [at]) {
    const title = matchPhrase(tokens, start, know.titles)
    if (!title) continue
    const name = readName(reading, title.to, true)
    if (!name || (know.lexicon.caseless && name.words === 1 && know.heads.has(tokens[start]?.low ?? ''))) continue
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

const genderOf = (gender: Gender): Gender => (gender === 'mf' ? undefined : gender)

const nameGender = ({ tokens, know }: Reading, name: NameRun): Gender =>
  know.givenNames.get(tokens[name.from]?.low ?? '')

/** "Nasser Bourita", "Febelfin", "le CERN". */
function readNamed(reading: Reading, at: number): Phrase | undefined {
  const { tokens, know } = reading
  const determiner = matchPhrase(tokens, at, know.determiners)
  const start = determiner?.to ?? at
  const name = readName(reading, start, false)
  if (!name) return undefined
  const described = name.words === 1 && know.lexicon.head === 'last' ? describedName(reading, name) : undefined
  if (described) return { ...described, from: at }
  const given = nameGender(reading, name)
  // "mercredi à Marrakech, le directeur …": a town takes no apposition.
  const town = name.words === 1 && know.placePrepositions.has(tokens[at - 1]?.low ?? '')
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
function readDescribed(reading: Reading, at: number): Phrase | undefined {
  const { tokens, know, limit } = reading
  const determiner = know.lexicon.head === 'first' ? matchPhrase(tokens, at, know.determiners) : undefined
  if (!determiner || determiner.value.plural || know.lexicon.caseless) return undefined
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
function readHeaded(reading: Reading, at: number): Phrase | undefined {
  const { tokens, know } = reading
  const determiner = matchPhrase(tokens, at, know.determiners)
  const start = determiner?.to ?? at
  const head = findHead(reading, start)
  if (!head) return undefined
  const { value, to: afterHead } = head
  const end = complementEnd(reading, afterHead, value.kind)
  const inner = value.kind === 'role' ? nameInside(reading, afterHead, end) : undefined
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

/** An article that is not indefinite, or one written onto the noun. */
function isDefinite({ tokens, know }: Reading, at: number, head: number): boolean {
  const { article } = know.lexicon
  // "رئيس الجمعية": the article of the complement makes the whole definite.
  if (article) return [head, head + 1].some((word) => tokens[word]?.low.startsWith(article))
  return know.determiners.has(tokens[at]?.low ?? '') && !know.indefinites.has(tokens[at]?.low ?? '')
}

/** The head noun without an article written onto it. */
function headWord({ tokens, know }: Reading, at: number): string {
  const low = tokens[at]?.low ?? ''
  const { article } = know.lexicon
  return article && low.startsWith(article) ? low.slice(article.length) : low
}

function withNameGender(reading: Reading, phrase: Phrase, name: NameRun): Phrase {
  const gender = nameGender(reading, name)
  const undecided = phrase.gender === undefined || phrase.gender === 'mf'
  return undecided && gender ? { ...phrase, gender } : phrase
}

/** The noun that says what the phrase is: first in French, Spanish and Arabic, last before the name in English. */
function findHead(
  { tokens, know, limit, stops }: Reading,
  start: number,
): { at: number; to: number; value: { kind: HeadKind; gender: Gender; plural: boolean } } | undefined {
  const last = know.lexicon.head === 'last'
  let found: { at: number; to: number; value: { kind: HeadKind; gender: Gender; plural: boolean } } | undefined
  let at = start
  for (let steps = 0; steps < 8 && at < limit && !stops.has(at); steps += 1) {
    const head = matchPhrase(tokens, at, know.heads)
    if (head) {
      found = { at, ...head }
      if (!last) return found
      at = head.to
      continue
    }
    const adjective = matchPhrase(tokens, at, know.roleAdjectives)
    if (adjective) at = adjective.to
    else if (last && (isPremodifier(tokens[at], know) || isDayInside(tokens, at, start, know))) at += 1
    else break
  }
  return found
}

/** "the union’s Friday release" */
const isDayInside = (tokens: readonly Token[], at: number, start: number, know: Knowledge): boolean =>
  at > start && know.weekdays.has(tokens[at]?.low ?? '') && tokens[at - 1]?.low.endsWith("'s") === true

const isPremodifier = (token: Token | undefined, know: Knowledge): boolean =>
  token?.kind === 'word' && !know.smallWords.has(token.low) && !know.commonVerbs.has(token.low)

/** The personal name at the end of a role without a comma: "le ministre de la Santé Prénom Nom", "le président Nom". */
function nameInside(reading: Reading, from: number, end: number): NameRun | undefined {
  const { tokens, know } = reading
  const inner = { ...reading, limit: end }
  for (let at = from; at < end; at += 1) {
    const token = tokens[at]
    if (!token?.capital && !know.givenNames.has(token?.low ?? '') && !matchPhrase(tokens, at, know.titles)) continue
    const previous = tokens[at - 1]
    const follows = at === from || !matchPhrase(tokens, at - 1, know.roleLinks)
    const title = matchPhrase(tokens, at, know.titles)
    const name = readName(inner, title?.to ?? at, title !== undefined)
    if (!name) continue
    const given = know.givenNames.has(tokens[name.from]?.low ?? '')
    // Without capitals a complement runs over its end ("المدرب وليد الشافعي إحساسه"): the name says where that is.
    if (given && name.words >= 2 && (name.to === end || know.lexicon.caseless)) return name
    // "la gérante de la société X": the name after a body's noun is the body's.
    if (at > from && know.heads.get(previous?.low ?? '')?.[0]?.value.kind === 'body') continue
    if (follows && (at === from || previous?.capital === false) && name.to === end) return name
  }
  return undefined
}

/** 'le quotidien « Le Port »': a body's name in marks right after it. */
function withMarkedName({ tokens, limit }: Reading, phrase: Phrase): Phrase {
  const open = phrase.to
  if (phrase.kind !== 'body' || tokens[open]?.kind !== 'mark') return phrase
  for (let close = open + 2; close < Math.min(limit, open + 6); close += 1) {
    if (tokens[close]?.kind !== 'mark') continue
    return tokens[open + 1]?.capital ? { ...phrase, to: close + 1, name: [open + 1, close] } : phrase
  }
  return phrase
}

/** ", Prénom Nom" after a role: only when a sign, a verb or the end closes it. */
function withNameAfter(reading: Reading, phrase: Phrase): Phrase {
  const { tokens, know } = reading
  if (tokens[phrase.to]?.text !== ',' && tokens[phrase.to]?.text !== '،') return phrase
  const next = afterSecondRole(reading, phrase.to + 1)
  const determiner = matchPhrase(tokens, next, know.determiners)
  const start = determiner?.to ?? next
  const title = matchPhrase(tokens, start, know.titles)
  const run = readName(reading, title?.to ?? start, title !== undefined)
  // ", la Portugaise Prénom Nom": after an article the first capital says where from.
  const name =
    (run && determiner && !title ? { ...run, from: run.from + 1, words: run.words - 1 } : run) ??
    (opensClause(reading, phrase.from) ? betweenCommas(reading, start) : undefined)
  if (!name || name.words < 1 || !closes(reading, name.to)) return phrase
  if (!title && name.words < 2 && nameGender(reading, name) === undefined) return phrase
  return withNameGender(reading, { ...phrase, kind: 'person', to: name.to, name: [name.from, name.to] }, name)
}

/** A role right behind a verb, a sign or a small word; behind a noun the same letters may describe it ("ندوة صحفية"). */
function opensClause({ tokens, know }: Reading, from: number): boolean {
  const before = tokens[from - 1]
  return (
    before?.kind !== 'word' ||
    know.smallWords.has(before.low) ||
    know.auxiliaries.has(before.low) ||
    matchPhrase(tokens, from - 1, know.verbs.finite) !== undefined
  )
}

/** "وزير النقل الغاني، كوامي أوسو،": in a script without capitals two to four unknown words between commas are the name. */
function betweenCommas(reading: Reading, start: number): NameRun | undefined {
  const { tokens, know } = reading
  const run = know.lexicon.caseless ? readName(reading, start, true) : undefined
  const closed = run && (tokens[run.to]?.kind === 'comma' || tokens[run.to] === undefined)
  return closed && run.words >= 2 ? run : undefined
}

/** "le ministre délégué au Budget, porte-parole du gouvernement, Prénom Nom": the index after a second role and its comma. */
function afterSecondRole(reading: Reading, at: number): number {
  const { tokens, know } = reading
  const head = findHead(reading, at)
  if (head?.value.kind !== 'role' || head.at !== at) return at
  const end = complementEnd(reading, head.to, 'role')
  const comma = tokens[end]?.text === ',' || tokens[end]?.text === '،'
  return comma && know.lexicon.head === 'first' ? end + 1 : at
}

/** ", ministre de la Santé," after a name; "(RNI)" too. */
function withRoleAfter(reading: Reading, phrase: Phrase): Phrase {
  const { tokens, know, limit } = reading
  const bracket = shortBracket(tokens, phrase.to, limit)
  const to = bracket ?? phrase.to
  if (tokens[to]?.kind !== 'comma') return { ...phrase, to }
  const start = matchPhrase(tokens, to + 1, know.determiners)?.to ?? to + 1
  const head = findHead(reading, start)
  if (head?.value.kind !== 'role') return { ...phrase, to }
  const end = complementEnd(reading, head.to, 'role')
  if (!closes(reading, end)) return { ...phrase, to }
  return { ...phrase, to: end, kind: 'person', role: [start, end], head: headWord(reading, head.at) }
}
