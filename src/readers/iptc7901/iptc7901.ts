import { stripForbidden } from '../decode.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { messagesOf, splitMessage, startsWithHeader, withControls, withoutFilling } from '../wire/controls.ts'
import { toItem, type WireCopy } from '../wire/copy.ts'
import { handlingOf, isEmbargo, splitPrivate, withoutEnd } from '../wire/handling.ts'
import { reflow } from '../wire/reflow.ts'
import { readDayTime } from './daytime.ts'
import { type Header, readHeader, STRICT } from './header.ts'
import { readHeading } from './heading.ts'

/** IPTC 7901 (The IPTC recommended message format, revision 5 of 1995), with or without its control characters. */
export const iptc7901: Reader = { name: 'IPTC 7901', detect, read }

function detect({ body, text }: Document): boolean {
  if (startsWithHeader(body)) return true
  const head = withoutFilling(text.slice(0, 2000))
  return STRICT.test(head.split(/\r\n|\r|\n/u, 1)[0] ?? '')
}

function read(document: Document): Reading {
  const messages = messagesOf(withControls(document), STRICT)
  const items = messages.map((message) => toItem(readMessage(message)))
  return { format: 'IPTC 7901', feed: {}, items, failures: [], warnings: document.warnings }
}

function readMessage(message: string): WireCopy {
  const { above, below, tail } = partsOf(message)
  const header = readHeader(above[0] ?? '')
  const dated = readDayTime(tail)
  const { lines, note } = splitPrivate(below)
  const heading = readHeading(withoutEnd(lines))
  const slugs = above.slice(1, 4).map(withoutSlash)
  const slugline = slugs.join('/') || header?.keywords
  const { edNote, ...handling } = handlingOf([...(header?.orders ?? []), ...heading.orders])
  // The desk reads embargo lines in the copy itself, in the newsroom's zone.
  const embargoes = heading.orders.filter(isEmbargo)
  return {
    ...identityOf(header, dated?.day, slugline ?? heading.headline),
    source: header?.agency ?? header?.service,
    urgency: header?.urgency,
    language: header?.language,
    slugline,
    keywords: [header?.category, ...(slugline?.split('/') ?? [])].flatMap((word) => word?.trim() || []),
    headline: heading.headline,
    byline: heading.byline,
    published: dated?.text,
    ...handling,
    version: handling.version ?? versionOf(heading.headline),
    edNote: [edNote, note].filter(Boolean).join('\n') || undefined,
    plain: [...embargoes, reflow(heading.rest.join('\n'))].join('\n\n'),
    warnings: header ? [] : ['the header line is not that of IPTC 7901: only the copy was read'],
  }
}

/** Numbers begin again every day: what a message is known by has its day, or its words, beside them. Number 0 counts nothing. */
function identityOf(header: Header | undefined, day: string | undefined, words: string | undefined): WireCopy {
  if (!header || /^0+$/u.test(header.number)) return {}
  const guid = header.service + header.number
  return { guid, identity: [guid, day ?? words].filter(Boolean).join(' ') }
}

/** "(2)", "(3DER)", "(1LEAD)" behind a headline count its versions. */
const versionOf = (headline: string | undefined): string | undefined =>
  /\((\d{1,2}\s?(?:DER|LEAD|LD|ADD)?)\)$/iu.exec(headline ?? '')?.[1]

function withoutSlash(line: string): string {
  const trimmed = line.trim()
  return trimmed.endsWith('/') ? trimmed.slice(0, -1) : trimmed
}

type Parts = { above: string[]; below: string[]; tail: string }

/** Header and slug lines, copy, and what follows it; without STX and ETX the slug lines end the one, a day-time group the other. */
function partsOf(message: string): Parts {
  const { header, copy, tail, marked } = splitMessage(message)
  if (!marked) return unmarked(message)
  const above = linesOf(header).filter((line) => line.trim() !== '')
  const lines = linesOf(copy)
  const last = lines.findLastIndex((line) => line.trim() !== '')
  // ETX may have been lost with the rest: then the group is the copy's last line.
  const lost = tail === '' && readDayTime(lines[last] ?? '') !== undefined
  return lost ? { above, below: lines.slice(0, last), tail: lines[last] ?? '' } : { above, below: lines, tail }
}

function unmarked(message: string): Parts {
  const lines = linesOf(message.replaceAll('\u0003', '\n'))
  const first = lines.findIndex((line) => line.trim() !== '')
  const above = [lines[first] ?? '']
  let at = first + 1
  while (at < lines.length && (lines[at]?.trim() === '' || lines[at]?.trim().endsWith('/')) && above.length < 4) {
    const line = lines[at++]?.trim() ?? ''
    if (line !== '') above.push(line)
  }
  const end = lines.findLastIndex((line) => readDayTime(line) !== undefined)
  const copyEnd = end > at ? end : lines.length
  return { above, below: lines.slice(at, copyEnd), tail: lines[end] ?? '' }
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/u).map(stripForbidden)
