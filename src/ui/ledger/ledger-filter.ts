import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { LedgerFilter, LedgerKey } from '../api/queries.ts'

const keys = [
  'speaker',
  'words',
  'language',
  'feed',
  'agency',
  'from',
  'to',
  'allVersions',
  'killed',
] as const satisfies readonly LedgerKey[]

const readFilter = (params: URLSearchParams): LedgerFilter =>
  Object.fromEntries(keys.flatMap((key) => (params.get(key) ? [[key, params.get(key)]] : [])))

/** The ledger's search as the address has it, and how to change it: an address sent to a colleague finds the same. */
export const useLedgerFilter = () => {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => readFilter(params), [params])
  const change = (key: LedgerKey, value: string | undefined) =>
    setParams(
      (current) => {
        const { [key]: _, ...rest } = readFilter(current)
        return new URLSearchParams(value ? { ...rest, [key]: value } : rest)
      },
      { replace: true },
    )
  return { filter, change, clear: () => setParams({}, { replace: true }), narrowed: Object.keys(filter).length > 0 }
}
