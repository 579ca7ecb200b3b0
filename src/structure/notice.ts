import { lexicons } from '../lexicons/index.ts'
import type { Span } from '../model/span.ts'
import type { NoticeKind, Story } from '../model/story.ts'
import type { Copy } from './copy.ts'
import { type DeskFlag, longestDeskLine, mayBeDeskLine, readDeskLine, speaksOfDispatch } from './desk-lines.ts'
import { fold } from './fold.ts'
import { evenSpaces, firstLetters } from './letters.ts'

export type Notice = NonNullable<Story['notice']>

/** The gravest first: a kill that says it corrects is a kill. */
const gravity: readonly NoticeKind[] = ['kill', 'correction', 'writethru', 'take', 'update', 'urgent']

/** Capitals leave the accents off: "MISE A JOUR", "DEPECHE ANNULEE". */
const key = (words: string): string => {
  const folded = fold(words)
  return plainAscii.test(folded) ? folded : folded.normalize('NFD').replace(/\p{M}+/gu, '')
}
const plainAscii = /^[\x20-\x7E]*$/u

const phrases = gravity.flatMap((kind) =>
  lexicons.flatMap((lexicon) => lexicon.flags[kind].map((phrase) => ({ kind, phrase: key(phrase) }))),
)

const byPhrase = new Map(phrases.toReversed().map(({ kind, phrase }) => [phrase, kind] as const))

const everyday = new Set(lexicons.flatMap(({ everydayFlags }) => everydayFlags.map(key)))

const shouts = (words: string): boolean => words === words.toUpperCase() && words !== words.toLowerCase()

/** What a stretch of words flags: the phrase alone, or with a number or a few words after it ("ACTUALISATION 2"). */
function kindOf(words: string, whole: boolean): NoticeKind | undefined {
  const plain = evenSpaces(key(words)).trim()
  const exact = byPhrase.get(exactly(plain))
  if (exact) return exact
  if (!whole) return undefined
  return longest(
    phrases.filter(({ kind, phrase }) => kind !== 'take' && plain.startsWith(`${phrase} `) && plain.length < 60),
  )?.kind
}

/** The phrase that words are, without the number before or after it. */
function exactly(plain: string): string {
  if (byPhrase.has(plain)) return plain
  const folded = plain.replace(ordinal, '')
  return byPhrase.has(folded) ? folded : folded.replace(/ ?\d{1,3}$/u, '')
}

/** Words before a sign: those that news begins with as well flag in capitals only, or when the copy is an order. */
function headKind(words: string, isOrder: () => boolean): NoticeKind | undefined {
  const kind = kindOf(words, false)
  const plain = evenSpaces(key(words)).trim()
  return kind && everyday.has(exactly(plain)) && !/\d/u.test(plain) && !shouts(words) && !isOrder() ? undefined : kind
}

/** "2e LEAD", "1st lead", "2ª toma". */
const ordinal = /^\d{1,2} ?(?:e|er|eme|st|nd|rd|th|ª|º)?\s/u

const longest = (found: readonly { kind: NoticeKind; phrase: string }[]): { kind: NoticeKind } | undefined =>
  [...found].sort((a, b) => b.phrase.length - a.phrase.length)[0]

const inBrackets = /[([](?<inner>[^()[\]]{2,50})[)\]]/gu
const headOf = /^[^\p{L}\p{Nd}]*(?<inner>[\p{L}\p{M}\p{Nd}][^:!|/.–—\n]{1,50}?)\s*(?:[:!|/.–—]|\s-\s|\s?-\s)/u

/** The flag at the end of a headline: "…, 2nd take", "… - SUITE", "… - RECTIFICATIF". A comma goes before a numbered take only. */
function readTail(headline: string): { kind: NoticeKind; at: Span; rule: string } | undefined {
  const end = headline.slice(-longestTail)
  const match = /(?:\s[-–—]\s?|[-–—]\s|(?<comma>[,،])\s)(?<inner>[\p{L}\p{Nd}][^-–—,،:()]{1,28})$/u.exec(end)
  const inner = match?.groups?.inner?.trimEnd()
  if (!match || !inner || !endsLikeFlag(inner)) return undefined
  const kind = kindOf(inner, false)
  const told = match.groups?.comma ? kind === 'take' && /\p{Nd}/u.test(inner) : kind === 'take' || shouts(inner)
  const from = headline.length - end.length + match.index + match[0].indexOf(inner)
  return kind && kind !== 'urgent' && told ? { kind, at: [from, from + inner.length], rule: 'flag-tail' } : undefined
}

const longestTail = 40
const lastWords = new Set(phrases.map(({ phrase }) => /\S+$/u.exec(phrase)?.[0] ?? ''))
const endsLikeFlag = (words: string): boolean => {
  const last = key(/\S+$/u.exec(words)?.[0] ?? '')
  return /^\d{1,3}$/u.test(last) || lastWords.has(last)
}

/**
 * The flag of a headline: in brackets, before a sign at its head ("URGENT - …", "عاجل: …", "ALERTE/ …") or at its end.
 * `copy`: what stands under it, which tells an order from news.
 */
export function readHeadlineFlag(
  headline: string,
  copy = '',
): { kind: NoticeKind; at: Span; rule: string } | undefined {
  const found: { kind: NoticeKind; at: Span; rule: string }[] = []
  for (const match of /[([]/u.test(headline) ? headline.slice(0, 2000).matchAll(inBrackets) : []) {
    const kind = kindOf(match.groups?.inner ?? '', true)
    if (kind) found.push({ kind, at: [match.index, match.index + match[0].length], rule: 'flag-brackets' })
  }
  const head = mayBeginFlag(headline) ? headOf.exec(headline) : null
  const inner = head?.groups?.inner
  if (head && inner) {
    const kind = headKind(inner, () => speaksOfDispatch(copy))
    const from = head[0].indexOf(inner)
    if (kind) found.push({ kind, at: [from, from + inner.length], rule: 'flag-head' })
  }
  const tail = found.length === 0 ? readTail(headline) : undefined
  return tail ?? gravity.map((kind) => found.find((flag) => flag.kind === kind)).find((flag) => flag !== undefined)
}

/** A line that is nothing but a flag: "RECTIFICATIF", "*** À NE PAS DIFFUSER ***", "Prière d’annuler notre dépêche". */
export function readFlagLine(line: string): { kind: NoticeKind } | undefined {
  const begins = mayBeginFlag(line)
  const desk = readDeskLine(line, begins && line.length <= longestDeskLine ? flagBefore(line) : undefined)
  if (desk || !begins || line.length > longestFlagLine) return desk && { kind: desk }
  const plain = line.replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, '').replace(address, '')
  if (!mayFlag(plain)) return undefined
  const kind =
    kindOf(plain, line.length <= 60 && shouts(plain)) ??
    orderOf(plain) ??
    (line.length <= 60 ? correctionOf(plain) : undefined)
  return kind && { kind }
}

const firstWords = new Set(phrases.map(({ phrase }) => /^\S+/u.exec(phrase)?.[0] ?? ''))

/** Letters of a first word that are looked at. */
const longestFirst = 30

/** Whether a line begins like any flag, or with an ordinal: asked of every line at the head, so that most cost little. */
const mayFlag = (line: string): boolean => {
  const word = key(/^\S{0,30}/u.exec(line)?.[0] ?? '')
  return /^\d/u.test(word) || firstWords.has(word) || firstWords.has(word.replace(/[^\p{L}\p{N}]+$/u, ''))
}

/** The letters that any flag begins with, and any address before one. */
const firstRuns = new Set(
  [...phrases.map(({ phrase }) => phrase), ...'attention,editor,editors,ed,eds,nota,atencion,تنبيه'.split(',')].map(
    firstLetters,
  ),
)

/** False where a text surely begins with no flag: nearly always, and told by its first letters alone. */
function mayBeginFlag(text: string): boolean {
  const letters = firstLetters(text)
  if (letters === undefined || letters.length >= longestFirst) return true
  const run = firstLetters(key(letters))
  // Nothing is left of a tatweel: what stands behind it begins the text.
  return run === '' ? letters !== '' : firstRuns.has(run)
}

/** What the words before the first sign flag: "KILL – Merci de …", "1st Ld-Writethru, adds …". */
function flagBefore(line: string): DeskFlag | undefined {
  const head =
    /^[^\p{L}\p{N}]*(?:(?<words>[\p{L}\p{N}][\p{L}\p{M}\p{N} '’-]{1,40}?)\s*[:,–—]|(?<dashed>[\p{L}\p{M}]{3,20}) - )/u.exec(
      line,
    )
  const words = head?.groups?.words ?? head?.groups?.dashed
  const kind = words === undefined || !mayFlag(words) ? undefined : kindOf(words, false)
  return head && kind ? { kind, rest: line.slice(head[0].length) } : undefined
}

/** "CORRECTION 2e paragraphe": what is corrected may follow the word in capitals. */
function correctionOf(line: string): NoticeKind | undefined {
  const first = line.split(/\s/u)[0] ?? ''
  const capitals = first.length > 4 && first === first.toUpperCase() && first !== first.toLowerCase()
  const kind = capitals ? kindOf(first, false) : undefined
  return kind === 'correction' ? kind : undefined
}

const longestFlagLine = 100
/** Whom a flag speaks to: "Attention, …", "Editors: …". */
const address = /^(?:attention|editors?|eds|nota|atención|تنبيه)[\s,:–-]+/iu

const orders = phrases.filter(({ kind, phrase }) => (kind === 'kill' || kind === 'writethru') && phrase.includes(' '))

/** An order to the desks in several words takes the copy back or its place, whatever follows. */
function orderOf(line: string): NoticeKind | undefined {
  const folded = key(line)
  return orders.find(
    ({ phrase }) =>
      folded.startsWith(`${phrase} `) && (!everyday.has(phrase) || shouts(line) || speaksOfDispatch(line)),
  )?.kind
}

/** An order to the desks that is all the copy there is: its first sentence says so. */
export function readOrder(paragraph: string): NoticeKind | undefined {
  if (!mayBeginFlag(paragraph) && !mayBeDeskLine(paragraph)) return undefined
  if (paragraph.length <= longestDeskLine) {
    const whole = readFlagLine(paragraph)
    if (whole) return whole.kind
  }
  const sentence = /^.{20,}?[.!؟](?=\s)/u.exec(paragraph.slice(0, longestDeskLine))?.[0]
  return sentence ? readFlagLine(sentence)?.kind : undefined
}

/** The flag that a lead begins with, and where the copy goes on: "URGENT - La commune …", "(RECTIFICATIF) La commune …". */
export function readLeadFlag(line: string): { kind: NoticeKind; phrase: string; end: number } | undefined {
  if (!mayBeginFlag(line)) return undefined
  const match =
    /^[([*\s]*(?<phrase>[\p{L}\p{M}][\p{L}\p{M}\p{N} ’']{1,30}?)\s*(?:[)\]*:]+|\s[-–—]|[-–—])[\s:–—-]+/u.exec(line)
  const phrase = match?.groups?.phrase
  if (!match || !phrase || line.length - match[0].length < 40) return undefined
  const kind = headKind(phrase, () => false)
  return kind && { kind, phrase, end: match[0].length }
}

/** What the envelope says: a cancelled publication status, else the graver of its signal and the editor's note. */
export function readEnvelopeNotice({ pubStatus, edNote, notice }: Copy): Notice | undefined {
  if (pubStatus === 'canceled') return { kind: 'kill', phrase: 'canceled', rule: 'pub-status' }
  const signal: Notice | undefined = notice && { kind: notice, phrase: notice, rule: 'envelope-signal' }
  const noted = edNote ? readNote(edNote) : undefined
  return gravity.map((kind) => [noted, signal].find((one) => one?.kind === kind)).find((one) => one !== undefined)
}

function readNote(edNote: string): Notice | undefined {
  const note = edNote.slice(0, 300)
  const flag = readHeadlineFlag(note)?.kind ?? kindOf(note.replace(/[\s.!]+$/u, ''), true) ?? anywhere(note)
  return flag && { kind: flag, phrase: note.replace(/\s+/gu, ' ').trim(), rule: 'editors-note' }
}

/** In an editor's note the words may stand anywhere ("Prière d’annuler: à ne pas diffuser"). */
const anywhere = (note: string): NoticeKind | undefined => {
  const folded = ` ${key(note).replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')} `
  return phrases.find(({ phrase }) => phrase.length > 3 && folded.includes(` ${phrase} `))?.kind
}
