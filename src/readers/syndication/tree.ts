import type { Declared } from '../entities.ts'
import { type Attributes, addChild, type Branch, createBranch } from './node.ts'
import { addCdata, addMarkup, addWords, createOpen, endsText, note, type Open, settle } from './open.ts'
import { type Sink, scan } from './scan.ts'
import { enterScope, qualify, rootScope, type Scope } from './scope.ts'
import { closingTag, openingTag } from './serialise.ts'
import { type Dialect, FIELDS, type FieldRule, ROOTS } from './vocabulary.ts'

/** Elements deeper than this are not followed; an item that holds them is refused. Real feeds stay under 40. */
const DEPTH = 256
/** Children of one name, items of one document. */
const CHILDREN = 500
export const ITEMS = 25_000

/** A feed as a tree in xml2js's shape, and what happened to its entries on the way. */
export type FeedTree = {
  dialect: Dialect
  head: Branch
  entries: Branch[]
  /** Names of fields that occur, as rss-parser sees them. */
  names: ReadonlySet<string>
  /** Entries that were refused, by their place among all entries. */
  refused: { index: number; reason: string }[]
  /** The bytes ended before the root element did. */
  cut: boolean
  warnings: string[]
}

/**
 * Builds the tree of one document. Undefined when no feed begins in it.
 */
export function buildTree(xml: string, url: string | undefined, entities: Declared): FeedTree | undefined {
  const builder = new TreeBuilder(xml, url, entities)
  scan(xml, entities, builder)
  return builder.finish()
}

class TreeBuilder implements Sink {
  private readonly xml: string
  private readonly entities: Declared
  private readonly stack: Open[] = []
  /** The text element that is being filled: everything inside it is markup. */
  private filling: Open | undefined
  /** Open elements beyond DEPTH, counted but not kept. */
  private beyond = 0
  private dialect: Dialect | undefined
  private head: Branch = createBranch()
  private readonly entries: Branch[] = []
  private readonly refused: { index: number; reason: string }[] = []
  private readonly warnings = new Set<string>()
  private readonly names = new Set(['wire:self'])
  private seen = 0
  private tooDeep = false
  private ended = false
  private scope: Scope

  constructor(xml: string, url: string | undefined, entities: Declared) {
    this.xml = xml
    this.entities = entities
    this.scope = rootScope(url)
  }

  finish(): FeedTree | undefined {
    if (!this.dialect) return undefined
    const cut = !this.ended && this.stack.length > 0
    while (this.stack.length > 0) this.closeTop(cut)
    const { dialect, head, entries, names, refused } = this
    return { dialect, head, entries, names, refused, cut, warnings: [...this.warnings] }
  }

  words(start: number, end: number): void {
    const target = this.target()
    if (target) addWords(target, this.xml.slice(start, end))
  }

  stray(): void {
    const target = this.target()
    if (target) addWords(target, '&lt;')
  }

  cdata(start: number, end: number): void {
    const target = this.target()
    if (target) addCdata(target, this.xml.slice(start, end))
  }

  open(tag: string, attributes: Attributes | undefined, closed: boolean): void {
    const opened = this.enter(tag, attributes)
    if (!closed) return
    if (opened) this.closeTop(false)
    else if (this.beyond > 0) this.beyond--
  }

  close(tag: string): void {
    const at =
      this.stack.at(-1)?.tag === tag ? this.stack.length - 1 : this.stack.findLastIndex((open) => open.tag === tag)
    if (this.beyond > 0) {
      // Only the end of an entry, or of what holds it, leads out of the depth.
      const rule = at < 0 ? undefined : this.stack[at]?.rule
      if (rule?.kind !== 'entry' && rule?.kind !== 'head') {
        this.beyond--
        return
      }
      this.beyond = 0
    }
    if (at < 0) return
    while (this.stack.length > at) this.closeTop(false)
    if (this.stack.length === 0 && this.dialect) this.ended = true
  }

  /** Where text goes now. */
  private target(): Open | undefined {
    if (this.beyond > 0) return undefined
    const open = this.filling ?? this.stack.at(-1)
    return open?.node ? open : undefined
  }

  /** Opens an element; false when it lies too deep to be followed. */
  private enter(tag: string, attributes: Attributes | undefined): boolean {
    if (this.beyond > 0 || this.stack.length >= DEPTH) {
      this.beyond++
      this.tooDeep = true
      return false
    }
    if (!this.dialect && !this.begin(tag)) return this.push(tag, undefined, undefined, this.scope)
    const dialect = this.dialect ?? 'rss'
    const scope = enterScope(this.stack.at(-1)?.scope ?? this.scope, attributes)
    const name = qualify(scope, tag, dialect)
    if (!this.filling) return this.openField(tag, name, attributes, scope)
    if (!endsText(this.filling, name, dialect)) return this.openMarkup(this.filling, tag, attributes, scope)
    while (this.filling) this.closeTop(false)
    return this.enter(tag, attributes)
  }

  private begin(tag: string): boolean {
    const dialect = ROOTS.get(tag.slice(tag.indexOf(':') + 1).toLowerCase())
    if (!dialect) return false
    this.dialect = dialect
    // What stood before the root (a warning of the server's, half a page) is not part of the feed.
    this.stack.length = 0
    return true
  }

  private openMarkup(text: Open, tag: string, attributes: Attributes | undefined, scope: Scope): boolean {
    addMarkup(text, openingTag(tag, attributes, scope))
    return this.push(tag, undefined, undefined, scope)
  }

  private openField(tag: string, name: string, attributes: Attributes | undefined, scope: Scope): boolean {
    const rule = FIELDS[this.dialect ?? 'rss'].get(name)
    if (rule?.kind === 'entry') return this.openEntry(tag, rule, attributes, scope)
    if (rule?.kind === 'head') return this.openHead(tag, rule, attributes, scope)
    const parent = this.stack.at(-1)?.node
    if (!rule || !parent) return this.push(tag, undefined, undefined, scope)
    const node = createBranch(attributes)
    note(node, scope)
    this.names.add(rule.as)
    if (!addChild(parent, rule.as, node, CHILDREN)) this.warnings.add(`more than ${CHILDREN} "${name}" in one place`)
    return this.push(tag, rule, node, scope)
  }

  private openHead(tag: string, rule: FieldRule, attributes: Attributes | undefined, scope: Scope): boolean {
    const self = createBranch(attributes)
    note(self, scope)
    addChild(this.head, 'wire:self', self, 4)
    return this.push(tag, rule, this.head, scope)
  }

  private openEntry(tag: string, rule: FieldRule, attributes: Attributes | undefined, scope: Scope): boolean {
    // An entry inside an entry: the one before was never closed.
    const before = this.stack.findIndex((open) => open.rule?.kind === 'entry')
    if (before >= 0) {
      while (this.stack.length > before) this.closeTop(false)
      return this.enter(tag, attributes)
    }
    if (this.entries.length >= ITEMS) {
      this.warnings.add(`only the first ${ITEMS} entries were read`)
      return this.push(tag, undefined, undefined, scope)
    }
    this.tooDeep = false
    const node = createBranch()
    // rss-parser hands on children only: the entry's own attributes travel as one.
    const self = createBranch(attributes)
    note(self, scope)
    addChild(node, 'wire:self', self, 1)
    return this.push(tag, rule, node, scope)
  }

  private push(tag: string, rule: FieldRule | undefined, node: Branch | undefined, scope: Scope): boolean {
    const open = createOpen(tag, rule, node, scope)
    this.stack.push(open)
    if (rule?.kind === 'text') this.filling = open
    return true
  }

  private closeTop(cut: boolean): void {
    const open = this.stack.pop()
    if (!open) return
    if (open === this.filling) this.filling = undefined
    if (this.filling) addMarkup(this.filling, closingTag(open.tag))
    else if (open.rule?.kind === 'entry' && open.node) this.closeEntry(open.node, cut)
    else if (open.rule?.kind !== 'head' && open.node) settle(open, open.node, this.entities)
  }

  private closeEntry(node: Branch, cut: boolean): void {
    const index = this.seen++
    if (cut) this.refused.push({ index, reason: 'The feed was cut off inside this entry.' })
    else if (this.tooDeep) this.refused.push({ index, reason: `Its markup is nested more than ${DEPTH} deep.` })
    else this.entries.push(node)
  }
}
