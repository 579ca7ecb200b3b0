import { DateTime } from 'luxon'
import type { Span } from '../model/span.ts'
import type { Quote, Story } from '../model/story.ts'
import { readEnvelopeByline } from './byline.ts'
import type { Copy } from './copy.ts'
import { type Credit, readEnvelopeCredit } from './credit.ts'
import { newsroomDay } from './dates.ts'
import { heldWithoutEnd, readEnvelopeEmbargo } from './embargo.ts'
import { findPeople } from './entities.ts'
import { placedByDateline, readEvent } from './event.ts'
import { readSentences } from './findings.ts'
import { readHeadlineSpeaker } from './headline.ts'
import { knowledgeOf } from './knowledge.ts'
import { languageOf } from './language.ts'
import { type Layout, layOut } from './layout.ts'
import { readEnvelopeNotice } from './notice.ts'
import { readParagraphs } from './paragraph.ts'
import { storyPeople } from './people.ts'
import { type HeardQuote, hearQuotes } from './quotes.ts'
import { readRefusals } from './refusals.ts'
import { slugOf } from './slug.ts'

/**
 * Turns copy into a story: tells its parts apart, reads who said what in the body, and says of every field where it was
 * found and by which rule. Pure and deterministic; one pass over the text.
 */
export function structure(copy: Copy): Story {
  const language = languageOf(copy.text, copy.language)
  const know = knowledgeOf(language)
  // Days are told in words against the newsroom's day, whatever the hour and zone of the wire.
  const published = newsroomDay(copy.published)
  const layout = layOut({ ...copy, published }, know)
  const paragraphs = readParagraphs(copy.text, layout.body, know)
  const sentences = readSentences(paragraphs, know)
  const people = findPeople(copy.text, sentences, know)
  const heard = hearQuotes(copy.text, sentences, people, know, bodyOffsets(layout.body))
  // A headline made of the lead is the lead's words: whom it names speaks there.
  const headline = layout.headlineMade
    ? undefined
    : readHeadlineSpeaker(layout.headline, layout.headlineSpan, people, know)
  const persons = storyPeople(people)
  const idOf = (person: number | undefined): { personId?: string } => {
    const id = person === undefined ? undefined : persons[person]?.id
    return id ? { personId: id } : {}
  }
  // Copy without an envelope is dated by its dateline.
  const lead = readEvent(copy.text, paragraphs, know, published ?? layout.dateline?.date)
  const event = placedByDateline(copy.text, lead, layout.dateline)
  const spans = heard.flatMap(({ quote }) => quote.sourceSpans ?? [quote.sourceSpan])
  return {
    language,
    headline: layout.headline,
    ...(headline ? { headlineSpeaker: { ...headline.speaker, ...idOf(headline.person) } } : {}),
    slug: slugOf(layout.headline),
    ...(layout.dateline ? { dateline: layout.dateline } : {}),
    ...(event ? { event } : {}),
    ...frameOf(copy, layout, know),
    body: layout.body.map(([start, end]) => copy.text.slice(start, end)),
    quotes: heard.map((one) => withPerson(one, idOf)),
    people: persons,
    media: copy.media ?? [],
    keywords: keywordsOf(copy),
    ...(copy.rights ? { rights: copy.rights } : {}),
    ...publishedOf(copy),
    ...(copy.link ? { link: copy.link } : {}),
    sourceItemIds: copy.sourceItemIds ?? [],
    sourceSpans: { ...(layout.headlineSpan ? { headline: layout.headlineSpan } : {}), body: [...layout.body] },
    refusedMarks: readRefusals(copy.text, paragraphs, spans, know),
    warnings: [...layout.warnings],
  }
}

/** Byline, credit, notice and embargo: what the copy says, else what the envelope says. */
function frameOf(
  copy: Copy,
  layout: Layout,
  know: ReturnType<typeof knowledgeOf>,
): Pick<Story, 'byline' | 'credit' | 'notice' | 'embargo'> {
  const byline = layout.byline ?? readEnvelopeByline(copy.authors, know)
  const credit = layout.credit ?? envelopeCredit(copy)
  // A cancelled status outranks any flag in the copy: nothing that was withdrawn may pass for an update.
  const envelope = readEnvelopeNotice(copy)
  const notice = envelope?.kind === 'kill' ? envelope : (layout.notice ?? envelope)
  const embargo = readEnvelopeEmbargo(copy) ?? layout.embargo ?? heldWithoutEnd(copy)
  return {
    ...(byline ? { byline } : {}),
    ...(credit ? { credit } : {}),
    ...(notice ? { notice } : {}),
    ...(embargo ? { embargo } : {}),
  }
}

function envelopeCredit({ authors, source, rights }: Copy): Credit | undefined {
  for (const author of authors ?? []) {
    const credit = readEnvelopeCredit(author, 'credit-author')
    if (credit) return credit
  }
  return readEnvelopeCredit(source, 'credit-source-field') ?? readEnvelopeCredit(rights, 'credit-rights')
}

function withPerson({ quote, person }: HeardQuote, idOf: (person: number | undefined) => { personId?: string }): Quote {
  return quote.speaker ? { ...quote, speaker: { ...quote.speaker, ...idOf(person) } } : quote
}

/** From an offset in the text given to one in the body, whose paragraphs a blank line joins. */
function bodyOffsets(body: readonly Span[]): (paragraph: number, at: number) => number {
  const starts: number[] = []
  let offset = 0
  for (const [start, end] of body) {
    starts.push(offset)
    offset += end - start + 2
  }
  return (paragraph, at) => (starts[paragraph] ?? 0) + at - (body[paragraph]?.[0] ?? 0)
}

const keywordsOf = ({ categories }: Copy): string[] => [
  ...new Set((categories ?? []).map((category) => category.replace(/\s+/gu, ' ').trim()).filter(Boolean)),
]

/** As nearly every wire gives it, and as a story has it. */
const plainTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/u

function publishedOf({ published }: Copy): Pick<Story, 'published'> {
  if (!published) return {}
  if (plainTime.test(published) && !Number.isNaN(Date.parse(published))) return { published }
  const time = DateTime.fromISO(published, { setZone: true })
  const iso = time.isValid ? time.toISO({ suppressMilliseconds: true }) : undefined
  return iso ? { published: iso } : {}
}
