import { type Cue, findCues } from './cues.ts'
import { firstPersonsIn } from './first-person.ts'
import { readFloating } from './floating.ts'
import { readFrames } from './frames.ts'
import { isIncise } from './incises.ts'
import type { Knowledge } from './knowledge.ts'
import { namedPhrases } from './named.ts'
import type { Paragraph, Sentence } from './paragraph.ts'
import type { Phrase } from './phrases.ts'
import type { Finding, Scene } from './scene.ts'

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
  const stops = new Set(heard.map((cue) => cue.edge))
  const firstPersons = heard.length > 0 ? firstPersonsIn(tokens, sentence, know) : []
  return { paragraph, sentence, tokens, know, cues: heard, stops, firstPersons, end }
}
