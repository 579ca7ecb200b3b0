import { useHotkeys } from '@mantine/hooks'
import type { RefObject } from 'react'
import type { ReviewHunk, Take } from '../../model/review.ts'

type Keys = {
  /** Out of sight: the keys are others'. */
  off: boolean
  hunks: readonly ReviewHunk[]
  onTake: (id: string, take: Take) => void
  onWrite: (id: string) => void
  onSave: () => void
}

const sectionsOf = (panel: HTMLElement | null) => [...(panel?.querySelectorAll<HTMLElement>('[data-hunk]') ?? [])]

const focusedId = (panel: HTMLElement | null): string | undefined =>
  sectionsOf(panel).find((section) => section.contains(document.activeElement))?.dataset.hunk

/** Puts the focus on a passage, in sight under the page's bar. */
export const goTo = (section: HTMLElement | undefined): void => {
  section?.focus({ preventScroll: true })
  section?.scrollIntoView({ block: 'nearest' })
}

const move = (panel: HTMLElement | null, step: 1 | -1) => {
  const sections = sectionsOf(panel)
  const at = sections.findIndex((section) => section.contains(document.activeElement))
  goTo(at < 0 ? sections.at(step === 1 ? 0 : -1) : sections[at + step])
}

/**
 * j and k walk the passages, 1, 2 and 3 choose, e writes, Ctrl+S saves. Keys are told by their place: on a French keyboard the
 * figures need no Shift, and an Arabic one has its own letters there.
 */
export const useReviewKeys = (
  panel: RefObject<HTMLElement | null>,
  { off, hunks, onTake, onWrite, onSave }: Keys,
): void => {
  const physical = { usePhysicalKeys: true }
  const chooses = (take: Take) => () => {
    const hunk = hunks.find(({ id }) => id === focusedId(panel.current))
    if (hunk && hunk.kind !== 'both' && hunk[take]) onTake(hunk.id, take)
  }
  const write = () => {
    const id = focusedId(panel.current)
    if (id) onWrite(id)
  }
  useHotkeys(
    off
      ? []
      : [
          ['j', () => move(panel.current, 1), physical],
          ['k', () => move(panel.current, -1), physical],
          ['Digit1', chooses('wire'), physical],
          ['Digit2', chooses('mine'), physical],
          ['Digit3', chooses('suggestion'), physical],
          ['e', write, physical],
        ],
  )
  useHotkeys(off ? [] : [['mod+S', onSave]], [])
}
