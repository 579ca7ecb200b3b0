import type { Span } from '../model/span.ts'
import type { Story } from '../model/story.ts'
import type { Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import type { Paragraph } from './paragraph.ts'
import { countWords } from './scene.ts'
import { matchPhrase } from './words.ts'

type Refusal = Story['refusedMarks'][number]

/** Up to so many words in marks are a name, a nickname or irony. */
const fewWords = 3
/** Tokens before a mark where a noun like "thème" may stand. */
const window = 5

/** Words in quotation marks that no quote took, each with the reason. */
export function readRefusals(
  text: string,
  paragraphs: readonly Paragraph[],
  quoted: readonly Span[],
  know: Knowledge,
): Refusal[] {
  const refusals: Refusal[] = []
  let next = 0
  for (const paragraph of paragraphs) {
    for (const { open, close } of paragraph.pairs) {
      const first = paragraph.tokens[open + 1]
      const last = paragraph.tokens[close - 1]
      if (!first || !last || last.end <= first.start) continue
      while ((quoted[next]?.[1] ?? Number.POSITIVE_INFINITY) <= first.start) next += 1
      const [from = Number.POSITIVE_INFINITY] = quoted[next] ?? []
      if (from < last.end) continue
      refusals.push({
        text: text.slice(first.start, last.end),
        sourceSpan: [first.start, last.end],
        reason: reasonFor(paragraph, open, close, know),
      })
    }
  }
  return refusals
}

function reasonFor({ tokens }: Paragraph, open: number, close: number, know: Knowledge): string {
  for (let at = open - 1; at >= Math.max(0, open - window); at -= 1) {
    // "a appelé à « … »" names nothing.
    if (isIn(tokens[at], know.placePrepositions)) break
    if (matchPhrase(tokens, at, know.workNouns)) return `a title or name: "${tokens[at]?.text}" stands before it`
  }
  const words = countWords(tokens, open, close)
  if (isTitle(tokens, open, close)) return 'a title or name: its words begin with capitals'
  if (words <= fewWords) return 'a word or two in marks: a name, a term or irony, with nobody reported to say it'
  return 'no reporting verb and no source is attached to it'
}

/** Letters of the shortest word that a title writes with a capital. */
const shortestCapital = 4

/** "Songs of the River": two words or more, and all that are not small begin with a capital. */
function isTitle(tokens: Paragraph['tokens'], open: number, close: number): boolean {
  const words = tokens
    .slice(open + 1, close)
    .filter(({ kind, text }) => kind === 'word' && text.length >= shortestCapital)
  return words.length >= 2 && words.every(({ capital }) => capital)
}
