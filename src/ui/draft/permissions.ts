import type { DraftState } from '../../model/draft.ts'
import type { Strings } from '../strings/shape.ts'

/** Why an action is not open to an editor now; absent where it is. The server has the last word. */
type Refusals = { edit?: string | undefined; approve?: string | undefined; spike?: string | undefined }

/** What can be done to a draft in a state, said in the desk's words. */
export const refusals = (state: DraftState, words: Strings['draft']): Refusals => ({
  edit: state === 'spiked' || state === 'killed' ? words.whyNotEdit[state] : undefined,
  approve: state === 'incoming' ? undefined : words.whyNotApprove[state],
  spike: state === 'spiked' || state === 'killed' || state === 'published' ? words.whyNotSpike[state] : undefined,
})
