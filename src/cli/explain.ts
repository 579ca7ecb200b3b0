import type { Span } from '../model/span.ts'
import type { Quote, Story } from '../model/story.ts'
import { table } from './output.ts'

type Field = {
  name: string
  value: string
  rule: string
  spans: Span[]
  colour: number
  speaker?: string | undefined
  cue?: string | undefined
  confidence?: number
}

type Mark = { span: Span; name: string; colour: number }

/** SGR codes of ECMA-48 (8.3.117): a quote's type is told by its colour, everything around the quotes by others. */
const COLOURS = { dateline: 36, credit: 35, byline: 34, headline: 1, direct: 32, mixed: 33, indirect: 93 } as const

/**
 * Shows how copy was read: the text as it was given with its fields marked, then each field with the rule that found it,
 * then the marked words that were refused. `text` must be what the story was made of, for the spans point into it.
 */
export function explainStory(story: Story, text: string, colour: boolean): string {
  const fields = fieldsOf(story)
  const marks = fields.flatMap(({ spans, name, colour: code }) => spans.map((span) => ({ span, name, colour: code })))
  return [
    markText(text, marks, colour),
    '',
    table(['field', 'value', 'rule', 'speaker', 'cue', 'confidence'], fields.map(row)),
    ...refusals(story),
    '',
  ].join('\n')
}

function fieldsOf(story: Story): Field[] {
  const { headlineSpeaker, dateline, event, byline, credit, notice, embargo } = story
  const where = [event?.place, event?.date].filter(Boolean).join(', ')
  return [
    ...(headlineSpeaker
      ? [field('headline speaker', headlineSpeaker.name ?? headlineSpeaker.mention, headlineSpeaker, COLOURS.headline)]
      : []),
    ...(dateline ? [field('dateline', dateline.text, dateline, COLOURS.dateline)] : []),
    ...(event ? [{ ...field('event', where, event, COLOURS.dateline), spans: eventSpans(event) }] : []),
    ...(byline ? [field('byline', byline.text, byline, COLOURS.byline)] : []),
    ...(credit ? [field('credit', `${credit.phrase} (${credit.agencies.join(', ')})`, credit, COLOURS.credit)] : []),
    ...(notice ? [field('notice', `${notice.kind} (${notice.phrase})`, notice, COLOURS.headline)] : []),
    ...(embargo ? [field('embargo', embargo.until, embargo, COLOURS.headline)] : []),
    ...story.quotes.map(quoteField),
  ]
}

const field = (
  name: string,
  value: string,
  { rule, sourceSpan }: { rule: string; sourceSpan?: Span | undefined },
  colour: number,
): Field => ({ name, value, rule, spans: sourceSpan ? [sourceSpan] : [], colour })

const eventSpans = ({ sourceSpans: { place, date } }: NonNullable<Story['event']>): Span[] =>
  [place, date].filter((span) => span !== undefined)

const quoteField = (quote: Quote, index: number): Field => ({
  ...field(`${quote.type} ${index + 1}`, quote.text, quote, COLOURS[quote.type]),
  spans: quote.sourceSpans ?? [quote.sourceSpan],
  speaker: speakerOf(quote),
  cue: quote.cue?.text,
  confidence: quote.confidence,
})

function speakerOf({ speaker }: Quote): string | undefined {
  if (!speaker) return undefined
  const { name, mention } = speaker
  return name && name !== mention ? `${name} ("${mention}")` : mention
}

const row = ({ name, value, rule, speaker, cue, confidence }: Field): (string | undefined)[] => [
  name,
  shorten(value),
  rule,
  speaker && shorten(speaker),
  cue,
  confidence?.toFixed(2),
]

/** One line, and never wider than a cell should be. */
function shorten(value: string): string {
  const line = harmless(value).replace(/\s+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** Copy comes from outside: an escape sequence in it must not reach the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const harmless = (text: string): string => text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu, '')

/** Wraps each mark's words; a mark inside another is nested, one that crosses another is only listed. */
function markText(text: string, marks: readonly Mark[], colour: boolean): string {
  const parts: string[] = []
  const open: Mark[] = []
  let at = 0
  const copyTo = (end: number): void => {
    parts.push(harmless(text.slice(at, end)))
    at = end
  }
  const closeUntil = (start: number): void => {
    for (let top = open.at(-1); top && top.span[1] <= start; top = open.at(-1)) {
      copyTo(top.span[1])
      open.pop()
      parts.push(colour ? `\u001B[0m${open.map(({ colour: code }) => sgr(code)).join('')}` : ']')
    }
  }
  for (const mark of [...marks].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    closeUntil(mark.span[0])
    const around = open.at(-1)
    if (around && mark.span[1] > around.span[1]) continue
    copyTo(mark.span[0])
    open.push(mark)
    parts.push(colour ? `${sgr(mark.colour)}${mark.name}: ` : `[${mark.name}: `)
  }
  closeUntil(text.length)
  copyTo(text.length)
  return parts.join('')
}

const sgr = (code: number): string => `\u001B[${code}m`

const refusals = ({ refusedMarks }: Story): string[] =>
  refusedMarks.length === 0
    ? []
    : [
        '',
        table(
          ['refused mark', 'why'],
          refusedMarks.map(({ text, reason }) => [shorten(text), reason]),
        ),
      ]
