import type { TopicNames } from '../wire/topics.ts'
import { attributeOf, childrenOf, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'

/** What is known of an item before its fields are read: its language, and the names its `assert` elements give to codes. */
export type Context = { language: string | undefined; asserted: ReadonlyMap<string, XmlNode> }

const primary = (tag: string | undefined): string | undefined => tag?.toLowerCase().split(/[-_]/u)[0]

/** 0 in the item's language, 1 in none, 2 in another. */
function foreignness(node: XmlNode, language: string | undefined): number {
  const own = primary(attributeOf(node, 'lang'))
  return own === undefined ? 1 : own === primary(language) ? 0 : 2
}

/** Sub-headlines, short and coded names stand in for a headline or name only where there is no other. */
const LESSER = /sub|short|mnemonic|kicker|deck|abbrev|teaser|social|seo|sms|mobile/iu

const lesser = (node: XmlNode): number =>
  LESSER.test(attributeOf(node, 'role') ?? attributeOf(node, 'rendition') ?? '') ? 1 : 0
const rankOf = (node: XmlNode): number => Number(attributeOf(node, 'rank') ?? 99) || 99

/** One of several that say the same: in the item's language, of the plainest role, of the best rank (NewsML-G2, i18nAttributes). */
export function choose(nodes: readonly XmlNode[], language: string | undefined): XmlNode | undefined {
  if (nodes.length < 2) return nodes[0]
  const told = nodes.filter((node) => wordsOf(node) !== undefined)
  return told.toSorted(
    (a, b) => lesser(a) - lesser(b) || foreignness(a, language) - foreignness(b, language) || rankOf(a) - rankOf(b),
  )[0]
}

/** The words of the one chosen. */
export const chooseWords = (nodes: readonly XmlNode[], language: string | undefined): string | undefined =>
  wordsOf(choose(nodes, language))

/** All that are in the item's language or in none; all there are when none is. */
export function inLanguage(nodes: readonly XmlNode[], language: string | undefined): XmlNode[] {
  const least = Math.min(...nodes.map((node) => foreignness(node, language)))
  return nodes.filter((node) => foreignness(node, language) <= Math.max(least, 1))
}

/** NewsML-G2, flexAttributes: a code, or its address. */
export const codeOf = (node: XmlNode | undefined): string | undefined =>
  attributeOf(node, 'qcode') ?? attributeOf(node, 'uri') ?? attributeOf(node, 'code')

/** The name of a person, place or thing: its own, that of the item's assertion about the same code, its literal. */
export function nameOf(node: XmlNode | undefined, { language, asserted }: Context): string | undefined {
  const key = codeOf(node) ?? attributeOf(node, 'literal')
  return (
    chooseWords(childrenOf(node, 'name'), language) ??
    chooseWords(childrenOf(asserted.get(key ?? ''), 'name'), language) ??
    attributeOf(node, 'literal')
  )
}

/** Names in the languages an item keeps, when they are given in more than one. */
export function namesOf(node: XmlNode): TopicNames | undefined {
  const names = childrenOf(node, 'name').filter((name) => lesser(name) === 0)
  const inOne = (language: string) => wordsOf(names.find((name) => primary(attributeOf(name, 'lang')) === language))
  const found = { fr: inOne('fr'), ar: inOne('ar'), en: inOne('en') }
  return Object.values(found).filter((name) => name !== undefined).length > 1 ? found : undefined
}
