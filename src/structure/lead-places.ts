import { agenciesIn } from './agencies.ts'
import { type Clause, isVerb } from './clauses.ts'
import type { Day } from './days.ts'
import type { Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import { type Locative, locativeAt, opensPerson } from './locatives.ts'
import type { Paragraph } from './paragraph.ts'
import { placeAt } from './places.ts'
import type { Setting } from './setting.ts'
import type { Token } from './tokens.ts'
import { matchPhrase, type PhraseTable } from './words.ts'

/** A place of the lead, how likely it is the event's (4 beside its day, 1 in what is reported), and that day. */
export type RankedPlace = Locative & { rank: number; day?: Day }

/** Tokens between a day and its town: "mardi soir à", "on Monday morning in". */
const nearDay = 4
/** Tokens between a reporting verb and the town. */
const nearVerb = 3
/** Tokens between a role and the town that belongs to it: "ambassadeur du Maroc à". */
const nearRole = 9

type Lead = {
  text: string
  tokens: readonly Token[]
  clauses: readonly Clause[]
  days: readonly Day[]
  know: Knowledge
  setting: Setting
}

/** The places of a lead that may be the event's, in order. Names that no list has count only in a clear frame. */
export function readPlaces(
  text: string,
  { tokens, pairAt }: Paragraph,
  clauses: readonly Clause[],
  days: readonly Day[],
  know: Knowledge,
): RankedPlace[] {
  const lead: Lead = { text, tokens, clauses, days, know, setting: know.setting }
  const places: RankedPlace[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const locative = pairAt[at] === -1 ? locativeAt(text, tokens, at, know) : undefined
    const ranked = locative && rankOf(lead, locative)
    if (!locative) continue
    if (ranked) places.push(ranked)
    at = locative.known ? locative.to - 1 : at
  }
  return places
}

function rankOf(lead: Lead, locative: Locative): RankedPlace | undefined {
  const { clauses, know } = lead
  const clause = clauses[locative.from]
  const day = dayBeside(lead, locative)
  if (day && fitsFrame(lead, locative, day)) {
    if (clause?.future && day.rank === 0) return undefined
    // "… que le tournoi se jouera à Fès le 3 mars": announced, and not what was said there.
    if (clause?.future && clause.reported && day.rank < 3) return undefined
    const rank = day.rank >= 3 ? 4 : clause?.future || day.rank === 0 ? 2 : 3
    return { ...locative, rank, day }
  }
  // A country alone is told of in many ways; only its day or its verb makes it the place.
  const certain = locative.known?.kind === 'town' || locative.sure
  if (!certain && !(locative.known && afterReport(lead, locative))) return undefined
  if (fromTown(lead.tokens, locative.from) || insideName(lead, locative)) return undefined
  if (ofRole(lead, locative) || beforePerson(lead, locative)) return undefined
  if (afterReport(lead, locative)) return { ...locative, rank: 3 }
  if (!certain || !clause || clause.future) return undefined
  if (opensSentence(lead, locative)) return { ...locative, rank: 3 }
  if (!clause.afterVerb) return modifies(lead, locative) ? { ...locative, rank: 1 } : undefined
  return { ...locative, rank: clause.reported && know.lexicon.order === 'subject-verb' ? 1 : 2 }
}

/** The day right before or after a place, only small words between: "mardi soir à X", "in X on Monday". */
function dayBeside({ tokens, days, know, setting }: Lead, { from, to }: Locative): Day | undefined {
  const fills = (start: number, end: number): boolean =>
    end - start <= nearDay && tokens.slice(start, end).every((token) => isFiller(token, know, setting))
  const before = days.findLast((day) => day.to <= from)
  if (before && fills(before.to, from)) return before
  const after = days.find((day) => day.from >= to)
  return after && fills(to, after.from) ? after : undefined
}

const isFiller = ({ kind, low }: Token, know: Knowledge, { dayParts, articles }: Setting): boolean =>
  kind === 'comma' || kind === 'bracket' || dayParts.has(low) || articles.has(low) || know.placePrepositions.has(low)

/** Beside a day a name that no list has is a town, unless the words say otherwise. */
function fitsFrame(lead: Lead, locative: Locative, day: Day): boolean {
  const { tokens, know } = lead
  if (locative.known || locative.sure) return !fromTown(tokens, locative.from)
  if (namesHouse(locative.name)) return false
  if (know.lexicon.caseless) return fitsCaseless(lead, locative, day)
  // "au Figaro": with these an unknown name is as often a paper or a firm.
  if (isIn(tokens[locative.from], lead.setting.knownOnly)) return false
  return !isIn(tokens[locative.to - 1], know.smallWords)
}

/** "à RFI", "in BBC", "à Reuters": initials and agencies name a house, not a town. */
const namesHouse = (name: string): boolean => /^[\p{Lu}\d.-]{2,6}$/u.test(name) || agenciesIn(name).length > 0

/** Without capitals: one word after the day, then a sign or what was said ("أمس الاثنين بتالوين، أن …"). */
function fitsCaseless({ tokens, know }: Lead, { from, to, name }: Locative, day: Day): boolean {
  if (day.to !== from || name.startsWith(know.lexicon.article)) return false
  if (matchPhrase(tokens, from, know.adverbs) || matchPhrase(tokens, from, know.adjuncts)) return false
  if (matchPhrase(tokens, from, know.prepositions)) return false
  return tokens[to]?.kind === 'comma' || matchPhrase(tokens, to, know.complementisers) !== undefined
}

/** "a indiqué à Rabat", "said in Rabat"; not "a demandé à Rabat de": there the town is spoken to. */
function afterReport({ tokens, know, setting }: Lead, { from, to }: Locative): boolean {
  if (isIn(tokens[to], setting.links)) return false
  for (let at = from - 1; at >= Math.max(0, from - nearVerb - 2); at -= 1) {
    const verb = matchPhrase(tokens, at, know.verbs.finite) ?? matchPhrase(tokens, at, know.verbs.past)
    if (!verb || verb.to > from) continue
    return tokens.slice(verb.to, from).every((token) => isFiller(token, know, setting))
  }
  return false
}

/** "À Rabat, le maire …": the sentence opens with it. */
const opensSentence = ({ tokens, clauses }: Lead, { from, to }: Locative): boolean =>
  clauses[from]?.from === from && tokens[to]?.kind === 'comma'

/** "Un incendie à Tétouan a détruit": in the subject, the verb right behind it; "le trafic au port de Nador a" is no event. */
const modifies = ({ tokens, know }: Lead, { to, venue }: Locative): boolean => !venue && isVerb(tokens, to, know)

/** "de Rabat à Tanger", "Casablanca à Dakar": where a way leads. */
function fromTown(tokens: readonly Token[], from: number): boolean {
  return [1, 2, 3].some((steps) => from >= steps && placeAt(tokens, from - steps)?.to === from)
}

/** "in Casablanca Finance City": the town is part of a longer name. */
function insideName({ tokens, know }: Lead, { to }: Locative): boolean {
  const next = tokens[to]
  if (!next?.capital || isIn(next, know.weekdays) || isIn(next, know.months)) return false
  return !opensPerson(tokens, to, know) && !isIn(next, know.givenNames)
}

/** "l’institutrice retraitée à Azilal, Prénom Nom": a person's name after the comma. */
const beforePerson = ({ tokens, know }: Lead, { to }: Locative): boolean =>
  tokens[to]?.kind === 'comma' && isIn(tokens[to + 1], know.givenNames)

/** "le consul à Las Palmas, Prénom Nom," or "le directeur du centre à Fès a dit": the town says what somebody is, not where. */
function ofRole(lead: Lead, { from, to }: Locative): boolean {
  const { tokens, know } = lead
  let role = false
  for (let at = from - 1; at >= Math.max(0, from - nearRole) && !role; at -= 1) {
    const token = tokens[at]
    if (!token || token.kind === 'comma' || token.kind === 'stop' || token.kind === 'mark') return false
    if (isVerb(tokens, at, know)) return false
    role = matchPhrase(tokens, at, know.heads)?.value.kind === 'role'
  }
  if (!role) return false
  const next = tokens[to]
  if (next?.kind !== 'comma') return next?.kind === 'word' && !matchPhrase(tokens, to, know.complementisers)
  return opensName(lead, to + 1)
}

/** After the comma a name, not the rest of the sentence. */
function opensName({ tokens, know, setting }: Lead, at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || isIn(token, know.months)) return false
  if (!know.lexicon.caseless) return token.capital
  const others: readonly PhraseTable<unknown>[] = [
    know.prepositions,
    know.adjuncts,
    know.adverbs,
    know.verbs.finite,
    know.complementisers,
  ]
  return ![...others, setting.otherDays].some((table) => matchPhrase(tokens, at, table)) && !isIn(token, know.weekdays)
}
