import type { Story } from '../model/story.ts'
import { foldedWords } from './fingerprint.ts'
import { type Profile, profileOf } from './profile.ts'
import { judge, shortestRepeat, type Verdict } from './verdict.ts'

/** A draft the copy may belong to, with all copies that are known of it. */
export type Candidate = { draftId: number; sameItem: boolean; sameCopy: boolean; copies?: readonly Profile[] }

/** A draft that an editor is shown beside the new one. */
export type Offer = Verdict & { kind: 'unsure' | 'related'; draftId: number }

/** What a story is to the archive, and why. */
export type Decision =
  | { kind: 'new'; reason: string; offers: readonly Offer[] }
  | { kind: 'revision'; draftId: number; reason: string }
  /** `bridged`: later drafts that are the same copy too, as only this one shows. */
  | { kind: 'repeat'; draftId: number; reason: string; score: number; bridged: readonly number[] }

/** Tells a later revision of an item from the same copy under another name and from new copy. */
export function decide(story: Story, candidates: readonly Candidate[]): Decision {
  const revised = candidates.find((candidate) => candidate.sameItem)
  if (revised) return { kind: 'revision', draftId: revised.draftId, reason: 'same feed and guid' }

  // The same words under a notice are a notice about them, not one more source.
  const plain = story.notice === undefined || story.notice.kind === 'urgent'
  const repeated = plain && foldedWords(story).length >= shortestRepeat && candidates.find(({ sameCopy }) => sameCopy)
  const exact = repeated ? repeated.draftId : undefined
  return decideCopy(profileOf(story), candidates, exact)
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
  const [draftId, ...bridged] = [...new Set([...(exact ? [exact] : []), ...repeats.map((one) => one.draftId)])].sort(
    (a, b) => a - b,
  )
  if (draftId !== undefined) {
    const near = repeats.find((one) => one.draftId === draftId)
    const reason = draftId === exact ? 'same copy, word for word' : `same copy: ${near?.reasons.join('; ')}`
    return { kind: 'repeat', draftId, reason, score: draftId === exact ? 1 : (near?.score ?? 0), bridged }
  }
  return { kind: 'new', reason: 'no copy like it in the archive', offers: judged.flatMap(asOffer).sort(byScore) }
}

const asOffer = ({ kind, ...rest }: Verdict & { draftId: number }): Offer[] =>
  kind === 'repeat' ? [] : [{ kind, ...rest }]

const byScore = (a: Offer, b: Offer): number => b.score - a.score || a.draftId - b.draftId

const order = { repeat: 0, unsure: 1, related: 2 } as const

const best = (verdicts: readonly Verdict[]): Verdict | undefined =>
  [...verdicts].sort((a, b) => order[a.kind] - order[b.kind] || b.score - a.score)[0]
