import { AppError } from '../../model/error.ts'
import type { Item } from '../../model/item.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { toItem, type WireCopy } from '../wire/copy.ts'
import { joinParts } from '../wire/join.ts'
import { attributeOf, childrenOf, cutWarning, findAll, findPath, wordsOf } from '../xml/find.ts'
import { buildXml, type XmlNode, xmlRoot } from '../xml/tree.ts'
import { partOf } from './message.ts'
import { readNewsItem } from './newsitem.ts'

/** NewsML-G2 2.x (iptc.org/std/nar): news items and packages, alone or in a news message. */
export const newsmlg2: Reader = { name: 'NewsML-G2', detect, read }

/** What holds no copy, in an editor's words. */
const NO_COPY: Readonly<Record<string, string>> = {
  conceptitem: 'a concept: a person, place or event described for other items',
  knowledgeitem: 'a list of concepts or codes',
  planningitem: 'a plan of coverage to come',
  catalogitem: 'a catalogue of vocabularies',
}

/** Parts of an item that are sent alone, against the specification. */
const PARTS = ['contentmeta', 'contentset', 'groupset']

const ROOTS = ['newsitem', 'newsmessage', 'packageitem', ...PARTS, ...Object.keys(NO_COPY)]

function detect({ text }: Document): boolean {
  const root = xmlRoot(text) ?? ''
  // NewsML 1.2 has NewsItem too, but never as its root.
  return ROOTS.includes(root)
}

function read(document: Document): Reading {
  const { root, warnings } = buildXml(document.text)
  const found = findAll(root, 'newsitem', 'packageitem', ...Object.keys(NO_COPY))
  const whole = found.filter(({ name }) => name === 'newsitem' || name === 'packageitem')
  const nodes = childrenOf(root, ...PARTS).length > 0 ? [root] : whole
  const failures = found.flatMap((node, index) =>
    Object.hasOwn(NO_COPY, node.name)
      ? [{ index, guid: attributeOf(node, 'guid'), reason: `This is ${NO_COPY[node.name]}; no copy is in it.` }]
      : [],
  )
  if (nodes.length === 0) throw new AppError('unreadable', failures[0]?.reason ?? 'This news message holds no item.')
  const priority = wordsOf(findPath(root, 'newsmessage', 'header', 'priority'))
  const joined = joinParts(nodes.map((node) => partOf(node, withPriority(readNewsItem(node), priority))))
  const read = joined.parts.map(({ node, copy }) =>
    toItem({ ...copy, warnings: [...oddities(node), ...cutWarning(node)] }, document.url),
  )
  const empty = read.flatMap((item, index) => (isEmpty(item) ? [{ index, reason: 'The item is empty.' }] : []))
  return {
    format: 'NewsML-G2',
    feed: {},
    items: read.filter((item) => !isEmpty(item)),
    failures: [...failures, ...empty],
    warnings: [...document.warnings, ...warnings, ...joined.warnings],
  }
}

/** NewsML-G2, newsMessage/header/priority: of the whole message, for items that have no urgency of their own. */
const withPriority = (copy: WireCopy, priority: string | undefined): WireCopy =>
  copy.urgency === undefined && priority !== undefined ? { ...copy, urgency: priority } : copy

const isEmpty = (item: Item): boolean =>
  !item.guid && !item.title && !item.text && !item.located && item.media.length === 0 && item.warnings.length === 0

/** NewsML-G2, root element: the version is 2.x and the namespace is NAR's; whatever else is read as if it were. */
function oddities(node: XmlNode): string[] {
  if (node.name === '') return ['only a part of a NewsML-G2 item was sent']
  const version = attributeOf(node, 'standardversion')
  return [
    ...(version && !/^2\.\d/u.test(version) ? [`NewsML-G2 ${version.slice(0, 20)} is unknown here: read as 2.x`] : []),
    ...(node.namespace === undefined ? ['no namespace is named: read as NewsML-G2'] : []),
    ...(node.namespace && !/iptc\.org\/std\/nar\/2006-10-01/iu.test(node.namespace)
      ? ['the namespace is not that of NewsML-G2']
      : []),
  ]
}
