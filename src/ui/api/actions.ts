import { useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  DeliverySummary,
  DraftClaim,
  DraftDecision,
  DraftDetail,
  DraftEdit,
  FeedDetail,
  FeedStatus,
} from '../../model/api.ts'
import type { ReviewDecision } from '../../model/review.ts'
import { changeOf, type FeedValues, newFeedOf } from '../feeds/feed-values.ts'
import { ask, isFailure } from './client.ts'
import { draftQuery, sessionQuery } from './queries.ts'

/** Everything an editor can do to one draft. Each answers with the whole draft, which replaces the one on screen. */
export const useDraftActions = (id: number) => {
  const client = useQueryClient()
  const onSuccess = (draft: DraftDetail) => {
    client.setQueryData(draftQuery(id).queryKey, draft)
    void client.invalidateQueries({ queryKey: ['drafts'] })
    void client.invalidateQueries({ queryKey: ['deliveries'] })
    void client.invalidateQueries({ queryKey: ['alerts'] })
  }
  // A conflict means that what is on screen is old: show what holds now.
  const onError = (error: Error) => {
    if (!isFailure(error, 'conflict')) return
    for (const queryKey of [['draft', id], ['alerts']]) void client.invalidateQueries({ queryKey })
  }
  const decide = (
    step:
      | 'approve'
      | 'spike'
      | 'restore'
      | 'take-update'
      | 'keep-mine'
      | 'kill'
      | 'acknowledge'
      | 'unclaim'
      | 'lift-embargo',
  ) => ({
    mutationFn: (decision: DraftDecision) => ask<DraftDetail>('POST', `/api/drafts/${id}/${step}`, { body: decision }),
    onSuccess,
    onError,
  })
  const decidePair = (step: 'merge' | 'part') => ({
    mutationFn: ({ other, ...decision }: DraftDecision & { other: number }) =>
      ask<DraftDetail>('POST', `/api/drafts/${id}/suggestions/${other}/${step}`, { body: decision }),
    onSuccess,
    onError,
  })
  return {
    merge: useMutation(decidePair('merge')),
    part: useMutation(decidePair('part')),
    edit: useMutation({
      mutationFn: (edit: DraftEdit) => ask<DraftDetail>('PATCH', `/api/drafts/${id}`, { body: edit }),
      onSuccess,
      onError,
    }),
    approve: useMutation(decide('approve')),
    spike: useMutation(decide('spike')),
    restore: useMutation(decide('restore')),
    takeUpdate: useMutation(decide('take-update')),
    kill: useMutation(decide('kill')),
    acknowledge: useMutation(decide('acknowledge')),
    keepMine: useMutation(decide('keep-mine')),
    claim: useMutation({
      mutationFn: (claim: DraftClaim) => ask<DraftDetail>('POST', `/api/drafts/${id}/claim`, { body: claim }),
      onSuccess,
      onError,
    }),
    unclaim: useMutation(decide('unclaim')),
    liftEmbargo: useMutation(decide('lift-embargo')),
    review: useMutation({
      mutationFn: (decision: ReviewDecision) =>
        ask<DraftDetail>('POST', `/api/drafts/${id}/review`, { body: decision }),
      onSuccess,
      onError,
    }),
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

const feedPath = (id: string, rest = ''): string => `/api/feeds/${encodeURIComponent(id)}${rest}`

/** Adds, changes and removes feeds, for those who run the newsroom. */
export const useFeedSettings = () => {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: ['feeds'] })
  return {
    save: useMutation({
      mutationFn: async ({ values, isNew }: { values: FeedValues; isNew: boolean }) => {
        if (isNew) await ask<FeedDetail>('POST', '/api/feeds', { body: newFeedOf(values) })
        else await ask<FeedDetail>('PATCH', feedPath(values.id), { body: changeOf(values) })
        if (values.secret)
          await ask<FeedDetail>('PUT', feedPath(values.id, '/credential'), { body: { secret: values.secret } })
      },
      onSuccess,
    }),
    token: useMutation({
      mutationFn: (id: string) => ask<{ token: string }>('POST', feedPath(id, '/token')),
      onSuccess,
    }),
    forget: useMutation({
      mutationFn: (id: string) => ask<FeedDetail>('PUT', feedPath(id, '/credential'), { body: { secret: null } }),
      onSuccess,
    }),
    remove: useMutation({ mutationFn: (id: string) => ask<undefined>('DELETE', feedPath(id)), onSuccess }),
  }
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
