import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  AlertList,
  AppStatus,
  DeliveryList,
  DraftDetail,
  DraftList,
  FeedDetail,
  FeedList,
  SessionUser,
} from '../../model/api.ts'
import type { DeliveryState } from '../../model/delivery.ts'
import type { DraftState } from '../../model/draft.ts'
import type { QuoteList } from '../../model/quotes.ts'
import type { RuleSheet } from '../../model/rules.ts'
import { ask, isFailure, withQuery } from './client.ts'

export type DraftFilter = {
  state?: DraftState | undefined
  desk?: string | undefined
  feed?: string | undefined
  q?: string | undefined
}

const pageSize = 50

/** Who is signed in, or `null`. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SessionUser | null> => {
    try {
      return await ask<SessionUser>('GET', '/api/session', { signal })
    } catch (error) {
      if (isFailure(error, 'unauthenticated')) return null
      throw error
    }
  },
  staleTime: 60_000,
})

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => ask<AppStatus>('GET', '/api/status', { signal }),
  staleTime: 5 * 60_000,
})

export const draftsQuery = (filter: DraftFilter) =>
  infiniteQueryOptions({
    queryKey: ['drafts', filter],
    queryFn: ({ signal, pageParam }) =>
      ask<DraftList>('GET', withQuery('/api/drafts', { ...filter, before: pageParam, limit: pageSize }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

export type LedgerFilter = Partial<Record<LedgerKey, string>>
export type LedgerKey = 'speaker' | 'words' | 'language' | 'feed' | 'agency' | 'from' | 'to' | 'allVersions' | 'killed'

export const ledgerQuery = (filter: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: ['quotes', filter],
    queryFn: ({ signal, pageParam }) =>
      ask<QuoteList>('GET', withQuery('/api/quotes', { ...filter, before: pageParam, limit: pageSize }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

/** The quotes that answer a filter as a file; with the mark that tells spreadsheets it is UTF-8. */
export const ledgerFile = (filter: LedgerFilter): string => withQuery('/api/quotes.csv', { ...filter, bom: 'true' })

export const draftQuery = (id: number) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: ({ signal }) => ask<DraftDetail>('GET', `/api/drafts/${id}`, { signal }),
  })

export const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: ({ signal }) => ask<FeedList>('GET', '/api/feeds', { signal }),
})

/** One feed with its settings; beneath `feeds`, so that it is asked for anew with them. */
export const feedQuery = (id: string) =>
  queryOptions({
    queryKey: ['feeds', id],
    queryFn: ({ signal }) => ask<FeedDetail>('GET', `/api/feeds/${encodeURIComponent(id)}`, { signal }),
  })

/** Kills that nobody has acknowledged. */
export const alertsQuery = queryOptions({
  queryKey: ['alerts'],
  queryFn: ({ signal }) => ask<AlertList>('GET', '/api/alerts', { signal }),
})

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: ({ signal }) => ask<RuleSheet>('GET', '/api/rules', { signal }),
})

export const deliveriesQuery = (state: DeliveryState | undefined) =>
  queryOptions({
    queryKey: ['deliveries', state ?? 'all'],
    queryFn: ({ signal }) => ask<DeliveryList>('GET', withQuery('/api/deliveries', { state }), { signal }),
  })
