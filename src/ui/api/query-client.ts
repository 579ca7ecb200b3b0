import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiFailure, isFailure } from './client.ts'
import { sessionQuery } from './queries.ts'

// What the server refused will be refused again; only silence and its own failures are worth asking twice.
const worthRetrying = (failures: number, error: Error) =>
  failures < 2 && error instanceof ApiFailure && (error.status === 0 || error.status >= 500)

/** The desk's cache. A 401 anywhere means that the session is over, and the gate shows how to open another. */
export const createQueryClient = (): QueryClient => {
  const onError = (error: Error) => {
    if (isFailure(error, 'unauthenticated')) client.setQueryData(sessionQuery.queryKey, null)
  }
  const client: QueryClient = new QueryClient({
    defaultOptions: { queries: { retry: worthRetrying, staleTime: 10_000 } },
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
  })
  return client
}
