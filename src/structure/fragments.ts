import { speakerOf } from './cue-speaker.ts'
import type { Cue } from './cues.ts'
import type { MarkPair } from './marks.ts'
import { countWords, type Finding, type Scene } from './scene.ts'
import { matchPhrase } from './words.ts'

/** Marked words that begin small and are so many are a fragment of speech, not a name. */
const fewestSmall = 3
/** Marked words that may begin with a capital, or in a script without any. */
const fewestWords = 5
/** Tokens before a mark in which a noun makes a title of what follows. */
const nounWindow = 3

/**
 * Marked words that no frame took, behind a verb that reports: "a jugé la situation « très préoccupante pour tous »".
 * The last line of search: only where the words can hardly be a name or a title.
 */
export function readFragments(scene: Scene, findings: readonly Finding[]): Finding[] {
  const { paragraph, sentence } = scene
  const taken = findings.flatMap(({ ranges }) => ranges)
  return paragraph.pairs
    .filter(({ open, close }) => open >= sentence.from && close < sentence.to)
    .filter(({ open, close }) => taken.every(([from, to]) => to <= open || from >= close))
    .flatMap((pair) => fragment(scene, pair, findings))
}

function fragment(scene: Scene, pair: MarkPair, findings: readonly Finding[]): Finding[] {
  const cue = scene.cues.findLast(({ to, form }) => to <= pair.open && form !== 'inverted')
  if (!cue || !isSpeech(scene, pair, cue)) return []
  const by = speakerOf(scene, cue, scene.sentence.from, findings, pair.open)
  if (!by.speaker && findings.length === 0) return []
  return [{ ranges: [[pair.open, pair.close + 1]], cue: [cue.from, cue.to], ...by, rule: 'fragment', confidence: 0.6 }]
}

function isSpeech({ tokens, know }: Scene, { open, close }: MarkPair, cue: Cue): boolean {
  for (let at = open - 1; at >= Math.max(cue.to, open - nounWindow); at -= 1) {
    if (matchPhrase(tokens, at, know.workNouns)) return false
  }
  const words = countWords(tokens, open, close)
  const first = tokens[open + 1]
  if (know.lexicon.caseless) return words >= fewestWords
  if (first?.kind === 'word' && !first.capital) return words >= fewestSmall
  return words >= fewestWords && tokens[open - 1]?.kind !== 'word'
}
