import type { Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import type { Sentence } from './paragraph.ts'
import type { Range, Scene } from './scene.ts'
import { firstFrom } from './sorted.ts'
import type { Token } from './tokens.ts'

/**
 * Whether unmarked words are speech by their look: somebody says "I" or "we" in them, or asks. Then any verb reports
 * them, be it one that otherwise wants quotation marks ("Nobody pays us, sighs Itto").
 */
export function isSpeech({ tokens, firstPersons }: Scene, [from, to]: Range): boolean {
  if (asks(tokens[to - 1]) || asks(tokens[to])) return true
  const next = firstPersons[firstFrom(firstPersons, from, (at) => at)]
  return next !== undefined && next < to
}

/** Where the words of the first person stand in a sentence. */
export function firstPersonsIn(tokens: readonly Token[], { from, to }: Sentence, know: Knowledge): number[] {
  const found: number[] = []
  for (let at = from; at < to; at += 1) if (isIn(tokens[at], know.firstPerson)) found.push(at)
  return found
}

const asks = (token: Token | undefined): boolean => token !== undefined && /[?؟]/u.test(token.text)
