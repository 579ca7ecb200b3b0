import type { Profile } from '../matching/profile.ts'
import type { Difference, ReparseCounts } from '../model/reparse.ts'
import type { Recipe } from '../readers/page/recipe.ts'
import type { ReadingRoom } from '../reading/room.ts'
import type { Newsroom } from './newsroom.ts'

export type ReparseDeps = Newsroom & {
  reading: Pick<ReadingRoom, 'readFeed' | 'readPayload' | 'readPage' | 'structureItem' | 'structureItems'>
  recipes: Recipe[]
}

/** Who the history says it was. */
export const reparser = 'reparse'

/** What one run knows. */
export type Run = {
  deps: ReparseDeps
  dryRun: boolean
  /** The release whose parser it is, for the history. */
  release: string | undefined
  counts: ReparseCounts
  tell(difference: Difference): void
  /** Drafts that were looked at: each is once, at the first of its items. */
  seen: Set<number>
  /** What a dry run does not write: how copies that came before are compared today. */
  profiles: Map<number, Profile>
}
