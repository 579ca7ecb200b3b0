import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { DraftDetail } from '../../model/api.ts'
import type { DraftActions } from '../api/actions.ts'
import { isFailure } from '../api/client.ts'
import { draftQuery } from '../api/queries.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'
import { editOf, valuesOf } from './edit-values.ts'

/**
 * An edit under way. It is measured against the draft as it was when the editor began (`base`): a change by somebody
 * else in between is a conflict, and the text stays until the editor says which one holds.
 */
export const useEdit = (draft: DraftDetail, begun: DraftDetail, actions: DraftActions, onDone: () => void) => {
  const client = useQueryClient()
  const { strings } = useLanguage()
  const { done, failed } = useAnnounce()
  const [base, setBase] = useState(begun)
  const [values, setValues] = useState(() => valuesOf(begun))
  const [conflict, setConflict] = useState<unknown>()
  const change = editOf(values, base)
  const dirty = Object.keys(change).length > 0
  const latest = () => client.fetchQuery({ ...draftQuery(draft.id), staleTime: 0 })

  const send = async (onto: DraftDetail) => {
    const edit = editOf(values, onto)
    if (Object.keys(edit).length === 0) return onDone()
    try {
      await actions.edit.mutateAsync({ version: onto.version, ...edit })
      done(strings.draft.saved)
      onDone()
    } catch (error) {
      if (isFailure(error, 'conflict')) setConflict(error)
      else failed(error)
    }
  }
  useRenewal(draft, actions, ({ version }) =>
    // Only where nothing came between: what did must be told at the save.
    setBase((now) => (version === now.version + 1 ? { ...now, version } : now)),
  )
  const startOver = async () => {
    const newest = await latest()
    setBase(newest)
    setValues(valuesOf(newest))
    setConflict(undefined)
  }
  return {
    values,
    setValue: (key: keyof typeof values, value: string) => setValues((now) => ({ ...now, [key]: value })),
    dirty,
    saving: actions.edit.isPending,
    conflict,
    changedMeanwhile: draft.version > base.version && !actions.edit.isPending,
    save: () => send(base),
    reload: () => startOver().catch(failed),
    keepMine: () => latest().then(send, failed),
  }
}

/** A claim lasts half an hour: while the form is open it is renewed well before. */
const renewEveryMs = 10 * 60_000

const useRenewal = (draft: DraftDetail, actions: DraftActions, onRenewed: (draft: DraftDetail) => void) => {
  const renew = useEffectEvent(() => {
    // Where it fails the save will tell why.
    if (draft.state === 'claimed') actions.claim.mutate({ version: draft.version }, { onSuccess: onRenewed })
  })
  useEffect(() => {
    const timer = setInterval(renew, renewEveryMs)
    return () => clearInterval(timer)
  }, [])
}
