import { isIn } from './lists.ts'
import type { MarkPair } from './marks.ts'
import { type Phrase, readPhrase } from './phrases.ts'
import { countWords, type Finding, isComma, readingOf, type Scene } from './scene.ts'
import { firstFrom } from './sorted.ts'
import { subjectBefore } from './subjects.ts'
import { matchPhrase } from './words.ts'

/** Share of a sentence's words that must stand in marks for it to be a quote without a verb. */
const floatingShare = 0.85
/** A marked sentence of fewer words is a heading or a label. */
const fewestWords = 4

/** A sentence that stands in quotation marks and goes on quoting the speaker before it. */
export function readFloating(scene: Scene, previous: Scene | undefined, quotedBefore: boolean): Finding[] {
  const { tokens, paragraph, sentence, end } = scene
  const pair = floatingPair(scene)
  if (!pair) return []
  const inside = countWords(tokens, pair.open, pair.close)
  const all = countWords(tokens, sentence.from, end)
  const few =
    quotedBefore && previous?.paragraph === paragraph && tokens[pair.close - 1]?.kind === 'stop' ? 2 : fewestWords
  if (inside < few || inside / Math.max(1, all) < floatingShare || isHeading(scene, pair)) return []
  // Only a sentence that quotes nobody can bring in a new speaker: "X a nuancé les chiffres. « … »".
  const subject = !quotedBefore && previous?.paragraph === paragraph ? speakerIn(previous) : undefined
  return [
    {
      ranges: [[pair.open, Math.min(pair.close + 1, tokens.length)]],
      ...(subject ? { speaker: subject } : { inherits: 'copy' as const }),
      continues: pair.repaired === 'continued',
      rule: 'floating',
      confidence: 0.75,
    },
  ]
}

/** The pair that begins in a sentence; its mark may close the paragraph. */
function floatingPair({ paragraph: { pairs }, sentence }: Scene): MarkPair | undefined {
  const pair = pairs[firstFrom(pairs, sentence.from, ({ open }) => open)]
  return pair && pair.close <= sentence.to + 1 ? pair : undefined
}

/** "'Not a lot of flats available'": single marks around a line without a full stop are a heading. */
const isHeading = ({ tokens, sentence }: Scene, { open, close }: MarkPair): boolean =>
  /^['‘‛]$/u.test(tokens[open]?.text ?? '') &&
  tokens[close - 1]?.kind !== 'stop' &&
  tokens[sentence.to - 1]?.kind !== 'stop'

/** A person or a role that is the subject of a sentence. */
function speakerIn(scene: Scene): Finding['speaker'] {
  const subject = mainSubject(scene)
  return subject?.kind === 'person' || subject?.kind === 'role' || subject?.kind === 'name' ? subject : undefined
}

/** "Nom, une Allemande qui …, était moins sombre": a surname with an apposition behind it. */
const isDescribed = ({ tokens, know }: Scene, { kind, to }: Phrase): boolean =>
  kind === 'name' && isComma(tokens[to]) && matchPhrase(tokens, to + 1, know.determiners) !== undefined

/** The subject of a sentence that names who will be quoted next without quoting. */
export function mainSubject(scene: Scene): Finding['speaker'] {
  const { know, tokens, sentence } = scene
  const first = readPhrase(readingOf(scene, scene.end), sentence.from)
  if (first?.name && (first.kind === 'person' || isDescribed(scene, first))) return first
  for (let at = sentence.from; at < Math.min(scene.end, sentence.from + 30); at += 1) {
    if (tokens[at]?.kind !== 'word' || scene.paragraph.pairAt[at] !== -1) continue
    const verb = isIn(tokens[at], know.auxiliaries) || isIn(tokens[at], know.commonVerbs)
    const subject =
      verb || matchPhrase(tokens, at, know.verbs.finite) ? subjectBefore(scene, at, sentence.from) : undefined
    if (subject) return subject
  }
  return undefined
}
