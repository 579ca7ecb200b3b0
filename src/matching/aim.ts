import { filedThen } from './filing-times.ts'
import { isNotice } from './known-by.ts'
import { measure } from './likeness.ts'
import type { Profile } from './profile.ts'
import { isNumber, isSlug, nearTitle } from './titles.ts'
import { judge } from './verdict.ts'

/**
 * That a notice is about a copy; `certain`: the archive may act on it, else an editor says. `sole`: it may only when nothing else is
 * as likely. `apart`: milliseconds between the two.
 */
export type Aim = { certain: boolean; sole: boolean; score: number; apart: number; reasons: string[] }

const hour = 3600_000
/** Series are filed anew every day under the same headline: a headline alone names a story of today, with its day one of the week. */
const within = { copy: 72 * hour, changed: 18 * hour, today: 20 * hour, take: 12 * hour, dated: 7 * 24 * hour }
/** What a notice may precede the copy it is about by, as clocks go. */
const slack = 5 * 60_000
/** A note rather than a version: "Bien lire 4.200 hectares au lieu de 4.800." */
const longestNote = 60
const likeEnough = 0.6

/**
 * Says whether a notice (an update, a take, a correction, a kill) that came under an identity of its own is about a copy, and why.
 * Undefined: it is not. Only the same feed or agency may change its copy without being asked about it.
 */
export function aim(notice: Profile, other: Profile): Aim | undefined {
  if (!isNotice(notice.notice)) return undefined
  const evidence = evidenceOf(notice, other)
  const { ref, title, slug, near, onTime, words, topics } = evidence
  const same = sameSource(notice, other)
  // Headlines of one form differ in a name: in another source's copy that says nothing.
  if (!ref && !title && !slug && words === 0 && !(same && (near || (onTime && topics > 0)))) return undefined
  const apart = timeApart(notice, other)
  const strength = ref
    ? isOurs(ref, same)
    : same && !isLater(other, notice)
      ? strengthOf(evidence, notice, apart)
      : undefined
  return {
    certain: strength !== undefined,
    sole: strength === 'sole',
    score: scoreOf(evidence),
    apart,
    reasons: told(evidence, same),
  }
}

type Evidence = {
  ref: string | undefined
  title: string | undefined
  slug: string | undefined
  near: 'cut' | 'changed' | undefined
  /** Whether the copy was filed when the notice says, and on the day it says. */
  onTime: boolean | undefined
  day: boolean | undefined
  /** Share of the shorter copy's words that the other has, 0 unless it says something. */
  words: number
  conflicts: number
  why: readonly string[]
  /** Longer words of the notice that stand in the copy. */
  topics: number
  /** It is the same form with other facts. */
  refilled: boolean
}

function evidenceOf(notice: Profile, other: Profile): Evidence {
  // What a note goes by is what it quotes, or "Note aux rédactions": another notice is not about it.
  const isOrder = isNote(other) && isNotice(other.notice)
  const [named, own] = isOrder ? [[], []] : [notice.titles ?? [], other.titles ?? []]
  const titles = named.filter((it) => own.includes(it))
  const verdict = judge(notice, other)
  // Nor do its words say so: orders to the desks are one form, filled in anew.
  const like = verdict && verdict.kind !== 'related' && !isOrder ? verdict : undefined
  const near = named.flatMap((one) => own.flatMap((it) => nearTitle(one, it) ?? [])).sort()
  const numbered = titles.find(isNumber)
  const day = sameDay(notice, other)
  return {
    ref: (notice.refs ?? []).find((it) => other.guids?.includes(it)),
    title: numbered ?? titles.find((it) => !isSlug(it)),
    slug: titles.find(isSlug),
    near: near[0],
    onTime: filedThen(notice.filed, other.published, day),
    day,
    words: like?.score ?? 0,
    conflicts: like?.conflicts ?? 0,
    why: like?.reasons ?? [],
    topics: topicsIn(notice, other),
    refilled: titles.length > 0 && !like && measure(notice, other).conflicts.length > mostConflicts,
  }
}

/** A guid from a newsroom system ("4711") is its own feed's; an address or a URN is nobody else's. */
const isOurs = (ref: string, same: boolean): 'plain' | undefined =>
  same || /[:/]/u.test(ref) || ref.length >= 16 ? 'plain' : undefined

/** How sure the evidence makes it, for copy of the same source filed before the notice. */
function strengthOf(found: Evidence, notice: Profile, apart: number): 'plain' | 'sole' | undefined {
  const { title, slug, near, onTime, day, words, conflicts, topics } = found
  const note = isNote(notice)
  // A kill is never guessed: where it says when its story was filed, that must be when.
  const denied = (onTime === false || day === false) && (note || notice.notice === 'kill')
  if (denied) return undefined
  if (title && isNumber(title)) return 'plain'
  // Where nothing but the words says so, nothing may speak against it: series are filled in anew every day.
  if (words >= likeEnough && conflicts === 0 && apart <= within.copy) return 'plain'
  if (title && apart <= titleWindow(found, notice, note)) return 'plain'
  if (onTime && topics > 0 && (near || !notice.named) && apart <= within.dated) return 'sole'
  if (near && words > 0 && conflicts === 0 && apart <= within.changed) return 'sole'
  if (near === 'cut' && note && apart <= within.today) return 'sole'
  return slug && (note || words > 0) && !notice.named && apart <= within.today ? 'sole' : undefined
}

/** For how long a headline names its story. */
function titleWindow(
  { onTime, day, words, conflicts, topics, refilled }: Evidence,
  { notice }: Profile,
  note: boolean,
): number {
  if (words > 0) return conflicts > 0 ? within.changed : within.copy
  if (refilled) return 0
  if (notice === 'take') return within.take
  if (note) return onTime || day ? within.dated : within.today
  // A version that was written anew keeps what it is about.
  return topics >= leastTopics ? within.take : 0
}

const isNote = ({ notice, text }: Profile): boolean =>
  notice === 'kill' || (notice !== 'take' && text.split(' ').length < longestNote)

const scoreOf = ({ ref, title, slug, near, onTime, words }: Evidence): number =>
  ref ? 1 : Math.min(0.99, (title ? 0.6 : near ? 0.45 : slug ? 0.3 : 0) + (onTime ? 0.15 : 0) + words * 0.24 + 0.1)

const told = ({ ref, title, slug, near, onTime, why }: Evidence, same: boolean): string[] => [
  ...(ref ? [`it names ${ref}`] : []),
  ...(title ? [`it names the headline or number “${title}”`] : []),
  ...(slug ? [`it names the slugline “${slug}”`] : []),
  ...(near ? [`it names a headline like this one, ${near === 'cut' ? 'cut short' : 'with a word changed'}`] : []),
  ...(onTime ? ['it was filed when the notice says'] : []),
  ...why,
  ...(same ? [] : ['it comes from another source']),
]

const sameSource = ({ origin: one }: Profile, { origin: other }: Profile): boolean =>
  one !== undefined &&
  other !== undefined &&
  (one.feed === other.feed || (one.agency !== undefined && one.agency === other.agency))

/** Undated copy counts as of the same hour: candidates are of the last days anyway. */
function timeApart({ published: one }: Profile, { published: other }: Profile): number {
  const apart = one && other ? Math.abs(Date.parse(one) - Date.parse(other)) : 0
  return Number.isNaN(apart) ? 0 : apart
}

/** Copy that was filed after a notice is what the notice makes way for, not what it is about. */
const isLater = ({ published: one }: Profile, { published: other }: Profile): boolean =>
  Date.parse(one ?? '') - Date.parse(other ?? '') > slack

/** Whether the day a note names is the copy's. */
function sameDay(notice: Profile, other: Profile): boolean | undefined {
  const day = isNote(notice) ? notice.eventDate : undefined
  const days = [other.published?.slice(0, 10), other.date, other.eventDate].filter((one) => one !== undefined)
  return day === undefined || days.length === 0 ? undefined : days.includes(day)
}

const leastTopics = 6
const mostConflicts = 1
const shortestTopic = 5
const mostTopics = 400

function topicsIn(notice: Profile, other: Profile): number {
  const known = new Set([...other.text.split(' '), ...(other.titles ?? []).flatMap((title) => title.split(' '))])
  const asked = new Set(notice.text.split(' ', mostTopics).filter((word) => word.length >= shortestTopic))
  return [...asked].filter((word) => known.has(word)).length
}
