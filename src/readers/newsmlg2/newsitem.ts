import type { Item, Media } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { readNitf } from '../nitf/nitf.ts'
import { mediaKind, pixels, type WireCopy } from '../wire/copy.ts'
import { attributeOf, childrenOf, findAll, findPath, innerHtml, rawText, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'

/** What a newsItem or packageItem says (NewsML-G2 specification, itemMeta, contentMeta, contentSet, groupSet). */
export function readNewsItem(node: XmlNode): WireCopy {
  const meta = findPath(node, 'itemmeta')
  const about = findPath(node, 'contentmeta')
  const rights = findPath(node, 'rightsinfo')
  const copy = bodyOf(node)
  const own: WireCopy = {
    guid: attributeOf(node, 'guid'),
    version: attributeOf(node, 'version'),
    headline: wordsOf(findPath(about, 'headline')) ?? wordsOf(findPath(meta, 'title')),
    slugline: wordsOf(findPath(about, 'slugline')),
    byline: wordsOf(findPath(about, 'by')),
    dateline: wordsOf(findPath(about, 'dateline')),
    located: named(findPath(about, 'located')),
    creditLine: wordsOf(findPath(about, 'creditline')),
    rights: wordsOf(findPath(rights, 'copyrightnotice')) ?? named(findPath(rights, 'copyrightholder')),
    usageTerms: wordsOf(findPath(rights, 'usageterms')),
    edNote: wordsOf(findPath(meta, 'ednote')),
    language: attributeOf(findPath(about, 'language'), 'tag') ?? attributeOf(node, 'lang'),
    source: named(findPath(about, 'infosource')) ?? named(findPath(meta, 'provider')),
    summary: wordsOf(childrenOf(about, 'description')[0]),
    published: wordsOf(findPath(meta, 'firstcreated')),
    updated: wordsOf(findPath(meta, 'versioncreated')),
    embargo: wordsOf(findPath(meta, 'embargoed')),
    pubStatus: code(findPath(meta, 'pubstatus')),
    urgency: wordsOf(findPath(about, 'urgency')) ?? wordsOf(findPath(meta, 'priority')),
    subjects: childrenOf(about, 'subject').map((one) => ({ code: code(one), name: findName(one) })),
    genre: childrenOf(about, 'genre').flatMap((one) => named(one) ?? []),
    keywords: childrenOf(about, 'keyword').flatMap((one) => wordsOf(one) ?? []),
    ...creators(about),
    ...filesOf(node, about),
  }
  // What the envelope says goes before what the NITF inside it says.
  return { ...copy, ...defined(own), media: [...(own.media ?? []), ...(copy.media ?? [])] }
}

function creators(about: XmlNode | undefined): { authors?: Item['authors'] } {
  const names = childrenOf(about, 'creator').flatMap((one) => findName(one) ?? [])
  return names.length > 0 ? { authors: names.map((name) => ({ name })) } : {}
}

const code = (node: XmlNode | undefined): string | undefined =>
  attributeOf(node, 'qcode') ?? attributeOf(node, 'uri') ?? attributeOf(node, 'code')

const findName = (node: XmlNode | undefined): string | undefined =>
  wordsOf(findPath(node, 'name')) ?? attributeOf(node, 'literal')

const named = (node: XmlNode | undefined): string | undefined => findName(node) ?? code(node)

/** inlineXML with NITF or XHTML, else inlineData; what is in neither is a picture's or a package's and has no body. */
function bodyOf(node: XmlNode): WireCopy {
  const set = findPath(node, 'contentset')
  const nitf = findAll(set, 'nitf')[0]
  if (nitf) return readNitf(nitf)
  const inline = childrenOf(set, 'inlinexml')[0]
  if (inline) return { html: innerHtml(findAll(inline, 'body')[0] ?? inline) }
  const data = childrenOf(set, 'inlinedata')[0]
  if (!data) return packageText(node)
  const text = attributeOf(data, 'encoding') ? decodeBase64(rawText(data)) : rawText(data)
  return /html/iu.test(attributeOf(data, 'contenttype') ?? '') ? { html: text } : { plain: text }
}

const decodeBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8')

/** A package lists items: their titles are all the copy it has. */
function packageText(node: XmlNode): WireCopy {
  const titles = findAll(findPath(node, 'groupset'), 'itemref').flatMap(
    (ref) => wordsOf(findPath(ref, 'headline')) ?? wordsOf(findPath(ref, 'title')) ?? [],
  )
  return titles.length > 0 ? { plain: titles.join('\n\n') } : {}
}

/** All renditions are enclosures; the widest, with the item's caption and credit, is the picture. */
function filesOf(node: XmlNode, about: XmlNode | undefined): { media: Media[]; enclosures: Item['enclosures'] } {
  const files = findAll(findPath(node, 'contentset'), 'remotecontent').filter((one) => attributeOf(one, 'href'))
  const enclosures = files.map((file) => ({
    url: attributeOf(file, 'href') ?? '',
    ...defined({ type: attributeOf(file, 'contenttype'), length: attributeOf(file, 'size') }),
  }))
  const best = files.toSorted((a, b) => widthOf(b) - widthOf(a))[0]
  const url = attributeOf(best, 'href')
  if (!url) return { media: [], enclosures }
  const type = attributeOf(best, 'contenttype')
  const caption = childrenOf(about, 'description').find((one) => /caption/iu.test(attributeOf(one, 'role') ?? ''))
  const size = { width: pixels(attributeOf(best, 'width')), height: pixels(attributeOf(best, 'height')) }
  const kind = mediaKind(type ?? code(findPath(node, 'itemmeta', 'itemclass')))
  const words = { caption: wordsOf(caption), credit: wordsOf(findPath(about, 'creditline')) }
  return { media: [{ url, kind, ...defined({ type, ...words, ...size }) }], enclosures }
}

const widthOf = (node: XmlNode): number => pixels(attributeOf(node, 'width')) ?? 0
