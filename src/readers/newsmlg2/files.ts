import type { Item, Media } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { isWebAddress } from '../link.ts'
import { mediaKind, pixels } from '../wire/copy.ts'
import { lastPart } from '../wire/notice.ts'
import { attributeOf, childrenOf, findAll, findPath, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'
import { chooseWords, codeOf } from './names.ts'

export type Files = { media: Media[]; enclosures: Item['enclosures'] }

/** What is said of all the files of an item. */
type Words = { caption: string | undefined; credit: string | undefined; itemKind: string | undefined }

/** The file-like parts of an item (NewsML-G2, remoteContent): all are enclosures, the best of each picture or film is media. */
export function filesOf(node: XmlNode, language: string | undefined): Files {
  const about = findPath(node, 'contentmeta')
  const files = findAll(findPath(node, 'contentset'), 'remotecontent').filter((file) => addressOf(file))
  const words = {
    caption: captionOf(node, language),
    credit: chooseWords(childrenOf(about, 'creditline'), language),
    itemKind: itemClassOf(node),
  }
  return {
    media: [
      ...renditionGroups(files, words.itemKind).flatMap((group) => readMedia(group, words)),
      ...linkedMedia(node, language),
    ],
    enclosures: files.map((file) => ({
      url: addressOf(file) ?? '',
      ...defined({ type: attributeOf(file, 'contenttype'), length: attributeOf(file, 'size') }),
    })),
  }
}

/** What an item is, "text" or "picture" (NewsML-G2, itemMeta/itemClass). */
export function itemClassOf(node: XmlNode): string | undefined {
  const code = codeOf(findPath(node, 'itemmeta', 'itemclass'))
  return code && lastPart(code).toLowerCase()
}

const addressOf = (file: XmlNode): string | undefined =>
  attributeOf(file, 'href') ?? wordsOf(childrenOf(file, 'altloc').find((one) => isWebAddress(wordsOf(one) ?? '')))

/** A caption by its role; what describes a picture without saying as what is its caption too. */
function captionOf(node: XmlNode, language: string | undefined): string | undefined {
  const described = childrenOf(findPath(node, 'contentmeta'), 'description')
  const captions = described.filter((one) => /caption/iu.test(attributeOf(one, 'role') ?? ''))
  const words = chooseWords(captions, language)
  return words ?? (itemClassOf(node) === 'text' ? undefined : chooseWords(described, language))
}

const kindOf = (file: XmlNode, itemKind: string | undefined): Media['kind'] =>
  mediaKind(attributeOf(file, 'contenttype') ?? itemKind)

/** Files of one kind are renditions of one thing, until a rendition comes again: then another picture has begun. */
function renditionGroups(files: XmlNode[], itemKind: string | undefined): XmlNode[][] {
  const groups: { kind: string; roles: Set<string>; files: XmlNode[] }[] = []
  for (const file of files) {
    const kind = kindOf(file, itemKind)
    const role = attributeOf(file, 'rendition') ?? ''
    const group = groups.findLast((one) => one.kind === kind)
    if (!group || (role !== '' && group.roles.has(role))) groups.push({ kind, roles: new Set([role]), files: [file] })
    else {
      group.roles.add(role)
      group.files.push(file)
    }
  }
  return groups.map((group) => group.files)
}

/** The widest; without widths, the one whose rendition says it is the largest. */
function readMedia(files: XmlNode[], { caption, credit, itemKind }: Words): Media[] {
  const best = files.toSorted((a, b) => widthOf(b) - widthOf(a) || sizeRank(b) - sizeRank(a))[0]
  const url = best && addressOf(best)
  if (!url) return []
  const size = { width: pixels(attributeOf(best, 'width')), height: pixels(attributeOf(best, 'height')) }
  return [
    {
      url,
      kind: kindOf(best, itemKind),
      ...defined({ type: attributeOf(best, 'contenttype'), caption, credit, ...size }),
    },
  ]
}

const widthOf = (node: XmlNode): number => pixels(attributeOf(node, 'width')) ?? 0

function sizeRank(node: XmlNode): number {
  const rendition = attributeOf(node, 'rendition') ?? ''
  if (/thumb|icon|small|quick/iu.test(rendition)) return 0
  return /high|full|orig|base|print|large|main/iu.test(rendition) ? 2 : 1
}

/** A picture that is only linked to (NewsML-G2, itemMeta/link): its address and title are there. */
function linkedMedia(node: XmlNode, language: string | undefined): Media[] {
  return childrenOf(findPath(node, 'itemmeta'), 'link').flatMap((link) => {
    const url = attributeOf(link, 'href')
    const what = attributeOf(link, 'contenttype') ?? codeOf(findPath(link, 'itemclass')) ?? ''
    const kind = mediaKind(what)
    if (!url || !isWebAddress(url) || kind === 'other') return []
    const type = attributeOf(link, 'contenttype')
    return [{ url, kind, ...defined({ type, caption: chooseWords(childrenOf(link, 'title'), language) }) }]
  })
}
