import { useState } from 'react'
import type { DraftDetail } from '../../model/api.ts'
import { useDraftActions } from '../api/actions.ts'
import { KillDialog } from '../kills/kill-dialog.tsx'
import { UpdateNotice } from '../review/update-notice.tsx'
import { useLanguage } from '../strings/language.tsx'
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
import { refusals } from './permissions.ts'
import { QuoteChangesPanel } from './quote-changes-panel.tsx'
import { QuotesPanel } from './quotes-panel.tsx'
import { RoutingPanel } from './routing-panel.tsx'
import { SpikeDialog } from './spike-dialog.tsx'
import { SuggestionsPanel } from './suggestions-panel.tsx'

import { VersionsPanel } from './versions-panel.tsx'

/** One draft: its copy, what was understood of it, where it came from and went. */
export function DraftView({ draft }: { draft: DraftDetail }) {
  const { strings } = useLanguage()
  const actions = useDraftActions(draft.id)
  const focus = useFocusQuote()
  const [open, setOpen] = useState<'editing' | 'spiking' | 'killing'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <DraftHeading draft={draft}>
        {open !== 'editing' && (
          <ActionBar
            draft={draft}
            actions={actions}
            onEdit={() => setOpen('editing')}
            onSpike={() => setOpen('spiking')}
            onKill={() => setOpen('killing')}
          />
        )}
      </DraftHeading>
      <SpikeDialog draft={draft} actions={actions} opened={open === 'spiking'} onClose={close} />
      <KillDialog draft={draft} actions={actions} opened={open === 'killing'} onClose={close} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <DraftNotices draft={draft} actions={actions} />
          <UpdateNotice
            draft={draft}
            actions={actions}
            refusal={refusals(draft.state, strings.draft).edit}
            hidden={open === 'editing'}
          />
          {open === 'editing' ? (
            <EditForm draft={draft} actions={actions} onDone={close} />
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
