import type { Story } from '../model/story.ts'
import { agencyNamed } from './agencies.ts'
import { readDate } from './dates.ts'
import type { Knowledge } from './knowledge.ts'
import { placeAt } from './places.ts'
import { type Token, tokenise } from './tokens.ts'

export type Dateline = NonNullable<Story['dateline']>

/** A dateline and where the copy goes on after it. */
type DatelineReading = { dateline: Dateline; bodyStart: number }

/** Characters a dateline may take, the dash included. */
const longest = 90

type Parts = {
  at: number
  place?: readonly [number, number]
  known: boolean
  date?: string
  dated: boolean
  agency?: string
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
  const end = terminator(tokens, parts, line.end)
  const lastToken = tokens[end?.last ?? -1]
  if (!end || !lastToken) return undefined
  const sourceSpan: [number, number] = [tokens[0]?.start ?? line.start, lastToken.end]
  const place = parts.place && text.slice(tokens[parts.place[0]]?.start, tokens[parts.place[1] - 1]?.end)
  return {
    bodyStart: end.bodyStart,
    dateline: {
      text: text.slice(...sourceSpan),
      ...(place ? { place } : {}),
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
    return { ...parts, at: leads ? agency.to + 1 : agency.to, agency: agency.name }
  }
  const date = parts.dated ? undefined : readDate(tokens, at, know, published)
  if (date && date.form !== 'relative')
    return { ...parts, at: date.to, dated: true, ...(date.date ? { date: date.date } : {}) }
  if (!parts.place && !parts.dated) return placePart(tokens, parts)
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
  readDate(tokens, at, know, published) !== undefined ||
  (placeAt(tokens, at)?.to ?? 0) > at ||
  tokens[at]?.text === '('

const placeSigns = new Set(['-', "'", '’'])

/** A known town, or up to four capitalised words. */
function placePart(tokens: readonly Token[], parts: Parts): Parts | undefined {
  const { at } = parts
  const known = placeAt(tokens, at)
  if (known) return { ...parts, at: known.to, place: [at, known.to], known: true }
  let to = at
  while (to < at + 5 && (tokens[to]?.capital || (to > at && placeSigns.has(tokens[to]?.text ?? '')))) to += 1
  return to > at && to < at + 5 ? { ...parts, at: to, place: [at, to] } : undefined
}

/** An agency of up to five tokens: "MAP", "و م ع", "Maghreb Arabe Presse". */
function agencyAt(tokens: readonly Token[], text: string, at: number): { to: number; name: string } | undefined {
  for (let to = Math.min(tokens.length, at + 6); to > at; to -= 1) {
    const name = agencyNamed(text.slice(tokens[at]?.start ?? 0, tokens[to - 1]?.end ?? 0))
    if (name) return { to, name }
  }
  return undefined
}

/** Where the dateline ends: at a dash, a closing bracket or slash after the agency, or the end of its line. */
function terminator(
  tokens: readonly Token[],
  parts: Parts,
  lineEnd: number,
): { last: number; bodyStart: number; rule: string } | undefined {
  const sure = parts.agency !== undefined ? parts.place !== undefined || parts.dated : parts.dated
  let at = parts.at
  const last = at - 1
  while (['.', '/', ')'].includes(tokens[at]?.text ?? '') && at < parts.at + 3) at += 1
  const lastPart = tokens[last]?.text === '(' ? last - 1 : Math.max(last, closingIndex(tokens, parts.at, at))
  const dash = tokens[at]
  const previous = tokens[at - 1]
  const after = tokens[at + 1]
  const bodyAfter = (index: number): number => tokens[index]?.start ?? lineEnd
  if (dash?.kind === 'dash' && after) {
    const spaced = after.start > dash.end || (previous?.end ?? 0) < dash.start
    if (sure) return { last: lastPart, bodyStart: bodyAfter(at + 1), rule: 'dateline-dash' }
    if (parts.known && spaced) return { last: lastPart, bodyStart: bodyAfter(at + 1), rule: 'dateline-place-dash' }
    return undefined
  }
  if (!dash || (dash.kind === 'dash' && !after)) {
    return sure || (parts.known && tokens.length <= 3)
      ? { last: lastPart, bodyStart: lineEnd, rule: 'dateline-alone' }
      : undefined
  }
  if (parts.agency && parts.place)
    return {
      last: lastPart,
      bodyStart: dash.kind === 'comma' ? bodyAfter(at + 1) : dash.start,
      rule: 'dateline-agency',
    }
  const sentence = dash.kind === 'comma' && after?.capital
  if (parts.known && sentence && (parts.dated || determiners.has(after.low))) {
    return { last: lastPart, bodyStart: after.start, rule: 'dateline-comma' }
  }
  return undefined
}

/** "Koweït City, Le Maroc …": an article with a capital after the comma begins the sentence. */
const determiners = new Set(['le', 'la', 'les', 'l', 'the', 'el', 'los', 'las', 'un', 'une'])

/** A closing bracket or slash right after the parts belongs to the dateline's text. */
const closingIndex = (tokens: readonly Token[], from: number, to: number): number => {
  for (let at = to - 1; at >= from; at -= 1) if (tokens[at]?.text === ')' || tokens[at]?.text === '/') return at
  return from - 1
}
