import { useState } from 'react'
import type { DraftDetail } from '../../model/api.ts'
import { useDraftActions } from '../api/actions.ts'
import { KillDialog } from '../kills/kill-dialog.tsx'
import { useAnnounce } from '../parts/announce.ts'
import { UpdateNotice } from '../review/update-notice.tsx'
import { ActionBar } from './action-bar.tsx'
import { CopyPanel } from './copy-panel.tsx'
import { DeliveriesPanel } from './deliveries-panel.tsx'
import { DraftHeading } from './draft-heading.tsx'
import { DraftNotices } from './draft-notices.tsx'
import classes from './draft-page.module.css'
import { EditForm } from './edit-form.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { useFocusQuote } from './focus-quote.ts'
import { HistoryPanel } from './history-panel.tsx'
import { ItemsPanel } from './items-panel.tsx'
import { LiftDialog } from './lift-dialog.tsx'
import { QuoteChangesPanel } from './quote-changes-panel.tsx'
import { QuotesPanel } from './quotes-panel.tsx'
import { RoutingPanel } from './routing-panel.tsx'
import { SpikeDialog } from './spike-dialog.tsx'
import { SuggestionsPanel } from './suggestions-panel.tsx'

import { takeToEdit, useHold } from './use-hold.ts'
import { VersionsPanel } from './versions-panel.tsx'

/** One draft: its copy, what was understood of it, where it came from and went. */
export function DraftView({ draft }: { draft: DraftDetail }) {
  const actions = useDraftActions(draft.id)
  const hold = useHold(draft)
  const focus = useFocusQuote()
  const { failed } = useAnnounce()
  const [open, setOpen] = useState<'editing' | 'spiking' | 'killing' | 'lifting'>()
  // As it was when the edit took it in hand; undefined where it was so before, or cannot be.
  const [taken, setTaken] = useState<DraftDetail>()
  const close = () => setOpen(undefined)
  const edit = async () => {
    const claimed = await takeToEdit(draft, actions, hold)
    setTaken(claimed)
    setOpen('editing')
  }
  const cancel = () => {
    if (taken) actions.unclaim.mutate({ version: draft.version }, { onError: failed })
    close()
  }
  return (
    <>
      <DraftHeading draft={draft}>
        {open !== 'editing' && (
          <ActionBar
            draft={draft}
            actions={actions}
            hold={hold}
            onEdit={() => void edit().catch(failed)}
            onSpike={() => setOpen('spiking')}
            onKill={() => setOpen('killing')}
            onLift={() => setOpen('lifting')}
          />
        )}
      </DraftHeading>
      <SpikeDialog draft={draft} actions={actions} opened={open === 'spiking'} onClose={close} />
      <KillDialog draft={draft} actions={actions} opened={open === 'killing'} onClose={close} />
      <LiftDialog draft={draft} actions={actions} opened={open === 'lifting'} onClose={close} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <DraftNotices draft={draft} actions={actions} />
          <UpdateNotice draft={draft} actions={actions} refusal={hold.refused.edit} hidden={open === 'editing'} />
          {open === 'editing' ? (
            <EditForm draft={draft} base={taken ?? draft} actions={actions} onDone={close} onCancel={cancel} />
          ) : (
            <CopyPanel story={draft.story} focus={focus} />
          )}
        </div>
        <div className={classes.side}>
          <div className={classes.column}>
            <QuoteChangesPanel draft={draft} focus={focus} />
            <QuotesPanel story={draft.story} focus={focus} />
          </div>
          <div className={classes.column}>
            <SuggestionsPanel draft={draft} actions={actions} />
            <FactsPanel draft={draft} />
            <RoutingPanel draft={draft} />
            <DeliveriesPanel deliveries={draft.deliveries} />
            <ItemsPanel items={draft.items} />
            <VersionsPanel draft={draft} />
            <HistoryPanel history={draft.history} />
          </div>
        </div>
      </div>
    </>
  )
}
