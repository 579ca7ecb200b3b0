import { type Declared, decodeEntities, escapeText } from '../entities.ts'
import { type Branch, remark } from './node.ts'
import type { Scope } from './scope.ts'
import { type Dialect, ENDS_TEXT, FIELDS, type FieldRule } from './vocabulary.ts'

/** An element that has begun and not ended. */
export type Open = {
  tag: string
  /** Undefined for an element that is passed over, or that is markup inside a text. */
  rule: FieldRule | undefined
  node: Branch | undefined
  scope: Scope
  /** Text as it stands in the document, references undecoded; markup is added to it in order. */
  raw: string
  /** A CDATA section that is the whole text so far: kept apart, for it needs no decoding. */
  cdata: string | undefined
  /** Whether `raw` holds words, or `cdata` does. Kept, for asking a growing text is quadratic. */
  filled: boolean
  markup: boolean
}

/** An element just begun. */
export const createOpen = (tag: string, rule: FieldRule | undefined, node: Branch | undefined, scope: Scope): Open => ({
  tag,
  rule,
  node,
  scope,
  raw: '',
  cdata: undefined,
  filled: false,
  markup: false,
})

/** Adds words as they stand in the document. */
export function addWords(open: Open, words: string): void {
  const blank = words.trim() === ''
  if (open.cdata !== undefined && !blank) flushCdata(open)
  if (open.cdata === undefined) open.raw += words
  open.filled ||= !blank
}

/** Adds the inside of a CDATA section. */
export function addCdata(open: Open, text: string): void {
  if (!open.filled && !open.markup) {
    open.cdata = text
    open.filled = true
    return
  }
  flushCdata(open)
  open.raw += escapeText(text)
}

/** Adds a tag of the markup inside a text. */
export function addMarkup(open: Open, tag: string): void {
  flushCdata(open)
  open.markup = true
  open.raw += tag
}

/** Hands the text of an element that has ended to its branch. */
export function settle(open: Open, node: Branch, entities: Declared): void {
  node._ = open.cdata ?? (open.markup ? open.raw : decodeEntities(open.raw, entities))
  if (open.markup) remark(node, 'wire:markup', 'yes')
}

/** Markup goes on; only what cannot stand in a text ends it: the tag before was never closed. */
export function endsText(text: Open, name: string, dialect: Dialect): boolean {
  if (text.rule?.body) return ENDS_TEXT.has(name)
  return FIELDS[dialect].has(name) && !name.startsWith('xhtml:')
}

function flushCdata(open: Open): void {
  if (open.cdata === undefined) return
  open.raw += escapeText(open.cdata)
  open.cdata = undefined
}

/** Writes what the surroundings say (base, language) where the reader of the branch finds it. */
export function note(node: Branch, scope: Scope): void {
  if (scope.base !== undefined) remark(node, 'wire:base', scope.base)
  if (scope.language !== undefined) remark(node, 'wire:language', scope.language)
}
