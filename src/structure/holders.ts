import { textOf } from './entities.ts'
import { fold } from './fold.ts'
import { isIn } from './lists.ts'
import type { Phrase } from './phrases.ts'
import type { Token } from './tokens.ts'
import { type Chain, compatible, lately, recentVoices, type Voice } from './voices.ts'
import { matchPhrase } from './words.ts'

/**
 * "la ministre": the latest person given that role; "la responsable", a noun that fits any speaker, the latest who
 * spoke; else nobody the copy names.
 */
export function roleVoice(chain: Chain, tokens: readonly Token[], phrase: Phrase): Voice {
  const role = phrase.role && textOf(chain.text, tokens, phrase.role)
  const stranger: Voice = { name: role, role, gender: phrase.gender, plural: phrase.plural, kind: 'role' }
  if (!phrase.definite) return stranger
  const holders = [...lately(chain.named), ...recentVoices(chain)].filter(
    (voice) => compatible(phrase, voice) && holds(chain, phrase, voice),
  )
  return (
    ownedBy(chain, tokens, phrase, holders) ??
    recentVoices(chain).findLast(
      ({ name, kind }) => kind === 'role' && (name?.includes(phrase.head ?? ' ') ?? false),
    ) ??
    anySpeaker(chain, tokens, phrase) ??
    stranger
  )
}

/** Whether a person was given the role. */
const holds = ({ people }: Chain, { head = '' }: Phrase, { person }: Voice): boolean =>
  person !== undefined && (people.all[person]?.heads.has(head) ?? false)

/** The latest holder whose role has the same complement; where a name stands there ("de la SNCF"), nobody else. */
function ownedBy(chain: Chain, tokens: readonly Token[], phrase: Phrase, holders: readonly Voice[]): Voice | undefined {
  const owner = ownerIn(chain, tokens, phrase)
  if (!owner) return holders.at(-1)
  const roleOf = ({ person }: Voice): string => fold(chain.people.all[person ?? -1]?.role ?? owner.low)
  const { article, caseless } = chain.know.lexicon
  const word = article && owner.low.startsWith(article) ? owner.low.slice(article.length) : owner.low
  const same = holders.findLast((voice) => roleOf(voice).includes(word))
  return same ?? (owner.capital || caseless ? undefined : holders.at(-1))
}

/** The last word of a complement that a link ties to the role: "club" of "le président du club". */
function ownerIn({ know }: Chain, tokens: readonly Token[], { role, headAt = 0 }: Phrase): Token | undefined {
  if (know.lexicon.caseless) return role && role[1] > headAt + 1 ? tokens[headAt + 1] : undefined
  if (!role || role[1] - headAt < 3 || know.lexicon.head === 'last') return undefined
  const linked = matchPhrase(tokens, headAt + 1, know.roleLinks)
  return linked && !isIn(tokens[headAt + 1], know.roleAdjectives) ? tokens[role[1] - 1] : undefined
}

/** "la responsable", "the official": nothing but that somebody spoke. */
function anySpeaker(chain: Chain, tokens: readonly Token[], phrase: Phrase): Voice | undefined {
  const { know, people, named, spoken } = chain
  const isGeneric = (head: string): boolean => know.genericRoles.has(head)
  const described = isGeneric(phrase.head ?? '') && phrase.role !== undefined && phrase.role[1] - phrase.role[0] <= 2
  const same = saysSame(chain, tokens, phrase)
  if (!same && !described) return undefined
  const voices = lately(spoken.length === 0 ? named : spoken).filter(
    (voice) => voice.kind === 'person' && compatible(phrase, voice),
  )
  // "The German scientist" is the hydrologist before the mayor.
  const alike = ({ person }: Voice): boolean => [...(people.all[person ?? -1]?.heads ?? [])].some(isGeneric)
  return (same ? undefined : voices.findLast(alike)) ?? voices.at(-1)
}

/** "la même élue", "المنتخب ذاته": whoever was heard before. */
function saysSame({ know }: Chain, tokens: readonly Token[], { from, to }: Phrase): boolean {
  for (let at = from; at < to; at += 1) if (isIn(tokens[at], know.sameWords)) return true
  return false
}
