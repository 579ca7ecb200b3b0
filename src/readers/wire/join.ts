import type { WireCopy } from './copy.ts'

/** An item of a message, as far as it matters to the others. */
export type Part = {
  copy: WireCopy
  /** "other" has neither copy nor a file. */
  kind: 'text' | 'picture' | 'package' | 'other'
  /** What others may call it by. */
  names: string[]
  /** The names of the items it points to. */
  links: string[]
  /** Of a package: the names of what it lists, group by group. */
  groups: string[][]
}

/** Items as an editor means them: pictures with their text, packages that only list the message left out. */
export function joinParts<One extends Part>(parts: readonly One[]): { parts: One[]; warnings: string[] } {
  if (parts.length < 2) return { parts: [...parts], warnings: [] }
  const texts = parts.filter((part) => part.kind === 'text' && !isCanceled(part))
  const ownersOf = ownership(parts, texts)
  const joined = new Map<Part, Part[]>()
  const owned = new Set<Part>()
  for (const picture of parts.filter((part) => part.kind === 'picture' && !isCanceled(part))) {
    for (const text of ownersOf(picture).filter((one) => !isHeldLonger(picture, one))) {
      joined.set(text, [...(joined.get(text) ?? []), picture])
      owned.add(picture)
    }
  }
  const listing = listingOf(parts, texts)
  const kept = parts.filter((part) => !owned.has(part) && !listing.includes(part))
  return {
    parts: kept.map((part) => ({ ...part, copy: withPictures(part.copy, joined.get(part) ?? []) })),
    warnings: listing.map(({ copy }) => listingWarning(copy.headline ?? copy.guid)),
  }
}

/** Why a package is no item of its own. */
export const listingWarning = (name: string | undefined): string =>
  `the package "${(name ?? '').slice(0, 60)}" only lists what is in this message`

const withPictures = (copy: WireCopy, pictures: readonly Part[]): WireCopy => ({
  ...copy,
  media: [...(copy.media ?? []), ...pictures.flatMap((picture) => picture.copy.media ?? [])],
  enclosures: [...(copy.enclosures ?? []), ...pictures.flatMap((picture) => picture.copy.enclosures ?? [])],
})

/** What was withdrawn is never joined: the notice about it must stand by itself. */
const isCanceled = ({ copy }: Part): boolean => /(?:cancell?ed|killed|withdrawn)$/iu.test(copy.pubStatus ?? '')

const isHeld = ({ copy }: Part): boolean =>
  copy.embargo !== undefined || /(?:withheld|embargoed)$/iu.test(copy.pubStatus ?? '')

/** A picture under an embargo goes with a text under the same, never with one that may go out before. */
const isHeldLonger = (picture: Part, text: Part): boolean =>
  isHeld(picture) && !(isHeld(text) && picture.copy.embargo === text.copy.embargo)

/** Whose picture it is: of the text that links to it, that it links to, whose package group it is in; else of the only text. */
function ownership(parts: readonly Part[], texts: readonly Part[]): (picture: Part) => Part[] {
  const byName = new Map(texts.flatMap((text) => text.names.map((name) => [name, text] as const)))
  const linking = listsOf(texts.flatMap((text) => text.links.map((to) => [to, text] as const)))
  const grouped = new Map(parts.filter(({ kind }) => kind === 'package').flatMap((part) => groupOwners(part, byName)))
  return (picture) => {
    const named = picture.names.flatMap((name) => linking.get(name) ?? [])
    const linked = named.length > 0 ? named : picture.links.flatMap((to) => byName.get(to) ?? [])
    if (linked.length > 0) return [...new Set(linked)]
    const mates = picture.names.flatMap((name) => grouped.get(name) ?? [])
    if (mates.length > 0) return mates.slice(0, 1)
    return texts.length === 1 ? [...texts] : []
  }
}

function listsOf(pairs: readonly (readonly [string, Part])[]): ReadonlyMap<string, Part[]> {
  const lists = new Map<string, Part[]>()
  for (const [key, part] of pairs) {
    const list = lists.get(key)
    if (list) list.push(part)
    else lists.set(key, [part])
  }
  return lists
}

/** For each thing a package lists, the first text of its group, else of the package. */
function groupOwners({ groups }: Part, texts: ReadonlyMap<string, Part>): (readonly [string, Part])[] {
  const textOf = (names: readonly string[]) => names.map((name) => texts.get(name)).find((text) => text !== undefined)
  const main = textOf(groups.flat())
  return groups.flatMap((names) => {
    const owner = textOf(names) ?? main
    return owner ? names.map((name) => [name, owner] as const) : []
  })
}

function listingOf<One extends Part>(parts: readonly One[], texts: readonly Part[]): One[] {
  const here = new Set(parts.flatMap(({ names }) => names))
  const told = new Set(texts.flatMap(({ names }) => names))
  return parts.filter((part) => {
    const listed = part.groups.flat()
    const isListing = part.kind === 'package' && !isCanceled(part) && !isHeld(part) && listed.length > 0
    return isListing && listed.every((name) => here.has(name)) && listed.some((name) => told.has(name))
  })
}
