import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ChangeEvent } from '../../model/api.ts'

const affected = ({ kind, id }: ChangeEvent): readonly (readonly unknown[])[] => {
  if (kind === 'draft') return [['drafts'], ['draft', Number(id)], ['alerts']]
  if (kind === 'feed') return [['feeds']]
  if (kind === 'rules') return [['rules']]
  return [['deliveries'], ['draft'], ['alerts']]
}

/**
 * Collects changes and refetches what they touch, one round at a time: a burst of 500 new drafts is a few fetches, and a
 * slow answer is never cancelled by the next change.
 */
const refetcher = (client: QueryClient, pauseMs: number) => {
  const waiting = new Map<string, readonly unknown[]>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let busy = false
  const round = async () => {
    timer = undefined
    busy = true
    const keys = [...waiting.values()]
    waiting.clear()
    await Promise.allSettled(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
    busy = false
    if (waiting.size > 0) timer = setTimeout(round, pauseMs)
  }
  return {
    add(keys: readonly (readonly unknown[])[]) {
      for (const key of keys) waiting.set(JSON.stringify(key), key)
      if (!busy && timer === undefined) timer = setTimeout(round, pauseMs)
    },
    stop: () => clearTimeout(timer),
  }
}

const everything = [['drafts'], ['draft'], ['alerts'], ['feeds'], ['deliveries'], ['rules']] as const

/** Listens to the server's changes while mounted. True while connected; what was missed in between is fetched again. */
export const useLiveChanges = (): boolean => {
  const client = useQueryClient()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    const refetch = refetcher(client, 400)
    let source: EventSource
    let reconnect: ReturnType<typeof setTimeout> | undefined
    let missed = false
    const connect = () => {
      source = new EventSource('/api/events')
      source.addEventListener('open', () => {
        setConnected(true)
        if (missed) refetch.add(everything)
        missed = false
      })
      source.addEventListener('change', ({ data }: MessageEvent<string>) => {
        refetch.add(affected(JSON.parse(data) as ChangeEvent))
      })
      source.addEventListener('error', () => {
        missed = true
        setConnected(false)
        // The browser tries again by itself, except after an answer that is no event stream (401, 502).
        if (source.readyState === EventSource.CLOSED) reconnect = setTimeout(connect, 5_000)
      })
    }
    connect()
    // A proxy may never let the stream through: the desk then keeps up slowly rather than not at all.
    const slowly = setInterval(() => missed && refetch.add(everything), 30_000)
    return () => {
      clearInterval(slowly)
      source.close()
      clearTimeout(reconnect)
      refetch.stop()
    }
  }, [client])
  return connected
}
