import { type Block, readBlocks } from './blocks.ts'
import { isFurniture } from './furniture.ts'
import { isSilent } from './survey.ts'
import type { PageNode } from './tree.ts'

/** A head is short; pages that put more before the article put other stories there. */
const MOST = 40

const NEVER: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'figure', 'button', 'ul', 'ol'])

/** Pictures and players before the story have lines of their own. */
const SHOWN = /carousel|slide|gallery|caption|media|figure|video|audio|player|image|photo/iu

/** The lines between the story's beginning and its article: labels, headline, standfirst, signature, date. */
export function headOf(story: PageNode, article: PageNode): readonly Block[] {
  if (story === article) return []
  let reached = false
  const blocks = readBlocks(
    story,
    (node) => {
      if (node === article) reached = true
      return reached || isSilent(node) || NEVER.has(node.name ?? '') || SHOWN.test(node.attribs?.class ?? '')
    },
    undefined,
  )
  const lines = blocks.filter(({ kind, text }) => kind !== 'picture' && text !== '')
  // Before the headline stand other stories and the page's sections.
  return lines.slice(lines.findLastIndex(({ level }) => level === 1) + 1).slice(0, MOST)
}

/** Whether a node stands in the part of the page that is no furniture, up to `top`. */
export function isSeenIn(node: PageNode, top: PageNode): boolean {
  for (let at: PageNode | null | undefined = node; at; at = at.parent) {
    if (at === top) return true
    if (
      NEVER.has(at.name ?? '') ||
      SHOWN.test(at.attribs?.class ?? '') ||
      (at !== node && isFurniture(at) && at.name !== 'header')
    )
      return false
  }
  return false
}
