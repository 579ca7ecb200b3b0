import { isWebAddress, LINK_LENGTH, resolveLink } from '../link.ts'
import { all, type Branch, first, textOf } from './node.ts'

const baseOf = (node: Branch): string | undefined => node.$['wire:base']

/** The page of an entry or feed: Atom's alternate link, RSS's link, the permalink, what RDF says it is about. */
export function linkOf(fields: Branch): string | undefined {
  const link = plainLink(fields) ?? alternateLink(fields) ?? permalink(fields) ?? about(fields)
  return link && link.length <= LINK_LENGTH ? link : undefined
}

function plainLink(fields: Branch): string | undefined {
  // The last of several holds, as in the readers that feeds are tested with.
  const links = all(fields, 'link')
  if (!links.some(hasWords)) return undefined
  const link = links.findLast((one) => hasWords(one) || (one.$.href !== undefined && one.$.rel === undefined))
  return link && resolveLink(hasWords(link) ? firstWord(link._) : (link.$.href ?? ''), baseOf(link))
}

const hasWords = (link: Branch): boolean => link._.trim() !== '' && link.$.href === undefined

/** White space inside an address is a line break of the writer's; what follows is not part of it. */
const firstWord = (text: string): string =>
  text
    .trim()
    .split(/[\n\r\t]/u)[0]
    ?.trim() ?? ''

function alternateLink(fields: Branch): string | undefined {
  const links = [...all(fields, 'link'), ...all(fields, 'atom:link')].filter((link) => link.$.href !== undefined)
  const alternates = links.filter(({ $ }) => /^(?:alternate|)$/iu.test(($.rel ?? '').trim()))
  const page = alternates.find(({ $ }) => $.type === undefined || /html/iu.test($.type)) ?? alternates[0]
  return page && resolveLink(page.$.href ?? '', baseOf(page))
}

function permalink(fields: Branch): string | undefined {
  const guid = first(fields, 'guid')
  if (!guid || guid._.trim() === '') return undefined
  if (isPermalink(guid)) return guid._.trim()
  // Said to be one, it may be relative as any other link.
  const said = guid.$.ispermalink?.trim().toLowerCase() === 'true'
  const link = said ? resolveLink(guid._, baseOf(guid)) : ''
  return isWebAddress(link) ? link : undefined
}

/** RSS 2.0: a guid is a permalink unless it says otherwise; only a web address can be followed. */
export const isPermalink = (guid: Branch): boolean =>
  guid.$.ispermalink?.trim().toLowerCase() !== 'false' && isWebAddress(guid._.trim())

function about(fields: Branch): string | undefined {
  const address = rdfAbout(fields)
  return address && isWebAddress(address) ? address : undefined
}

/** RDF/XML §2.5: what an entry is about names it. */
export function rdfAbout(fields: Branch): string | undefined {
  const attributes = first(fields, 'wire:self')?.$
  const name = Object.keys(attributes ?? {}).find((one) => one === 'about' || one.endsWith(':about'))
  return attributes?.[name ?? '']?.trim() || undefined
}

/** Files Atom links to as enclosures. */
export const enclosureLinks = (fields: Branch): Branch[] =>
  [...all(fields, 'link'), ...all(fields, 'atom:link')].filter(({ $ }) => $.rel === 'enclosure' && Boolean($.href))

/** What links inside this entry are relative to: xml:base, else the entry's own page. */
export const bodyBase = (node: Branch, fields: Branch): string | undefined => {
  const base = baseOf(node)
  return base ?? linkOf(fields) ?? textOf(fields, 'url')
}
