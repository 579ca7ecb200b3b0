import type { Span } from '../model/span.ts'
import type { Story } from '../model/story.ts'
import { cleanName, type Entities, nameWords } from './entities.ts'
import { fold } from './fold.ts'
import type { Knowledge } from './knowledge.ts'
import { aDigit, aLetter, aMark, aNumeral, codeAt, evenSpaces, isLowHalf, natureOf } from './letters.ts'
import type { Line } from './lines.ts'
import { isIn } from './lists.ts'
import { readHeadlineFlag } from './notice.ts'
import { readPhrase } from './phrases.ts'
import { tokenise } from './tokens.ts'
import { matchPhrase } from './words.ts'

export type HeadlineSpeaker = NonNullable<Story['headlineSpeaker']>

const longestHeadline = 250
/** A headline made of a lead's first sentence is cut at a word before this many characters. */
const longestCut = 120

/** Whether the first line stands as a headline: short, without a final full stop, apart from longer text below. */
export function isHeadline(line: Line, next: Line | undefined): boolean {
  if (!next || line.text.length > longestHeadline) return false
  if (/[.;,…:؛،]\s?["»”]?$/u.test(line.text) && !/\b\p{Lu}\.$/u.test(line.text)) return false
  if (twoSentences.test(line.text)) return false
  return line.after >= 2 || next.text.length > line.text.length
}

/** A word of four letters or more, an end sign, a capital: a lead, not a headline ("M. Untel" is none). */
const twoSentences = /\p{Ll}{4}[.?]["»”]?\s+["«“]?\p{Lu}/u

/** A headline for copy that has none: the first sentence of the lead, cut between words. */
export function headlineFrom(lead: string): string {
  const plain = evenSpaces(lead).trim()
  const sentence = /^.{20,}?[^\p{Lu}][.!?؟](?=\s|$)/u.exec(plain.slice(0, 400))?.[0] ?? plain
  const whole = sentence.replace(/\.$/u, '')
  if (whole.length <= longestCut) return whole
  const cut = whole.slice(0, longestCut - 1)
  const space = cut.lastIndexOf(' ')
  return `${withoutHalf(space > 40 ? cut.slice(0, space) : cut)}…`
}

/** A cut must not part a surrogate pair. */
const withoutHalf = (text: string): string => text.replace(/[\uD800-\uDBFF]$/u, '').replace(/[\s,;:،]+$/u, '')

/** The speaker a headline names: in brackets at its end, before a colon, or in a tail ("…, assure Untel"). */
export function readHeadlineSpeaker(
  headline: string,
  span: Span | undefined,
  people: Entities,
  know: Knowledge,
): { speaker: HeadlineSpeaker; person?: number | undefined } | undefined {
  const found =
    inBrackets(headline, people, know) ?? beforeColon(headline, people, know) ?? atTail(headline, people, know)
  if (!found) return undefined
  const mention = headline.slice(found.start, found.end)
  const holder = people.all.findIndex(({ heads }) => found.head !== undefined && heads.has(found.head))
  const person = people.find(nameWords(cleanName(found.name))) ?? (holder < 0 ? undefined : holder)
  const name = person === undefined ? found.fallback : people.all[person]?.name
  return {
    person,
    speaker: {
      mention,
      ...(name ? { name } : {}),
      ...(span ? { sourceSpan: [span[0] + found.start, span[0] + found.end] } : {}),
      rule: found.rule,
    },
  }
}

type Found = {
  start: number
  end: number
  name: string
  head?: string | undefined
  fallback?: string | undefined
  rule: string
}

function inBrackets(headline: string, people: Entities, know: Knowledge): Found | undefined {
  const match = /\((?<inner>[^()]{2,60})\)\s*$/u.exec(headline)
  const inner = match?.groups?.inner
  if (!match || !inner || readHeadlineFlag(match[0])) return undefined
  const start = match.index + 1
  return speakerIn(headline, start, start + inner.length, people, know, 'headline-brackets')
}

/** "M. El Othmani: Le Maroc …" names a speaker; "Actualité Maroc: …" a topic. */
function beforeColon(headline: string, people: Entities, know: Knowledge): Found | undefined {
  const match = /^(?<inner>[^:«"“]{3,60}?)\s?:\s/u.exec(headline)
  const inner = match?.groups?.inner
  if (!inner) return undefined
  const tokens = tokenise(inner, 0, know.forms)
  // "قال فلان: …", "Prénom Nom assure : …": the verb stands beside the name.
  const verb = matchPhrase(tokens, 0, know.verbs.finite)
  const start = tokens[verb?.to ?? 0]?.start ?? 0
  const last = tokens.length - 1
  const tail =
    last > 0 && matchPhrase(tokens, last, know.verbs.finite)?.to === tokens.length ? tokens[last - 1] : undefined
  const end = tail?.end ?? inner.length
  return start < end ? speakerIn(headline, start, end, people, know, 'headline-colon') : undefined
}

function atTail(headline: string, people: Entities, know: Knowledge): Found | undefined {
  const dots = headline.lastIndexOf('..')
  if (dots > 10) return knownByWords(headline, ...trimmed(headline, dots + 2), people, 'headline-tail')
  const comma = Math.max(headline.lastIndexOf(','), headline.lastIndexOf('،'))
  if (comma < 10) return undefined
  const tokens = tokenise(headline.slice(comma + 1), comma + 1, know.forms)
  const verb = matchPhrase(tokens, 0, know.verbs.finite)
  const first = tokens[verb?.to ?? -1]
  const last = tokens.at(-1)
  return first && last ? speakerIn(headline, first.start, last.end, people, know, 'headline-tail') : undefined
}

/** From `start` to the end, without white space and dots. */
function trimmed(headline: string, start: number): [number, number] {
  const tail = headline.slice(start)
  return [start + tail.length - tail.replace(/^[\s.]+/u, '').length, start + tail.trimEnd().length]
}

/** Words that name somebody: a person of the copy, a title and a name, or a role that fills them. */
function speakerIn(
  headline: string,
  start: number,
  end: number,
  people: Entities,
  know: Knowledge,
  rule: string,
): Found | undefined {
  const tokens = tokenise(headline.slice(start, end), start, know.forms)
  const phrase = readPhrase({ tokens, know, limit: tokens.length, stops: new Set() }, 0)
  if (phrase?.to !== tokens.length) return knownByWords(headline, start, end, people, rule)
  const [from, to] = phrase.name ?? [phrase.from, phrase.to]
  const name = headline.slice(tokens[from]?.start, tokens[to - 1]?.end)
  const known = people.find(nameWords(name)) !== undefined
  if (phrase.kind === 'document') return undefined
  // Two capitals alone may be a topic ("Actualité Maroc: …"): a title, a role or a given name makes them a person.
  const titled = phrase.name !== undefined && phrase.name[0] > phrase.from
  const personal = titled || phrase.role !== undefined || isIn(tokens[from], know.givenNames)
  if (phrase.kind === 'person' && !known && !personal) return undefined
  if (phrase.kind === 'name' && !known && rule === 'headline-colon') return undefined
  if (phrase.kind === 'name' && !known && !/^\p{Lu}+$/u.test(name) && rule !== 'headline-tail') return undefined
  const head = phrase.kind === 'role' ? phrase.head : undefined
  return { start, end, name, rule, head, fallback: phrase.name ? cleanName(name) : undefined }
}

/** A name that nothing but the copy tells for one: "أوعلي: …". */
function knownByWords(headline: string, start: number, end: number, people: Entities, rule: string): Found | undefined {
  const name = headline.slice(start, end)
  const words = nameWords(cleanName(name))
  const known = words.length <= longestKnown && people.find(words) !== undefined
  return known ? { start, end, name, rule } : undefined
}

/** Words of a name that only the copy proves. */
const longestKnown = 4

/** The same words, whatever their spacing, quotation marks and final stop. */
export function sameHeadline(line: string, headline: string): boolean {
  const [one, other] = [fold(line), fold(headline)]
  let [at, there] = [nextLetter(one, 0), nextLetter(other, 0)]
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(there)) {
    at = nextLetter(one, at + 1)
    there = nextLetter(other, there + 1)
  }
  return at >= one.length && there >= other.length
}

/** The first code unit of a letter, a sign on one or a number from `from` on. */
function nextLetter(text: string, from: number): number {
  let at = from
  while (at < text.length && !isLettered(text, at)) at += 1
  return at
}

const lettered = aLetter | aMark | aDigit | aNumeral

/** The second half of a surrogate pair is as its first. */
const isLettered = (text: string, at: number): boolean => {
  const second = isLowHalf(text.charCodeAt(at)) && at > 0 && codeAt(text, at - 1) > 0xffff
  return (natureOf(codeAt(text, second ? at - 1 : at)) & lettered) !== 0
}
