import type { Story } from '../model/story.ts'
import { foldedWords } from './fingerprint.ts'

/** A draft the copy may belong to. */
export type Candidate = { draftId: number; sameItem: boolean; sameCopy: boolean }

/** What a story is to the archive, and why. */
export type Decision =
  | { kind: 'new'; reason: string }
  | { kind: 'revision'; draftId: number; reason: string }
  | { kind: 'repeat'; draftId: number; reason: string }

/** Shorter copy ("flash" lines) is alike too often to be called a repeat by its words alone. */
const shortestRepeat = 20

/** Tells a later revision of an item from the same copy under another name and from new copy. */
export function decide(story: Story, candidates: readonly Candidate[]): Decision {
  const revised = candidates.find((candidate) => candidate.sameItem)
  if (revised) return { kind: 'revision', draftId: revised.draftId, reason: 'same feed and guid' }

  const repeated = candidates.find((candidate) => candidate.sameCopy)
  if (repeated && foldedWords(story).length >= shortestRepeat)
    return { kind: 'repeat', draftId: repeated.draftId, reason: 'same copy, word for word' }

  return { kind: 'new', reason: 'no copy like it in the archive' }
}
