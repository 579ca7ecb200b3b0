import type { Span } from '../model/span.ts'
import type { Quote } from '../model/story.ts'
import { bodyOf, withBody } from './bodies.ts'
import { type Entities, spanOf, textOf } from './entities.ts'
import type { ReadSentence } from './findings.ts'
import { mainSubject } from './floating.ts'
import type { Knowledge } from './knowledge.ts'
import { pairAround } from './paragraph.ts'
import { countWords, type Finding, hasOrphan, type Range, type Scene } from './scene.ts'
import { type Resolved, resolveSpeaker, voiceOf } from './speakers.ts'
import type { Chain, Voice } from './voices.ts'

/** From this share of marked words on a content is quoted word for word. */
const directShare = 0.9

/** A quote with the person it was resolved to; the story gives people their ids later. */
export type HeardQuote = { quote: Quote; person?: number | undefined }

/** Turns findings into quotes in the order of the copy, resolving each speaker from those before. */
export function hearQuotes(
  text: string,
  sentences: readonly ReadSentence[],
  people: Entities,
  know: Knowledge,
  bodyOffset: (paragraph: number, at: number) => number,
): HeardQuote[] {
  const heard: HeardQuote[] = []
  const spoken: Voice[] = []
  const named: Voice[] = []
  let chain: Chain = { text, people, know, spoken, named, subjects: nobody, bodies: [] }
  let heardTo = 0
  /** From here on the quotes run on into the next paragraph and wait for its speaker. */
  let waiting: number | undefined
  for (const sentence of sentences) {
    const { scene, findings } = sentence
    if (sentence.bodies.length > 0) chain = { ...chain, bodies: bodiesOf(chain, sentence) }
    for (const finding of findings) {
      const settled = settle(scene, finding)
      // Two rules may claim the same words: the first in the order of the copy keeps them.
      if (!settled || (settled.spans[0]?.[0] ?? 0) < heardTo) continue
      heardTo = settled.spans.at(-1)?.[1] ?? heardTo
      const resolved = resolveSpeaker(chain, scene.tokens, finding)
      if (resolved) spoken.push(resolved.voice)
      if (waiting !== undefined && finding.speaker && resolved) lendSpeaker(heard, waiting, resolved)
      waiting = finding.continues ? (waiting ?? heard.length) : undefined
      heard.push({
        quote: quoteOf(text, scene, finding, settled, resolved?.speaker, bodyOffset),
        person: resolved?.voice.person,
      })
    }
    named.push(...peopleOf(chain, sentence))
    const subjects = findings.length > 0 ? nobody : subjectsOf(chain, scene)
    if (subjects !== chain.subjects) chain = { ...chain, subjects }
  }
  return heard
}

const nobody: readonly Voice[] = []

/** Gives the quotes from index `from` the speaker that stands after the last paragraph of one long quotation. */
function lendSpeaker(heard: HeardQuote[], from: number, { speaker, voice }: Resolved): void {
  for (let at = from; at < heard.length; at += 1) {
    const one = heard[at]
    if (one) heard[at] = { quote: { ...one.quote, speaker }, person: voice.person }
  }
}

type Settled = { spans: Span[]; type: Quote['type'] }

function quoteOf(
  text: string,
  scene: Scene,
  finding: Finding,
  { spans, type }: Settled,
  speaker: Quote['speaker'],
  bodyOffset: (paragraph: number, at: number) => number,
): Quote {
  const start = spans[0]?.[0] ?? 0
  const end = spans.at(-1)?.[1] ?? 0
  return {
    text: spans.map(([from, to]) => text.slice(from, to)).join(' '),
    type,
    start: bodyOffset(scene.paragraph.index, start),
    end: bodyOffset(scene.paragraph.index, end),
    sourceSpan: [start, end],
    ...(spans.length > 1 ? { sourceSpans: spans } : {}),
    ...(speaker ? { speaker } : {}),
    ...(finding.cue
      ? { cue: { text: textOf(text, scene.tokens, finding.cue), sourceSpan: spanOf(scene.tokens, finding.cue) } }
      : {}),
    confidence: speaker ? finding.confidence : Math.min(finding.confidence, 0.6),
    rule: finding.rule,
  }
}

/** The type of a content by its marks, and its spans without outer marks. */
function settle(scene: Scene, finding: Finding): Settled | undefined {
  const ranges = finding.ranges.filter(([from, to]) => countWords(scene.tokens, from, to) > 0)
  if (ranges.length === 0) return undefined
  let words = 0
  let marked = 0
  for (const [from, to] of ranges) {
    words += countWords(scene.tokens, from, to)
    marked += hasOrphan(scene, [from, to]) ? countWords(scene.tokens, from, to) : markedWords(scene, from, to)
  }
  const type = marked / words >= directShare ? 'direct' : marked > 0 ? 'mixed' : 'indirect'
  return { type, spans: ranges.map((range) => spanOf(scene.tokens, withoutMarks(scene, range))) }
}

function markedWords({ tokens, paragraph }: Scene, from: number, to: number): number {
  let words = 0
  for (let at = from; at < to; at += 1) {
    if (paragraph.pairAt[at] !== -1 && (tokens[at]?.kind === 'word' || tokens[at]?.kind === 'number')) words += 1
  }
  return words
}

/** Cuts marks and commas from the edges: the outer pair when it holds the whole, and marks whose partner is outside. */
function withoutMarks({ tokens, paragraph }: Scene, [from, to]: Range): Range {
  let start = from
  let end = to
  const partner = (at: number): number | undefined => {
    const pair = pairAround(paragraph, at)
    if (!pair) return undefined
    return pair.open === at ? pair.close : pair.close === at ? pair.open : undefined
  }
  for (let turns = 0; turns < 4 && start < end; turns += 1) {
    const first = tokens[start]
    const last = tokens[end - 1]
    const left = first?.kind === 'mark' ? partner(start) : undefined
    const right = last?.kind === 'mark' ? partner(end - 1) : undefined
    if (first?.kind === 'comma' || first?.kind === 'dash' || first?.kind === 'colon') start += 1
    else if (first?.kind === 'mark' && (left === undefined || left >= end - 1)) start += 1
    if (last?.kind === 'comma' || last?.kind === 'dash' || last?.kind === 'colon') end -= 1
    else if (last?.kind === 'mark' && (right === undefined || right < start)) end -= 1
  }
  return start < end ? [start, end] : [from, to]
}

/** With the person a sentence is about, to whom a pronoun in the next ones points. */
function subjectsOf(chain: Chain, scene: Scene): readonly Voice[] {
  const phrase = mainSubject(scene)
  const voice = phrase?.name ? voiceOf(chain, scene.tokens, phrase) : undefined
  return voice?.person === undefined ? chain.subjects : [...chain.subjects.slice(1 - mostSubjects), voice]
}

/** Subjects remembered between two quotes. */
const mostSubjects = 4

/** With the bodies a sentence names in full. */
const bodiesOf = (chain: Chain, { scene, bodies }: ReadSentence): Chain['bodies'] =>
  bodies.reduce((known: Chain['bodies'], phrase) => {
    const body = bodyOf(chain.text, scene.tokens, phrase)
    return body ? withBody(known, body) : known
  }, chain.bodies)

/** People whom a sentence names, for pronouns in the next ones. */
const peopleOf = (chain: Chain, { scene, named }: ReadSentence): Voice[] =>
  named.map((phrase) => voiceOf(chain, scene.tokens, phrase)).filter(({ person }) => person !== undefined)
