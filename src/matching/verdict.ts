import { lexicons } from '../lexicons/index.ts'
import { daysBetween, type Likeness, measure } from './likeness.ts'
import type { Profile } from './profile.ts'

/** What one copy is to another. `score` is 0 to 1. */
export type Verdict = {
  kind: 'repeat' | 'unsure' | 'related'
  score: number
  reasons: string[]
  /** How many figures, names or days contradict. */
  conflicts?: number
}

const withoutCapitals = new Set(lexicons.flatMap(({ caseless, language }) => (caseless ? [language] : [])))

/** Shorter copy ("flash" lines) is alike too often to be called a repeat by its words alone. */
export const shortestRepeat = 20

/** Shorter copy may be the flash that goes before a dispatch as well as a cut of it: an editor says. */
const shortestCut = 25

/**
 * Says what two copies are to each other; undefined: nothing. The same whichever comes first, so that the outcome for many copies
 * does not hang on their order.
 */
export function judge(one: Profile, other: Profile): Verdict | undefined {
  const likeness = measure(one, other)
  const score = rounded(likeness.containment)
  const noticed = differInNotice(one, other, likeness)
  const capitals = ![one, other].some(({ language }) => withoutCapitals.has(language))
  if (!noticed && isRepeat(likeness, capitals)) return { kind: 'repeat', score, reasons: told(likeness) }
  if (isUnsure(likeness))
    return {
      kind: 'unsure',
      score,
      conflicts: likeness.conflicts.length,
      reasons: [...told(likeness), ...(noticed ? [`one is marked ${one.notice ?? other.notice}`] : [])],
    }
  return one.language === other.language ? undefined : judgeTranslation(one, other)
}

/** An urgent line is told apart from the dispatch that follows it, not from its own copy without the word "urgent". */
function differInNotice(one: Profile, other: Profile, { jaccard }: Likeness): boolean {
  if (one.notice === other.notice) return false
  const onlyUrgent = [one, other].every(({ notice }) => notice === undefined || notice === 'urgent')
  return !onlyUrgent || jaccard < 0.5
}

/** The words are the same, the lead was kept by one of them, and nothing contradicts. */
function isRepeat(likeness: Likeness, capitals: boolean): boolean {
  const { containment, shared, shorter, lead, news, reworded, rewordings, conflicts } = likeness
  if (shorter < shortestCut || shared < 12 || conflicts.length > 0 || reworded > 0.25) return false
  // A form filled in anew differs in many small places; without capitals nothing tells that these are names.
  if (rewordings > (capitals ? 4 + shared / 15 : 2 + shared / 30)) return false
  // A new lead over known copy may be an update: then the rest must be known, and the lead bring nothing.
  if (lead.more < 0.5) return containment >= 0.8 && news === 0
  return containment >= (lead.less >= 0.3 ? 0.5 : 0.75)
}

/** Too much in common to be left unsaid: one figure changed, a new lead, the same quotes in other words. */
function isUnsure({ containment, shared, lead, conflicts, quotes }: Likeness): boolean {
  if (shared < 8) return false
  if (conflicts.length > 0) return conflicts.length <= 2 && containment >= 0.7
  return containment >= 0.5 || (containment >= 0.3 && lead.more >= 0.4) || (containment >= 0.2 && quotes > 0)
}

function told({ containment, jaccard, conflicts, quotes }: Likeness): string[] {
  return [
    `${Math.round(containment * 100)} % of the shorter copy's words stand in the other (${Math.round(jaccard * 100)} % of all)`,
    ...(quotes > 0 ? [`${quotes} quotes in common`] : []),
    ...conflicts.map((conflict) => `differs: ${conflict}`),
  ]
}

/** Copy in another language about the same: names and figures or a picture in common, within two days. */
function judgeTranslation(one: Profile, other: Profile): Verdict | undefined {
  if (daysBetween(one.published?.slice(0, 10), other.published?.slice(0, 10)) > 2) return undefined
  if (daysBetween(one.eventDate, other.eventDate) > 1) return undefined
  const names = inCommon(one.names, other.names)
  const figures = inCommon(one.figures, other.figures)
  const pictures = inCommon(one.pictures, other.pictures)
  const day = one.eventDate && other.eventDate ? 1 : 0
  const kinds = [names, figures, pictures].filter((list) => list.length > 0).length + day
  const points = 2 * names.length + figures.length + 3 * pictures.length + day
  if (kinds < 2 || points < 4) return undefined
  return {
    kind: 'related',
    score: rounded(points / (points + 3)),
    reasons: [
      ...(names.length > 0 ? [`${names.length} names in common`] : []),
      ...(figures.length > 0 ? [`figures in common: ${figures.slice(0, 5).join(', ')}`] : []),
      ...(pictures.length > 0 ? ['the same picture'] : []),
      ...(day ? [`the same day: ${one.eventDate}`] : []),
    ],
  }
}

const inCommon = (one: readonly string[], other: readonly string[]): string[] => one.filter((it) => other.includes(it))

const rounded = (share: number): number => Math.round(share * 1000) / 1000
