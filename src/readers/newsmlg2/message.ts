import type { WireCopy } from '../wire/copy.ts'
import type { Part } from '../wire/join.ts'
import { attributeOf, childrenOf, findPath } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'
import { referencesOf } from './body.ts'
import { itemClassOf } from './files.ts'

/** An item of a news message, and its element. */
export type MessagePart = Part & { node: XmlNode }

/** What an item is to the others of its message (NewsML-G2, link, groupSet, targetResourceAttributes). */
export function partOf(node: XmlNode, copy: WireCopy): MessagePart {
  const guid = attributeOf(node, 'guid')
  const links = childrenOf(findPath(node, 'itemmeta'), 'link').flatMap((link) => attributeOf(link, 'residref') ?? [])
  return { node, copy, kind: kindOf(node, copy), names: guid ? [guid] : [], links, groups: groupsOf(node) }
}

function kindOf(node: XmlNode, copy: WireCopy): Part['kind'] {
  if (node.name === 'packageitem') return 'package'
  if (copy.html ?? copy.plain) return 'text'
  return (copy.media ?? []).length > 0 && itemClassOf(node) !== 'text' ? 'picture' : 'other'
}

function groupsOf(node: XmlNode): string[][] {
  if (node.name !== 'packageitem') return []
  const groups = new Map<XmlNode, string[]>()
  for (const { ref, group } of referencesOf(node)) {
    const name = attributeOf(ref, 'residref') ?? ''
    const names = groups.get(group)
    if (names) names.push(name)
    else groups.set(group, [name])
  }
  return [...groups.values()]
}
