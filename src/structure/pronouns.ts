import type { Phrase } from './phrases.ts'
import { type Chain, compatible, lately, recentVoices, type Voice } from './voices.ts'

/**
 * The latest compatible speaker; only where nobody has spoken yet, the latest person named. "Ce dernier", whose words
 * are `low`, is the latest person named in any case.
 */
export function pronounVoice(chain: Chain, phrase: Phrase, words = ''): Voice {
  const fits = (voice: Voice): boolean => compatible(phrase, voice) && mayBe(chain, phrase, voice)
  const recent = recentVoices(chain)
  // A speaker whose gender is known outweighs a later one whose name tells nothing, while both are near.
  const sure = recent.slice(-near).findLast((voice) => fits(voice) && voice.gender === phrase.gender)
  const named = lately(chain.named).findLast(fits)
  if (chain.know.latterPronouns.has(words)) {
    const body = chain.bodies.at(-1)
    if (named) return named
    // "Cette dernière": where it can be nobody, the body named last.
    if (body && recent.length === 0) return { name: body.name, gender: phrase.gender, plural: false, kind: 'body' }
  }
  return (
    chain.subjects.findLast(fits) ??
    sure ??
    recent.findLast(fits) ??
    named ?? { gender: phrase.gender, plural: phrase.plural, kind: 'pronoun' }
  )
}

/** Where things have a pronoun of their own, "he" and "she" are people. */
const mayBe = ({ know }: Chain, { gender }: Phrase, { kind }: Voice): boolean =>
  !know.lexicon.neuter || gender === undefined || kind === 'person' || kind === 'role' || kind === 'name'

/** Quotes between which a speaker of known gender is still near. */
const near = 3

export const sameSource = (chain: Chain, phrase: Phrase): Voice =>
  recentVoices(chain).findLast((voice) => voice.kind !== 'person' && voice.kind !== 'pronoun') ??
  chain.spoken.at(-1) ?? { gender: phrase.gender, plural: phrase.plural, kind: phrase.kind }
