import type { Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import { type Phrase, readPhrase } from './phrases.ts'
import { readingOf, type Scene } from './scene.ts'
import type { Token } from './tokens.ts'

/** What a sentence names, each kind from left to right: those that name somebody, and bodies by their noun. */
export type NamedPhrases = { named: Phrase[]; bodies: Phrase[] }

/** Reads the phrases of a sentence that name a person or a body. */
export function namedPhrases(scene: Scene): NamedPhrases {
  const { tokens, know, sentence } = scene
  const reading = readingOf(scene, sentence.to)
  const found: NamedPhrases = { named: [], bodies: [] }
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const phrase = mayNameSomeone(tokens, at, know) ? readPhrase(reading, at) : undefined
    if (!phrase) continue
    // A role without a name is passed over whole: its complement ("ministre de l’Intérieur") names nobody.
    at = Math.max(at, phrase.to - 1)
    if (phrase.name) found.named.push(phrase)
    if (phrase.kind === 'body') found.bodies.push(phrase)
    else if (phrase.role) found.bodies.push(...bodiesInside(scene, phrase))
  }
  return found
}

/** "le directeur de l’Office des ports (ODP)": the body that a role or a document belongs to. */
function bodiesInside({ tokens, know, stops }: Scene, { role = [0, 0], headAt = 0 }: Phrase): Phrase[] {
  for (let at = Math.max(role[0], headAt + 1); at < role[1]; at += 1) {
    if (know.heads.get(tokens[at]?.low ?? '')?.[0]?.value.kind !== 'body') continue
    const body = readPhrase({ tokens, know, stops, limit: role[1] }, at)
    return body?.kind === 'body' ? [body] : []
  }
  return []
}

/** Worth reading from: a capital letter, a title, a noun that says who. */
const mayNameSomeone = (tokens: readonly Token[], at: number, know: Knowledge): boolean => {
  const token = tokens[at]
  if (token?.kind !== 'word') return false
  return token.capital || isIn(token, know.nameWords)
}
