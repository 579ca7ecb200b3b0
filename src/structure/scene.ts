import type { Cue } from './cues.ts'
import { endsIn } from './endings.ts'
import type { Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import type { MarkPair } from './marks.ts'
import { type Paragraph, pairAround, type Sentence } from './paragraph.ts'
import type { Phrase, Reading } from './phrases.ts'
import { firstFrom } from './sorted.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/** One sentence laid out for the frames: its tokens (those of the paragraph), cues and pairs. */
export type Scene = {
  paragraph: Paragraph
  sentence: Sentence
  tokens: readonly Token[]
  know: Knowledge
  /** Cues of this sentence that stand outside quotation marks or in an incise. */
  cues: readonly Cue[]
  stops: ReadonlySet<number>
  /** Where "I" and "we" stand, in order: asked of every cue, so found once. */
  firstPersons: readonly number[]
  /** Index after the last token that is no full stop. */
  end: number
}

/** Token indexes `[from, to)`. */
export type Range = readonly [number, number]

/** Reported words before their speaker is resolved. */
export type Finding = {
  /** Fragments that an incise parts; usually one. */
  ranges: readonly Range[]
  cue?: Range
  speaker?: Phrase | undefined
  /** The speaker is the one before: of the sentence, else of the copy. */
  inherits?: 'sentence' | 'copy'
  /** An impersonal verb that names nobody: "it emerged that". */
  nobody?: boolean
  /** The gender that a verb without a subject shows. */
  gender?: 'm' | 'f' | undefined
  /** The marks run on into the next paragraph, whose speaker is then this one's too. */
  continues?: boolean
  rule: string
  confidence: number
}

export const readingOf = ({ tokens, know, stops }: Scene, limit: number): Reading => ({ tokens, know, stops, limit })

export const pairOpening = ({ paragraph }: Scene, at: number): MarkPair | undefined => {
  const pair = pairAround(paragraph, at)
  return pair?.open === at ? pair : undefined
}

export const pairClosing = ({ paragraph }: Scene, at: number): MarkPair | undefined => {
  const pair = pairAround(paragraph, at)
  return pair?.close === at ? pair : undefined
}

/** The pairs of a sentence that close in it, in order. */
export function pairsIn({ paragraph: { pairs }, sentence }: Scene): MarkPair[] {
  const found: MarkPair[] = []
  for (let at = firstFrom(pairs, sentence.from, ({ open }) => open); at < pairs.length; at += 1) {
    const pair = pairs[at]
    if (!pair || pair.open >= sentence.to) break
    if (pair.close <= sentence.to) found.push(pair)
  }
  return found
}

/** The cues that begin at `at` or later, from left to right. */
export const cuesFrom = ({ cues }: Pick<Scene, 'cues'>, at: number): { first: number; next: Cue | undefined } => {
  const first = firstFrom(cues, at, ({ from }) => from)
  return { first, next: cues[first] }
}

/** A quotation mark whose partner the copy has lost. */
export const isOrphan = ({ tokens, paragraph }: Scene, at: number): boolean =>
  tokens[at]?.kind === 'mark' && paragraph.pairAt[at] === -1

/** Whether a mark without a partner stands at either end of a range: its words were marked once. */
export const hasOrphan = (scene: Scene, [from, to]: Range): boolean => isOrphan(scene, from) || isOrphan(scene, to - 1)

export const isComma = (token: Token | undefined): boolean => token?.text === ',' || token?.text === '،'
export const isSemicolon = (token: Token | undefined): boolean => token?.text === ';' || token?.text === '؛'
const isDash = (token: Token | undefined): boolean => token?.kind === 'dash'

/** A sign that parts a content from its attribution. */
export const isParting = (token: Token | undefined): boolean =>
  isComma(token) || isDash(token) || token?.kind === 'stop' || token?.kind === 'mark'

export const isPreposition = ({ tokens, know }: Scene, at: number): boolean =>
  matchPhrase(tokens, at, know.prepositions) !== undefined

/** A preposition, or one behind a conjunction written onto it ("وفي"). */
export const opensWithPreposition = ({ tokens, know }: Scene, at: number): boolean => {
  const low = tokens[at]?.low ?? ''
  const prefix = know.lexicon.prefixes.find((one) => low.startsWith(one)) ?? ''
  return know.prepositions.has(low) || know.prepositions.has(low.slice(prefix.length))
}

/** Endings tell a verb only of words longer than this. */
const shortestVerb = 5

/** A frequent verb, an auxiliary, or a word that ends like a finite verb. */
export const isVerbWord = (token: Token | undefined, { commonVerbs, auxiliaries, endings }: Knowledge): boolean =>
  token !== undefined &&
  (isIn(token, commonVerbs) ||
    isIn(token, auxiliaries) ||
    (token.low.length > shortestVerb && endsIn(token.low, endings.verb)))

export const countWords = (tokens: readonly Token[], from: number, to: number): number => {
  let words = 0
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === 'word' || tokens[at]?.kind === 'number') words += 1
  return words
}

/** Without commas, dashes and white signs at either edge. */
export function withoutEdges(tokens: readonly Token[], [from, to]: Range): Range {
  let start = from
  let end = to
  while (start < end && isEdge(tokens[start])) start += 1
  while (end > start && isEdge(tokens[end - 1])) end -= 1
  return [start, end]
}

const isEdge = (token: Token | undefined): boolean =>
  token?.kind === 'comma' || token?.kind === 'dash' || token?.kind === 'colon'

/** A finding and the token after all that it took. */
export type Found = { finding: Finding; to: number }
