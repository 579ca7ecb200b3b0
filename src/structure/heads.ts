import type { Gender, HeadKind, Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import type { Reading } from './phrases.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/** An article that is not indefinite, or one written onto the noun. */
export function isDefinite({ tokens, know }: Reading, at: number, head: number): boolean {
  const { article } = know.lexicon
  // "رئيس الجمعية": the article of the complement makes the whole definite.
  if (article) return [head, head + 1].some((word) => tokens[word]?.low.startsWith(article))
  return isIn(tokens[at], know.determiners) && !isIn(tokens[at], know.indefinites)
}

/** The head noun without an article written onto it. */
export function headWord({ tokens, know }: Reading, at: number): string {
  const low = tokens[at]?.low ?? ''
  const { article } = know.lexicon
  return article && low.startsWith(article) ? low.slice(article.length) : low
}

/** The noun that says what the phrase is: first in French, Spanish and Arabic, last before the name in English. */
export function findHead(
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
  at > start && isIn(tokens[at], know.weekdays) && tokens[at - 1]?.low.endsWith("'s") === true

export const isPremodifier = (token: Token | undefined, know: Knowledge): boolean =>
  token?.kind === 'word' && !isIn(token, know.smallWords) && !isIn(token, know.commonVerbs)
