import { closes, complementEnd, shortBracket } from './complements.ts'
import { findHead, headWord } from './heads.ts'
import type { Gender } from './knowledge.ts'
import { isIn } from './lists.ts'
import { type NameRun, readName } from './names.ts'
import type { Phrase, Reading } from './phrases.ts'
import { matchPhrase } from './words.ts'

export const genderOf = (gender: Gender): Gender => (gender === 'mf' ? undefined : gender)

export const nameGender = ({ tokens, know }: Reading, name: NameRun): Gender =>
  know.givenNames.get(tokens[name.from]?.low ?? '')

export function withNameGender(reading: Reading, phrase: Phrase, name: NameRun): Phrase {
  const gender = nameGender(reading, name)
  const undecided = phrase.gender === undefined || phrase.gender === 'mf'
  return undecided && gender ? { ...phrase, gender } : phrase
}

/** The personal name at the end of a role without a comma: "le ministre de la Santé Prénom Nom", "le président Nom". */
export function nameInside(reading: Reading, from: number, end: number): NameRun | undefined {
  const { tokens, know } = reading
  const inner = { ...reading, limit: end }
  for (let at = from; at < end; at += 1) {
    const token = tokens[at]
    if (!token?.capital && !isIn(token, know.givenNames) && !matchPhrase(tokens, at, know.titles)) continue
    const previous = tokens[at - 1]
    const follows = at === from || !matchPhrase(tokens, at - 1, know.roleLinks)
    const title = matchPhrase(tokens, at, know.titles)
    const name = readName(inner, title?.to ?? at, title !== undefined)
    if (!name) continue
    const given = isIn(tokens[name.from], know.givenNames)
    // Without capitals a complement runs over its end ("المدرب وليد الشافعي إحساسه"): the name says where that is.
    if (given && name.words >= 2 && (name.to === end || know.lexicon.caseless)) return name
    // "la gérante de la société X": the name after a body's noun is the body's.
    if (at > from && know.heads.get(previous?.low ?? '')?.[0]?.value.kind === 'body') continue
    if (follows && (at === from || previous?.capital === false) && name.to === end) return name
  }
  return undefined
}

/** 'le quotidien « Le Port »': a body's name in marks right after it. */
export function withMarkedName({ tokens, limit }: Reading, phrase: Phrase): Phrase {
  const open = phrase.to
  if (phrase.kind !== 'body' || tokens[open]?.kind !== 'mark') return phrase
  for (let close = open + 2; close < Math.min(limit, open + 6); close += 1) {
    if (tokens[close]?.kind !== 'mark') continue
    return tokens[open + 1]?.capital ? { ...phrase, to: close + 1, name: [open + 1, close] } : phrase
  }
  return phrase
}

/** ", Prénom Nom" after a role: only when a sign, a verb or the end closes it. */
export function withNameAfter(reading: Reading, phrase: Phrase): Phrase {
  const { tokens, know } = reading
  if (tokens[phrase.to]?.text !== ',' && tokens[phrase.to]?.text !== '،') return phrase
  const next = afterSecondRole(reading, phrase.to + 1)
  const determiner = matchPhrase(tokens, next, know.determiners)
  const start = determiner?.to ?? next
  const title = matchPhrase(tokens, start, know.titles)
  const first = readName(reading, title?.to ?? start, title !== undefined)
  // "the winner, Kenya’s Prénom Nom": whose the person is stands before the name.
  const run = first && tokens[first.to - 1]?.low.endsWith("'s") ? readName(reading, first.to, false) : first
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
    isIn(before, know.smallWords) ||
    isIn(before, know.auxiliaries) ||
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
export function withRoleAfter(reading: Reading, phrase: Phrase): Phrase {
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
