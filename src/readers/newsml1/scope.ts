import { attributeOf, childrenOf, findPath } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'
import { componentsOf, type Placed } from './components.ts'
import { within } from './formal.ts'

/** The components that speak of the story, nearest first; after them those that hold neither it nor pictures. */
export function scopeOf(node: XmlNode, contents: readonly Placed[], story: Placed | undefined): XmlNode[] {
  const chain = componentsOf((story ?? contents[0])?.chain)
  const pictured = new Set<XmlNode>()
  for (const { content, chain: around } of contents)
    if (attributeOf(content, 'href')) for (const component of componentsOf(around)) pictured.add(component)
  const others = componentsIn(node).filter((one) => !chain.includes(one) && !pictured.has(one))
  return [...chain, ...others.filter((one) => !isSpoken(one, contents)), ...childrenOf(node, 'update')]
}

const componentsIn = (node: XmlNode): XmlNode[] =>
  childrenOf(node).flatMap((child) =>
    child.name === 'newsitem'
      ? []
      : child.name === 'newscomponent'
        ? [child, ...componentsIn(child)]
        : componentsIn(child),
  )

/** Whether a component has content of its own: what it says is said of that. */
const isSpoken = (component: XmlNode, contents: readonly Placed[]): boolean =>
  contents.length > 0 && (childrenOf(component, 'contentitem').length > 0 || findPath(component, 'role') !== undefined)

/** The lines of a component by their name (NewsML 1.2 §5.10); of an Update, those it changes. */
export const lines = (component: XmlNode, name: string): XmlNode[] =>
  component.name === 'update' ? within(component, name) : childrenOf(findPath(component, 'newslines'), name)
