import type { Span } from '../model/span.ts'
import type { Quote } from '../model/story.ts'
import { type Body, byAcronym, byNoun, isBareNoun } from './bodies.ts'
import { cleanName, type Entities, entityOf, nameWords, spanOf, textOf } from './entities.ts'
import type { Gender, Knowledge } from './knowledge.ts'
import type { Phrase } from './phrases.ts'
import type { Finding } from './scene.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

export type Speaker = NonNullable<Quote['speaker']>

/** Who a phrase stands for: a person of the copy (by index), or a body, document or group by its words. */
export type Voice = {
  person?: number | undefined
  name?: string | undefined
  role?: string | undefined
  gender: Gender
  plural: boolean
  kind: Phrase['kind']
}

/** What resolving needs of the copy. `spoken` are the voices heard so far, the latest last; `named` the people mentioned so far. */
export type Chain = {
  text: string
  people: Entities
  know: Knowledge
  spoken: readonly Voice[]
  named: readonly Voice[]
  /** People who are subjects of the sentences since the last quote, the latest last. */
  subjects: readonly Voice[]
  /** Bodies the copy has named in full so far. */
  bodies: readonly Body[]
}

/** How far back a pronoun looks for its speaker, in quotes. */
const memory = 12

export type Resolved = { voice: Voice; speaker: Speaker }

/** The voice of a finding and what its speaker looks like in the story. */
export function resolveSpeaker(
  chain: Chain,
  tokens: readonly Token[],
  finding: Pick<Finding, 'speaker' | 'inherits'>,
): Resolved | undefined {
  const { speaker: phrase } = finding
  const voice = phrase ? voiceOf(chain, tokens, phrase) : chain.spoken.at(-1)
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

/** The words of a phrase; of an inverted verb only its pronoun. */
function mentionSpan(tokens: readonly Token[], { from, to, suffix }: Phrase): Span {
  const [start, end] = spanOf(tokens, [from, to])
  return [suffix ? end - suffix.length : start, end]
}

export function voiceOf(chain: Chain, tokens: readonly Token[], phrase: Phrase): Voice {
  switch (phrase.kind) {
    case 'pronoun':
      return pronounVoice(chain, phrase)
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
    chain.spoken.slice(-memory).findLast(({ kind, name }) => (kind === 'name' || kind === 'body') && name !== undefined)
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

const compatible = (wanted: Pick<Phrase, 'gender' | 'plural'>, voice: Voice): boolean =>
  wanted.plural === voice.plural &&
  (wanted.gender === undefined ||
    wanted.gender === 'mf' ||
    voice.gender === undefined ||
    voice.gender === 'mf' ||
    wanted.gender === voice.gender)

/** The latest compatible speaker; only where nobody has spoken yet, the latest person named. */
function pronounVoice(chain: Chain, phrase: Phrase): Voice {
  const fits = (voice: Voice): boolean => compatible(phrase, voice) && mayBe(chain, phrase, voice)
  const recent = chain.spoken.slice(-memory)
  // A speaker whose gender is known outweighs a later one whose name tells nothing, while both are near.
  const sure = recent.slice(-near).findLast((voice) => fits(voice) && voice.gender === phrase.gender)
  const named = chain.named.slice(-memory).findLast(fits)
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

const sameSource = (chain: Chain, phrase: Phrase): Voice =>
  chain.spoken.slice(-memory).findLast((voice) => voice.kind !== 'person' && voice.kind !== 'pronoun') ??
  chain.spoken.at(-1) ?? { gender: phrase.gender, plural: phrase.plural, kind: phrase.kind }

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

/** "la ministre": the latest person given that role; else nobody the copy names. */
function roleVoice(chain: Chain, tokens: readonly Token[], phrase: Phrase): Voice {
  const isHolder = (voice: Voice): boolean => {
    const person = voice.person === undefined ? undefined : chain.people.all[voice.person]
    return (person?.heads.has(phrase.head ?? '') ?? false) && compatible(phrase, voice)
  }
  const unnamed = chain.spoken
    .slice(-memory)
    .findLast((voice) => voice.name?.includes(phrase.head ?? ' ') && voice.kind === 'role')
  const role = phrase.role && textOf(chain.text, tokens, phrase.role)
  const stranger: Voice = { name: role, role, gender: phrase.gender, plural: phrase.plural, kind: 'role' }
  if (!phrase.definite) return stranger
  return (
    chain.spoken.slice(-memory).findLast(isHolder) ??
    chain.named.slice(-memory).findLast(isHolder) ??
    unnamed ??
    stranger
  )
}

/** "un communiqué du ministère": the body behind the document; "her statement", whose it is; "le communiqué" alone, the body before. */
function documentVoice(chain: Chain, tokens: readonly Token[], phrase: Phrase): Voice {
  const owner = chain.know.lexicon.neuter
    ? chain.know.pronouns.get(possessors[tokens[phrase.from]?.low ?? ''] ?? '')
    : undefined
  if (owner?.[0]) return pronounVoice(chain, { ...phrase, ...owner[0].value, kind: 'pronoun' })
  const body = bodyBehind(chain, tokens, phrase)
  if (!body) return sameSource(chain, { ...phrase, kind: 'document' })
  return { name: body, gender: undefined, plural: false, kind: 'document' }
}

/** Possessives that tell the owner's gender, and his pronoun. */
const possessors: Readonly<Record<string, string>> = { his: 'he', her: 'she' }

/** The words after the document's noun and its link; where there are none, those before it ("a ministry report"). */
function bodyBehind({ text, know }: Chain, tokens: readonly Token[], phrase: Phrase): string | undefined {
  const [from, to] = phrase.role ?? [phrase.from, phrase.to]
  const headAt = phrase.headAt ?? from
  let at = headAt + 1
  while (at < to && matchPhrase(tokens, at, know.roleLinks) && !tokens[at]?.capital) at += 1
  // "sa note trimestrielle": without a link, a capital or a body's noun the words only describe the document.
  const possessor = possessorIn(tokens, from, headAt)
  if (possessor !== undefined) return cleanName(textOf(text, tokens, [from, possessor + 1]))
  const linked = at > headAt + 1 || know.lexicon.article !== '' || namesBody(tokens, at, to, know)
  if (at < to && linked) return withoutPreposition(cleanName(textOf(text, tokens, [at, to])), know)
  const before = know.lexicon.head === 'last' && namesBody(tokens, from, headAt, know)
  return before ? cleanName(textOf(text, tokens, [from, headAt])) : undefined
}

/** "the union’s Friday release": whose the document is. */
const possessorIn = (tokens: readonly Token[], from: number, to: number): number | undefined => {
  for (let at = from; at < to; at += 1) if (/['’]s?$/u.test(tokens[at]?.text ?? '')) return at
  return undefined
}

const namesBody = (tokens: readonly Token[], from: number, to: number, know: Knowledge): boolean =>
  tokens.slice(from, to).some(({ capital, low }) => capital || know.heads.has(low))

/** "للوزارة" is "الوزارة" behind a preposition written onto it. */
function withoutPreposition(name: string, { lexicon }: Knowledge): string {
  const found = Object.entries(lexicon.genitives).find(([prefix]) => name.startsWith(prefix))
  return found ? found[1] + name.slice(found[0].length) : name
}

function bareName({ text, know }: Chain, tokens: readonly Token[], phrase: Phrase): string {
  const determiner = matchPhrase(tokens, phrase.from, know.determiners)
  const from = determiner && determiner.to < phrase.to ? determiner.to : phrase.from
  return cleanName(textOf(text, tokens, [from, phrase.to]))
}
