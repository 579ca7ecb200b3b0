const QUOTE = 0x22
const APOSTROPHE = 0x27
const SLASH = 0x2f
const LESS = 0x3c
const EQUALS = 0x3d
const GREATER = 0x3e

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c

const endsName = (code: number): boolean => code === GREATER || code === SLASH || code === LESS || isSpace(code)

/** How a tag ended: `<a>`, `<a/>`, at the next tag's `<` because its `>` is missing, or never. */
export type TagEnd = 'open' | 'empty' | 'next' | 'never'

/**
 * Reads the tags of markup, broken or not, one attribute at a time. Linear, and nothing is built that is not asked for:
 * `begin` reads the name, `next` moves to each attribute, after which `end` says how the tag ended and `at` where.
 */
export class TagScanner {
  at = 0
  end: TagEnd = 'open'
  /** The attribute that `next` moved to: its name and value as they stand, references and all. */
  attribute = ''
  value = ''
  /** The quotation mark around the value; empty when there is none. */
  quote: '"' | "'" | '' = ''
  private readonly text: string
  private readonly runaway: RegExp | undefined

  /** A quoted value in which `runaway` matches has lost its closing quotation mark. */
  constructor(text: string, runaway?: RegExp) {
    this.text = text
    this.runaway = runaway
  }

  /** The name of the tag whose first letter stands at `start`. */
  begin(start: number): string {
    this.at = start
    return this.readName(false)
  }

  /** Moves to the next attribute; false at the end of the tag, with `at` just after it. */
  next(): boolean {
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (code === GREATER) return this.finish(this.text.charCodeAt(this.at - 1) === SLASH ? 'empty' : 'open', 1)
      if (code === LESS) return this.finish('next', 0)
      if (Number.isNaN(code)) return this.finish('never', 0)
      if (!isSpace(code) && code !== SLASH) break
      this.at++
    }
    this.attribute = this.readName(true)
    this.skipSpace()
    this.value = ''
    this.quote = ''
    if (this.text.charCodeAt(this.at) !== EQUALS) return true
    this.at++
    this.skipSpace()
    this.value = this.readValue()
    return true
  }

  private finish(end: TagEnd, width: number): false {
    this.end = end
    this.at += width
    return false
  }

  private readName(attribute: boolean): string {
    const start = this.at
    // A name that begins with "=" is a name all the same (HTML §13.2.5.32): whatever stands there is passed.
    let at = start + 1
    for (; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at)
      if (endsName(code) || (attribute && code === EQUALS)) break
    }
    this.at = at
    return this.text.slice(start, at)
  }

  private readValue(): string {
    let start = this.at
    const code = this.text.charCodeAt(start)
    if (code === QUOTE || code === APOSTROPHE) {
      const quote = code === QUOTE ? '"' : "'"
      const closed = this.text.indexOf(quote, start + 1)
      const end = closed < 0 ? this.text.length : closed
      const value = this.text.slice(start + 1, end)
      if (!this.runaway || !value.includes('<') || !this.runaway.test(value)) {
        this.quote = quote
        this.at = closed < 0 ? end : end + 1
        return value
      }
      start++
    }
    let at = start
    for (; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at)
      if (code === GREATER || isSpace(code)) break
    }
    this.at = at
    return this.text.slice(start, at)
  }

  private skipSpace(): void {
    while (isSpace(this.text.charCodeAt(this.at))) this.at++
  }
}
