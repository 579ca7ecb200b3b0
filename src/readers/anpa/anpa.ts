import type { Document, Reader, Reading } from '../reader.ts'
import { messagesOf, reflow, splitMessage, startsWithHeader, withControls } from '../wire/controls.ts'
import { toItem, type WireCopy } from '../wire/copy.ts'

/** ANPA 1312 (Wire Service Transmission Guidelines 84-2). Tried before IPTC 7901, whose header has no unit separator. */
export const anpa: Reader = { name: 'ANPA 1312', detect, read }

function detect({ body }: Document): boolean {
  return startsWithHeader(body) && body.subarray(0, 128).includes(0x1f)
}

function read(document: Document): Reading {
  const messages = messagesOf(withControls(document)).filter((message) => message.trim() !== '')
  const items = messages.map((message) => toItem(readMessage(message)))
  return { format: 'ANPA 1312', feed: {}, items, failures: [], warnings: document.warnings }
}

/** Service level and story number, selector: "a0123␟tmx-". */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the unit separator is the format's own mark
const STORY = /^\s*([a-z])(\d{3,4})\u001f([a-z0-9-]*)/iu
/** Priority, category, cycle, keyword, date and word count: "u i ␓bc-port-nuit 07-02 0250". */
const LEVEL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: device controls are the format's own marks
  /([a-z])\s?([a-z])\s*[\u0012-\u0014]\s*((?:[ab][mcp]|ap)-)?([^\s,\u0011]*),?[^\r\n]*?(\d{1,2}-\d{1,2})?\s+(\d{2,5})\s*$/iu

/** §"Priority": f(lash), b(ulletin), u(rgent), r(ush, regular), d(eferred) and the rest, as IPTC urgency. */
const URGENCY: ReadonlyMap<string, string> = new Map(
  Object.entries({ f: '1', b: '2', u: '3', r: '4', d: '6', a: '5', s: '7' }),
)

function readMessage(message: string): WireCopy {
  const { header, copy, tail } = splitMessage(message)
  const [, service, number] = STORY.exec(header) ?? []
  const level = header
    .slice(-300)
    .trim()
    .split(/[\r\n]+/u)
    .at(-1)
  const [, priority = '', category, , slugline] = LEVEL.exec(level ?? '') ?? []
  const headline = copy
    .slice(0, 4000)
    .match(/\^([^\r\n<^]{3,300})[<^]/u)?.[1]
    ?.trim()
  const signed = agencyOf(tail)
  const text = headline ? copy.replace(/\^[^\r\n<^]{3,300}[<^]/u, '') : copy
  return {
    guid: service && number && `${service}${number}`,
    headline,
    slugline: slugline || undefined,
    urgency: URGENCY.get(priority.toLowerCase()),
    keywords: category ? [category] : [],
    ...signed,
    plain: reflow(text.replace(/^[ \t]*\^/gmu, '').replace(/<(?=\s*$)/gmu, '')),
    warnings: number ? [] : ['the header is not that of ANPA 1312: only the copy was read'],
  }
}

/** The sign-off: "AP-NY-07-02-25 1410GMT" is agency, bureau, month, day, year and time. */
function agencyOf(tail: string): WireCopy {
  const found = /([A-Z]{2,5})-([A-Z]{2,4})-(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})([A-Z]{2,4})/iu.exec(
    tail.slice(0, 300),
  )
  const [, source, , month, day, year, hour, minute, zone] = found ?? []
  return source ? { source, published: `20${year}-${month}-${day} ${hour}:${minute} ${zone}` } : {}
}
