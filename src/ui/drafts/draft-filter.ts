import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { DraftState } from '../../model/draft.ts'
import type { DraftFilter } from '../api/queries.ts'

export const draftStates = [
  'incoming',
  'claimed',
  'approved',
  'scheduled',
  'published',
  'updated',
  'spiked',
  'killed',
  'expired',
] as const satisfies readonly DraftState[]

const isDraftState = (value: string): value is DraftState => draftStates.some((state) => state === value)

/** Reads the list's filter from the address: no `state` means incoming, `state=all` every state. */
const readFilter = (params: URLSearchParams): DraftFilter => {
  const state = params.get('state') ?? 'incoming'
  return {
    state: isDraftState(state) ? state : undefined,
    desk: params.get('desk') ?? undefined,
    feed: params.get('feed') ?? undefined,
    q: params.get('q') ?? undefined,
  }
}

/** The address of the list with one thing changed; the rest of the filter stays. */
export const withChange = (params: URLSearchParams, key: string, value: string | undefined): string => {
  const changed = new URLSearchParams(params)
  if (value) changed.set(key, value)
  else changed.delete(key)
  const query = changed.toString()
  return query ? `?${query}` : ''
}

/** The list's filter as the address gives it, and how to change it. */
export const useDraftFilter = () => {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => readFilter(params), [params])
  const change = (key: 'desk' | 'feed' | 'q', value: string | undefined) =>
    setParams((current) => new URLSearchParams(withChange(current, key, value)), { replace: true })
  const clear = () =>
    setParams(
      (current) => new URLSearchParams(withChange(new URLSearchParams(), 'state', current.get('state') ?? '')),
      {
        replace: true,
      },
    )
  return { filter, params, change, clear, narrowed: Boolean(filter.desk || filter.feed || filter.q) }
}
