import type { Story } from '../model/story.ts'
import { type Aim, aim } from './aim.ts'
import { foldedWords } from './fingerprint.ts'
import { isNotice } from './known-by.ts'
import type { Profile } from './profile.ts'
import { judge, shortestRepeat, type Verdict } from './verdict.ts'

/** A draft the copy may belong to, with all copies that are known of it. */
export type Candidate = { draftId: number; sameItem: boolean; sameCopy: boolean; copies?: readonly Profile[] }

/** A draft that an editor is shown beside the new one. */
export type Offer = Verdict & { kind: 'unsure' | 'related'; draftId: number }

/** What a story is to the archive, and why. `bridged`: other drafts that turn out to be this one through the copy. */
export type Decision = { reason: string } & (
  | { kind: 'new'; offers: readonly Offer[] }
  | { kind: 'revision'; draftId: number; bridged: readonly number[] }
  /** An update, a take, a correction or a kill of a draft, under an identity of its own. */
  | { kind: 'notice'; draftId: number; score: number; bridged: readonly number[] }
  /** The story that a notice was about which came before it. */
  | { kind: 'awaited'; draftId: number; bridged: readonly number[] }
  | { kind: 'repeat'; draftId: number; score: number; bridged: readonly number[] }
)

/**
 * Tells a later revision of an item from the same copy under another name, from a notice about other copy, and from new copy.
 * `profile` is what the story is compared by.
 */
export function decide(story: Story, profile: Profile, candidates: readonly Candidate[]): Decision {
  // The same words under a notice are a notice about them, not one more source.
  const plain = !isNotice(story.notice?.kind)
  const repeated = plain && foldedWords(story).length >= shortestRepeat && candidates.find(({ sameCopy }) => sameCopy)
  const exact = repeated ? repeated.draftId : undefined
  const revised = candidates.find((candidate) => candidate.sameItem)
  return decideCopy(profile, candidates, { exact, revised: revised?.draftId })
}

/**
 * Tells copy that is known in another dress from new copy. A repeat goes to the oldest draft one of whose copies it repeats, and
 * names the others: when these are taken in, any order of the same copies ends in the same drafts.
 * `exact`: the draft that is known to have the same words; `revised`: the draft of the item's earlier revisions.
 */
export function decideCopy(
  profile: Profile,
  candidates: readonly Candidate[],
  { exact, revised }: { exact?: number | undefined; revised?: number | undefined } = {},
): Decision {
  const judged = candidates
    .flatMap(({ draftId, copies = [] }) => {
      const verdict = best(
        copies.filter((copy) => !areTwoOrders(profile, copy)).flatMap((copy) => judge(profile, copy) ?? []),
      )
      return verdict ? [{ ...verdict, draftId }] : []
    })
    .sort((a, b) => a.draftId - b.draftId)
  const repeats = judged.filter(({ kind }) => kind === 'repeat')
  const waiting = awaiting(profile, candidates)
  const target = targetOf(aims(profile, candidates))
  const same = [...(exact ? [exact] : []), ...repeats.map((one) => one.draftId)]
  const kin = [...same, ...waiting.map((one) => one.draftId), ...(target ? [target.draftId] : [])]
  const joined = (draftId: number) => ({ draftId, bridged: others(kin, draftId) })
  if (revised !== undefined) return { kind: 'revision', ...joined(revised), reason: 'same feed and guid' }
  if (same.length > 0) return asRepeat(joined(Math.min(...same)), repeats, exact)
  if (target)
    return { kind: 'notice', ...joined(target.draftId), score: target.score, reason: target.reasons.join('; ') }
  const [awaited] = waiting
  if (!awaited) return unknown(profile, candidates, judged)
  const reason = `the story of an earlier ${awaited.notice}: ${awaited.reasons.join('; ')}`
  return { kind: 'awaited', ...joined(awaited.draftId), reason }
}

/** Kills are one form filled in anew, however like their words: only what they name tells whether two are one. */
const areTwoOrders = (one: Profile, other: Profile): boolean =>
  one.notice === 'kill' && other.notice === 'kill' && !one.titles?.some((title) => other.titles?.includes(title))

type Judged = Verdict & { draftId: number }

function asRepeat(
  joined: { draftId: number; bridged: number[] },
  repeats: readonly Judged[],
  exact?: number,
): Decision {
  if (joined.draftId === exact) return { kind: 'repeat', ...joined, score: 1, reason: 'same copy, word for word' }
  const near = repeats.find((one) => one.draftId === joined.draftId)
  return { kind: 'repeat', ...joined, score: near?.score ?? 0, reason: `same copy: ${near?.reasons.join('; ')}` }
}

type Aimed = Aim & { draftId: number }

/** What a notice is about for sure: where two are as weakly named, an editor says which. */
function targetOf(aimed: readonly Aimed[]): Aimed | undefined {
  const [first, second] = aimed.filter(({ certain }) => certain)
  return first?.sole && second ? undefined : first
}

/** What a notice may be about, the likeliest first, the nearer in time of two that are as likely. */
const aims = (profile: Profile, candidates: readonly Candidate[]): Aimed[] =>
  candidates
    .flatMap(({ draftId, copies = [] }): Aimed[] => {
      const [found] = copies.flatMap((copy) => aim(profile, copy) ?? []).sort(byCertainty)
      return found ? [{ ...found, draftId }] : []
    })
    .sort((a, b) => byCertainty(a, b) || a.apart - b.apart || b.draftId - a.draftId)

const byCertainty = (a: Aim, b: Aim): number =>
  Number(b.certain) - Number(a.certain) || Number(a.sole) - Number(b.sole) || b.score - a.score

/** Drafts made of nothing but notices, which this copy is the story of; the first first. */
const awaiting = (profile: Profile, candidates: readonly Candidate[]) =>
  isNotice(profile.notice)
    ? []
    : candidates
        .flatMap(({ draftId, copies = [] }) => {
          if (!copies.every(({ notice }) => isNotice(notice))) return []
          const [found] = copies.filter((copy) => aim(copy, profile)?.certain)
          return found ? [{ draftId, notice: found.notice, reasons: aim(found, profile)?.reasons ?? [] }] : []
        })
        .sort((a, b) => a.draftId - b.draftId)

const others = (ids: readonly number[], than: number): number[] =>
  [...new Set(ids)].filter((id) => id !== than).sort((a, b) => a - b)

function unknown(profile: Profile, candidates: readonly Candidate[], judged: readonly Judged[]): Decision {
  const aimed = aims(profile, candidates)
  const doubtful = aimed
    .filter(({ score }) => score >= (aimed[0]?.score ?? 0) - farBelow)
    .map(
      ({ draftId, score, reasons }): Offer => ({
        kind: 'unsure',
        draftId,
        score,
        reasons: [`it may be the ${profile.notice} of it`, ...reasons],
      }),
    )
  const offers = [...doubtful, ...judged.flatMap(asOffer).filter(({ draftId }) => !has(doubtful, draftId))].sort(
    byScore,
  )
  return { kind: 'new', reason: 'no copy like it in the archive', offers }
}

/** What is named that much less surely than another is not shown beside it: headlines of one form are many. */
const farBelow = 0.3

const has = (offers: readonly Offer[], id: number): boolean => offers.some(({ draftId }) => draftId === id)

const asOffer = ({ kind, ...rest }: Judged): Offer[] => (kind === 'repeat' ? [] : [{ kind, ...rest }])

const byScore = (a: Offer, b: Offer): number => b.score - a.score || a.draftId - b.draftId

const order = { repeat: 0, unsure: 1, related: 2 } as const

const best = (verdicts: readonly Verdict[]): Verdict | undefined =>
  [...verdicts].sort((a, b) => order[a.kind] - order[b.kind] || b.score - a.score)[0]
