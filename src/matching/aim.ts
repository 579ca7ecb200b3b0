import { isNotice } from './known-by.ts'
import type { Profile } from './profile.ts'
import { judge } from './verdict.ts'

/** That a notice is about a copy; `certain`: the archive may act on it, else an editor says. */
export type Aim = { certain: boolean; score: number; reasons: string[] }

const hour = 3600_000
/** A kill or a short note names its story by headline days later; a whole new version follows soon. */
const within = { copy: 72 * hour, title: 24 * hour, note: 7 * 24 * hour }
/** A note rather than a version: "Bien lire 4.200 hectares au lieu de 4.800." */
const longestNote = 60
const likeEnough = 0.6

/**
 * Says whether a notice (an update, a take, a correction, a kill) that came under an identity of its own is about a copy, and why.
 * Undefined: it is not. Only the same feed or agency may change its copy without being asked about it.
 */
export function aim(notice: Profile, other: Profile): Aim | undefined {
  if (!isNotice(notice.notice)) return undefined
  const ref = inCommon(notice.refs, other.guids)[0]
  const title = inCommon(notice.titles, other.titles)[0]
  const verdict = judge(notice, other)
  const words = verdict && verdict.kind !== 'related' ? verdict.score : 0
  if (!ref && !title && words === 0) return undefined
  const same = sameSource(notice, other)
  const apart = timeApart(notice, other)
  const isNote = notice.notice === 'kill' || notice.text.split(' ').length < longestNote
  const certain =
    ref !== undefined ||
    (same &&
      ((title !== undefined && apart <= (words > 0 ? within.copy : isNote ? within.note : within.title)) ||
        // Where nothing but the words says so, nothing may speak against it: series are filled in anew every day.
        (words >= likeEnough && verdict?.conflicts === 0 && apart <= within.copy)))
  return {
    certain,
    score: ref ? 1 : Math.min(0.99, (title ? 0.6 : 0) + words * 0.39),
    reasons: [
      ...(ref ? [`it names ${ref}`] : []),
      ...(title ? [`it names the headline or slugline “${title}”`] : []),
      ...(words > 0 ? (verdict?.reasons ?? []) : []),
      ...(same ? [] : ['it comes from another source']),
    ],
  }
}

const sameSource = ({ origin: one }: Profile, { origin: other }: Profile): boolean =>
  one !== undefined &&
  other !== undefined &&
  (one.feed === other.feed || (one.agency !== undefined && one.agency === other.agency))

/** Undated copy counts as of the same hour: candidates are of the last days anyway. */
function timeApart({ published: one }: Profile, { published: other }: Profile): number {
  const apart = one && other ? Math.abs(Date.parse(one) - Date.parse(other)) : 0
  return Number.isNaN(apart) ? 0 : apart
}

const inCommon = (one: readonly string[] = [], other: readonly string[] = []): string[] =>
  one.filter((it) => other.includes(it))
