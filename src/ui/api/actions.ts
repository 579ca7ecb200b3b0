import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DeliverySummary, DraftDecision, DraftDetail, DraftEdit, FeedStatus } from '../../model/api.ts'
import { ask, isFailure } from './client.ts'
import { draftQuery, sessionQuery } from './queries.ts'

/** Everything an editor can do to one draft. Each answers with the whole draft, which replaces the one on screen. */
export const useDraftActions = (id: number) => {
  const client = useQueryClient()
  const onSuccess = (draft: DraftDetail) => {
    client.setQueryData(draftQuery(id).queryKey, draft)
    void client.invalidateQueries({ queryKey: ['drafts'] })
    void client.invalidateQueries({ queryKey: ['deliveries'] })
  }
  // A conflict means that what is on screen is old: show what holds now.
  const onError = (error: Error) => {
    if (isFailure(error, 'conflict')) void client.invalidateQueries({ queryKey: ['draft', id] })
  }
  const decide = (step: 'approve' | 'spike' | 'restore' | 'take-update') => ({
    mutationFn: (decision: DraftDecision) => ask<DraftDetail>('POST', `/api/drafts/${id}/${step}`, { body: decision }),
    onSuccess,
    onError,
  })
  return {
    edit: useMutation({
      mutationFn: (edit: DraftEdit) => ask<DraftDetail>('PATCH', `/api/drafts/${id}`, { body: edit }),
      onSuccess,
      onError,
    }),
    approve: useMutation(decide('approve')),
    spike: useMutation(decide('spike')),
    restore: useMutation(decide('restore')),
    takeUpdate: useMutation(decide('take-update')),
  }
}

export type DraftActions = ReturnType<typeof useDraftActions>

/** Poll now, pause or resume a feed. */
export const useFeedAction = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (step: 'poll' | 'pause' | 'resume') =>
      ask<FeedStatus>('POST', `/api/feeds/${encodeURIComponent(id)}/${step}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['feeds'] }),
  })
}

/** Asks for another attempt at a failed delivery. */
export const useDeliveryRetry = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => ask<DeliverySummary>('POST', `/api/deliveries/${id}/retry`),
    onSuccess: ({ draftId }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['deliveries'] }),
        client.invalidateQueries({ queryKey: ['draft', draftId] }),
      ]),
  })
}

/** Closes the session and forgets everything that was fetched in it. */
export const useSignOut = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask<undefined>('DELETE', '/api/session'),
    onSuccess: () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'status' })
      client.setQueryData(sessionQuery.queryKey, null)
    },
  })
}
