import type { DeliverySummary, DraftDetail } from '../../model/api.ts'
import type { DraftState } from '../../model/draft.ts'
import type { Strings } from '../strings/shape.ts'

/** Why an action is not open to an editor now; absent where it is. The server has the last word. */
type Refusals = { edit?: string | undefined; approve?: string | undefined; spike?: string | undefined }

/** Some destination has it: it cannot be put aside any more, only killed. */
export const isOut = ({ state, deliveries }: Pick<DraftDetail, 'state' | 'deliveries'>): boolean =>
  state === 'published' ||
  state === 'updated' ||
  (state !== 'killed' && deliveries.some((sent) => hasArrived(sent) && !deliveries.some((back) => isBack(back, sent))))

const hasArrived = ({ kind, receipt }: DeliverySummary): boolean => kind === 'publish' && receipt !== undefined

const isBack = (back: DeliverySummary, sent: DeliverySummary): boolean =>
  back.kind === 'retract' &&
  back.state === 'delivered' &&
  back.destination === sent.destination &&
  back.draftVersion >= sent.draftVersion

/** What can be done to a draft in a state, said in the desk's words. */
export const refusals = (state: DraftState, words: Strings['draft']): Refusals => ({
  edit: state in words.whyNotEdit ? words.whyNotEdit[state as keyof typeof words.whyNotEdit] : undefined,
  approve: state in words.whyNotApprove ? words.whyNotApprove[state as keyof typeof words.whyNotApprove] : undefined,
  spike: state in words.whyNotSpike ? words.whyNotSpike[state as keyof typeof words.whyNotSpike] : undefined,
})
