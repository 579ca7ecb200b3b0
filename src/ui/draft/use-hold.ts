import { useQuery } from '@tanstack/react-query'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { sessionQuery } from '../api/queries.ts'
import { useNow } from '../parts/now.ts'
import { useLanguage } from '../strings/language.tsx'
import { refusals } from './permissions.ts'

/** Where a draft can be taken in hand from. */
const claimable: readonly DraftDetail['state'][] = ['incoming', 'claimed', 'updated']

/** Who has the draft in hand, what that leaves to the one who looks at it, and what their role lets them do. */
export const useHold = (draft: DraftDetail) => {
  const { strings, formats } = useLanguage()
  const words = strings.holding
  const now = useNow(5_000)
  const { data: me } = useQuery(sessionQuery)
  const { claimedBy, claimedUntil, firstApprover, needsTwoEyes } = draft
  const held = claimedBy !== undefined && claimedUntil !== undefined && Date.parse(claimedUntil) > now
  const mine = held && claimedBy === me?.name
  const other = held && !mine ? claimedBy : undefined
  const refusal = other && claimedUntil ? words.heldBy(other, formats.time(claimedUntil)) : undefined
  const refused = refusals(draft.state, strings.draft)
  const second = needsTwoEyes && firstApprover !== undefined && firstApprover === me?.name
  return {
    mine,
    other,
    isAdmin: me?.role === 'admin',
    canClaim: claimable.includes(draft.state),
    embargoed: draft.embargo !== undefined && Date.parse(draft.embargo) > now,
    refused: {
      edit: refused.edit ?? refusal,
      spike: refused.spike ?? refusal,
      approve: refused.approve ?? refusal ?? (second ? words.secondNeeded : undefined),
    },
    refusal,
  }
}

/**
 * Editing takes the draft in hand, where nobody has it yet; answers the draft as it then is. Undefined where it was in hand
 * before, or cannot be taken: then the edit ends as it began.
 */
export const takeToEdit = async (
  draft: DraftDetail,
  actions: DraftActions,
  { mine, canClaim }: Pick<ReturnType<typeof useHold>, 'mine' | 'canClaim'>,
): Promise<DraftDetail | undefined> =>
  mine || !canClaim ? undefined : actions.claim.mutateAsync({ version: draft.version })
