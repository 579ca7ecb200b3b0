import { AppError } from '../../model/error.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { toItem } from '../wire/copy.ts'
import { joinParts, listingWarning } from '../wire/join.ts'
import { attributeOf, childrenOf, cutWarning, findAll, findPath, wordsOf } from '../xml/find.ts'
import { buildXml, type XmlNode, xmlRoot } from '../xml/tree.ts'
import { formalName, within } from './formal.ts'
import { type Envelope, readNewsItem } from './item.ts'
import { topicsOf } from './topics.ts'

/** NewsML 1.0 to 1.2 (IPTC, functional specification 1.2). */
export const newsml1: Reader = { name: 'NewsML 1.2', detect: ({ text }) => xmlRoot(text) === 'newsml', read }

function read(document: Document): Reading {
  const { root, warnings } = buildXml(document.text)
  const file = findPath(root, 'newsml')
  const found = itemsOf(root)
  if (found.length === 0) throw new AppError('unreadable', 'This NewsML file holds no news item.')
  const failures = found.flatMap((node, index) =>
    isCatalogue(node) ? [{ index, reason: 'This is a list of topics or a catalogue; no copy is in it.' }] : [],
  )
  if (failures.length === found.length) throw new AppError('unreadable', failures[0]?.reason ?? '')
  const envelope = envelopeOf(root)
  const listing = found.filter(onlyLists)
  const told = found.filter((node) => !listing.includes(node) && !isCatalogue(node))
  const joined = joinParts(told.map((node) => readNewsItem(node, envelope)))
  const items = joined.parts.map(({ node, copy }) =>
    toItem({ ...copy, warnings: [...oddities(file), ...partial(node), ...cutWarning(node)] }, document.url),
  )
  const left = listing.map((node) =>
    listingWarning(wordsOf(within(node, 'headline')[0]) ?? wordsOf(within(node, 'publicidentifier')[0])),
  )
  return { format: 'NewsML 1.2', feed: {}, items, failures, warnings: [...document.warnings, ...warnings, ...left] }
}

/** Items stand beside each other, or inside a component of another (NewsML 1.2 §5.7). */
const itemsOf = (node: XmlNode): XmlNode[] =>
  childrenOf(node).flatMap((child) => (child.name === 'newsitem' ? [child, ...itemsOf(child)] : itemsOf(child)))

const onlyLists = (node: XmlNode): boolean => within(node, 'contentitem').length === 0 && itemsOf(node).length > 0

/** NewsML 1.2 §5.5: an item holds a NewsComponent, an Update, a TopicSet or a Catalog. */
const isCatalogue = (node: XmlNode): boolean =>
  childrenOf(node, 'newscomponent', 'update').length === 0 && childrenOf(node, 'topicset').length > 0

function envelopeOf(root: XmlNode): Envelope {
  const envelope = findAll(root, 'newsenvelope')[0]
  return {
    sender: formalName(findPath(envelope, 'sentfrom', 'party')),
    sent: wordsOf(findPath(envelope, 'dateandtime')),
    priority: formalName(findPath(envelope, 'priority')),
    topics: topicsOf(root),
  }
}

/** NewsML 1.2 §5.11: a revision may be sent as changes to the one before it. */
const partial = (node: XmlNode): string[] =>
  childrenOf(node, 'update').length > 0 && childrenOf(node, 'newscomponent').length === 0
    ? ['only changes to an earlier revision are in it']
    : []

/** NewsML 1.0 had no Version attribute and no namespace; whatever is named is read as 1.2. */
function oddities(file: XmlNode | undefined): string[] {
  const version = attributeOf(file, 'version')
  return [
    ...(version && !/^1(?:\.[0-2])?$/u.test(version)
      ? [`NewsML ${version.slice(0, 20)} is unknown here: read as 1.2`]
      : []),
    ...(file?.namespace && !/iptc\.org\/std\/NewsML\/2003-10-10/iu.test(file.namespace)
      ? ['the namespace is not that of NewsML 1.2']
      : []),
  ]
}
