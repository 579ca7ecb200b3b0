import { type Cue, findCues } from './cues.ts'
import { readFloating } from './floating.ts'
import { readFrames } from './frames.ts'
import type { Knowledge } from './knowledge.ts'
import { namedPhrases } from './named.ts'
import type { Paragraph, Sentence } from './paragraph.ts'
import { type Phrase, readPhrase } from './phrases.ts'
import { type Finding, isComma, type Scene } from './scene.ts'
import type { Token } from './tokens.ts'

/** A sentence with what it reports and the phrases that name somebody or a body, each in order of the copy. */
export type ReadSentence = {
  scene: Scene
  findings: readonly Finding[]
  named: readonly Phrase[]
  bodies: readonly Phrase[]
}

/** Reads every sentence of the body: frames first, then marked sentences that float. */
export function readSentences(paragraphs: readonly Paragraph[], know: Knowledge): ReadSentence[] {
  const read: ReadSentence[] = []
  for (const paragraph of paragraphs) {
    const cues = findCues(paragraph, know)
    let next = 0
    for (const sentence of paragraph.sentences) {
      const own: Cue[] = []
      for (let cue = cues[next]; cue && cue.from < sentence.to; cue = cues[next]) {
        own.push(cue)
        next += 1
      }
      const scene = setScene(paragraph, sentence, own, know)
      const framed = readFrames(scene)
      read.push({
        scene,
        ...namedPhrases(scene),
        findings:
          framed.length > 0 ? framed : readFloating(scene, read.at(-1)?.scene, (read.at(-1)?.findings.length ?? 0) > 0),
      })
    }
  }
  return read
}

function setScene(paragraph: Paragraph, sentence: Sentence, cues: readonly Cue[], know: Knowledge): Scene {
  const { tokens } = paragraph
  let end = sentence.to
  while (end > sentence.from && tokens[end - 1]?.kind === 'stop') end -= 1
  const heard = cues.filter((cue) => paragraph.pairAt[cue.from] === -1 || isIncise(paragraph, cue, know))
  return { paragraph, sentence, tokens, know, cues: heard, stops: new Set(heard.map((cue) => cue.edge)), end }
}

/**
 * Inside marks only a verb between two signs reports: "« Nous voulons, a-t-il dit, avancer »", "- aseguró -",
 * "« … la facture, souligne Prénom Nom. Nous verrons »".
 */
function isIncise({ tokens }: Paragraph, cue: Cue, know: Knowledge): boolean {
  const left = tokens[cue.edge - 1]
  if (!isComma(left) && left?.kind !== 'dash') return false
  if (closesIncise(tokens[cue.to])) {
    return cue.form === 'inverted' || (know.lexicon.dropsPronouns && cue.form === 'finite')
  }
  if (cue.form !== 'finite') return false
  const reading = { tokens, know, limit: Math.min(tokens.length, cue.to + 40), stops: new Set<number>() }
  const subject = readPhrase(reading, cue.to)
  return subject?.name !== undefined && closesIncise(tokens[subject.to])
}

const closesIncise = (token: Token | undefined): boolean =>
  token === undefined || isComma(token) || token.kind === 'dash' || token.kind === 'stop' || token.kind === 'mark'
