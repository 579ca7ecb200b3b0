import type { Quote } from '../../model/story.ts'

/** A stretch of a paragraph under the same quotes; `quotes` are indexes into the story's list, the shortest quote first. */
export type Stretch = { start: number; text: string; quotes: number[] }

type Placed = Pick<Quote, 'start' | 'end'>
type Numbered = Placed & { index: number }

const cuts = (from: number, to: number, quotes: readonly Placed[]): number[] => {
  const inside = quotes.flatMap(({ start, end }) => [start, end]).filter((at) => at > from && at < to)
  return [...new Set([from, ...inside, to])].sort((a, b) => a - b)
}

const covering = (from: number, to: number, quotes: readonly Numbered[]): number[] =>
  quotes
    .filter(({ start, end }) => start <= from && end >= to)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map(({ index }) => index)

const stretchesOf = (paragraph: string, offset: number, quotes: readonly Numbered[]): Stretch[] => {
  const points = cuts(offset, offset + paragraph.length, quotes)
  return points.slice(0, -1).map((from, at) => {
    const to = points[at + 1] ?? from
    return { start: from, text: paragraph.slice(from - offset, to - offset), quotes: covering(from, to, quotes) }
  })
}

/**
 * Cuts each paragraph where quotes begin and end. Offsets are UTF-16 units in the body, paragraphs joined by a blank
 * line ("\n\n", as model/story's bodyText joins them). Quotes may cross paragraphs and lie in one another.
 */
export const stretches = (body: readonly string[], quotes: readonly Placed[]): Stretch[][] => {
  const numbered = quotes.map(({ start, end }, index) => ({ start, end, index }))
  let offset = 0
  return body.map((paragraph) => {
    const start = offset
    const end = start + paragraph.length
    offset = end + 2
    const touching = numbered.filter((quote) => quote.start < end && quote.end > start)
    return stretchesOf(paragraph, start, touching)
  })
}
