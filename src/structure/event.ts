import type { Span } from '../model/span.ts'
import type { Story } from '../model/story.ts'
import { type DateReading, readDate } from './dates.ts'
import { spanOf, textOf } from './entities.ts'
import type { Knowledge } from './knowledge.ts'
import type { Paragraph } from './paragraph.ts'
import { placeAt } from './places.ts'
import type { Token } from './tokens.ts'

export type Event = NonNullable<Story['event']>

/** Paragraphs that tell when and where: the lead and the one after it. */
const leadParagraphs = 2
/** Tokens between a date and the place that belongs to it. */
const near = 6

/** The day and place the lead gives: "a indiqué mercredi 2 juillet 2025 à Salé". */
export function readEvent(
  text: string,
  paragraphs: readonly Paragraph[],
  know: Knowledge,
  published: string | undefined,
): Event | undefined {
  for (const { tokens, pairAt } of paragraphs.slice(0, leadParagraphs)) {
    for (let at = 0; at < Math.min(tokens.length, 160); at += 1) {
      if (pairAt[at] !== -1) continue
      const date = readDate(tokens, at, know, published)
      if (!date || isElsewhen(tokens, date, know)) {
        if (date) at = date.to - 1
        continue
      }
      const place = placeNear(text, tokens, date, know)
      if (!date.date && !place) continue
      return eventOf(tokens, date, place)
    }
  }
  return undefined
}

/** Where the lead names no place, the event is where the dateline says the copy was filed. */
export function placedByDateline(
  text: string,
  event: Event | undefined,
  dateline: Story['dateline'],
): Event | undefined {
  const { place, date, sourceSpan } = dateline ?? {}
  if (event?.place || !place) return event
  const at = sourceSpan ? text.slice(...sourceSpan).indexOf(place) : -1
  const span: Span | undefined =
    sourceSpan && at >= 0 ? [sourceSpan[0] + at, sourceSpan[0] + at + place.length] : undefined
  return {
    rule: 'dateline',
    ...(date ? { date } : {}),
    ...event,
    place,
    sourceSpans: { ...event?.sourceSpans, ...(span ? { place: span } : {}) },
  }
}

function eventOf(tokens: readonly Token[], date: DateReading, place: PlaceFound | undefined): Event {
  return {
    ...(place ? { place: place.name } : {}),
    ...(date.date ? { date: date.date } : {}),
    sourceSpans: {
      ...(place ? { place: place.span } : {}),
      ...(date.date ? { date: spanOf(tokens, [date.from, date.to]) } : {}),
    },
    rule: `lead-${date.form}`,
  }
}

/** "mercredi prochain", "depuis lundi", "le 3 mars dernier", "avant le 10 mai": another day than the event's. */
function isElsewhen(tokens: readonly Token[], { from, to, form }: DateReading, know: Knowledge): boolean {
  const after = tokens[to]?.low ?? ''
  if (know.otherDays.has(after)) return true
  const before = [tokens[from - 1]?.low ?? '', tokens[from - 2]?.low ?? '']
  return before.some((word, steps) => know.otherDays.has(word) && (steps === 0 || form !== 'weekday'))
}

type PlaceFound = { name: string; span: Span }

function placeNear(text: string, tokens: readonly Token[], date: DateReading, know: Knowledge): PlaceFound | undefined {
  for (let at = date.to; at < Math.min(tokens.length, date.to + near); at += 1) {
    const place = governedPlace(text, tokens, at, know, at <= date.to + 3)
    if (place) return place
    if (tokens[at]?.kind === 'stop') break
  }
  for (let at = date.from - 1; at > Math.max(0, date.from - near); at -= 1) {
    const place = governedPlace(text, tokens, at, know, false)
    if (place) return place
    if (tokens[at]?.kind === 'stop') break
  }
  return undefined
}

/** A preposition and a known town; right beside the date any capitalised name will do ("à Salé", "in Zagora"). */
function governedPlace(
  text: string,
  tokens: readonly Token[],
  at: number,
  know: Knowledge,
  adjacent: boolean,
): PlaceFound | undefined {
  const attached = attachedPlace(text, tokens, at, know)
  if (attached) return attached
  if (!know.placePrepositions.has(tokens[at]?.low ?? '')) return undefined
  const known = placeAt(tokens, at + 1)
  if (known) return { name: textOf(text, tokens, [at + 1, known.to]), span: spanOf(tokens, [at + 1, known.to]) }
  if (!adjacent || !tokens[at + 1]?.capital) return undefined
  let to = at + 1
  while (to < at + 5 && tokens[to]?.capital) to += 1
  return { name: textOf(text, tokens, [at + 1, to]), span: spanOf(tokens, [at + 1, to]) }
}

/** Arabic writes the preposition onto the town: "بالرباط". */
function attachedPlace(text: string, tokens: readonly Token[], at: number, know: Knowledge): PlaceFound | undefined {
  const token = tokens[at]
  const prefix = know.lexicon.placePrefixes.find((letters) => token?.low.startsWith(letters))
  if (!token || prefix === undefined || token.text.length <= prefix.length + 2) return undefined
  const start = token.start + prefix.length
  const shortened = { ...token, start, text: text.slice(start, token.end), low: token.low.slice(prefix.length) }
  const known = placeAt([shortened, ...tokens.slice(at + 1, at + 5)], 0)
  if (!known) return undefined
  const end = tokens[at + known.to - 1]?.end ?? token.end
  return { name: text.slice(start, end), span: [start, end] }
}
