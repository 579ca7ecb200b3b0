import { afterColon, leftover } from './colon.ts'
import { concluded, followsMarks, preposed } from './concluded.ts'
import { contentFrom, openingAfter } from './contents.ts'
import { speakerOf } from './cue-speaker.ts'
import type { Cue } from './cues.ts'
import { readFragments } from './fragments.ts'
import { countWords, type Finding, type Found, type Scene } from './scene.ts'
import { leadingSource, readSources } from './sources.ts'

/** What stands further before a verb than so many tokens is not what it reports: bounds the work on endless sentences. */
const longestContent = 600

/** The quotes of one sentence, by its reporting verbs from left to right, then by its prepositions of source. */
export function readFrames(scene: Scene): Finding[] {
  const leading = leadingSource(scene)
  const findings: Finding[] = leading ? [leading] : []
  let floor = leading?.ranges.at(-1)?.[1] ?? scene.sentence.from
  for (const cue of scene.cues) {
    if (cue.from < floor || isSourced(scene, cue)) continue
    const near = Math.max(floor, cue.edge - longestContent)
    const found =
      preposed(scene, cue, near) ??
      (followsMarks(scene, cue, near) ? concluded(scene, cue, near) : undefined) ??
      announced(scene, cue, floor, findings) ??
      concluded(scene, cue, near)
    if (!found) continue
    findings.push(found.finding)
    floor = Math.max(floor, found.to)
  }
  const found = findings.length > 0 ? findings : readSources(scene)
  const all = found.length > 0 ? [...found, ...leftover(scene, found)] : afterColon(scene)
  const fragments = readFragments(scene, all)
  return fragments.length > 0 ? inOrder([...all, ...fragments]) : all
}

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => (a.ranges[0]?.[0] ?? 0) - (b.ranges[0]?.[0] ?? 0))

/** "según explicó NP": the preposition governs, and `sources` reads it. */
const isSourced = ({ tokens, know }: Scene, cue: Cue): boolean =>
  know.sources
    .get(tokens[cue.edge - 1]?.low ?? '')
    ?.some(({ rest, value }) => rest.length === 0 && value === 'strong') ?? false

/** The verb first, then what it reports: "NP a indiqué que …", "notant que …", "NP a déclaré : « … »". */
function announced(scene: Scene, cue: Cue, floor: number, before: readonly Finding[]): Found | undefined {
  const opening = openingAfter(scene, cue, floor)
  if (!opening) return undefined
  const { ranges, to } = contentFrom(scene, cue, opening)
  if (ranges.every(([from, end]) => countWords(scene.tokens, from, end) === 0)) return undefined
  const by = speakerOf(scene, cue, floor, before, ranges[0]?.[0] ?? to)
  return { to, finding: { ranges, cue: [cue.from, cue.to], ...by, rule: `${cue.form}-${opening.by}`, confidence: 0.9 } }
}
