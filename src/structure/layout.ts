import type { Span } from '../model/span.ts'
import { type Block, joinLines } from './blocks.ts'
import { isBoilerplate, opensTail } from './boilerplate.ts'
import { type Byline, readBylineLine } from './byline.ts'
import type { Copy } from './copy.ts'
import { type Credit, datelineCredit, readCreditLine, readCreditTail } from './credit.ts'
import { type Dateline, readDateline } from './dateline.ts'
import { isOutletTown, unglued } from './edges.ts'
import { type Embargo, isEmbargoLine, readEmbargoLine } from './embargo.ts'
import { headlineFrom, isHeadline, sameHeadline } from './headline.ts'
import type { Knowledge } from './knowledge.ts'
import { type Line, splitLines } from './lines.ts'
import { type Notice, readFlagLine, readHeadlineFlag, readLeadFlag, readOrder } from './notice.ts'
import { isStamp } from './stamps.ts'

/** The copy told apart: what frames it and the paragraphs that are its body, as spans of the text given. */
export type Layout = {
  headline: string
  headlineSpan?: Span
  /** The copy has no headline: this one is made of its lead. */
  headlineMade: boolean
  body: readonly Span[]
  dateline?: Dateline
  byline?: Byline
  credit?: Credit
  embargo?: Embargo
  notice?: Notice
  warnings: readonly string[]
}

/** Lines at the head and foot of a copy where a byline may stand. */
const edgeLines = 4
/** A line this long is a paragraph of copy. */
const paragraphLength = 200

/** Tells headline, dateline, byline, credit, flags and boilerplate from the body. */
export function layOut(copy: Copy, know: Knowledge): Layout {
  const { text } = copy
  const kept = withoutFurniture(splitLines(text), know)
  const flagged = takeFlags(kept, know, copy.published)
  const titled = takeHeadline(flagged.lines, copy.headline)
  // What has been read is no flag: only lines that moved up to the head are.
  const moved = kept.length - titled.lines.length
  const later = takeFlags(titled.lines, know, copy.published, edgeLines - moved)
  const led = takeLeadFlag(later.lines)
  const framed = takeFrame(led.lines)
  const opened = takeDateline(text, framed.lines, know, copy.published)
  const closed = takeTail(opened.paragraphs, text, framed.credit)
  const body = closed.paragraphs.map(({ start, end }): Span => [start, end])
  const headline = titled.headline ?? headlineFrom(body[0] ? text.slice(...body[0]).slice(0, 2000) : text.slice(0, 500))
  const credit = framed.credit ?? closed.credit ?? datelineCredit(opened.dateline)
  const lead = body[0] ? text.slice(...body[0]) : ''
  const notice =
    headlineNotice(headline, titled.span, lead) ??
    flagged.notice ??
    later.notice ??
    led.notice ??
    orderNotice(lead, body[0])
  const embargo = flagged.embargo ?? later.embargo
  return {
    headline,
    headlineMade: titled.headline === undefined,
    ...(titled.span ? { headlineSpan: titled.span } : {}),
    body,
    ...(opened.dateline ? { dateline: opened.dateline } : {}),
    ...(framed.byline ? { byline: framed.byline } : {}),
    ...(credit ? { credit } : {}),
    ...(embargo ? { embargo } : {}),
    ...(notice ? { notice } : {}),
    warnings: [...framed.warnings],
  }
}

/** Drops the page's lines, its clocks and an outlet's line at the head, and what is glued to the first words. */
function withoutFurniture(lines: readonly Line[], know: Knowledge): Line[] {
  const kept = withoutBoilerplate(lines)
  const rest = kept.filter(({ text }, index) => {
    if (index >= edgeLines && index < kept.length - edgeLines) return true
    return !isStamp(text) && !(index < 2 && kept.length > 1 && isOutletTown(text, know))
  })
  return rest.map((line, index) => (index === 0 ? unglued(line) : line))
}

/** Drops the page's lines; from a comment form on, everything, unless copy still follows. */
function withoutBoilerplate(lines: readonly Line[]): Line[] {
  const tail = lines.findLastIndex((line) => line.text.length >= paragraphLength && !isBoilerplate(line.text))
  const end = lines.findIndex((line, index) => index > tail && index > 0 && opensTail(line.text))
  const article = end < 0 ? lines : lines.slice(0, end)
  return article.filter((line) => !isBoilerplate(line.text))
}

/** An order to the desks that stands where the copy should, and stays there: there is nothing else to print. */
function orderNotice(lead: string, span: Span | undefined): Notice | undefined {
  const kind = span && readOrder(lead)
  return kind && { kind, phrase: lead, sourceSpan: [...span], rule: 'order' }
}

function headlineNotice(headline: string, span: Span | undefined, copy: string): Notice | undefined {
  const desk = readFlagLine(headline)
  const whole: Span = [0, headline.length]
  const flag = readHeadlineFlag(headline, copy) ?? (desk && { kind: desk.kind, at: whole, rule: 'flag-line' })
  if (!flag) return undefined
  const [start, end] = flag.at
  return {
    kind: flag.kind,
    phrase: headline.slice(start, end),
    ...(span ? { sourceSpan: [span[0] + start, span[0] + end] } : {}),
    rule: flag.rule,
  }
}

/** Takes flag and embargo lines from the head of the copy; those before `from` have been read. */
function takeFlags(
  lines: readonly Line[],
  know: Knowledge,
  published: string | undefined,
  from = 0,
): { lines: Line[]; notice?: Notice; embargo?: Embargo } {
  let notice: Notice | undefined
  let embargo: Embargo | undefined
  const rest = lines.filter((line, index) => {
    if (index < from || index >= edgeLines) return true
    if (isEmbargoLine(line.text)) {
      embargo ??= readEmbargoLine(line.text, line.start, know, published)
      return embargo === undefined
    }
    const flag = lines.length > 1 ? readFlagLine(line.text) : undefined
    if (!flag) return true
    notice ??= { kind: flag.kind, phrase: line.text, sourceSpan: [line.start, line.end], rule: 'flag-line' }
    return false
  })
  return { lines: rest, ...(notice ? { notice } : {}), ...(embargo ? { embargo } : {}) }
}

/** Takes the flag that the first paragraph begins with. */
function takeLeadFlag(lines: readonly Line[]): { lines: readonly Line[]; notice?: Notice } {
  const [first, ...rest] = lines
  const flag = first && readLeadFlag(first.text)
  if (!first || !flag) return { lines }
  const { kind, phrase, end } = flag
  const start = first.start + first.text.indexOf(phrase)
  return {
    lines: [{ ...first, start: first.start + end, text: first.text.slice(end) }, ...rest],
    notice: { kind, phrase, sourceSpan: [start, start + phrase.length], rule: 'flag-lead' },
  }
}

function takeHeadline(
  lines: readonly Line[],
  given: string | undefined,
): { lines: readonly Line[]; headline?: string; span?: Span } {
  const [first, ...rest] = lines
  const envelope = given?.trim()
  if (envelope) {
    const repeats = first !== undefined && rest.length > 0 && sameHeadline(first.text, envelope)
    return repeats
      ? {
          lines: rest,
          headline: envelope,
          ...(first.text === envelope ? { span: [first.start, first.end] as const } : {}),
        }
      : { lines, headline: envelope }
  }
  const stands = first && isHeadline(first, rest[0]) && !readCreditLine(first.text) && !readBylineLine(first.text)
  return stands ? { lines: rest, headline: first.text, span: [first.start, first.end] } : { lines }
}

/** Takes byline and credit lines; what stands after a foot credit is another dispatch. */
function takeFrame(lines: readonly Line[]): { lines: Line[]; byline?: Byline; credit?: Credit; warnings: string[] } {
  let byline: Byline | undefined
  let credit: Credit | undefined
  const warnings: string[] = []
  const rest: Line[] = []
  for (const [index, line] of lines.entries()) {
    const atEdge = index < edgeLines || index >= lines.length - edgeLines
    const signed = atEdge && !byline ? readBylineLine(line.text) : undefined
    const credited = readCreditLine(line.text)
    if (signed) byline = { ...signed, sourceSpan: [line.start, line.start + signed.text.length] }
    if (credited && !credit) {
      credit = { ...credited.credit, sourceSpan: [line.start + credited.start, line.start + credited.end] }
    }
    if (credited && rest.length > 0 && hasDispatchAfter(lines, index)) {
      warnings.push(`a second dispatch follows the credit "${line.text}" at ${line.end}`)
      break
    }
    if (!signed && !credited) rest.push(line)
  }
  return { lines: rest, warnings, ...(byline ? { byline } : {}), ...(credit ? { credit } : {}) }
}

/** At least two paragraphs of copy follow: one alone may be a note of the desk. */
const hasDispatchAfter = (lines: readonly Line[], index: number): boolean =>
  lines.slice(index + 1).filter((line) => line.text.length >= paragraphLength / 2).length >= 2 &&
  lines.slice(0, index).some((line) => line.text.length >= paragraphLength / 2)

/** Lines above a dateline that may be the page's: a kicker, another story's headline. */
const linesAbove = 2
const longestAbove = 120

/** Takes the dateline off the first line; short lines without a full stop above it are no copy, since the copy begins with it. */
function takeDateline(
  text: string,
  lines: readonly Line[],
  know: Knowledge,
  published: string | undefined,
): { paragraphs: Block[]; dateline?: Dateline } {
  for (const [index, line] of lines.slice(0, linesAbove + 1).entries()) {
    const found = readDateline(text, line, know, published)
    if (found) {
      const remains = found.bodyStart < line.end
      const lead = remains ? [{ ...line, start: found.bodyStart, text: text.slice(found.bodyStart, line.end) }] : []
      return { paragraphs: joinLines([...lead, ...lines.slice(index + 1)]), dateline: found.dateline }
    }
    if (line.text.length > longestAbove || /[.!?…:;,»”"؟]$/u.test(line.text)) break
  }
  return { paragraphs: joinLines(lines) }
}

/** Takes the credit glued to the last paragraph. */
function takeTail(
  paragraphs: readonly Block[],
  text: string,
  credit: Credit | undefined,
): { paragraphs: readonly Block[]; credit?: Credit } {
  const last = paragraphs.at(-1)
  const found = last && readCreditTail(text.slice(last.start, last.end))
  if (!last || !found || found.cut === 0) return { paragraphs }
  const kept = { start: last.start, end: last.start + text.slice(last.start, last.start + found.cut).trimEnd().length }
  return {
    paragraphs: [...paragraphs.slice(0, -1), kept],
    credit: credit ?? { ...found.credit, sourceSpan: [last.start + found.start, last.start + found.end] },
  }
}
