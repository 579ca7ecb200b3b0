import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
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
export const useEdit = (draft: DraftDetail, actions: DraftActions, onDone: () => void) => {
  const client = useQueryClient()
  const { strings } = useLanguage()
  const { done, failed } = useAnnounce()
  const [base, setBase] = useState(draft)
  const [values, setValues] = useState(() => valuesOf(draft))
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
    changedMeanwhile: draft.version !== base.version && !actions.edit.isPending,
    save: () => send(base),
    reload: () => startOver().catch(failed),
    keepMine: () => latest().then(send, failed),
  }
}
