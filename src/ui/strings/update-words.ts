import type { CopyChanges, HunkKind } from '../../model/review.ts'

/** Newer copy from the wire: what it changes, and its review beside the editor's text. */
export type UpdateWords = {
  title: string
  correction: string
  text: string
  start: string
  hide: string
  take: string
  keepMine: string
  keepMineHint: string
  kept: string
  changes: {
    title: Record<'correction' | 'update', string>
    taken: Record<'correction' | 'update', string>
    headline: string
    paragraph: (n: number) => string
    kinds: Record<CopyChanges['paragraphs'][number]['kind'], string>
    quotes: (n: number) => string
    embargo: string
    credit: string
    none: string
    /** For screen readers, between what was and what is. */
    becomes: string
    whole: string
  }
  review: {
    title: string
    kinds: Record<Exclude<HunkKind, 'same'>, string>
    headline: string
    credit: string
    wire: string
    mine: string
    suggestion: string
    suggestionHint: string
    nothing: string
    moved: string
    unchanged: (n: number) => string
    choose: string
    byHand: string
    byHandHint: string
    safe: string
    open: (n: number) => string
    ready: string
    save: string
    saved: string
    keys: string
    changed: string
    newer: string
    reload: string
  }
}
