import { useEffect, useState } from 'react'

/** The present in milliseconds, refreshed at the given pace: what ages and countdowns are counted from. */
export const useNow = (everyMs: number): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
