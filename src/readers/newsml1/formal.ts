import { attributeOf, childrenOf, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'

/** The value of an element: its FormalName (NewsML 1.2 §5.3), or the words that some write instead. */
export const formalName = (node: XmlNode | undefined): string | undefined =>
  attributeOf(node, 'formalname') ?? (node && childrenOf(node).length === 0 ? wordsOf(node) : undefined)

/** The values of a Property by its name, in lower case (NewsML 1.2, Property). */
export const propertiesOf = (node: XmlNode | undefined, name: RegExp): string[] =>
  childrenOf(node, 'property')
    .filter((one) => name.test(attributeOf(one, 'formalname') ?? ''))
    .flatMap((one) => attributeOf(one, 'value') ?? wordsOf(one) ?? [])

/** Elements at any depth that belong to this item and not to one inside it. */
export function within(node: XmlNode | undefined, ...names: string[]): XmlNode[] {
  const found: XmlNode[] = []
  collect(node, names, found)
  return found
}

function collect(node: XmlNode | undefined, names: readonly string[], found: XmlNode[]): void {
  for (const child of node?.children ?? []) {
    if (typeof child === 'string' || child.name === 'newsitem') continue
    if (names.includes(child.name)) found.push(child)
    else collect(child, names, found)
  }
}
