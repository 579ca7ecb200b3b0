// Gold quotes against found ones: one-to-one, at three strictnesses.
import { sameCue, sameMention, sameName, wordsIn, wordsOf } from './tokens.mjs'

/** How good a match is, 0 when it is none: from the words shared, those of the gold quote, those of the found one. */
const STRICTNESS = {
  easy: (shared, gold) => (shared / gold > 0.3 ? shared / gold : 0),
  hard: (shared, gold) => (shared / gold > 0.8 ? shared / gold : 0),
  exact: (shared, gold, found) => Number(shared === gold && shared === found),
}

/** Where each fragment of a gold quote stands: looked for after the one before it, else from the beginning. */
export function goldSpans(text, quotes) {
  let from = 0
  return quotes.flatMap(({ text: fragments, ...quote }) =>
    fragments.map((fragment) => {
      const after = text.indexOf(fragment, from)
      const start = after < 0 ? text.indexOf(fragment) : after
      from = start + fragment.length
      return { ...quote, span: [start, from] }
    }),
  )
}

/** The fragments that an incise leaves of a quote are matched one by one. */
const foundSpans = (quotes) =>
  quotes.flatMap((quote) => (quote.sourceSpans ?? [quote.sourceSpan]).map((span) => ({ ...quote, span })))

const tokenised = (items, words) =>
  items.map((item) => ({ ...item, words: wordsIn(words, item.span) })).filter((item) => item.words.length > 0)

function sharedWords(gold, found) {
  const words = new Set(gold.words)
  return found.words.filter((word) => words.has(word)).length
}

/** Pairs each gold quote with the free found one that fits best; required quotes choose before optional ones. */
function pairUp(golds, founds, goodness) {
  const free = new Set(founds)
  const pairs = new Map()
  for (const gold of [...golds.filter((one) => !one.optional), ...golds.filter((one) => one.optional)]) {
    let best = { score: 0, found: undefined }
    for (const found of free) {
      const score = goodness(sharedWords(gold, found), gold.words.length, found.words.length)
      if (score > best.score) best = { score, found }
    }
    if (best.found) {
      free.delete(best.found)
      pairs.set(gold, best.found)
    }
  }
  return { pairs, free }
}

/** Found but not gold; what lies by half inside an optional quote is not held against us. */
function extras(golds, free) {
  const optional = new Set(golds.filter((one) => one.optional).flatMap((one) => one.words))
  return [...free].filter(({ words }) => words.filter((word) => optional.has(word)).length / words.length < 0.5)
}

/** Right and asked-for counts of a property over matched pairs; what the gold leaves out is not asked. */
function judged(pairs, wanted, isRight) {
  const asked = pairs.filter(([gold]) => wanted(gold))
  return { right: asked.filter(([gold, found]) => isRight(found, wanted(gold))).length, asked: asked.length }
}

function speakersOf(pairs) {
  return {
    mention: judged(
      pairs,
      (gold) => gold.speaker,
      (found, gold) => sameMention(found.speaker?.mention, gold),
    ),
    name: judged(
      pairs,
      (gold) => gold.name,
      (found, gold) => sameName(found.speaker?.name ?? found.speaker?.mention, gold),
    ),
    cue: judged(
      pairs,
      (gold) => gold.cue,
      (found, gold) => sameCue(found.cue?.text, gold),
    ),
    type: judged(
      pairs,
      (gold) => gold.type,
      (found, gold) => found.type === gold,
    ),
  }
}

/** Counts of one article: `{easy, hard, exact: {hits, missed, extra}, speaker: {mention, name, cue, type}}`. */
export function countQuotes(text, goldQuotes, foundQuotes) {
  const words = wordsOf(text)
  const golds = tokenised(goldSpans(text, goldQuotes), words)
  const founds = tokenised(foundSpans(foundQuotes), words)
  const required = golds.filter((one) => !one.optional)
  const counts = {}
  for (const [name, goodness] of Object.entries(STRICTNESS)) {
    const { pairs, free } = pairUp(golds, founds, goodness)
    const hits = required.filter((gold) => pairs.has(gold))
    const extra = extras(golds, free).length
    counts[name] = { hits: hits.length, missed: required.length - hits.length, extra }
    if (name === 'easy') counts.speaker = speakersOf(hits.map((gold) => [gold, pairs.get(gold)]))
  }
  return counts
}
