import type { Story } from '../model/story.ts'
import { agencyNamed, mayOpenAgency } from './agencies.ts'
import { readDate } from './dates.ts'
import type { Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import { type Location, placeAt } from './places.ts'
import { type Token, tokenise } from './tokens.ts'

export type Dateline = NonNullable<Story['dateline']>

/** A dateline and where the copy goes on after it. */
type DatelineReading = { dateline: Dateline; bodyStart: number }

/** Characters a dateline may take, the dash included. */
const longest = 90

type Parts = {
  at: number
  place?: readonly [number, number]
  /** The place is a town that is known: then a dash alone will do. */
  known: boolean
  location?: Location
  date?: string
  dated: boolean
  agency?: string
  /** The agency stands first: "MAP TV" is no town of its. */
  led?: boolean
}

/**
 * Reads the dateline at the head of a line: "Rabat, 02/07/2025 (MAP) - ", "Madrid –", "الرباط/19 يونيو 2018/ومع/".
 * A dash alone is ordinary prose: only a date, an agency or a known town makes the words before it a dateline.
 */
export function readDateline(
  text: string,
  line: { start: number; end: number },
  know: Knowledge,
  published: string | undefined,
): DatelineReading | undefined {
  const head = text.slice(line.start, Math.min(line.end, line.start + longest))
  const tokens = tokenise(head, line.start, know.forms)
  const parts = readParts(tokens, text, know, published)
  if (!parts) return undefined
  const end = terminator(tokens, parts, line.end, know)
  const lastToken = tokens[end?.last ?? -1]
  if (!end || !lastToken) return undefined
  const sourceSpan: [number, number] = [tokens[0]?.start ?? line.start, lastToken.end]
  const place = parts.place && text.slice(tokens[parts.place[0]]?.start, tokens[parts.place[1] - 1]?.end)
  return {
    bodyStart: end.bodyStart,
    dateline: {
      text: text.slice(...sourceSpan),
      ...(place ? { place } : {}),
      ...(parts.location ? { location: parts.location } : {}),
      ...(parts.date ? { date: parts.date } : {}),
      ...(parts.agency ? { agency: parts.agency } : {}),
      sourceSpan,
      rule: end.rule,
    },
  }
}

/** The place, date and agency in the order they come, with the index after them. */
function readParts(
  tokens: readonly Token[],
  text: string,
  know: Knowledge,
  published: string | undefined,
): Parts | undefined {
  let parts: Parts = { at: 0, known: false, dated: false }
  for (let steps = 0; steps < 14; steps += 1) {
    const next = readPart(tokens, text, know, published, parts)
    if (!next) break
    parts = next
  }
  return parts.at > 0 ? parts : undefined
}

function readPart(
  tokens: readonly Token[],
  text: string,
  know: Knowledge,
  published: string | undefined,
  parts: Parts,
): Parts | undefined {
  const { at } = parts
  const token = tokens[at]
  if (!token) return undefined
  const agency = agencyAt(tokens, text, at)
  if (agency && !parts.agency) {
    const leads = !parts.place && tokens[agency.to]?.kind === 'dash'
    return { ...parts, at: leads ? agency.to + 1 : agency.to, agency: agency.name, led: !parts.place }
  }
  const date = parts.dated ? undefined : dateAt(tokens, at, know, published)
  if (date && date.form !== 'relative')
    return { ...parts, at: date.to, dated: true, ...(date.date ? { date: date.date } : {}) }
  if (!parts.place && !parts.dated) return placePart(tokens, parts)
  // "RABAT, Morocco (AP)": the country after the town.
  const wider = at === parts.at && tokens[at - 1]?.kind !== 'word' ? placeAt(tokens, at) : undefined
  if (wider?.place.kind === 'country' && !parts.dated) return { ...parts, at: wider.to }
  const region = parts.dated || parts.agency ? undefined : regionEnd(tokens, parts)
  if (region !== undefined) return { ...parts, at: region, known: true }
  const separates = token.kind === 'comma' || token.text === '/' || token.kind === 'bracket'
  if (separates && followsPart(tokens, text, at + 1, know, published)) return { ...parts, at: at + 1 }
  if (token.kind === 'bracket') {
    const close = tokens.findIndex((other, index) => index > at && index < at + 5 && other.text === ')')
    if (token.text === ')') return { ...parts, at: at + 1 }
    // "Miami (EEUU)": the country in brackets after the town.
    if (close > 0 && parts.place && !parts.dated) return { ...parts, at: close + 1 }
  }
  return undefined
}

/** After a separator another part must come, else the separator ends the dateline. */
const followsPart = (
  tokens: readonly Token[],
  text: string,
  at: number,
  know: Knowledge,
  published: string | undefined,
): boolean =>
  agencyAt(tokens, text, at) !== undefined ||
  dateAt(tokens, at, know, published) !== undefined ||
  (placeAt(tokens, at)?.to ?? 0) > at ||
  tokens[at]?.text === '('

/** The end of ", Calif." or ", D.C." before a dash, after a known town or one in capitals: an American wire's dateline. */
function regionEnd(tokens: readonly Token[], { at, place, known }: Parts): number | undefined {
  const inCapitals =
    place !== undefined && tokens.slice(...place).every(({ text }) => text === text.toUpperCase() && text.length > 2)
  if (!(inCapitals || known) || tokens[at]?.kind !== 'comma') return undefined
  let to = at + 1
  while (to < at + 4 && tokens[to]?.capital) to += 1
  if (to === at + 1) return undefined
  if (tokens[to]?.text === '.') to += 1
  return tokens[to]?.kind === 'dash' ? to : undefined
}

/** A date, after its article if it has one: "le 24 novembre 2026", "في 24 نونبر". */
function dateAt(tokens: readonly Token[], at: number, know: Knowledge, published: string | undefined) {
  const date = readDate(tokens, at, know, published)
  if (date || !isIn(tokens[at], know.setting.articles)) return date
  const later = readDate(tokens, at + 1, know, published)
  return later?.form === 'weekday' ? undefined : later
}

const placeSigns = new Set(['-', "'", '’'])

/** A known town, or up to four capitalised words. */
function placePart(tokens: readonly Token[], parts: Parts): Parts | undefined {
  const { at } = parts
  const known = placeAt(tokens, at)
  if (known) {
    const { kind, location } = known.place
    return { ...parts, at: known.to, place: [at, known.to], known: kind === 'town', ...(location ? { location } : {}) }
  }
  let to = at
  while (to < at + 5 && (tokens[to]?.capital || (to > at && placeSigns.has(tokens[to]?.text ?? '')))) to += 1
  return to > at && to < at + 5 ? { ...parts, at: to, place: [at, to] } : undefined
}

/** An agency of up to five tokens: "MAP", "و م ع", "Maghreb Arabe Presse". */
function agencyAt(tokens: readonly Token[], text: string, at: number): { to: number; name: string } | undefined {
  const first = tokens[at]
  if (!first || !mayOpenAgency(first.text)) return undefined
  for (let to = Math.min(tokens.length, at + 6); to > at; to -= 1) {
    const name = agencyNamed(text.slice(first.start, tokens[to - 1]?.end ?? 0))
    if (name) return { to, name }
  }
  return undefined
}

type End = { last: number; bodyStart: number; rule: string }

/** Where the dateline ends: at a dash, a closing bracket or slash after the agency, or the end of its line. */
function terminator(tokens: readonly Token[], parts: Parts, lineEnd: number, know: Knowledge): End | undefined {
  // A date alone is the page's stamp, an agency alone a credit.
  const signed = parts.agency !== undefined && (parts.known || !parts.led)
  const sure = parts.place !== undefined ? signed || parts.dated : parts.agency !== undefined && parts.dated
  let at = parts.at
  while (['.', '/', ')'].includes(tokens[at]?.text ?? '') && at < parts.at + 3) at += 1
  const sign = tokens[at]
  const after = tokens[at + 1]
  const last =
    tokens[parts.at - 1]?.text === '(' ? parts.at - 2 : Math.max(parts.at - 1, closingIndex(tokens, parts.at, at))
  const end = (bodyAt: number, rule: string): End => ({ last, bodyStart: tokens[bodyAt]?.start ?? lineEnd, rule })
  if (!sign || (sign.kind === 'dash' && !after)) {
    return sure || (parts.known && tokens.length <= 3)
      ? { last, bodyStart: lineEnd, rule: 'dateline-alone' }
      : undefined
  }
  if (sign.kind === 'dash' && after) {
    if (sure) return end(at + 1, 'dateline-dash')
    const spaced = after.start > sign.end || (tokens[at - 1]?.end ?? 0) < sign.start
    // "NAIROBI—The plant": a long dash may be glued, before a word that begins a sentence; "Paris–Nice" is a road.
    const glued = /[–—]/u.test(sign.text) && isIn(after, know.smallWords)
    return parts.known && (spaced || glued) && begins(tokens, at + 1, know)
      ? end(at + 1, 'dateline-place-dash')
      : undefined
  }
  const parted = sign.kind === 'comma' || sign.kind === 'colon'
  if (signed && parts.place) return end(parted ? at + 1 : at, 'dateline-agency')
  const opens = sign.kind === 'comma' && after?.capital && !placeAt(tokens, at + 1)
  if (!parts.known || !opens) return undefined
  return parts.dated || isIn(after, know.smallWords) ? end(at + 1, 'dateline-comma') : undefined
}

/** After a town and a dash a sentence begins; "Meknès – dont les remparts … – attend" goes on with its own. */
function begins(tokens: readonly Token[], at: number, know: Knowledge): boolean {
  const token = tokens[at]
  if (!token || isIn(token, know.relatives)) return false
  if (token.kind !== 'word') return true
  if (!know.lexicon.caseless) return token.capital
  return !tokens.slice(at + 1, at + 1 + longestIncise).some((other) => other.kind === 'dash')
}

/** Tokens between two dashes that make one incise where no capital tells. */
const longestIncise = 12

/** A closing bracket or slash right after the parts belongs to the dateline's text. */
const closingIndex = (tokens: readonly Token[], from: number, to: number): number => {
  for (let at = to - 1; at >= from; at -= 1) if (tokens[at]?.text === ')' || tokens[at]?.text === '/') return at
  return from - 1
}
