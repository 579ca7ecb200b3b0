import type { Span } from '../model/span.ts'
import type { Quote } from '../model/story.ts'
import { byAcronym, byNoun, isBareNoun } from './bodies.ts'
import { documentVoice } from './documents.ts'
import { cleanName, entityOf, nameWords, spanOf, textOf } from './entities.ts'
import { roleVoice } from './holders.ts'
import type { Phrase } from './phrases.ts'
import { pronounVoice, sameSource } from './pronouns.ts'
import type { Finding } from './scene.ts'
import type { Token } from './tokens.ts'
import { type Chain, compatible, recentVoices, type Voice } from './voices.ts'
import { matchPhrase } from './words.ts'

export type Speaker = NonNullable<Quote['speaker']>

export type Resolved = { voice: Voice; speaker: Speaker }

/** The voice of a finding and what its speaker looks like in the story. */
export function resolveSpeaker(
  chain: Chain,
  tokens: readonly Token[],
  finding: Pick<Finding, 'speaker' | 'inherits' | 'gender' | 'nobody' | 'cue'>,
): Resolved | undefined {
  const { speaker: phrase } = finding
  if (finding.nobody) return undefined
  const voice = phrase ? voiceOf(chain, tokens, phrase) : voiceBefore(chain, finding)
  if (!voice) return undefined
  const person = voice.person === undefined ? undefined : chain.people.all[voice.person]
  const name = person?.name ?? voice.name
  const role = person?.role ?? voice.role
  const sourceSpan = phrase && mentionSpan(tokens, phrase)
  const mention = sourceSpan ? chain.text.slice(...sourceSpan) : (name ?? '')
  if (!mention) return undefined
  return {
    voice,
    speaker: {
      mention,
      ...(name ? { name } : {}),
      ...(role ? { role } : {}),
      ...(sourceSpan ? { sourceSpan } : {}),
    },
  }
}

/** Who spoke last, of the gender the verb shows if it shows one: "وأضافت" is never said of the minister before. */
const voiceBefore = (chain: Chain, { gender, inherits, cue }: Pick<Finding, 'gender' | 'inherits' | 'cue'>) => {
  const fits = (voice: Voice): boolean => compatible({ gender, plural: false }, voice)
  // "La concejala celebró el acuerdo. «Es un día grande», dijo.": whom the sentences since the last quote are about.
  const subject =
    inherits === 'copy' && cue && chain.know.lexicon.dropsPronouns ? chain.subjects.findLast(fits) : undefined
  return subject ?? (gender && recentVoices(chain).findLast(fits)) ?? chain.spoken.at(-1)
}

/** The words of a phrase; of an inverted verb only its pronoun. */
function mentionSpan(tokens: readonly Token[], { from, to, suffix }: Phrase): Span {
  const [start, end] = spanOf(tokens, [from, to])
  return [suffix ? end - suffix.length : start, end]
}

export function voiceOf(chain: Chain, tokens: readonly Token[], phrase: Phrase): Voice {
  switch (phrase.kind) {
    case 'pronoun':
      return pronounVoice(chain, phrase, tokens[phrase.from]?.low)
    case 'same-source':
      return sameSource(chain, phrase)
    case 'person':
    case 'name':
      return namedVoice(chain, tokens, phrase)
    case 'role':
      return roleVoice(chain, tokens, phrase)
    case 'document':
      return documentVoice(chain, tokens, phrase)
    case 'body':
      return bodyVoice(chain, tokens, phrase)
    default:
      return wordedVoice(chain, tokens, phrase)
  }
}

/** A body by its fullest name; a noun that tells nothing more ("the company") is the body that spoke last. */
function bodyVoice(chain: Chain, tokens: readonly Token[], phrase: Phrase): Voice {
  const full = byNoun(chain.bodies, phrase)?.name
  const lastBody = (): Voice | undefined =>
    recentVoices(chain).findLast(({ kind, name }) => (kind === 'name' || kind === 'body') && name !== undefined)
  const before = full === undefined && isBareNoun(phrase) ? lastBody() : undefined
  return full
    ? { name: full, gender: phrase.gender, plural: phrase.plural, kind: 'body' }
    : (before ?? wordedVoice(chain, tokens, phrase))
}

/** A body or group by its words; unknown words that are the surname of somebody named are that person. */
function wordedVoice(chain: Chain, tokens: readonly Token[], phrase: Phrase): Voice {
  const name = phrase.name ? cleanName(textOf(chain.text, tokens, phrase.name)) : bareName(chain, tokens, phrase)
  const person = phrase.kind === 'other' ? chain.people.find(nameWords(name)) : undefined
  const known = person === undefined ? undefined : chain.people.all[person]
  if (known) return { person, name: known.name, role: known.role, gender: known.gender, plural: false, kind: 'person' }
  return { name, gender: phrase.gender, plural: phrase.plural, kind: phrase.kind }
}

function namedVoice(chain: Chain, tokens: readonly Token[], phrase: Phrase): Voice {
  const entity = entityOf(chain.text, tokens, phrase)
  if (!entity) return { gender: phrase.gender, plural: phrase.plural, kind: phrase.kind }
  const body = byAcronym(chain.bodies, entity.name)
  if (body) return { name: body.name, gender: phrase.gender, plural: phrase.plural, kind: 'body' }
  const person = chain.people.find(entity.words)
  const known = person === undefined ? undefined : chain.people.all[person]
  return {
    person,
    name: known?.name ?? entity.name,
    role: known?.role ?? entity.role,
    gender: known?.gender ?? entity.gender,
    plural: phrase.plural,
    kind: known ? 'person' : phrase.kind,
  }
}

function bareName({ text, know }: Chain, tokens: readonly Token[], phrase: Phrase): string {
  const determiner = matchPhrase(tokens, phrase.from, know.determiners)
  const from = determiner && determiner.to < phrase.to ? determiner.to : phrase.from
  return cleanName(textOf(text, tokens, [from, phrase.to]))
}
