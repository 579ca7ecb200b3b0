import { isIn } from './lists.ts'
import type { Reading } from './phrases.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/** A run of capitalised words in tokens `[from, to)`, small particles between them included. */
export type NameRun = { from: number; to: number; words: number }

const longestName = 8

/** Reads a name at `at`. After a title one word is enough and it may start with a particle ("M. El Othmani"). */
export function readName(reading: Reading, at: number, titled: boolean): NameRun | undefined {
  const { tokens, limit, stops } = reading
  const first = tokens[at]
  if (!first || at >= limit || stops.has(at) || !startsName(reading, at, titled)) return undefined
  let to = at
  let words = 0
  while (to < Math.min(limit, at + longestName) && !stops.has(to)) {
    if (isNameWord(reading, to, at, titled) && !endsName(reading, to, at) && !followsSurname(reading, to, at)) {
      to += 1
      words += 1
      // "Vancouver’s Bo Horvat": what stands behind a possessive is another name.
      if (tokens[to - 1]?.low.endsWith("'s")) break
      continue
    }
    const end = afterParticles(reading, to)
    if (end === undefined || to === at) break
    to = end
  }
  return to > at ? { from: at, to, words } : undefined
}

/** "وليد الشافعي إحساسه": behind a family name with its article a word without one is no part of the name. */
function followsSurname({ tokens, know }: Reading, at: number, from: number): boolean {
  const { article, caseless, compoundNames } = know.lexicon
  const before = tokens[at - 1]?.low ?? ''
  if (!caseless || at < from + 2 || !before.startsWith(article) || tokens[at]?.low.startsWith(article)) return false
  return !compoundNames.includes(before) && !compoundNames.includes(tokens[at - 2]?.low ?? '')
}

/** A capital makes a word a name; where the script has none, a place among names and not being any known word does. */
function isNameWord({ tokens, know }: Reading, at: number, from: number, titled: boolean): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word') return false
  if (!know.lexicon.caseless) return token.capital
  if (isIn(token, know.givenNames)) return true
  const longest = titled ? 4 : 5
  if (!(titled || at > from) || at >= from + longest || token.low.length < 2) return false
  return !isKnownWord({ tokens, know }, at) || (at > from && isFamilyName({ tokens, know }, at))
}

/** "عمر الحداد،": a trade with its article at the end of a name is the family's. */
const isFamilyName = ({ tokens, know }: Pick<Reading, 'tokens' | 'know'>, at: number): boolean => {
  const low = tokens[at]?.low ?? ''
  const closed = tokens[at + 1]?.kind !== 'word'
  return closed && low.startsWith(know.lexicon.article) && know.heads.get(low)?.[0]?.value.kind === 'role'
}

const isKnownWord = ({ tokens, know }: Pick<Reading, 'tokens' | 'know'>, at: number): boolean => {
  const token = tokens[at]
  return (
    isIn(token, know.smallWords) ||
    isIn(token, know.auxiliaries) ||
    isIn(token, know.commonVerbs) ||
    isIn(token, know.relatives) ||
    isIn(token, know.weekdays) ||
    isIn(token, know.heads) ||
    matchPhrase(tokens, at, know.adjuncts) !== undefined ||
    matchPhrase(tokens, at, know.verbs.finite) !== undefined
  )
}

/** A small word with a capital stands at the head of a sentence, not of a name, unless a capital word follows a particle ("El Fallah"). */
function startsName({ tokens, know }: Reading, at: number, titled: boolean): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word') return false
  if (know.lexicon.caseless) return isIn(token, know.givenNames) || (titled && !isKnownWord({ tokens, know }, at))
  if (!token.capital) return false
  if (titled || isIn(token, know.givenNames)) return true
  if (isIn(token, know.nameParticles)) return tokens[at + 1]?.capital === true
  return !isIn(token, know.smallWords) && !isMonthOrDay(token, know)
}

const isMonthOrDay = (token: Token, know: Reading['know']): boolean =>
  isIn(token, know.weekdays) || (isIn(token, know.months) && token.text.length > 3)

/** A title or a weekday ends the run before it. */
const endsName = ({ tokens, know }: Reading, at: number, from: number): boolean =>
  at > from && (matchPhrase(tokens, at, know.titles) !== undefined || isMonthOrDay(tokens[at] as Token, know))

/** The index after up to two particles, when a capitalised word follows them. */
function afterParticles({ tokens, know, limit, stops }: Reading, at: number): number | undefined {
  let next = at
  while (next < at + 2 && next < limit && isParticle(tokens[next], know)) next += 1
  if (next === at || next >= limit || stops.has(next)) return undefined
  const token = tokens[next]
  const known = { tokens, know }
  const named = know.lexicon.caseless
    ? token?.kind === 'word' && (!isKnownWord(known, next) || isFamilyName(known, next))
    : token?.capital
  return named ? next : undefined
}

const isParticle = (token: Token | undefined, know: Reading['know']): boolean =>
  token?.kind === 'word' && !token.capital && isIn(token, know.nameParticles)
