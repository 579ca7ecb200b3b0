import { AppError } from '../../model/error.ts'
import type { Item, Media } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { readNitf } from '../nitf/nitf.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { mediaKind, pixels, toItem, type WireCopy } from '../wire/copy.ts'
import { attributeOf, childrenOf, findAll, findPath, innerHtml, rawText, wordsOf } from '../xml/find.ts'
import { buildXml, type XmlNode, xmlRoot } from '../xml/tree.ts'

/** NewsML 1.0 to 1.2 (IPTC, functional specification 1.2). */
export const newsml1: Reader = { name: 'NewsML 1.2', detect: ({ text }) => xmlRoot(text) === 'newsml', read }

function read(document: Document): Reading {
  const { root, cutOff } = buildXml(document.text)
  const sender = formalName(findAll(root, 'sentfrom').flatMap((one) => childrenOf(one, 'party'))[0])
  const items = findAll(root, 'newsitem').map((node) => toItem(readNewsItem(node, sender), document.url))
  if (items.length === 0) throw new AppError('unreadable', 'This NewsML file holds no news item.')
  const cut = cutOff ? ['the file was cut off'] : []
  return { format: 'NewsML 1.2', feed: {}, items, failures: [], warnings: [...document.warnings, ...cut] }
}

const formalName = (node: XmlNode | undefined): string | undefined => attributeOf(node, 'formalname')

/** Components nest as the agency likes: a line holds wherever it stands, the first of its name. */
function readNewsItem(node: XmlNode, sender: string | undefined): WireCopy {
  const identifier = findPath(node, 'identification', 'newsidentifier')
  const management = findPath(node, 'newsmanagement')
  const first = (name: string): XmlNode | undefined => findAll(node, name)[0]
  const line = (name: string): string | undefined => wordsOf(first(name))
  const copy = bodyOf(node)
  const own: WireCopy = {
    guid: wordsOf(findPath(identifier, 'publicidentifier')) ?? wordsOf(findPath(identifier, 'newsitemid')),
    version: wordsOf(findPath(identifier, 'revisionid')),
    headline: line('headline'),
    slugline: line('slugline'),
    byline: line('byline'),
    dateline: line('dateline'),
    located: formalName(findAll(first('location'), 'property').find((one) => /city/iu.test(formalName(one) ?? ''))),
    creditLine: line('creditline'),
    rights: line('copyrightline'),
    usageTerms: line('usageterms'),
    edNote: wordsOf(findPath(management, 'instruction')),
    language: formalName(first('language')),
    source: formalName(findAll(first('provider') ?? first('source'), 'party')[0]) ?? sender,
    published: wordsOf(findPath(management, 'firstcreated')),
    updated: wordsOf(findPath(management, 'thisrevisioncreated')),
    embargo: embargoOf(management),
    pubStatus: formalName(findPath(management, 'status')),
    urgency: formalName(findPath(management, 'urgency')),
    subjects: findAll(node, 'subject', 'subjectmatter', 'subjectdetail').map((one) => ({ code: formalName(one) })),
    genre: distinct(findAll(node, 'genre').flatMap((one) => formalName(one) ?? [])),
    keywords: findAll(node, 'keywordline').flatMap((one) => wordsOf(one) ?? []),
    ...filesOf(node),
  }
  return { ...copy, ...defined(own) }
}

const distinct = (words: string[]): string[] => [...new Set(words)]

/** §5.5.3, StatusWillChange: an embargoed item says when it becomes usable. */
function embargoOf(management: XmlNode | undefined): string | undefined {
  const change = findPath(management, 'statuswillchange')
  return /usable/iu.test(formalName(findPath(change, 'futurestatus')) ?? '')
    ? wordsOf(findPath(change, 'dateandtime'))
    : undefined
}

/** The longest text among the content items: the others are headlines, style sheets and captions. */
function bodyOf(node: XmlNode): WireCopy {
  const nitf = findAll(node, 'nitf')[0]
  if (nitf) return readNitf(nitf)
  const contents = findAll(node, 'contentitem').filter((one) => !isStyle(one))
  const texts = contents.flatMap((one) => childrenOf(one, 'datacontent'))
  const longest = texts.toSorted((a, b) => rawText(b).length - rawText(a).length)[0]
  if (!longest) return {}
  if (childrenOf(longest).length > 0) return { html: innerHtml(findAll(longest, 'body')[0] ?? longest) }
  const text = rawText(longest)
  return /<\/?[a-z][^<>]*>/iu.test(text) ? { html: text } : { plain: text }
}

const isStyle = (content: XmlNode): boolean =>
  /css|javascript/iu.test(
    `${wordsOf(findPath(content, 'mimetype')) ?? ''}${attributeOf(findPath(content, 'mimetype'), 'formalname') ?? ''}`,
  )

function filesOf(node: XmlNode): { media: Media[]; enclosures: Item['enclosures'] } {
  const files = findAll(node, 'contentitem').filter((one) => attributeOf(one, 'href'))
  const read = files.map((file) => {
    const property = (name: string) =>
      attributeOf(
        findAll(file, 'property').find((one) => formalName(one)?.toLowerCase() === name),
        'value',
      )
    return {
      url: attributeOf(file, 'href') ?? '',
      kind: mediaKind(formalName(findPath(file, 'mediatype')) ?? formalName(findPath(file, 'mimetype'))),
      ...defined({ type: formalName(findPath(file, 'mimetype')) }),
      ...defined({ width: pixels(property('width')), height: pixels(property('height')) }),
    }
  })
  return {
    media: read.filter(({ kind }) => kind !== 'other'),
    enclosures: read.map(({ url, type }) => ({ url, ...defined({ type }) })),
  }
}
