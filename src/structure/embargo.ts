import { DateTime } from 'luxon'
import { lexicons } from '../lexicons/index.ts'
import type { Story } from '../model/story.ts'
import { newsroomZone } from '../model/zone.ts'
import type { Copy } from './copy.ts'
import { readDate } from './dates.ts'
import { fold } from './fold.ts'
import type { Knowledge } from './knowledge.ts'
import { tokenise } from './tokens.ts'

export type Embargo = NonNullable<Story['embargo']>

const openings = lexicons.flatMap((lexicon) => lexicon.embargo.map(fold))
const longestLine = 200

/** Whether a line sets an embargo ("EMBARGO jusqu’au 2 juillet 2025 à 18h00"). */
export const isEmbargoLine = (line: string): boolean => {
  if (line.length > longestLine) return false
  const plain = fold(line).replace(/^[^\p{L}]+/u, '')
  return openings.some((opening) => plain.startsWith(opening))
}

/** Reads the time an embargo line gives; undefined when it names no day. Without a zone Casablanca is meant. */
export function readEmbargoLine(
  line: string,
  start: number,
  know: Knowledge,
  published: string | undefined,
): Embargo | undefined {
  const tokens = tokenise(line, 0, know.forms)
  for (let at = 0; at < tokens.length; at += 1) {
    const day = readDate(tokens, at, know, published)
    if (!day?.date) continue
    const until = momentOf(day.date, line)
    if (!until) return undefined
    return { until, phrase: line, sourceSpan: [start, start + line.length], rule: 'embargo-line' }
  }
  return undefined
}

const clock =
  /(?<![\d/.-])(?<hour>[01]?\d|2[0-3])\s?(?:h|H|:|heures?|hrs?\b)\s?(?<minute>[0-5]\d)?(?:\s?(?<half>[ap])\.?m\b)?/u
const utc = /\b(?:GMT|UTC|TU)\b(?:\s?(?<offset>[+-]\d{1,2}))?/u

function momentOf(date: string, line: string): string | undefined {
  const { hour, minute, half } = clock.exec(line)?.groups ?? {}
  const zone = utc.exec(line)
  const offset = zone?.groups?.offset
  const moment = DateTime.fromISO(date, { zone: zone ? `UTC${offset ?? ''}` : newsroomZone }).set({
    hour: (Number(hour ?? 0) % 24) + (half === 'p' && Number(hour) < 12 ? 12 : 0),
    minute: Number(minute ?? 0),
  })
  return moment.isValid ? (moment.toUTC().toISO({ suppressMilliseconds: true }) ?? undefined) : undefined
}

/** Copy withheld without a date is under an embargo that only the wire can lift: by sending it again as usable. */
export const heldWithoutEnd = ({ pubStatus }: Copy): Embargo | undefined =>
  pubStatus === 'withheld' ? { until: '9999-12-31T23:59:59Z', rule: 'pub-status' } : undefined

/** The embargo of an envelope, in UTC. */
export function readEnvelopeEmbargo({ embargo }: Copy): Embargo | undefined {
  if (!embargo) return undefined
  const until = DateTime.fromISO(embargo, { zone: newsroomZone })
  const utcTime = until.isValid ? until.toUTC().toISO({ suppressMilliseconds: true }) : undefined
  return utcTime ? { until: utcTime, rule: 'envelope' } : undefined
}
