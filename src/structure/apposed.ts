import { closes } from './complements.ts'
import { isIn } from './lists.ts'
import { type NameRun, readName } from './names.ts'
import type { Reading } from './phrases.ts'

/** Words that follow a noun before a name: "الخبير الإسباني في المناخ" has one adjective. */
const mostAdjectives = 2
/** Letters that open a present tense, conjunctions or prepositions written onto a noun: no unknown name is taken from there. */
const notNames = /^(?:و|ي|ست|سي|بال|لل|كال|ال|وال)|^[بلك](?![ولن]|ا)|^[بل].*ة$|(?:يا|يين|ات|ية|ها|هم)$/u

/**
 * "المخرجة تودة أوعدي عن …": a noun with the article takes no genitive, so that words without one right behind it, or
 * behind its adjectives, are the name of whom it describes.
 */
export function apposedName(reading: Reading, head: number): NameRun | undefined {
  const { tokens, know } = reading
  const { article, caseless } = know.lexicon
  if (!caseless || !tokens[head]?.low.startsWith(article)) return undefined
  let at = head + 1
  while (at <= head + mostAdjectives && isAdjective(reading, at)) at += 1
  const low = tokens[at]?.low ?? ''
  if (know.sameWords.has(low) || (notNames.test(low) && !know.givenNames.has(low))) return undefined
  const name = readName(reading, at, true)
  return name && closes(reading, name.to) && !governs(reading, name) ? name : undefined
}

const isAdjective = ({ tokens, know }: Reading, at: number): boolean =>
  (tokens[at]?.low.startsWith(know.lexicon.article) ?? false) && !isIn(tokens[at], know.relatives)

/** "رافعة للتنمية": a preposition with its article is no part of a name. */
const governs = ({ tokens }: Reading, { from, to }: NameRun): boolean =>
  tokens.slice(from, to).some(({ low }) => /^(?:لل|بال|وال)/u.test(low))
