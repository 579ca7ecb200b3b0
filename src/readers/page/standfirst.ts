import type { Seen } from './seen.ts'
import { type PageNode, words } from './tree.ts'

const LONGEST = 1000
const SHORTEST = 40

const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/**
 * The standfirst: the paragraph by that name that is seen on the page, best when the page's description says the same. Undefined
 * for what stands in lists, comments and pages' feet.
 */
export function standfirstOf(
  seen: Seen,
  description: string | undefined,
  around: (node: PageNode) => boolean,
): string | undefined {
  const candidates = seen.standfirsts
    .filter(around)
    .map((node) => words(node))
    .filter((text) => text.length >= SHORTEST && text.length <= LONGEST)
  const said = wordsOf(description ?? '').slice(0, 60)
  return candidates.find((text) => said !== '' && wordsOf(text).startsWith(said)) ?? candidates[0]
}
