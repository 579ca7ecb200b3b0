import type { Span } from '../model/span.ts'
import type { Knowledge } from './knowledge.ts'
import { isCaseless } from './letters.ts'
import { everyList, isIn } from './lists.ts'
import { type KnownPlace, placeAt } from './places.ts'
import type { Setting } from './setting.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/** A phrase that says where, in tokens `[from, to)`, and the place it names. */
export type Locative = {
  from: number
  to: number
  name: string
  /** Absent where the copy writes the name in another way than it is given ("au Caire"). */
  span?: Span
  /** Undefined for a name that no list has. */
  known?: KnownPlace
  /** "dans la ville de X": nothing but a place can follow. */
  sure: boolean
  /** "au port de X": a house, not the town as a whole. */
  venue?: boolean
}

type Named = Pick<Locative, 'to' | 'name' | 'span' | 'known'>

/** The locative that starts at token `at`: "à Salé", "in the town of Zagora", "بمدينة فاس", "près d’Imlil". */
export function locativeAt(text: string, tokens: readonly Token[], at: number, know: Knowledge): Locative | undefined {
  const setting = know.setting
  if (isIn(tokens[at - 1], setting.refusals)) return undefined
  const near = matchPhrase(tokens, at, setting.near)
  const close = near && namedAt(text, tokens, near.to, know)
  if (close) return { ...close, from: at, sure: false }
  const attached = attachedAt(text, tokens, at, know, setting)
  if (attached) return { ...attached, from: at }
  if (!isIn(tokens[at], know.placePrepositions)) return byNoun(text, tokens, at, know, setting)
  const named = namedAt(text, tokens, at + 1, know)
  const fitting = named && isIn(tokens[at], setting.contracted) ? withArticle(named) : named
  if (fitting) return { ...fitting, from: at, sure: false }
  const noun = nounedAt(text, tokens, at + 1, know, setting) ?? beforeNoun(text, tokens, at + 1, setting)
  return noun && { ...noun, from: at }
}

/** "in the Azilal province". */
function beforeNoun(
  text: string,
  tokens: readonly Token[],
  from: number,
  setting: Setting,
): (Named & Pick<Locative, 'sure' | 'venue'>) | undefined {
  const named = isIn(tokens[from], setting.articles) ? knownAt(text, tokens, from + 1) : undefined
  const noun = named && (matchPhrase(tokens, named.to, setting.venues) ?? matchPhrase(tokens, named.to, setting.towns))
  return noun && { ...named, to: noun.to, sure: true }
}

/** "au Caire": the article of "Le Caire" lies in the preposition. "au Québec" is the country round it, not the town. */
function withArticle(named: Named): Named | undefined {
  const { known } = named
  if (!known || known.country) return named
  if (!/^Les? /u.test(known.usual)) return undefined
  const { span: _, ...rest } = named
  return { ...rest, name: known.usual }
}

/** "dans la ville de X": a preposition that needs the noun to say where. */
function byNoun(
  text: string,
  tokens: readonly Token[],
  at: number,
  know: Knowledge,
  setting: Setting,
): Locative | undefined {
  if (!isIn(tokens[at], setting.inner)) return undefined
  const noun = nounedAt(text, tokens, at + 1, know, setting)
  return noun && { ...noun, from: at }
}

/** "la ville de X", "the northern city of X", "مدينة X": after "town" any name is one, after "port" a known one only. */
function nounedAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  know: Knowledge,
  setting: Setting,
): (Named & Pick<Locative, 'sure' | 'venue'>) | undefined {
  let at = isIn(tokens[from], setting.articles) ? from + 1 : from
  // "the small coastal town": adjectives may stand before the noun.
  for (let steps = 0; steps < 3; steps += 1) {
    const town = matchPhrase(tokens, at, setting.towns)
    const noun = town ?? matchPhrase(tokens, at, setting.venues)
    if (noun) {
      const named = afterLink(text, tokens, noun.to, know, setting) ?? apposed(text, tokens, noun.to, setting)
      if (!named || named.known?.kind === 'country') return undefined
      return town || named.known ? { ...named, sure: town !== undefined, venue: town === undefined } : undefined
    }
    if (tokens[at]?.kind !== 'word' || tokens[at]?.capital || know.lexicon.caseless) return undefined
    at += 1
  }
  return undefined
}

/**
 * A known town past the venue's own name ("l’aéroport Mohammed V de Casablanca") or in apposition ("la capitale sénégalaise,
 * Dakar", "العاصمة الإسبانية مدريد").
 */
function apposed(text: string, tokens: readonly Token[], from: number, { links }: Setting): Named | undefined {
  let at = from
  while (at < from + longestName && tokens[at]?.capital && !placeAt(tokens, at)) at += 1
  if (at > from) return isIn(tokens[at], links) ? knownAt(text, tokens, at + 1) : undefined
  if (tokens[at]?.kind === 'word' && !placeAt(tokens, at)) at += 1
  if (tokens[at]?.kind === 'comma') at += 1
  return knownAt(text, tokens, at)
}

function knownAt(text: string, tokens: readonly Token[], at: number): Named | undefined {
  const known = placeAt(tokens, at)
  const [first, last] = [tokens[at], tokens[(known?.to ?? 0) - 1]]
  if (known?.place.kind !== 'town' || !first || !last) return undefined
  const span: Span = [first.start, last.end]
  return { to: known.to, name: text.slice(...span), span, known: known.place }
}

/** Past "de", or past an adjective and "de": "la ville côtière de X". */
function afterLink(
  text: string,
  tokens: readonly Token[],
  from: number,
  know: Knowledge,
  { links }: Setting,
): Named | undefined {
  if (links.size === 0)
    return placeAt(tokens, from + 1) && !placeAt(tokens, from) ? undefined : namedAt(text, tokens, from, know)
  const adjective = tokens[from]?.kind === 'word' && !tokens[from]?.capital && isIn(tokens[from + 1], links)
  const at = isIn(tokens[from], links) ? from + 1 : adjective ? from + 2 : undefined
  return at === undefined ? undefined : namedAt(text, tokens, at, know)
}

/** Arabic writes the preposition onto the town or its noun: "بالرباط", "بمدينة فاس". */
function attachedAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  know: Knowledge,
  setting: Setting,
): (Named & Pick<Locative, 'sure' | 'venue'>) | undefined {
  const token = tokens[at]
  const prefix = know.lexicon.placePrefixes.find((letters) => token?.low.startsWith(letters))
  if (!token || prefix === undefined || token.text.length <= prefix.length + 1) return undefined
  const start = token.start + prefix.length
  const bare = {
    ...token,
    start,
    text: text.slice(start, token.end),
    low: token.low.slice(prefix.length),
    lists: everyList,
  }
  const rest = [bare, ...tokens.slice(at + 1, at + 7)]
  const found = nounedAt(text, rest, 0, know, setting) ?? namedAt(text, rest, 0, know)
  return found && { sure: false, ...found, to: at + found.to }
}

/** A known place, else a name of up to five words that could be one. */
function namedAt(text: string, tokens: readonly Token[], at: number, know: Knowledge): Named | undefined {
  const known = placeAt(tokens, at)
  const to = known?.to ?? nameEnd(tokens, at, know)
  const [first, last] = [tokens[at], tokens[to - 1]]
  if (to <= at || !first || !last) return undefined
  const span: Span = [first.start, last.end]
  const name = text.slice(...span)
  return { to, name, span, ...(known ? { known: known.place } : {}) }
}

const longestName = 5

/** The end of a name with capitals, small particles inside ("Souk El Arbaa du Gharb"); Arabic: one word, or two after "سيدي". */
function nameEnd(tokens: readonly Token[], at: number, know: Knowledge): number {
  if (know.lexicon.caseless) return caselessEnd(tokens, at, know)
  let to = at
  while (to < at + longestName && isNameWord(tokens, to, know)) to += 1
  const particle = to > at && isIn(tokens[to], know.nameParticles) && isNameWord(tokens, to + 1, know)
  if (particle) to += 2
  while (particle && to < at + longestName && isNameWord(tokens, to, know)) to += 1
  return to
}

function isNameWord(tokens: readonly Token[], at: number, know: Knowledge): boolean {
  const token = tokens[at]
  if (!token?.capital) return false
  // "Sidi" and "Moulay" are titles, and open the names of a hundred towns.
  if (isIn(token, know.setting.nameOpenings)) return tokens[at + 1]?.capital === true
  return (
    !isIn(token, know.givenNames) &&
    !isIn(token, know.weekdays) &&
    !isIn(token, know.months) &&
    !opensPerson(tokens, at, know)
  )
}

/** A title or a role: what follows a town without a sign may be the speaker ("lundi à Safi M. Untel"). */
export const opensPerson = (tokens: readonly Token[], at: number, know: Knowledge): boolean =>
  matchPhrase(tokens, at, know.titles) !== undefined || matchPhrase(tokens, at, know.heads)?.value.kind === 'role'

function caselessEnd(tokens: readonly Token[], at: number, know: Knowledge): number {
  const token = tokens[at]
  if (token?.kind !== 'word' || !isCaseless(token.text) || token.text.length < 3) return at
  const paired = isIn(token, know.setting.nameOpenings) && tokens[at + 1]?.kind === 'word'
  return paired ? at + 2 : at + 1
}
