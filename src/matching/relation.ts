import type { ItemRelation } from '../model/api.ts'
import type { Story } from '../model/story.ts'
import type { Decision } from './decide.ts'
import { isNotice } from './known-by.ts'

/** What an item is to its draft by a decision. A later version of what was a repeat is one more. */
export function relationOf({ kind }: Pick<Decision, 'kind'>, { notice }: Story, ofRepeat: boolean): ItemRelation {
  if (kind === 'new') return 'first'
  if (kind === 'repeat' || (kind === 'revision' && ofRepeat && !isNotice(notice?.kind))) return 'repeat'
  if (isNotice(notice?.kind) && kind !== 'awaited') return notice.kind
  return kind === 'awaited' ? 'first' : 'revision'
}
