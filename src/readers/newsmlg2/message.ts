import type { WireCopy } from '../wire/copy.ts'
import { attributeOf, childrenOf, findPath } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'
import { referencesOf } from './body.ts'
import { itemClassOf } from './files.ts'

/** An item of a message with what it says. */
export type Part = { node: XmlNode; copy: WireCopy }

/** Items as an editor means them: pictures with their text, packages that only list the message left out. */
export function joinParts(parts: readonly Part[]): { parts: Part[]; warnings: string[] } {
  if (parts.length < 2) return { parts: [...parts], warnings: [] }
  const texts = parts.filter(isText)
  const ownersOf = ownership(parts, texts)
  const joined = new Map<Part, Part[]>()
  const owned = new Set<Part>()
  for (const picture of parts.filter(isPicture)) {
    for (const text of ownersOf(picture)) {
      joined.set(text, [...(joined.get(text) ?? []), picture])
      owned.add(picture)
    }
  }
  const listing = parts.filter((part) => onlyLists(part, parts, texts))
  const kept = parts.filter((part) => !owned.has(part) && !listing.includes(part))
  return {
    parts: kept.map((part) => ({ ...part, copy: withPictures(part.copy, joined.get(part) ?? []) })),
    warnings: listing.map(
      ({ copy }) =>
        `the package "${(copy.headline ?? copy.guid ?? '').slice(0, 60)}" only lists what is in this message`,
    ),
  }
}

const withPictures = (copy: WireCopy, pictures: readonly Part[]): WireCopy => ({
  ...copy,
  media: [...(copy.media ?? []), ...pictures.flatMap((picture) => picture.copy.media ?? [])],
  enclosures: [...(copy.enclosures ?? []), ...pictures.flatMap((picture) => picture.copy.enclosures ?? [])],
})

const isPackage = ({ node }: Part): boolean => node.name === 'packageitem'

/** What was withdrawn or held is never joined: the notice about it must stand by itself. */
const isUsable = ({ copy }: Part): boolean =>
  !/(?:cancell?ed|withheld|embargoed|killed|withdrawn)$/iu.test(copy.pubStatus ?? '') && copy.embargo === undefined

const hasCopy = ({ copy }: Part): boolean => Boolean(copy.html ?? copy.plain)

const isText = (part: Part): boolean => !isPackage(part) && isUsable(part) && hasCopy(part)

function isPicture(part: Part): boolean {
  if (isPackage(part) || !isUsable(part) || hasCopy(part) || (part.copy.media ?? []).length === 0) return false
  return itemClassOf(part.node) !== 'text'
}

const guidOf = ({ node }: Part): string | undefined => attributeOf(node, 'guid')

/** NewsML-G2, link and targetResourceAttributes: the items an item points to. */
const linksOf = ({ node }: Part): string[] =>
  childrenOf(findPath(node, 'itemmeta'), 'link').flatMap((link) => attributeOf(link, 'residref') ?? [])

/** Whose picture it is: of the text that links to it, that it links to, whose package group it is in; else of the only text. */
function ownership(parts: readonly Part[], texts: readonly Part[]): (picture: Part) => Part[] {
  const byGuid = new Map(texts.map((text) => [guidOf(text) ?? '', text]))
  const linking = groupedBy(texts.flatMap((text) => linksOf(text).map((to) => [to, text] as const)))
  const grouped = new Map(parts.filter(isPackage).flatMap((part) => [...groupOwners(part.node, byGuid)]))
  return (picture) => {
    const guid = guidOf(picture) ?? ''
    const linked = linking.get(guid) ?? linksOf(picture).flatMap((to) => byGuid.get(to) ?? [])
    if (linked.length > 0) return [...new Set(linked)]
    const mate = grouped.get(guid)
    if (mate) return [mate]
    return texts.length === 1 ? [...texts] : []
  }
}

function groupedBy(pairs: readonly (readonly [string, Part])[]): ReadonlyMap<string, Part[]> {
  const lists = new Map<string, Part[]>()
  for (const [key, part] of pairs) {
    const list = lists.get(key)
    if (list) list.push(part)
    else lists.set(key, [part])
  }
  return lists
}

/** For each thing a package refers to, the first text of its group, else of the package. */
function groupOwners(node: XmlNode, texts: ReadonlyMap<string, Part>): ReadonlyMap<string, Part> {
  const refs = referencesOf(node).map(({ ref, group }) => ({ guid: attributeOf(ref, 'residref') ?? '', group }))
  const first = new Map<XmlNode, Part>()
  for (const { guid, group } of refs) {
    const text = texts.get(guid)
    if (text && !first.has(group)) first.set(group, text)
  }
  const main = first.values().next().value
  const owners = new Map<string, Part>()
  for (const { guid, group } of refs) {
    const owner = first.get(group) ?? main
    if (owner) owners.set(guid, owner)
  }
  return owners
}

function onlyLists(part: Part, parts: readonly Part[], texts: readonly Part[]): boolean {
  if (!isPackage(part) || !isUsable(part) || texts.length === 0) return false
  const here = new Set(parts.map(guidOf))
  const named = referencesOf(part.node).map(({ ref }) => attributeOf(ref, 'residref'))
  const guids = new Set(texts.map(guidOf))
  return named.length > 0 && named.every((guid) => here.has(guid)) && named.some((guid) => guids.has(guid))
}
