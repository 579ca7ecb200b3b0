import type { Document, Reader, Reading } from '../reader.ts'
import { messagesOf, splitMessage, startsWithHeader, withControls, withoutFilling } from '../wire/controls.ts'
import { toItem, type WireCopy } from '../wire/copy.ts'
import { handlingOf, isEmbargo, splitPrivate, withoutEnd } from '../wire/handling.ts'
import { reflow } from '../wire/reflow.ts'
import { readHeader, STRICT } from './header.ts'
import { readHeading } from './heading.ts'
import { readSignOff } from './signoff.ts'

/**
 * ANPA 1312 (Wire Service Transmission Guidelines, Special Report 84-2, last changed 1989), with or without its control
 * characters. Tried before IPTC 7901, whose header has no unit separator.
 */
export const anpa: Reader = { name: 'ANPA 1312', detect, read }

function detect({ body, text }: Document): boolean {
  if (startsWithHeader(body)) return body.subarray(0, 512).includes(0x1f)
  return new RegExp(STRICT.source.replace('(?=^', '^(?='), 'iu').test(withoutFilling(text.slice(0, 2000)))
}

function read(document: Document): Reading {
  const messages = messagesOf(withControls(document), STRICT)
  const items = messages.map((message) => toItem(readMessage(message)))
  return { format: 'ANPA 1312', feed: {}, items, failures: [], warnings: document.warnings }
}

function readMessage(message: string): WireCopy {
  const { above, below, tail } = partsOf(message)
  const header = readHeader(above)
  const { lines: copy, signed } = signedOff(below.split(/\r\n|\r|\n/u), tail)
  const { lines, note } = splitPrivate(copy)
  const heading = readHeading(withoutEnd(lines), header?.keyword)
  const version = header?.version ?? heading.version
  const orders = [...(version ? [version] : []), ...heading.orders]
  const { edNote, ...handling } = handlingOf(orders)
  const slugline = header?.keyword ?? heading.slug
  return {
    guid: header?.guid,
    identity: header && [header.guid, signed?.day ?? header.filed ?? slugline].filter(Boolean).join(' '),
    slugline,
    urgency: header?.urgency,
    keywords: header?.category ? [header.category] : [],
    headline: heading.headline && readable(heading.headline),
    byline: heading.byline,
    summary: heading.summary && readable(heading.summary),
    source: signed?.source,
    published: signed?.published,
    ...handling,
    version,
    edNote:
      [heading.orders.length > 0 || handling.notice ? edNote : undefined, note].filter(Boolean).join('\n') || undefined,
    plain: [...heading.orders.filter(isEmbargo), copyOf(heading.rest, header?.tabular ?? false)].join('\n\n'),
    warnings: header ? [] : ['the header is not that of ANPA 1312: only the copy was read'],
  }
}

function partsOf(message: string): { above: string; below: string; tail: string } {
  const { header, copy, tail, marked } = splitMessage(message)
  if (marked) return { above: header, below: copy, tail }
  const lines = message
    .replaceAll('\u0003', '\n')
    .trimStart()
    .split(/\r\n|\r|\n/u)
  const [above, below] = [lines.slice(0, 2).join('\n'), lines.slice(2).join('\n')]
  return { above, below, tail: '' }
}

/** The sign-off stands behind ETX, or is the copy's last line where ETX was lost or put behind it. */
function signedOff(lines: string[], tail: string) {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  const behind = readSignOff(tail.slice(0, 300))
  const within = (lines[last]?.length ?? 0) < 80 ? readSignOff(lines[last] ?? '') : undefined
  return { lines: within ? lines.slice(0, last) : lines, signed: behind ?? within }
}

/** Tabular copy keeps its lines; other copy is made paragraphs. */
function copyOf(lines: readonly string[], tabular: boolean): string {
  const text = lines.map((line) => line.replace(/^\s*\^/u, '').replace(/[<=]\s*$|^\s*_{3,}\s*$/u, '')).join('\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: BS and DLE stand for tabs and spaces here
  return readable(tabular ? text.replace(/\u0008/gu, '').replace(/\u0010/gu, ' ') : reflow(text))
}

/** Seven-bit stand-ins for what a printer has: quotation marks, the dash. */
const readable = (text: string): string =>
  text
    .replace(/``/gu, '“')
    .replace(/''/gu, '”')
    .replace(/(?<=\s)_(?=\s)/gu, '—')
