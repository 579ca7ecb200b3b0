import { resolveLink } from '../link.ts'
import type { Attributes } from './node.ts'
import { type Dialect, NAMESPACES, USUAL_PREFIXES } from './vocabulary.ts'

/** What holds inside an element: its namespaces, the base of its links, its language. Scopes are chained, never copied. */
export type Scope = {
  parent: Scope | undefined
  /** Prefixes declared here, each with the prefix of the vocabulary; '' for the default namespace. */
  declared: Map<string, string> | undefined
  base: string | undefined
  language: string | undefined
  /** Names already worked out in this scope. */
  names: Map<string, string>
}

export const rootScope = (base: string | undefined): Scope => ({
  parent: undefined,
  declared: undefined,
  base,
  language: undefined,
  names: new Map(),
})

/** The scope inside an element with these attributes: the same one when they change nothing. */
export function enterScope(scope: Scope, attributes: Attributes | undefined): Scope {
  if (!attributes) return scope
  let declared: Map<string, string> | undefined
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue
    declared ??= new Map()
    const prefix = name === 'xmlns' ? '' : name.slice(6).toLowerCase()
    declared.set(prefix, vocabularyOf(attributes[name] ?? '', prefix))
  }
  const base = attributes['xml:base']
  const language = attributes['xml:lang']
  if (!declared && base === undefined && language === undefined) return scope
  return {
    parent: scope,
    declared,
    base: base === undefined ? scope.base : resolveLink(base, scope.base),
    language: language ?? scope.language,
    names: declared ? new Map() : scope.names,
  }
}

/** A usual prefix bound to an address nobody knows is a misspelt address. */
const vocabularyOf = (address: string, prefix: string): string =>
  NAMESPACES.get(address.trim().toLowerCase().replace(/[/#]$/u, '')) ?? (USUAL_PREFIXES.has(prefix) ? prefix : '?')

/** `DC:Creator` → `dc:creator`, by what the prefix stands for here. The dialect's own namespace has no prefix. */
export function qualify(scope: Scope, tag: string, dialect: Dialect): string {
  const known = scope.names.get(tag)
  if (known !== undefined) return known
  const name = qualified(scope, tag.toLowerCase(), dialect)
  if (scope.names.size < 1000) scope.names.set(tag, name)
  return name
}

function qualified(scope: Scope, tag: string, dialect: Dialect): string {
  const colon = tag.indexOf(':')
  const local = tag.slice(colon + 1)
  const prefix = colon < 0 ? '' : tag.slice(0, colon)
  const vocabulary = findPrefix(scope, prefix) ?? (USUAL_PREFIXES.has(prefix) ? prefix : prefix && '?')
  if (vocabulary === '' || vocabulary === dialect) return local
  // An unknown default namespace on the root is a feed of somebody who wrote his own address there.
  if (vocabulary === '?' && prefix === '') return local
  return `${vocabulary}:${local}`
}

function findPrefix(scope: Scope, prefix: string): string | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const found = at.declared?.get(prefix)
    if (found !== undefined) return found
  }
  return undefined
}
