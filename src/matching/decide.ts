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

/** What a story is to the archive, and why. */
export type Decision =
  | { kind: 'new'; reason: string; offers: readonly Offer[] }
  | { kind: 'revision'; draftId: number; reason: string }
  /** An update, a take, a correction or a kill of a draft, under an identity of its own. */
  | { kind: 'notice'; draftId: number; reason: string; score: number }
  /** The story that a notice was about which came before it. `bridged` as below. */
  | { kind: 'awaited'; draftId: number; reason: string; bridged: readonly number[] }
  /** `bridged`: later drafts that are the same copy too, as only this one shows. */
  | { kind: 'repeat'; draftId: number; reason: string; score: number; bridged: readonly number[] }

/**
 * Tells a later revision of an item from the same copy under another name, from a notice about other copy, and from new copy.
 * `profile` is what the story is compared by.
 */
export function decide(story: Story, profile: Profile, candidates: readonly Candidate[]): Decision {
  const revised = candidates.find((candidate) => candidate.sameItem)
  if (revised) return { kind: 'revision', draftId: revised.draftId, reason: 'same feed and guid' }

  // The same words under a notice are a notice about them, not one more source.
  const plain = !isNotice(story.notice?.kind)
  const repeated = plain && foldedWords(story).length >= shortestRepeat && candidates.find(({ sameCopy }) => sameCopy)
  const exact = repeated ? repeated.draftId : undefined
  return decideCopy(profile, candidates, exact)
}

/**
 * Tells copy that is known in another dress from new copy. A repeat goes to the oldest draft one of whose copies it repeats, and
 * names the others: when these are taken in, any order of the same copies ends in the same drafts.
 * `exact`: the draft that is known to have the same words.
 */
export function decideCopy(profile: Profile, candidates: readonly Candidate[], exact?: number): Decision {
  const judged = candidates
    .flatMap(({ draftId, copies = [] }) => {
      const verdict = best(copies.flatMap((copy) => judge(profile, copy) ?? []))
      return verdict ? [{ ...verdict, draftId }] : []
    })
    .sort((a, b) => a.draftId - b.draftId)
  const repeats = judged.filter(({ kind }) => kind === 'repeat')
  const waiting = awaiting(profile, candidates)
  const same = [...(exact ? [exact] : []), ...repeats.map((one) => one.draftId)]
  const draftId = same.length > 0 ? Math.min(...same) : undefined
  if (draftId !== undefined) {
    const near = repeats.find((one) => one.draftId === draftId)
    const reason = draftId === exact ? 'same copy, word for word' : `same copy: ${near?.reasons.join('; ')}`
    const bridged = others([...same, ...waiting.map((one) => one.draftId)], draftId)
    return { kind: 'repeat', draftId, reason, score: draftId === exact ? 1 : (near?.score ?? 0), bridged }
  }
  const [awaited] = waiting
  if (awaited) {
    const reason = `the story of an earlier ${awaited.notice}: ${awaited.reasons.join('; ')}`
    const bridged = others(
      waiting.map((one) => one.draftId),
      awaited.draftId,
    )
    return { kind: 'awaited', draftId: awaited.draftId, reason, bridged }
  }
  return aimed(profile, candidates) ?? unknown(profile, candidates, judged)
}

/** The draft that a notice is about. */
function aimed(profile: Profile, candidates: readonly Candidate[]): Decision | undefined {
  const [target] = aims(profile, candidates).filter(({ certain }) => certain)
  return target && { kind: 'notice', ...target, reason: target.reasons.join('; ') }
}

type Aimed = Aim & { draftId: number }

/** What a notice may be about, the likeliest first, the later of two that are as likely. */
const aims = (profile: Profile, candidates: readonly Candidate[]): Aimed[] =>
  candidates
    .flatMap(({ draftId, copies = [] }): Aimed[] => {
      const [found] = copies.flatMap((copy) => aim(profile, copy) ?? []).sort(byCertainty)
      return found ? [{ ...found, draftId }] : []
    })
    .sort((a, b) => byCertainty(a, b) || b.draftId - a.draftId)

const byCertainty = (a: Aim, b: Aim): number => Number(b.certain) - Number(a.certain) || b.score - a.score

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

function unknown(
  profile: Profile,
  candidates: readonly Candidate[],
  judged: readonly (Verdict & { draftId: number })[],
): Decision {
  const doubtful = aims(profile, candidates).map(
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

const has = (offers: readonly Offer[], id: number): boolean => offers.some(({ draftId }) => draftId === id)

const asOffer = ({ kind, ...rest }: Verdict & { draftId: number }): Offer[] =>
  kind === 'repeat' ? [] : [{ kind, ...rest }]

const byScore = (a: Offer, b: Offer): number => b.score - a.score || a.draftId - b.draftId

const order = { repeat: 0, unsure: 1, related: 2 } as const

const best = (verdicts: readonly Verdict[]): Verdict | undefined =>
  [...verdicts].sort((a, b) => order[a.kind] - order[b.kind] || b.score - a.score)[0]
