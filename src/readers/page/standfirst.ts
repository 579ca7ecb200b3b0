import type { Block } from './blocks.ts'
import type { Seen } from './seen.ts'
import { type PageNode, words } from './tree.ts'

const LONGEST = 1000
const SHORTEST = 40

const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** What is known when a standfirst is looked for. */
export type Around = {
  head: readonly Block[]
  /** The copy as text. */
  body: string
  title?: string | undefined
  description?: string | undefined
  seenIn: (node: PageNode) => boolean
}

/**
 * The standfirst: the line of the page's head that says what the page's description says, or the element that is called
 * so, or the one paragraph of prose in the head. The headline is none.
 */
export function standfirstOf(seen: Seen, { head, body, title, description, seenIn }: Around): string | undefined {
  const said = wordsOf(description ?? '').slice(0, 60)
  const heading = wordsOf(title ?? '')
  const fits = (text: string): boolean => text.length >= SHORTEST && text.length <= LONGEST && wordsOf(text) !== heading
  // In the head, or in the body itself: the teasers of other stories are called so too.
  const near = wordsOf(`${head.map(({ text }) => text).join(' ')} ${body.slice(0, 3000)}`)
  const isNear = (text: string): boolean => near.includes(wordsOf(text).slice(0, 60))
  const named = seen.standfirsts
    .filter(seenIn)
    .map((node) => words(node))
    .filter((text) => fits(text) && isNear(text))
  const lines = head
    .filter(({ level, linked, text }) => level !== 1 && linked < text.length / 2 && fits(text))
    .map(({ text }) => text)
  const likely = [...named, ...lines]
  return (
    likely.find((text) => said !== '' && wordsOf(text).startsWith(said)) ??
    named[0] ??
    lines.find((text) => text.length >= 80 && /[.!?…»"”؟]$/u.test(text))
  )
}
