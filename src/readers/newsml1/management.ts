import type { WireCopy } from '../wire/copy.ts'
import { joinNotes } from '../wire/lines.ts'
import { noticeOf } from '../wire/notice.ts'
import { attributeOf, childrenOf, findPath, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'
import { formalName, propertiesOf, within } from './formal.ts'
import type { Envelope } from './item.ts'

/** Identification and NewsManagement (NewsML 1.2 §5.5), with the envelope's date and priority for what they leave out. */
export function readManagement(node: XmlNode, { sent, priority }: Envelope): WireCopy {
  const identifier = findPath(node, 'identification', 'newsidentifier')
  const management = findPath(node, 'newsmanagement')
  const updated = wordsOf(findPath(management, 'thisrevisioncreated'))
  return {
    ...identity(identifier, wordsOf(within(node, 'guid')[0])),
    edNote: joinNotes([...instructions(management), ...editorialLines(node)]),
    published: wordsOf(findPath(management, 'firstcreated')) ?? (updated ? undefined : sent),
    updated,
    embargo: embargoOf(management),
    pubStatus: formalName(findPath(management, 'status')),
    notice: noticeFrom(management, identifier),
    urgency: formalName(findPath(management, 'urgency')) ?? priority,
  }
}

/** NewsML 1.2 §5.5.1.5: the public identifier ends in the revision and its Update mark; what is before them names the story. */
function identity(identifier: XmlNode | undefined, misplaced: string | undefined): WireCopy {
  const revision = findPath(identifier, 'revisionid')
  const version = wordsOf(revision)
  const id = wordsOf(findPath(identifier, 'newsitemid'))
  const guid = wordsOf(findPath(identifier, 'publicidentifier')) ?? id ?? misplaced
  const end = new Set(['', 'N', 'U', 'A'].map((update) => `:${version}${update}`))
  const tail = guid?.slice(guid.lastIndexOf(':')) ?? ''
  return { guid, version, identity: version && guid && end.has(tail) ? guid.slice(0, -tail.length) : undefined }
}

/** An instruction by its words, else by its name; one that only tells the state of earlier revisions has neither. */
const instructions = (management: XmlNode | undefined): (string | undefined)[] =>
  childrenOf(management, 'instruction').map((one) => wordsOf(one) ?? attributeOf(one, 'formalname'))

const EDITORIAL = /editor|ed[ _-]?note|advisory/iu

/** Notes to the desk under a line or a property of the agency's own making (NewsML 1.2 §5.10, NewsLine). */
function editorialLines(node: XmlNode): (string | undefined)[] {
  const own = within(node, 'newsline').filter((one) => EDITORIAL.test(formalName(findPath(one, 'newslinetype')) ?? ''))
  const administrative = within(node, 'administrativemetadata')
  return [
    ...own.flatMap((one) => childrenOf(one, 'newslinetext').map(wordsOf)),
    ...administrative.flatMap((one) => propertiesOf(one, /^(?:editorial(?:info|note)|ednote)$/iu)),
  ]
}

/** NewsML 1.2 §5.5, StatusWillChange: an embargoed item says when it becomes usable. */
function embargoOf(management: XmlNode | undefined): string | undefined {
  const change = childrenOf(management, 'statuswillchange').find((one) =>
    /usable/iu.test(formalName(findPath(one, 'futurestatus')) ?? ''),
  )
  return wordsOf(findPath(change, 'dateandtime'))
}

/** NewsML 1.2 §5.5, Instruction: by its name, or by the RevisionStatus it gives revisions sent before; §5.11 for Update. */
function noticeFrom(management: XmlNode | undefined, identifier: XmlNode | undefined): WireCopy['notice'] {
  const all = childrenOf(management, 'instruction')
  const named = noticeOf(all.map((one) => attributeOf(one, 'formalname')))
  if (named) return named
  const usable = /^usable$/iu.test(formalName(findPath(management, 'status')) ?? '')
  const withdrawn = within(management, 'revisionstatus').some((one) =>
    /cancell?ed$/iu.test(formalName(findPath(one, 'status')) ?? ''),
  )
  if (usable && withdrawn) return 'writethru'
  return attributeOf(findPath(identifier, 'revisionid'), 'update')?.toUpperCase() === 'U' ? 'update' : undefined
}
