import { sanitise } from '../sanitise.ts'
import { readTitle } from '../text.ts'
import { decodedText, unwrap } from './body.ts'
import { all, type Branch } from './node.ts'

/** A title as plain text, and as sanitised HTML when it was given with markup. */
export type Title = { title?: string; html?: string | undefined; warnings: string[] }

/** Longer titles with markup are only kept as text. */
const MARKUP_LENGTH = 4000

/** The first of these titles that has words in it. */
export function titleOf(fields: Branch, ...names: string[]): Title {
  for (const name of names) {
    for (const node of all(fields, name)) {
      const title = readNode(node)
      if (title.title !== undefined) return title
    }
  }
  return { warnings: [] }
}

function readNode(node: Branch): Title {
  const given = unwrap(decodedText(node), node)
  if (!isHtml(node)) return readTitle(given, false)
  const marked = given.length < MARKUP_LENGTH && /<[a-z]|&[#a-z]/iu.test(given)
  const html = marked ? sanitise(given.trim(), node.$['wire:base']) : undefined
  return { ...readTitle(given, true), ...(html && { html }) }
}

/** Titles of RSS are escaped HTML as often as not; Atom says which (§3.1). */
const isHtml = (node: Branch): boolean =>
  !/^text(?:\/plain)?$/iu.test(node.$.type ?? '') || Boolean(node.$['wire:markup'])
