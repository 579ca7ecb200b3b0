import { readDate } from '../dates/date.ts'
import { isWebAddress } from '../link.ts'
import type { WireCopy, WireSubject } from '../wire/copy.ts'
import { distinct } from '../wire/lines.ts'
import { noticeOf } from '../wire/notice.ts'
import { attributeOf, childrenOf, findAll, findPath, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'

/** What the head of a NITF document says: docdata, tobject, pubdata, revision-history (NITF 3.6, head). */
export function readHead(head: XmlNode | undefined): WireCopy {
  const data = findPath(head, 'docdata')
  const id = findPath(data, 'doc-id')
  const story = findPath(data, 'du-key')
  const issued = attributeOf(findPath(data, 'date.issue'), 'norm') ?? publicationOf(head)
  return {
    guid: attributeOf(id, 'id-string'),
    version: attributeOf(story, 'version'),
    link: pageOf(head),
    headline: wordsOf(findPath(head, 'title')),
    slugline: attributeOf(findPath(data, 'fixture'), 'fix-id') ?? attributeOf(story, 'key'),
    located: attributeOf(findPath(data, 'evloc'), 'city'),
    rights: copyrightOf(data),
    usageTerms: attributeOf(findPath(data, 'doc.rights'), 'limitations'),
    source: attributeOf(id, 'regsrc') ?? attributeOf(findPath(data, 'del-list', 'from-src'), 'src-name'),
    published: issued,
    updated: lastRevision(head),
    embargo: embargoOf(attributeOf(findPath(data, 'date.release'), 'norm'), issued),
    pubStatus: attributeOf(data, 'management-status'),
    notice: noticeFrom(data),
    supersedes: supersededIn(data),
    urgency: attributeOf(findPath(data, 'urgency'), 'ed-urg'),
    subjects: [...findAll(head, 'tobject.subject').map(readSubject), ...classifiersOf(data)],
    genre: distinct(
      findAll(head, 'tobject.property').flatMap((one) => attributeOf(one, 'tobject.property.type') ?? []),
    ),
    keywords: findAll(data, 'keyword').flatMap((one) => attributeOf(one, 'key') ?? wordsOf(one) ?? []),
  }
}

/** ed-msg, correction: what is said to the desk and not to the reader. */
export const editorsMessages = (head: XmlNode | undefined): (string | undefined)[] =>
  childrenOf(findPath(head, 'docdata'), 'ed-msg', 'correction').map((one) => attributeOf(one, 'info') ?? wordsOf(one))

function copyrightOf(data: XmlNode | undefined): string | undefined {
  const node = findPath(data, 'doc.copyright')
  const parts = [attributeOf(node, 'year'), attributeOf(node, 'holder')].filter((one) => one !== undefined)
  return parts.length > 0 ? parts.join(' ') : (wordsOf(node) ?? attributeOf(findPath(data, 'doc.rights'), 'owner'))
}

const publicationOf = (head: XmlNode | undefined): string | undefined =>
  attributeOf(findPath(head, 'pubdata'), 'date.publication')

/** NITF 3.6, pubdata@ex-ref: the document as it was published, by its address. */
function pageOf(head: XmlNode | undefined): string | undefined {
  const address = attributeOf(findPath(head, 'pubdata'), 'ex-ref')
  return address && isWebAddress(address) ? address : undefined
}

/** NITF 3.6, revision-history: one element a change; they come in no given order. */
function lastRevision(head: XmlNode | undefined): string | undefined {
  const dates = childrenOf(head, 'revision-history').flatMap((one) => attributeOf(one, 'norm') ?? [])
  const moment = (given: string): number => Date.parse(readDate(given)?.iso ?? '') || 0
  return dates.toSorted((a, b) => moment(b) - moment(a))[0]
}

/** NITF 3.6, date.release: a release no later than the issue holds nothing back. */
function embargoOf(release: string | undefined, issued: string | undefined): string | undefined {
  const [until, since] = [readDate(release), readDate(issued)]
  return until && since && Date.parse(until.iso) <= Date.parse(since.iso) ? undefined : release
}

/** NITF 3.6, docdata: `correction` corrects another document, `management-idref-status` withdraws the one it stands in for. */
function noticeFrom(data: XmlNode | undefined): WireCopy['notice'] {
  const told = noticeOf(childrenOf(data, 'ed-msg').map((one) => attributeOf(one, 'msg-type')))
  if (told === 'kill') return told
  if (findPath(data, 'correction')) return 'correction'
  if (told) return told
  const withdraws = /^cancell?ed$/iu.test(attributeOf(data, 'management-idref-status') ?? '')
  return withdraws && !/^cancell?ed$/iu.test(attributeOf(data, 'management-status') ?? '') ? 'writethru' : undefined
}

/** NITF 3.6, docdata: the document that `correction` corrects, and the one that `management-idref-status` withdraws. */
function supersededIn(data: XmlNode | undefined): string[] {
  const corrected = childrenOf(data, 'correction').flatMap((one) => attributeOf(one, 'id-string') ?? [])
  const withdraws = /^cancell?ed$/iu.test(attributeOf(data, 'management-idref-status') ?? '')
  const withdrawn = withdraws ? attributeOf(data, 'management-doc-idref') : undefined
  return [...corrected, ...(withdrawn ? [withdrawn] : [])]
}

/** NITF 3.6, tobject.subject: a Subject Reference Number, and its words, the narrowest that are given. */
const readSubject = (node: XmlNode): WireSubject => ({
  code: attributeOf(node, 'tobject.subject.refnum') ?? attributeOf(node, 'tobject.subject.code'),
  name:
    attributeOf(node, 'tobject.subject.detail') ??
    attributeOf(node, 'tobject.subject.matter') ??
    attributeOf(node, 'tobject.subject.type'),
})

/** NITF 3.6, identified-content/classifier: of any kind; those of subjects are taken. */
const classifiersOf = (data: XmlNode | undefined): WireSubject[] =>
  childrenOf(findPath(data, 'identified-content'), 'classifier')
    .filter((one) => /subject|topic|category/iu.test(attributeOf(one, 'type') ?? ''))
    .map((one) => ({ code: attributeOf(one, 'value'), name: wordsOf(one) }))
