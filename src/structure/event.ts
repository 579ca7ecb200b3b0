import type { Span } from '../model/span.ts'
import type { Story } from '../model/story.ts'
import { readClauses } from './clauses.ts'
import { type Day, readDays } from './days.ts'
import { spanOf } from './entities.ts'
import type { Knowledge } from './knowledge.ts'
import { type RankedPlace, readPlaces } from './lead-places.ts'
import type { Paragraph } from './paragraph.ts'
import type { Location } from './places.ts'

export type Event = NonNullable<Story['event']>

/** Tokens of a lead that are read: nobody says where and when after this many. */
const longestLead = 300

/** The day and place the lead gives: "a indiqué mercredi 2 juillet 2025 à Salé". */
export function readEvent(
  text: string,
  paragraphs: readonly Paragraph[],
  know: Knowledge,
  published: string | undefined,
): Event | undefined {
  const found = paragraphs.find(isLead) ?? paragraphs[0]
  if (!found) return undefined
  const lead = shortened(found)
  const clauses = readClauses(lead, know)
  const days = readDays(lead, clauses, know, published)
  const place = best(readPlaces(text, lead, clauses, days, know))
  const day = dayOf(days, place)
  if (!place && !day?.date) return undefined
  return eventOf(lead, day, place)
}

/** An outlet's name or a kicker above the lead has no sentence. */
const isLead = ({ tokens, span }: Paragraph): boolean =>
  span[1] - span[0] >= 80 || tokens.some(({ kind }) => kind === 'stop')

const shortened = (lead: Paragraph): Paragraph =>
  lead.tokens.length <= longestLead
    ? lead
    : {
        ...lead,
        tokens: lead.tokens.slice(0, longestLead),
        sentences: lead.sentences.flatMap(({ from, to }) =>
          from < longestLead ? [{ from, to: Math.min(to, longestLead) }] : [],
        ),
      }

/** The highest; of equals the first. */
const best = <Ranked extends { rank: number }>(found: readonly Ranked[]): Ranked | undefined =>
  found.reduce<Ranked | undefined>((top, one) => (top && top.rank >= one.rank ? top : one), undefined)

/** The day that goes with the place, unless another is surer. */
function dayOf(days: readonly Day[], place: RankedPlace | undefined): Day | undefined {
  const top = best(days.filter(({ date }) => date !== undefined))
  const own = place?.day
  return own?.date !== undefined && own.rank >= (top?.rank ?? 0) ? own : top
}

function eventOf({ tokens }: Paragraph, day: Day | undefined, place: RankedPlace | undefined): Event {
  const date = day?.date
  return {
    ...(place ? { place: place.name } : {}),
    ...(place?.known?.location ? { location: place.known.location } : {}),
    ...(date ? { date } : {}),
    sourceSpans: {
      ...(place?.span ? { place: place.span } : {}),
      ...(day && date ? { date: spanOf(tokens, [day.from, day.to]) } : {}),
    },
    rule: day && date ? `lead-${day.form}` : 'lead-place',
  }
}

/** Where the lead names no place or day, the event is where and when the dateline says the copy was filed. */
export function placedByDateline(
  text: string,
  event: Event | undefined,
  dateline: Story['dateline'],
): Event | undefined {
  if (!dateline) return event
  const place = event?.place ? undefined : dateline.place
  const date = event?.date ? undefined : dateline.date
  if (!place && !date) return event
  const span = place ? spanIn(text, dateline.sourceSpan, place) : undefined
  const location: Location | undefined = place ? dateline.location : undefined
  return {
    rule: 'dateline',
    ...event,
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
    ...(location ? { location } : {}),
    sourceSpans: { ...event?.sourceSpans, ...(span ? { place: span } : {}) },
  }
}

function spanIn(text: string, within: Span | undefined, words: string): Span | undefined {
  const at = within ? text.slice(...within).indexOf(words) : -1
  return within && at >= 0 ? [within[0] + at, within[0] + at + words.length] : undefined
}
