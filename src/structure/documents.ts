import { cleanName, textOf } from './entities.ts'
import { fold } from './fold.ts'
import type { Knowledge } from './knowledge.ts'
import type { Phrase } from './phrases.ts'
import { pronounVoice, sameSource } from './pronouns.ts'
import type { Token } from './tokens.ts'
import type { Chain, Voice } from './voices.ts'
import { matchPhrase } from './words.ts'

/** "un communiqué du ministère": the body behind the document; "her statement", whose it is; "le communiqué" alone, the body before. */
export function documentVoice(chain: Chain, tokens: readonly Token[], phrase: Phrase): Voice {
  const owner = chain.know.lexicon.neuter
    ? chain.know.pronouns.get(possessors[tokens[phrase.from]?.low ?? ''] ?? '')
    : undefined
  if (owner?.[0]) return pronounVoice(chain, { ...phrase, ...owner[0].value, kind: 'pronoun' })
  const body = bodyBehind(chain, tokens, phrase)
  const words = phrase.role && phrase.role[1] - phrase.role[0] > 1 ? textOf(chain.text, tokens, phrase.role) : undefined
  // "une source diplomatique" is nobody the copy has named.
  if (!body && !phrase.definite && words) return { name: words, gender: undefined, plural: false, kind: 'document' }
  if (!body) return sameSource(chain, { ...phrase, kind: 'document' })
  // "un communiqué de l’Agence", of the agency the copy has named in full.
  const full = chain.bodies.findLast(({ head }) => head === fold(body))?.name
  return { name: full ?? body, gender: undefined, plural: false, kind: 'document' }
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
  const linked = know.lexicon.caseless ? isGenitive(tokens[at]?.low ?? '', know) : namesBody(tokens, at, to, know)
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

/** "بلاغ الوزارة", "بلاغ لوزارة", "دراسة جامعة": an article, a preposition or a body's noun; "مصدر أمني" only describes. */
const isGenitive = (low: string, { lexicon, heads }: Knowledge): boolean =>
  low.startsWith(lexicon.article) ||
  heads.has(low) ||
  Object.entries(lexicon.genitives).some(
    ([prefix, left]) => low.startsWith(prefix) && heads.has(left + low.slice(prefix.length)),
  )

/** "للوزارة" is "الوزارة" behind a preposition written onto it. */
function withoutPreposition(name: string, { lexicon }: Knowledge): string {
  const found = Object.entries(lexicon.genitives).find(([prefix]) => name.startsWith(prefix))
  return found ? found[1] + name.slice(found[0].length) : name
}
