import type { Media } from '../../model/item.ts'
import { defined } from '../defined.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { mediaKind, pixels, toItem, type WireCopy } from '../wire/copy.ts'
import { attributeOf, childrenOf, findAll, findPath, innerHtml, wordsOf } from '../xml/find.ts'
import { buildXml, type XmlNode, xmlRoot } from '../xml/tree.ts'

/** NITF 3.x (iptc.org/std/NITF), with or without its namespace. */
export const nitf: Reader = { name: 'NITF', detect: ({ text }) => xmlRoot(text) === 'nitf', read }

function read(document: Document): Reading {
  const { root, cutOff } = buildXml(document.text)
  const items = findAll(root, 'nitf').map((node) => toItem(readNitf(node), document.url))
  const warnings = cutOff ? [...document.warnings, 'the file was cut off'] : document.warnings
  return { format: 'NITF', feed: {}, items, failures: [], warnings }
}

/** What a nitf element says, alone or inside NewsML. */
export function readNitf(node: XmlNode): WireCopy {
  const head = findPath(node, 'head')
  const data = findPath(head, 'docdata')
  const body = findPath(node, 'body')
  const top = findPath(body, 'body.head')
  const content = findPath(body, 'body.content')
  const rights = findPath(data, 'doc.copyright') ?? findPath(top, 'rights')
  return {
    guid: attributeOf(findPath(data, 'doc-id'), 'id-string'),
    version: attributeOf(findPath(data, 'du-key'), 'version'),
    slugline: attributeOf(findPath(data, 'fixture'), 'fix-id') ?? attributeOf(findPath(data, 'du-key'), 'key'),
    headline:
      wordsOf(findPath(top, 'hedline', 'hl1')) ?? wordsOf(findPath(top, 'hedline')) ?? wordsOf(findPath(head, 'title')),
    byline: wordsOf(findPath(top, 'byline')),
    dateline: wordsOf(findPath(top, 'dateline')),
    located: wordsOf(findPath(top, 'dateline', 'location')) ?? attributeOf(findPath(data, 'evloc'), 'city'),
    creditLine: wordsOf(findPath(top, 'distributor')),
    rights: rightsOf(rights),
    edNote: attributeOf(findPath(data, 'ed-msg'), 'info') ?? wordsOf(findPath(top, 'note')),
    language: attributeOf(node, 'lang') ?? attributeOf(body, 'lang'),
    source: attributeOf(findPath(data, 'doc-id'), 'regsrc'),
    summary: wordsOf(findPath(top, 'abstract')),
    html: content && innerHtml(content),
    published: attributeOf(findPath(data, 'date.issue'), 'norm'),
    embargo: attributeOf(findPath(data, 'date.release'), 'norm'),
    pubStatus: attributeOf(data, 'management-status'),
    urgency: attributeOf(findPath(data, 'urgency'), 'ed-urg'),
    subjects: findAll(head, 'tobject.subject').map(readSubject),
    genre: findAll(head, 'tobject.property').flatMap((one) => attributeOf(one, 'tobject.property.type') ?? []),
    keywords: findAll(data, 'keyword').flatMap((one) => attributeOf(one, 'key') ?? []),
    media: findAll(content, 'media').flatMap(readMedia),
  }
}

const rightsOf = (node: XmlNode | undefined): string | undefined => {
  const years = [attributeOf(node, 'year'), attributeOf(node, 'holder')].filter((one) => one !== undefined)
  return years.length > 0 ? years.join(' ') : wordsOf(node)
}

/** NITF 3.6, tobject.subject: a Subject Reference Number, and its words. */
const readSubject = (node: XmlNode): { code: string | undefined; name: string | undefined } => ({
  code: attributeOf(node, 'tobject.subject.refnum'),
  name:
    attributeOf(node, 'tobject.subject.detail') ??
    attributeOf(node, 'tobject.subject.matter') ??
    attributeOf(node, 'tobject.subject.type'),
})

/** The widest rendition stands for the picture. */
function readMedia(node: XmlNode): Media[] {
  const renditions = childrenOf(node, 'media-reference').filter((one) => attributeOf(one, 'source'))
  const best = renditions.toSorted((a, b) => (widthOf(b) ?? 0) - (widthOf(a) ?? 0))[0]
  const url = attributeOf(best, 'source')
  if (!url) return []
  const type = attributeOf(best, 'mime-type')
  return [
    {
      url,
      kind: mediaKind(attributeOf(node, 'media-type') ?? type),
      ...defined({ type, caption: wordsOf(findPath(node, 'media-caption')) }),
      ...defined({ credit: wordsOf(findPath(node, 'media-producer')), alt: attributeOf(best, 'alternate-text') }),
      ...defined({ width: widthOf(best), height: pixels(attributeOf(best, 'height')) }),
    },
  ]
}

const widthOf = (node: XmlNode | undefined): number | undefined => pixels(attributeOf(node, 'width'))
