import type { Document, Reader, Reading } from '../reader.ts'
import { messagesOf, reflow, splitMessage, startsWithHeader, withControls } from '../wire/controls.ts'
import { toItem, type WireCopy } from '../wire/copy.ts'

/** IPTC 7901 (The IPTC recommended message format, 5th edition). */
export const iptc7901: Reader = { name: 'IPTC 7901', detect: ({ body }) => startsWithHeader(body), read }

function read(document: Document): Reading {
  const messages = messagesOf(withControls(document)).filter((message) => message.trim() !== '')
  const items = messages.map((message) => toItem(readMessage(message)))
  return { format: 'IPTC 7901', feed: {}, items, failures: [], warnings: document.warnings }
}

/** §2 pre-header line: source and number, priority, category, word count, then keywords: "ANZ0123 4 POL 0250 port/nuit". */
const HEADER = /^\s*([A-Za-z]{1,8})\s?(\d{1,6})\s+(\d)\s+([A-Za-z]{1,4})\s+(?:(\d{1,6})(?:\s+|$))?([^\r\n]*)/u

function readMessage(message: string): WireCopy {
  const { header, copy, tail } = splitMessage(message)
  const [, source, number, urgency, category, , keywords] = HEADER.exec(header) ?? []
  const slugline = keywords?.trim() || undefined
  const plain = reflow(copy)
  const first = plain.split('\n\n', 1)[0] ?? ''
  return {
    guid: source && number && `${source}${number}`,
    source,
    urgency,
    slugline,
    keywords: [category, ...(slugline?.split('/') ?? [])].filter((word) => word !== undefined),
    published: dateOf(tail),
    // Without a full stop the first paragraph is the headline; the copy is the rest.
    ...(first.length < 160 && !/[.!؟?]$/u.test(first) && plain.length > first.length
      ? { headline: first, plain: plain.slice(first.length).trim() }
      : { plain }),
    warnings: source ? [] : ['the header line is not that of IPTC 7901: only the copy was read'],
  }
}

/** §4, post-text: day, time, zone, month and year, "021410 GMT JUL 25". */
function dateOf(tail: string): string | undefined {
  const [, day, hour, minute, month, year] =
    /(\d{2})(\d{2})(\d{2})\s?(?:GMT|UTC|Z)?\s+([A-Za-z]{3})[a-z]*\s+(?:20)?(\d{2})(?!\d)/u.exec(tail.slice(0, 200)) ??
    []
  return day && `${day} ${month} 20${year} ${hour}:${minute}:00 GMT`
}
