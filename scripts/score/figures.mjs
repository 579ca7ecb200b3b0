// Counts of many articles added up and turned into figures between 0 and 1.
import { countFields } from './fields.mjs'
import { countQuotes } from './quotes.mjs'

/** Counts of one gold article against the story that was made of it. */
export const countArticle = ({ text, gold }, story) => ({
  ...countQuotes(text, gold.quotes, story.quotes),
  fields: countFields(gold, story),
})

/** The copy of a gold article, as `structure` takes it. */
export const copyOf = ({ text, headline, language, published }) => ({ text, headline, language, published })

/** Undefined where nothing was asked: no figure is better than a free one. */
const share = (part, whole) => (whole === 0 ? undefined : part / whole)

function sum(rows) {
  const [first] = rows
  if (typeof first === 'number') return rows.reduce((total, row) => total + row, 0)
  return Object.fromEntries(Object.keys(first).map((key) => [key, sum(rows.map((row) => row[key]))]))
}

const measure = ({ hits, missed, extra }) => ({
  asked: hits + missed,
  precision: share(hits, hits + extra),
  recall: share(hits, hits + missed),
  f1: share(2 * hits, 2 * hits + missed + extra),
})

const mapValues = (object, turn) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, turn(value)]))

/** Figures over the counts of one article or more. */
export function figuresOf(counts) {
  const { easy, hard, exact, speaker, fields } = sum(counts)
  return {
    articles: counts.length,
    quotes: mapValues({ easy, hard, exact }, measure),
    speaker: mapValues(speaker, ({ right, asked }) => share(right, asked)),
    fields: mapValues(fields, measure),
  }
}
