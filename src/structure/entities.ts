import type { Span } from '../model/span.ts'
import type { ReadSentence } from './findings.ts'
import { fold } from './fold.ts'
import type { Gender, Knowledge } from './knowledge.ts'
import { evenSpaces } from './letters.ts'
import type { Phrase } from './phrases.ts'
import { placeAt } from './places.ts'
import type { Token } from './tokens.ts'

type Mention = { text: string; span: Span }

/** A person the copy names, gathered over all mentions. */
export type Entity = {
  name: string
  /** Folded words of the name. */
  words: readonly string[]
  role?: string | undefined
  /** Folded head nouns of the roles given: "ministre". */
  heads: ReadonlySet<string>
  gender: Gender
  mentions: readonly Mention[]
}

/** People by surname, in order of appearance. Grows while the copy is read; never shared between copies. */
export class Entities {
  readonly all: Entity[] = []
  private readonly byWord = new Map<string, number[]>()

  /** The entity a name belongs to: the latest whose name ends with these words, or holds them after the given name. */
  find(words: readonly string[]): number | undefined {
    const known = this.byWord.get(words.at(-1) ?? '') ?? []
    const found = known.findLast((index) => sameName(this.all[index]?.words ?? [], words))
    if (found !== undefined || words.length > 1) return found
    // A given name alone is enough where only one person bears it.
    const [only, ...others] = known.filter((index) => this.all[index]?.words[0] === words[0])
    return others.length === 0 ? only : undefined
  }

  add(entity: Entity): number {
    const found = this.find(entity.words)
    const index = found ?? this.all.length
    const known = this.all[index]
    this.all[index] = known ? merged(known, entity) : entity
    for (const word of this.all[index].words) {
      const list = this.byWord.get(word) ?? []
      if (!list.includes(index)) this.byWord.set(word, [...list.slice(-mostNamesakes), index])
    }
    return index
  }
}

/** People who share a word of their name and are still told apart. */
const mostNamesakes = 20

/** "Seghrouchni" and "Amal El Fallah Seghrouchni": one holds the other, past the given name unless it ends with it. */
function sameName(known: readonly string[], words: readonly string[]): boolean {
  const [long, short] = known.length >= words.length ? [known, words] : [words, known]
  if (isShortened(long, short) || isShortened(short, long)) return true
  for (let from = long.length - short.length; from >= (long.length === short.length ? 0 : 1); from -= 1) {
    if (short.every((word, index) => long[from + index] === word)) return true
  }
  return false
}

/** "B. Obama" and "Barack Obama": one initial, then the same words. */
const isShortened = (full: readonly string[], short: readonly string[]): boolean =>
  full.length === short.length &&
  full.length > 1 &&
  /^\p{L}\.$/u.test(short[0] ?? '') &&
  full[0]?.[0] === short[0]?.[0] &&
  full.slice(1).every((word, index) => word === short[index + 1])

function merged(known: Entity, next: Entity): Entity {
  const longer = next.words.length > known.words.length || isShortened(next.words, known.words) ? next : known
  const role = (next.role?.length ?? 0) > (known.role?.length ?? 0) ? next.role : known.role
  return {
    name: longer.name,
    words: longer.words,
    role,
    heads: next.heads.size > 0 ? new Set([...known.heads, ...next.heads]) : known.heads,
    gender: known.gender ?? next.gender,
    mentions: known.mentions.length < mostMentions ? [...known.mentions, ...next.mentions] : known.mentions,
  }
}

/** More mentions of one person than this tell an editor nothing, and copying them would not be linear. */
const mostMentions = 200

export const textOf = (text: string, tokens: readonly Token[], [from, to]: readonly [number, number]): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)

export const spanOf = (tokens: readonly Token[], [from, to]: readonly [number, number]): Span => [
  tokens[from]?.start ?? 0,
  tokens[to - 1]?.end ?? 0,
]

/** The person a phrase names; undefined for roles, bodies and pronouns. */
export function entityOf(text: string, tokens: readonly Token[], phrase: Phrase): Entity | undefined {
  if (!phrase.name) return undefined
  const name = cleanName(textOf(text, tokens, phrase.name))
  const role = phrase.role && evenSpaces(textOf(text, tokens, phrase.role))
  return {
    name,
    words: nameWords(name),
    role,
    heads: new Set(phrase.head ? [phrase.head] : []),
    gender: phrase.gender === 'mf' ? undefined : phrase.gender,
    mentions: [
      { text: textOf(text, tokens, [phrase.from, phrase.to]), span: spanOf(tokens, [phrase.from, phrase.to]) },
    ],
  }
}

/** Without line ends, white runs and an English possessive. */
export const cleanName = (name: string): string => withoutPossessive(evenSpaces(name))

const withoutPossessive = (name: string): string => (/['’s]$/u.test(name) ? name.replace(/['’]s?$/u, '') : name)

export function nameWords(name: string): string[] {
  const folded = evenSpaces(fold(name))
  return folded.includes(' ') || folded === '' ? folded.split(' ').filter(Boolean) : [folded]
}

/**
 * Reads every person named in the body, in order. Two capitals that nothing else proves a person are one when the
 * second stands alone elsewhere ("Dorie Greenspan … Greenspan"); a lone capitalised word only when it repeats a name.
 */
export function findPeople(text: string, sentences: readonly ReadSentence[], know: Knowledge): Entities {
  const people = new Entities()
  const alone = wordsAlone(sentences)
  for (const { scene, named, findings } of sentences) {
    const speaking = speakingAt(findings)
    for (const phrase of named) {
      const entity = entityOf(text, scene.tokens, phrase)
      if (!entity) continue
      const proved =
        phrase.kind === 'person' &&
        (speaking.has(phrase.from) ||
          isPersonal(entity, phrase, know) ||
          hasAge(scene.tokens, phrase) ||
          isRepeated(entity, alone))
      if (proved || people.find(entity.words) !== undefined) people.add(entity)
    }
  }
  return people
}

/** The tokens at which a speaker begins. */
const speakingAt = (findings: ReadSentence['findings']): ReadonlySet<number | undefined> =>
  findings.length === 0 ? nobody : new Set(findings.map(({ speaker }) => speaker?.from))

const nobody: ReadonlySet<number | undefined> = new Set()

/** "Dorie Greenspan", called "Greenspan" elsewhere: neither word is the other's place or firm when only two or three stand. */
const isRepeated = ({ words }: Entity, alone: ReadonlySet<string>): boolean =>
  words.length <= 3 && alone.has(words.at(-1) ?? '') && !alone.has(words[0] ?? '')

/** Single capitalised words that open a sentence or speak, and are no place: surnames among them. */
const wordsAlone = (sentences: readonly ReadSentence[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ scene, named, findings }) => {
      const speaking = speakingAt(findings)
      return named.flatMap(({ kind, name, from, to }) => {
        const stands = from === scene.sentence.from || speaking.has(from)
        const single = kind === 'name' && name !== undefined && to - from === 1
        return stands && single && !placeAt(scene.tokens, from) ? [scene.tokens[from]?.low ?? ''] : []
      })
    }),
  )

/** "Salka Brahim, 19 ans,", "Doug Purdy, 73,": only people have an age. */
const hasAge = (tokens: readonly Token[], { to }: Phrase): boolean =>
  tokens[to]?.kind === 'comma' && /^\d{1,3}$/u.test(tokens[to + 1]?.text ?? '') && ages.has(tokens[to + 2]?.low ?? '')

const ages = new Set(['ans', 'años', 'years', ',', '،'])

/** A title, a role or a given name makes a run of capitals a person; else it may be a place or a firm. */
const isPersonal = (entity: Entity, phrase: Phrase, know: Knowledge): boolean =>
  phrase.role !== undefined || know.givenNames.has(entity.words[0] ?? '') || (phrase.name?.[0] ?? 0) > phrase.from
