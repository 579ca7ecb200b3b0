import type { Item, Media } from '../../model/item.ts'
import { isWebAddress, LINK_LENGTH, resolveLink } from '../link.ts'
import { readTitle } from '../text.ts'
import { enclosureLinks } from './links.ts'
import { all, type Branch, first } from './node.ts'

type Enclosure = Item['enclosures'][number]

/** One item carries at most this many files. */
const FILES = 200

/** The files of an entry: enclosures, Atom's enclosure links, media:content; each address once. */
export function enclosuresOf(fields: Branch): Enclosure[] {
  const found = [
    ...all(fields, 'enclosure').map((node) => readEnclosure(node, node.$.url ?? node.$.href, node.$.length)),
    ...enclosureLinks(fields).map((node) => readEnclosure(node, node.$.href, node.$.length)),
    ...mediaContents(fields).map(({ content }) => readEnclosure(content, content.$.url, content.$.filesize)),
  ]
  return distinct(found.filter((one) => one !== undefined))
}

function readEnclosure(node: Branch, address: string | undefined, length: string | undefined): Enclosure | undefined {
  if (!address?.trim()) return undefined
  const url = resolveLink(address, node.$['wire:base'])
  if (url.length > LINK_LENGTH) return undefined
  return { url, ...(node.$.type && { type: node.$.type.trim() }), ...(length?.trim() && { length: length.trim() }) }
}

/** Pictures, films and sounds with what is said of them. A media:group and the entry speak for what stands in them. */
export function mediaOf(fields: Branch, enclosures: Enclosure[]): Media[] {
  const described = mediaContents(fields).map(({ content, around }) => describe(content, around))
  const thumbnails = [fields, ...all(fields, 'media:group')].flatMap((around) =>
    [...all(around, 'media:thumbnail'), ...all(around, 'itunes:image')].map((node) =>
      describe(node, [around], 'picture'),
    ),
  )
  const files = enclosures.map(({ url, type }) => ({ url, kind: kindOf(type, undefined, url), ...(type && { type }) }))
  // A thumbnail is a smaller copy: it counts when there is no picture.
  const full = distinct([...described.filter((one) => one !== undefined), ...files])
  const hasPicture = full.some(({ kind }) => kind === 'picture')
  return hasPicture ? full : distinct([...full, ...thumbnails.filter((one) => one !== undefined)])
}

function mediaContents(fields: Branch): { content: Branch; around: Branch[] }[] {
  const lone = all(fields, 'media:content').map((content) => ({ content, around: [content, fields] }))
  const grouped = all(fields, 'media:group').flatMap((group) =>
    all(group, 'media:content').map((content) => ({ content, around: [content, group, fields] })),
  )
  return [...lone, ...grouped].slice(0, FILES)
}

function describe(node: Branch, around: Branch[], kind?: Media['kind']): Media | undefined {
  const url = resolveLink(node.$.url ?? node.$.href ?? '', node.$['wire:base'])
  if (!isWebAddress(url) || url.length > LINK_LENGTH) return undefined
  const type = node.$.type?.trim()
  const caption = plain(around, 'wire:caption') ?? plain(around, 'media:title')
  const credit = plain(around, 'media:credit') ?? plain(around, 'media:copyright')
  return {
    url,
    kind: kind ?? kindOf(type, node.$.medium, url),
    ...(type && { type }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...size('width', node.$.width),
    ...size('height', node.$.height),
  }
}

function plain(around: Branch[], name: string): string | undefined {
  const found = around.map((node) => first(node, name)).find((node) => node && node._.trim() !== '')
  return found && readTitle(found._, true).title
}

function size(name: 'width' | 'height', given: string | undefined): { width?: number; height?: number } {
  const pixels = /^\s*(\d{1,5})/u.exec(given ?? '')?.[1]
  return pixels ? { [name]: Number(pixels) } : {}
}

const EXTENSIONS: readonly [RegExp, Media['kind']][] = [
  [/\.(?:jpe?g|png|gif|webp|avif|svg)$/iu, 'picture'],
  [/\.(?:mp4|m4v|webm|mov|m3u8)$/iu, 'video'],
  [/\.(?:mp3|m4a|ogg|wav|aac)$/iu, 'audio'],
]

/** What kind of file it is, by its medium, its type or its name. */
export function kindOf(type: string | undefined, medium: string | undefined, url: string): Media['kind'] {
  const said = `${medium ?? ''} ${type ?? ''}`.toLowerCase()
  if (said.includes('image')) return 'picture'
  if (said.includes('video')) return 'video'
  if (said.includes('audio')) return 'audio'
  const path = url.slice(0, 2000).split(/[?#]/u)[0] ?? ''
  return EXTENSIONS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other'
}

/** Each address once: what was said of it first holds. */
function distinct<File extends { url: string }>(files: File[]): File[] {
  const seen = new Set<string>()
  return files.filter(({ url }) => !seen.has(url) && seen.add(url)).slice(0, FILES)
}
