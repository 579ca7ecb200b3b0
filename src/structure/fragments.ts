import { speakerOf } from './cue-speaker.ts'
import type { Cue } from './cues.ts'
import type { MarkPair } from './marks.ts'
import { countWords, cuesFrom, type Finding, pairsIn, type Scene } from './scene.ts'
import { firstFrom } from './sorted.ts'
import { matchPhrase } from './words.ts'

/** Marked words that begin small and are so many are a fragment of speech, not a name. */
const fewestSmall = 4
/** Marked words that may begin with a capital, or in a script without any. */
const fewestWords = 5
/** Tokens before a mark in which a noun makes a title of what follows. */
const nounWindow = 3

/**
 * Marked words that no frame took, behind a verb that reports: "a jugé la situation « très préoccupante pour tous »".
 * The last line of search: only where the words can hardly be a name or a title.
 */
export function readFragments(scene: Scene, findings: readonly Finding[]): Finding[] {
  if (scene.cues.length === 0 || scene.paragraph.pairs.length === 0) return []
  const pairs = pairsIn(scene).filter((pair) => pair.close < scene.sentence.to)
  if (pairs.length === 0) return []
  const taken = findings.flatMap(({ ranges }) => ranges).sort((a, b) => a[0] - b[0])
  const isFree = ({ open, close }: MarkPair): boolean => {
    const next = taken[firstFrom(taken, open + 1, ([, to]) => to)]
    return next === undefined || next[0] >= close
  }
  return pairs.filter(isFree).flatMap((pair) => fragment(scene, pair, findings))
}

function fragment(scene: Scene, pair: MarkPair, findings: readonly Finding[]): Finding[] {
  const cue = scene.cues[cuesFrom(scene, pair.open).first - 1]
  if (!cue || cue.to > pair.open || cue.form === 'inverted' || !isSpeech(scene, pair, cue)) return []
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
