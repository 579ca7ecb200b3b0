import { VOID_TAGS } from './allowed.ts'

const TAG = /<(?:!--|(\/?)([a-z][a-z0-9-]{0,30}))/giu

/** Elements whose end tag may be left out: the next of their kind ends them (HTML §13.1.2.4). */
const SELF_ENDING: ReadonlySet<string> = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'option'])

/** Elements whose inside is no markup, whatever it looks like. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'xmp', 'noembed', 'noframes'])

/**
 * Whether markup nests deeper than `limit`. Asked before any tree is built or stack filled: 100,000 nested elements take
 * sanitize-html 7 s and cheerio 94 s. Linear: the stack never grows past the limit.
 */
export function isDeeperThan(html: string, limit: number): boolean {
  const open: string[] = []
  const tags = new RegExp(TAG)
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    const name = found[2]?.toLowerCase()
    const raw = name === undefined ? '-->' : RAW.has(name) && found[1] === '' ? `</${name}` : undefined
    if (raw !== undefined) {
      const end = indexOfEnd(html, raw, tags.lastIndex)
      // Never closed: all that follows is inside it.
      if (end < 0) return false
      tags.lastIndex = end
    } else if (name !== undefined && !VOID_TAGS.has(name)) {
      step(open, name, found[1] === '/')
      if (open.length > limit) return true
    }
  }
  return false
}

function step(open: string[], name: string, closes: boolean): void {
  if (closes) {
    const at = open.lastIndexOf(name)
    if (at >= 0) open.length = at
  } else if (!(SELF_ENDING.has(name) && open.at(-1) === name)) open.push(name)
}

/** Just after the end of a raw element or comment; end tags may be in capitals. */
function indexOfEnd(html: string, end: string, from: number): number {
  const plain = html.indexOf(end, from)
  if (end === '-->') return plain < 0 ? -1 : plain + end.length
  // Only as far as the plain one: a page full of scripts would be read to its end for each of them.
  const capital = (plain < 0 ? html.slice(from) : html.slice(from, plain)).indexOf(end.toUpperCase())
  const at = capital < 0 ? plain : from + capital
  return at < 0 ? -1 : at + end.length
}
