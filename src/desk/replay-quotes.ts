import type { Change } from '../model/reparse.ts'
import type { Quote } from '../model/story.ts'
import { type Folded, folded, likest, type Said } from './quote-changes.ts'
import { cut, differing } from './replay-line.ts'

type Spoken = Said & { quote: Quote }
type Pair = [once: Folded<Spoken>, now: Folded<Spoken>]

/** Quotes that came, went, or have other words; and of those with the same words another speaker, role or kind. */
export function quoteDiffs(before: readonly Quote[], after: readonly Quote[]): Change[] {
  const [were, are] = [before.map(spoken), after.map(spoken)]
  const same = sameWords(were, are)
  const served = new Set(same.flat())
  const left = (all: readonly Folded<Spoken>[]) => all.filter((one) => !served.has(one))
  const other = likest(left(were), left(are), (once, now) => (once.who === now.who ? 2 : 1))
  for (const one of other.flat()) served.add(one)
  const [lost, added] = [left(were), left(are)]
  return [
    ...added.map(({ quote: { quote } }): Change => ({ field: 'quote added', after: told(quote) })),
    ...lost.map(({ quote: { quote } }): Change => ({ field: 'quote lost', before: told(quote) })),
    ...[...same, ...other].flatMap(([once, now]) => changesOf(once.quote.quote, now.quote.quote)),
  ]
}

const spoken = (quote: Quote): Folded<Spoken> =>
  folded({ quote, text: quote.text, speaker: quote.speaker?.name ?? quote.speaker?.mention })

/** Each with the first that has its words and is not taken: a quote may stand twice. */
function sameWords(before: readonly Folded<Spoken>[], after: readonly Folded<Spoken>[]): Pair[] {
  const byWords = new Map<string, Folded<Spoken>[]>()
  for (const one of before) {
    const key = one.keys.join(' ')
    byWords.set(key, [...(byWords.get(key) ?? []), one])
  }
  return after.flatMap((now) => {
    const once = byWords.get(now.keys.join(' '))?.shift()
    return once ? [[once, now] as Pair] : []
  })
}

function changesOf(before: Quote, after: Quote): Change[] {
  return [
    ...differing('quote', before.text, after.text),
    ...differing('speaker', speakerOf(before), speakerOf(after)).map((change) => ({
      ...change,
      field: `speaker of « ${cut(after.text, 40)} »`,
    })),
    ...differing(`kind of « ${cut(after.text, 40)} »`, before.type, after.type),
  ]
}

const told = (quote: Quote): string => {
  const speaker = speakerOf(quote)
  return speaker ? `${speaker}: ${quote.text}` : quote.text
}

const speakerOf = ({ speaker }: Quote): string | undefined =>
  speaker && [speaker.name ?? speaker.mention, speaker.role].filter(Boolean).join(', ')
