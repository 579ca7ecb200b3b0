import { DROPPED } from './allowed.ts'
import { rewriteAttributes } from './attributes.ts'
import { ELEMENTS, type Element, Nesting } from './nesting.ts'
import { TagScanner } from './tags.ts'
import type { Typesetter } from './typesetter.ts'

/** Deeper markup and more links are sanitize-html's. */
const DEPTH = 100
const LINKS = 1000

const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const GREATER = 0x3e

const NAME = /^[a-zA-Z][\w:-]{0,40}$/u
const DROP: ReadonlySet<string> = new Set(DROPPED)

/** Elements of other vocabularies, and those that end where HTML says in ways of their own. */
const STRANGE: ReadonlySet<string> = new Set([
  ...['svg', 'math', 'template', 'plaintext', 'xmp', 'noembed', 'noframes', 'select', 'option', 'head', 'title'],
])

/**
 * Rewrites the markup that copy ordinarily comes in, in one pass. Allowed tags are written anew from their names and the
 * attributes they may keep, well nested; dropped elements go with all that is in them, other tags go and leave their
 * words; text stays character for character, but for a `<` that begins no tag. So nothing reaches the result that was
 * not written here, however the markup is read. Nothing to change gives the same string.
 * Undefined when something is out of the ordinary (foreign elements, unsafe links, endless tags): that is sanitize-html's.
 * `page`, when given, is handed the words and tags on the way, which saves reading the markup a second time.
 */
export function rewriteOrdinary(html: string, base: string | undefined, page?: Typesetter): string | undefined {
  return new Rewriter(html, base, page).rewrite()
}

class Rewriter {
  private readonly html: string
  private readonly base: string | undefined
  private readonly page: Typesetter | undefined
  private readonly tags: TagScanner
  private readonly nesting = new Nesting()
  /** Pieces joined at the end: a string grown by appending is a tree of its pieces, which costs the collector dear. */
  private readonly written: string[] = []
  /** Up to here the markup has been written, or left out. */
  private copied = 0
  private links = 0

  constructor(html: string, base: string | undefined, page: Typesetter | undefined) {
    this.html = html
    this.base = base
    this.page = page
    this.tags = new TagScanner(html)
  }

  rewrite(): string | undefined {
    const { html, page } = this
    let from = 0
    for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
      if (at > from) page?.write(html.slice(from, at))
      const end = this.tag(at)
      if (end === undefined) return undefined
      from = end
    }
    if (from < html.length) page?.write(html.slice(from))
    const ends = this.nesting.leaveAll()
    if (this.copied === 0 && ends === '') return html
    this.written.push(html.slice(this.copied), ends)
    return this.written.join('')
  }

  /** Puts `text` in the place of what stands between two offsets. */
  private replace(start: number, end: number, text: string): void {
    if (end - start === text.length && this.html.startsWith(text, start)) return
    this.written.push(this.html.slice(this.copied, start), text)
    this.copied = end
  }

  /** Writes what begins with the `<` at this offset, and says where it ends. */
  private tag(at: number): number | undefined {
    const code = this.html.charCodeAt(at + 1)
    if (code === SLASH) return this.closing(at)
    if (code === BANG || code === QUESTION) return this.comment(at)
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return this.opening(at)
    this.page?.write('&lt;')
    this.replace(at, at + 1, '&lt;')
    return at + 1
  }

  private comment(at: number): number | undefined {
    const mark = this.html.startsWith('<!--', at) ? '-->' : '>'
    const end = this.html.startsWith('<![', at) ? -1 : this.html.indexOf(mark, at + 2)
    if (end < 0) return undefined
    this.replace(at, end + mark.length, '')
    return end + mark.length
  }

  private closing(at: number): number | undefined {
    const top = this.nesting.top
    if (top && this.html.startsWith(top.name, at + 2)) {
      const end = at + 2 + top.name.length
      if (this.html.charCodeAt(end) === GREATER) {
        this.nesting.leaveTop()
        this.page?.turn(top.break)
        return end + 1
      }
    }
    const close = this.html.indexOf('>', at)
    const name = this.html.slice(at + 2, close).trim()
    if (close < 0 || !NAME.test(name)) return undefined
    const element = ELEMENTS.get(name.toLowerCase())
    this.page?.turn(element?.break)
    this.replace(at, close + 1, element ? this.nesting.leave(element) : '')
    return close + 1
  }

  private opening(at: number): number | undefined {
    const given = this.tags.begin(at + 1)
    const element = ELEMENTS.get(given) ?? ELEMENTS.get(given.toLowerCase())
    if (element) return this.allowed(at, given, element)
    const name = given.toLowerCase()
    if (!NAME.test(given) || STRANGE.has(name)) return undefined
    while (this.tags.next());
    if (this.tags.end !== 'open' && this.tags.end !== 'empty') return undefined
    const end = DROP.has(name) ? this.endOfDropped(name, this.tags.at) : this.tags.at
    if (end !== undefined) this.replace(at, end, '')
    return end
  }

  private allowed(at: number, given: string, element: Element): number | undefined {
    if (element.name === 'a' && ++this.links > LINKS) return undefined
    const bare = at + 1 + given.length
    const isBare = given === element.name && this.html.charCodeAt(bare) === GREATER && given !== 'img'
    return isBare ? this.enter(at, bare + 1, element, undefined) : this.withAttributes(at, element)
  }

  private withAttributes(at: number, element: Element): number | undefined {
    const rewritten = rewriteAttributes(this.tags, element, this.base)
    const end = this.tags.at
    if (rewritten === 'odd') return undefined
    if (rewritten !== 'left out') return this.enter(at, end, element, rewritten.tag)
    this.replace(at, end, '')
    return end
  }

  /** Writes an opening tag: as it stands, or `tag`. */
  private enter(at: number, end: number, element: Element, tag: string | undefined): number | undefined {
    this.page?.turn(element.break)
    if (element.empty) {
      if (tag !== undefined) this.replaceVoid(at, end, tag)
      return end
    }
    const ends = this.nesting.enter(element)
    if (tag !== undefined || ends !== '') this.replace(at, end, ends + (tag ?? this.html.slice(at, end)))
    return this.nesting.depth > DEPTH ? undefined : end
  }

  /** `<br/>` and `<br />` stay as they were written. */
  private replaceVoid(at: number, end: number, tag: string): void {
    const slash = this.html.charCodeAt(end - 3) === 0x20 ? ' />' : '/>'
    this.replace(at, end, this.tags.end === 'open' ? tag : tag.slice(0, -1) + slash)
  }

  /** Just after the end tag of an element that goes whole; undefined when it has none, or another of its name inside. */
  private endOfDropped(name: string, from: number): number | undefined {
    const close = new RegExp(`<(/?)${name}[\\s/>]`, 'giu')
    close.lastIndex = from
    const found = close.exec(this.html)
    if (!found || found[1] === '') return undefined
    const end = this.html.indexOf('>', found.index)
    return end < 0 ? undefined : end + 1
  }
}
