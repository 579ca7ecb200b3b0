import { decodeEntities } from '../entities.ts'
import { cleanText, tidyLines } from '../text.ts'
import { Typesetter } from './typesetter.ts'

const TAG = /<(\/?)([a-z][a-z0-9]*)(?:[\s/][^<>]*)?>/giu

/**
 * The copy of sanitised HTML as plain text in NFC: one blank line between paragraphs, list items and rows as lines.
 * Two line breaks make a paragraph. A text without any tag keeps its own lines: it was plain from the start.
 */
export function htmlToText(html: string): string {
  if (!html.includes('<')) return tidyLines(cleanText(decodeEntities(html)))
  const page = new Typesetter()
  let from = 0
  for (const found of html.matchAll(TAG)) {
    page.write(html.slice(from, found.index))
    page.tag(found[2]?.toLowerCase() ?? '')
    from = found.index + found[0].length
  }
  page.write(html.slice(from))
  return page.finish()
}
