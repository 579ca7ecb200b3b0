import { useEffect, useState } from 'react'
import type { DraftSummary } from '../../model/api.ts'

const newestId = (drafts: readonly DraftSummary[]) => drafts.reduce((newest, { id }) => Math.max(newest, id), 0)

/** How far from the top, in pixels, an editor is reading further down and must not be disturbed. */
const readingBelow = 240

/**
 * Which drafts have come since the list was opened or last looked at from its top: ids rise, so one number says it.
 * Give the list a `key` per filter: another filter is another list.
 */
export const useFresh = (drafts: readonly DraftSummary[]) => {
  const newest = newestId(drafts)
  const [seen, setSeen] = useState(newest)
  const [below, setBelow] = useState(false)
  useEffect(() => {
    const look = () => setBelow(window.scrollY > readingBelow)
    look()
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [])
  useEffect(() => {
    if (below || newest <= seen) return
    // At the top the new rows are in sight: long enough for the tint to fade, then they are old news.
    const timer = setTimeout(() => setSeen(newest), 8_000)
    return () => clearTimeout(timer)
  }, [below, newest, seen])
  return { freshAfter: seen, fresh: drafts.filter(({ id }) => id > seen).length, below }
}
