import type { Span } from '../model/span.ts'
import type { Knowledge } from './knowledge.ts'
import { isCaseless } from './letters.ts'
import { type MarkPair, pairMarks } from './marks.ts'
import { type Token, tokenise } from './tokens.ts'

/** A paragraph of the body, cut into tokens, with its quotation marks paired and its sentences told apart. */
export type Paragraph = {
  index: number
  span: Span
  tokens: readonly Token[]
  /** Pairs that stand in no other pair, in order. */
  pairs: readonly MarkPair[]
  /** For each token the index in `pairs` it lies in (signs included), or -1. */
  pairAt: readonly number[]
  sentences: readonly Sentence[]
}

/** The pair that a token lies in. No look at index -1 of the pairs, which costs an array as much as ten others. */
export function pairAround({ pairs, pairAt }: Pick<Paragraph, 'pairs' | 'pairAt'>, at: number): MarkPair | undefined {
  const number = pairAt[at]
  return number === undefined || number < 0 ? undefined : pairs[number]
}

/** Token indexes `[from, to)`. */
export type Sentence = { from: number; to: number }

const reopening = /^[\s\u00A0\u202F-]*["«“„»]/u

export function readParagraphs(text: string, spans: readonly Span[], know: Knowledge): Paragraph[] {
  return spans.map((span, index) => {
    const tokens = tokenise(text.slice(span[0], span[1]), span[0], know.forms)
    const next = spans[index + 1]
    const continues = next !== undefined && reopening.test(text.slice(next[0], next[0] + 20))
    const pairs = pairMarks(tokens, continues).filter((pair) => pair.depth === 0)
    const pairAt = new Array<number>(tokens.length).fill(-1)
    pairs.forEach((pair, number) => {
      pairAt.fill(number, pair.open, Math.min(pair.close + 1, tokens.length))
    })
    return { index, span, tokens, pairs, pairAt, sentences: splitSentences(tokens, pairs, pairAt) }
  })
}

/** A full stop ends a sentence when a capital, a digit, a mark or a letter without case follows; inside a pair it does not. */
function splitSentences(tokens: readonly Token[], pairs: readonly MarkPair[], pairAt: readonly number[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const push = (to: number): void => {
    if (to > from) sentences.push({ from, to })
    from = to
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const pair = pairAround({ pairs, pairAt }, at)
    if (pair) {
      at = Math.min(pair.close, tokens.length - 1)
      if (endsWithStop(tokens, pair) && beginsSentence(tokens, at + 1)) push(at + 1)
      continue
    }
    if (tokens[at]?.kind === 'stop' && beginsSentence(tokens, at + 1)) push(at + 1)
  }
  push(tokens.length)
  return sentences
}

const endsWithStop = (tokens: readonly Token[], pair: MarkPair): boolean => tokens[pair.close - 1]?.kind === 'stop'

function beginsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token) return true
  // "… ».Pour" wants a space; inside "Nations.Unies" nothing does.
  const glued = before !== undefined && before.end === token.start && token.kind !== 'mark'
  if (glued && !(token.capital && tokens[at - 2]?.kind === 'mark')) return false
  if (token.kind === 'mark' || token.kind === 'dash' || token.kind === 'bracket') return true
  return token.capital || token.kind === 'number' || (token.kind === 'word' && isCaseless(token.text))
}
