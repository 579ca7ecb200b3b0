import { pairOpening, type Range, type Scene } from './scene.ts'

/**
 * Whether unmarked words are speech by their look: somebody says "I" or "we" in them, or asks. Then any verb reports
 * them, be it one that otherwise wants quotation marks ("Nobody pays us, sighs Itto").
 */
export function isSpeech(scene: Scene, [from, to]: Range): boolean {
  const { tokens, know } = scene
  if (/[?؟]/u.test(tokens[to - 1]?.text ?? '') || /[?؟]/u.test(tokens[to]?.text ?? '')) return true
  for (let at = from; at < to; at += 1) {
    if (!pairOpening(scene, at) && know.firstPerson.has(tokens[at]?.low ?? '')) return true
  }
  return false
}
