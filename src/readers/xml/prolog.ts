import { rootName } from '../unreadable.ts'

const ROOT = /<(?:[\w.-]{1,40}:)?([a-z][\w.-]{0,60})/iuy

/** Comments and declarations looked past; no file has as many. */
const PIECES = 1000

/**
 * The name of the first element, local and lower case, after declarations, comments and a document type of any length:
 * some agencies send their licence, some their whole DTD, before the first element.
 */
export function rootOf(text: string): string | undefined {
  let at = 0
  for (let pieces = 0; pieces < PIECES; pieces++) {
    at = text.indexOf('<', at)
    if (at < 0) return undefined
    ROOT.lastIndex = at
    const name = ROOT.exec(text)?.[1]
    if (name) return name.toLowerCase()
    const end = endOfMarkup(text, at)
    // Nothing that XML knows: the head of the document may still tell.
    if (end < 0) return rootName(text)
    at = end
  }
  return rootName(text)
}

/** Just after a comment, a processing instruction or a declaration with its internal subset (XML 1.0 §2.8); -1 for anything else. */
function endOfMarkup(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at)
  if (text.startsWith('<?', at)) return after(text, '?>', at)
  if (!text.startsWith('<!', at)) return -1
  const close = text.indexOf('>', at)
  if (close < 0) return -1
  const bracket = at + text.slice(at, close).indexOf('[')
  if (bracket < at) return close + 1
  const subset = /\]\s{0,100}>/gu
  subset.lastIndex = bracket
  const end = subset.exec(text)
  return end ? end.index + end[0].length : -1
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}
