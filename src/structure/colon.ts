import { mainSubject } from './floating.ts'
import { namedPhrases } from './named.ts'
import { type Phrase, readPhrase } from './phrases.ts'
import { countWords, type Finding, pairsIn, type Range, readingOf, type Scene } from './scene.ts'

/** Fewer marked words after a colon are a name. */
const fewestMarked = 4

/** "La présidente se veut rassurante : « … »": without a verb that reports, a person before the colon speaks. */
export function afterColon(scene: Scene): Finding[] {
  const [pair] = pairsIn(scene)
  if (!pair || scene.tokens[pair.open - 1]?.kind !== 'colon') return []
  const speaker = personIn(scene, pair.open - 1)
  const enough = countWords(scene.tokens, pair.open, pair.close) >= fewestMarked
  const range: Range = [pair.open, Math.min(pair.close + 1, scene.tokens.length)]
  return speaker && enough ? [{ ranges: [range], speaker, rule: 'subject-colon', confidence: 0.7 }] : []
}

/** The person or role that opens the sentence, past an adjunct before a comma. */
function personIn(scene: Scene, before: number): Phrase | undefined {
  const isPerson = (phrase: Phrase | undefined): boolean => phrase?.kind === 'person' || phrase?.kind === 'role'
  const first = readPhrase(readingOf(scene, before), scene.sentence.from)
  return [first, mainSubject(scene), lastNamed(scene, before)].find(isPerson)
}

/** "Même son de cloche chez Prénom Nom, potier : « … »": the person named last before the colon. */
const lastNamed = (scene: Scene, before: number): Phrase | undefined =>
  namedPhrases(scene).named.findLast((phrase) => phrase.to <= before && phrase.kind === 'person')

/** A pair after a colon that no verb claimed: the speaker of the sentence goes on. */
export function leftover(scene: Scene, findings: readonly Finding[]): Finding[] {
  const { sentence, tokens } = scene
  const claimed = findings.at(-1)?.ranges.at(-1)?.[1] ?? sentence.from
  return pairsIn(scene)
    .filter(({ open, close }) => open >= claimed && close < sentence.to && tokens[open - 1]?.kind === 'colon')
    .filter(({ open, close }) => countWords(tokens, open, close) >= fewestMarked)
    .map(({ open, close }) => ({
      ranges: [[open, close + 1]],
      inherits: 'sentence',
      rule: 'colon-marks',
      confidence: 0.75,
    }))
}
