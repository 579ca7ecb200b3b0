import fc from 'fast-check'
import { bodyText, type Story, story as storySchema } from '../../src/model/story.ts'
import { structure } from '../../src/structure/structure.ts'

/** Pieces of wire copy in any order: they reach the rules that random letters never do. */
const pieces = fc.constantFrom(
  '« ',
  ' »',
  '"',
  '“',
  '”',
  '«',
  '»',
  '’',
  "'",
  '\n',
  '\r\n',
  '\n\n',
  ', ',
  '. ',
  ' : ',
  ' - ',
  ' – ',
  '; ',
  '(',
  ')',
  '/',
  '\u00A0',
  '\u202F',
  'a indiqué ',
  'a-t-il ',
  'a-t-elle ajouté',
  'Relevant que ',
  'selon ',
  'elle ',
  'le ministre ',
  'Mme Alaoui ',
  'MAP',
  'avec MAP',
  'Rabat',
  'que ',
  '2 juillet 2025 ',
  'mercredi ',
  'said ',
  'that ',
  'he ',
  'according to ',
  'قال ',
  'إن ',
  'مشيرا إلى أن ',
  'الوزير ',
  'señaló ',
  'que ',
  'URGENT',
  'Par Omar Alami',
  'EMBARGO 2 juillet 2025 à 18h',
  'une annonce ',
  'e\u0301',
  '😀',
  '\uD83D',
  'ﷺ',
  'l’État ',
  'un écosystème ',
)
const copy = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 40 })
    .map((list) => list.join('')),
)
const envelope = fc.record({
  text: copy,
  headline: fc.option(copy, { nil: undefined }),
  language: fc.constantFrom(undefined, 'fr', 'ar', 'en', 'es', 'pt'),
  published: fc.constantFrom(undefined, '2025-07-02T10:00:00Z', 'no date'),
  authors: fc.option(fc.array(copy, { maxLength: 2 }), { nil: undefined }),
})

/** Every text field that says where it stands, with that place. */
const spans = (story: Story): [string, readonly [number, number] | undefined][] => [
  [story.headline, story.sourceSpans.headline],
  ...story.body.map((paragraph, index): [string, readonly [number, number] | undefined] => [
    paragraph,
    story.sourceSpans.body[index],
  ]),
  ...story.quotes.flatMap((quote): [string, readonly [number, number] | undefined][] => [
    ...(quote.sourceSpans ? [] : [[quote.text, quote.sourceSpan] as [string, readonly [number, number]]]),
    [quote.speaker?.mention ?? '', quote.speaker?.sourceSpan],
    [quote.cue?.text ?? '', quote.cue?.sourceSpan],
  ]),
  ...story.people.flatMap(({ mentions }) =>
    mentions.map((one): [string, readonly [number, number]] => [one.text, one.sourceSpan]),
  ),
  ...story.refusedMarks.map((one): [string, readonly [number, number]] => [one.text, one.sourceSpan]),
  [story.dateline?.text ?? '', story.dateline?.sourceSpan],
  [story.credit?.phrase ?? '', story.credit?.sourceSpan],
  [story.byline?.text ?? '', story.byline?.sourceSpan],
  [story.notice?.phrase ?? '', story.notice?.sourceSpan],
  [story.embargo?.phrase ?? '', story.embargo?.sourceSpan],
  [story.headlineSpeaker?.mention ?? '', story.headlineSpeaker?.sourceSpan],
  [story.event?.place ?? '', story.event?.sourceSpans.place],
]

describe('any text', () => {
  test('gives a story that the schema accepts, with every field where its span says', () => {
    fc.assert(
      fc.property(envelope, (given) => {
        const story = structure(given)
        storySchema.parse(story)
        for (const [field, span] of spans(story)) {
          if (!span) continue
          expect(span[0]).toBeLessThanOrEqual(span[1])
          expect(given.text.slice(...span)).toBe(field)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('gives quotes that do not overlap and that read the same in the body', () => {
    fc.assert(
      fc.property(envelope, (given) => {
        const story = structure(given)
        const body = bodyText(story.body)
        const fragments = story.quotes.flatMap((quote) => quote.sourceSpans ?? [quote.sourceSpan])
        fragments.reduce((end, [from, to]) => {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          return to
        }, 0)
        for (const quote of story.quotes) {
          const parts = (quote.sourceSpans ?? [quote.sourceSpan]).map(([from, to]) => given.text.slice(from, to))
          expect(quote.text).toBe(parts.join(' '))
          if (!quote.sourceSpans) expect(body.slice(quote.start, quote.end)).toBe(quote.text)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('gives the same story each time', () => {
    fc.assert(
      fc.property(envelope, (given) => {
        expect(structure(given)).toEqual(structure(given))
      }),
      { numRuns: 300 },
    )
  })
})
