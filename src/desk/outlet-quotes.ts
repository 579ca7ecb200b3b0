import type { OutletDifference } from '../model/quotes.ts'
import type { Quote } from '../model/story.ts'
import { type Folded, folded, likest } from './quote-changes.ts'
import { quoteDiff, withoutDateline } from './quote-words.ts'
import { isNamed, sameVoice, type Voice, voicesOf } from './same-voice.ts'

export type PrintedQuote = Pick<Quote, 'text' | 'type' | 'speaker'>

/** Quotes of a copy that are looked at: more than any dispatch has. */
export const mostPrinted = 200

/** A quote of fewer words than this must stand as a quote: within other words it may be anybody's. */
const leastWithin = 2

type Print = {
  position: number
  text: string
  type: Quote['type']
  voice: Voice | undefined
  speaker: string | undefined
  named: boolean
}
type Side = { quotes: Folded<Print>[]; words: string }
type Pair = readonly [mine: Folded<Print>, theirs: Folded<Print>]

/**
 * What an outlet did to the quotes of a dispatch, in the order of the dispatch and with what only the outlet has last: words changed,
 * speaker another, left out, added. A quote that is cut in two or joined with its neighbour is the same.
 */
export function outletDifferences(
  dispatch: readonly PrintedQuote[],
  outlet: readonly PrintedQuote[],
): OutletDifference[] {
  const [mine, theirs] = [sideOf(dispatch), sideOf(outlet)]
  const exact = exactPairs(mine, theirs)
  const rest = { mine: others(mine, exact, 0), theirs: others(theirs, exact, 1) }
  const changed = likest(rest.mine, rest.theirs, rank).filter(
    ([once, now]) => !(isWithin(once, theirs) && isWithin(now, mine)),
  )
  const told = [
    ...changed.map(([once, now]) => changeOf(once.quote, now.quote)),
    ...[...exact, ...changed].filter(([once, now]) => !isSame(once, now)).flatMap(attributionOf),
    ...unpaired(rest.mine, changed, 0, theirs).map(({ quote }) => ({ kind: 'left-out' as const, ...saidIn(quote) })),
  ].sort((one, other) => one.position - other.position)
  const added = unpaired(rest.theirs, changed, 1, mine)
  return [
    ...told,
    ...added.map(({ quote: { text, type, speaker } }) => ({ kind: 'added' as const, type, speaker, text })),
  ]
}

function sideOf(quotes: readonly PrintedQuote[]): Side {
  const looked = quotes.slice(0, mostPrinted)
  const voices = voicesOf(looked.map(({ speaker }) => speaker))
  const prints = looked.map(({ text: printed, type, speaker: by }, position) => {
    const text = type === 'indirect' ? withoutDateline(printed) : printed
    const voice = by?.name === undefined ? undefined : voices.get(by.name)
    return folded({ position, text, type, voice, speaker: by?.name ?? by?.mention, named: isNamed(by) })
  })
  return {
    quotes: prints.filter(({ keys }) => keys.length > 0),
    words: ` ${prints.flatMap(({ keys }) => keys).join(' ')} `,
  }
}

const isSame = (once: Folded<Print>, now: Folded<Print>): boolean => sameVoice(once.quote.voice, now.quote.voice)

/** A changed quote is looked for at its own speaker first, then at whoever is said to have said it. */
const rank = (once: Folded<Print>, now: Folded<Print>): number => (isSame(once, now) ? 2 : 1)

/** Quotes with the same words: of several, that of the same speaker, else the first that is left. */
function exactPairs(mine: Side, theirs: Side): Pair[] {
  const printed = new Map<string, Folded<Print>[]>()
  for (const quote of theirs.quotes) {
    const key = quote.keys.join(' ')
    const alike = printed.get(key)
    if (alike) alike.push(quote)
    else printed.set(key, [quote])
  }
  return mine.quotes.flatMap((quote) => {
    const left = printed.get(quote.keys.join(' ')) ?? []
    const found = left.find((other) => isSame(quote, other)) ?? left[0]
    if (!found) return []
    left.splice(left.indexOf(found), 1)
    return [[quote, found] as const]
  })
}

const others = ({ quotes }: Side, pairs: readonly Pair[], side: 0 | 1): Folded<Print>[] => {
  const paired = new Set(pairs.map((pair) => pair[side]))
  return quotes.filter((quote) => !paired.has(quote))
}

/** The words of a quote stand in one piece among the quotes of the other copy, whatever marks are between them. */
const isWithin = ({ keys }: Folded, { words }: Side): boolean =>
  keys.length >= leastWithin && words.includes(` ${keys.join(' ')} `)

const unpaired = (quotes: readonly Folded<Print>[], pairs: readonly Pair[], side: 0 | 1, other: Side) => {
  const paired = new Set(pairs.map((pair) => pair[side]))
  return quotes.filter((quote) => !paired.has(quote) && !isWithin(quote, other))
}

const saidIn = ({ position, type, speaker, text }: Print) => ({ position, type, speaker, text })

const changeOf = ({ position, type, speaker, text }: Print, now: Print) => ({
  kind: 'changed' as const,
  ...{ position, type, speaker, before: text, after: now.text, diff: quoteDiff(text, now.text) },
})

/** Whom "elle" means hangs on the paragraphs that an outlet leaves out: only one it names with the quote is another. */
const attributionOf = ([{ quote: once }, { quote: now }]: Pair) =>
  now.named && now.speaker !== undefined ? [{ kind: 'attributed' as const, ...saidIn(once), to: now.speaker }] : []
