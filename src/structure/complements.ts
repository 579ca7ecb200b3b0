import type { HeadKind, Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import type { Reading } from './phrases.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/** Longest role or name that is read, in tokens: bounds the work on copy without punctuation. */
const longestPhrase = 40

/** How far a role or body runs: "de la Transition numérique et de la Réforme de l’administration". */
export function complementEnd(reading: Reading, from: number, kind: HeadKind): number {
  const { tokens, know, limit, stops } = reading
  let at = from
  while (at < Math.min(limit, from + longestPhrase)) {
    const token = tokens[at]
    if (!token || stops.has(at)) break
    if (token.kind === 'bracket') {
      const after = shortBracket(tokens, at, limit)
      if (after === undefined) break
      at = after
      continue
    }
    if (token.kind === 'mark') {
      const after = kind === 'role' ? afterMarkedName(reading, at) : undefined
      if (after === undefined) break
      at = after
      continue
    }
    const counted = token.kind === 'number' && matchPhrase(tokens, at - 1, know.roleLinks) !== undefined
    if (!counted && (token.kind !== 'word' || endsComplement(reading, at, kind))) break
    at += 1
  }
  // A complement does not end on "de" or "et".
  while (at > from && isDangling(tokens[at - 1], know)) at -= 1
  return at
}

/** Tokens that the name of a body in marks may have, marks included. */
const longestMarkedName = 9

/**
 * 'la présidente de la coopérative « Tifaouine », Prénom Nom': the index after a name in marks behind a body's noun,
 * when a comma or a name follows.
 */
function afterMarkedName({ tokens, know, limit, stops }: Reading, open: number): number | undefined {
  if (!isBodyNoun(tokens[open - 1], know)) return undefined
  for (let at = open + 1; at < Math.min(limit, open + longestMarkedName) && !stops.has(at); at += 1) {
    if (tokens[at]?.kind === 'stop') return undefined
    if (tokens[at]?.kind !== 'mark') continue
    const next = tokens[at + 1]
    const named = next?.kind === 'word' && (next.capital || isIn(next, know.givenNames))
    return next?.kind === 'comma' || named ? at + 1 : undefined
  }
  return undefined
}

/** A body's noun, with or without a preposition written onto it ("بمجموعة"). */
function isBodyNoun(token: Token | undefined, { heads, lexicon, workNouns }: Knowledge): boolean {
  const low = token?.low ?? ''
  const noun = lexicon.placePrefixes.find((prefix) => low.startsWith(prefix)) ?? ''
  return [low, low.slice(noun.length)].some(
    (word) => heads.get(word)?.[0]?.value.kind === 'body' || workNouns.get(word)?.[0]?.rest.length === 0,
  )
}

const isDangling = (token: Token | undefined, know: Knowledge): boolean =>
  token?.kind === 'word' && (isIn(token, know.conjunctions) || (!token.capital && isIn(token, know.smallWords)))

/** "(OMS)", "(RNI, majorité)": the index after a bracket of up to six tokens. */
export function shortBracket(tokens: readonly Token[], at: number, limit: number): number | undefined {
  if (tokens[at]?.text !== '(') return undefined
  for (let end = at + 2; end < Math.min(limit, at + 8); end += 1) if (tokens[end]?.text === ')') return end + 1
  return undefined
}

function endsComplement({ tokens, know }: Reading, at: number, kind: HeadKind): boolean {
  const token = tokens[at]
  if (isIn(token, know.conjunctions)) return kind === 'group' || !matchPhrase(tokens, at + 1, know.roleLinks)
  if (matchPhrase(tokens, at, know.adjuncts)) return true
  if (matchPhrase(tokens, at, know.roleLinks)) return false
  if (matchPhrase(tokens, at, know.roleAdjectives) && matchPhrase(tokens, at - 1, know.roleLinks)) return false
  if (token?.capital) return false
  return (
    isIn(token, know.relatives) ||
    isIn(token, know.auxiliaries) ||
    isIn(token, know.commonVerbs) ||
    isIn(token, know.weekdays) ||
    isIn(token, know.reflexives) ||
    isIn(token, know.smallWords)
  )
}

/** Whether what stands at `at` may follow a whole phrase. */
export function closes({ tokens, know, limit, stops }: Reading, at: number): boolean {
  const token = tokens[at]
  if (!token || at >= limit || stops.has(at) || token.kind !== 'word') return true
  return (
    isIn(token, know.smallWords) ||
    isIn(token, know.auxiliaries) ||
    isIn(token, know.commonVerbs) ||
    isIn(token, know.weekdays) ||
    matchPhrase(tokens, at, know.adjuncts) !== undefined
  )
}
