import type { Item } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { namedSubjects, type WireCopy, type WireSubject } from '../wire/copy.ts'
import { joinNotes } from '../wire/lines.ts'
import { lastPart, noticeOf } from '../wire/notice.ts'
import { attributeOf, childrenOf, findPath, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'
import { readBody } from './body.ts'
import { filesOf } from './files.ts'
import { type Context, chooseWords, codeOf, inLanguage, nameOf, namesOf } from './names.ts'

/** What a newsItem or packageItem says (NewsML-G2 specification, itemMeta, contentMeta, contentSet, groupSet). */
export function readNewsItem(node: XmlNode): WireCopy {
  const context = contextOf(node)
  const { language } = context
  const copy = readBody(node, language)
  const files = filesOf(node, language)
  const own: WireCopy = {
    guid: attributeOf(node, 'guid'),
    // The schema's own default.
    version: attributeOf(node, 'version') ?? (attributeOf(node, 'guid') && '1'),
    link: pageOf(node),
    language,
    ...itemMeta(node, context),
    ...contentMeta(node, context),
    ...rightsInfo(node, context),
    enclosures: [...files.enclosures, ...(copy.enclosures ?? [])],
    media: [...files.media, ...(copy.media ?? [])],
  }
  // What the envelope says goes before what the NITF inside it says; the item's own title is a name more than a headline.
  const title = chooseWords(childrenOf(findPath(node, 'itemmeta'), 'title'), language)
  return { ...defined({ headline: title }), ...copy, ...defined({ ...own, subjects: namedSubjects(own, copy) }) }
}

/** Agencies' own relations of an item to its page on the web; IPTC's are between items. */
function pageOf(node: XmlNode): string | undefined {
  const page = childrenOf(findPath(node, 'itemmeta'), 'link').find((link) =>
    /(?:^|[:/#])(?:canonical|permalink|web-?page|web-?version)$/iu.test(attributeOf(link, 'rel') ?? ''),
  )
  return attributeOf(page, 'href')
}

function contextOf(node: XmlNode): Context {
  const asserts = childrenOf(node, 'assert').map(
    (one) => [codeOf(one) ?? attributeOf(one, 'literal') ?? '', one] as const,
  )
  const about = findPath(node, 'contentmeta')
  const language =
    attributeOf(findPath(about, 'language'), 'tag') ??
    attributeOf(node, 'lang') ??
    childrenOf(about, 'headline').map((one) => attributeOf(one, 'lang'))[0]
  return { language, asserted: new Map(asserts) }
}

/** NewsML-G2, itemMeta: how the item is to be handled. */
function itemMeta(node: XmlNode, context: Context): WireCopy {
  const meta = findPath(node, 'itemmeta')
  const embargoed = findPath(meta, 'embargoed')
  return {
    edNote: joinNotes(inLanguage(childrenOf(meta, 'ednote'), context.language).map(wordsOf)),
    published: wordsOf(findPath(meta, 'firstcreated')),
    updated: wordsOf(findPath(meta, 'versioncreated')),
    // NewsML-G2, DateTimeOrNullPropType: without a value it is under embargo and nobody knows until when.
    embargo: embargoed && (wordsOf(embargoed) ?? ''),
    pubStatus: statusOf(meta, context),
    ...replacement(node, noticeOf(childrenOf(meta, 'signal').map((one) => codeOf(one) ?? attributeOf(one, 'literal')))),
  }
}

/**
 * NewsML-G2, itemMeta/link: of the IPTC's item relations (`irel`) only previousVersion says that an item under a guid of its own
 * takes the place of another; what an item was derived or translated from stays in place. Without a signal it is a new version.
 */
function replacement(node: XmlNode, signal: WireCopy['notice']): WireCopy {
  const links = childrenOf(findPath(node, 'itemmeta'), 'link').filter((link) =>
    /^(?:irel:|.{0,100}\/itemrelation\/)previousversion$/iu.test(attributeOf(link, 'rel') ?? ''),
  )
  const supersedes = links
    .flatMap((link) => attributeOf(link, 'residref') ?? attributeOf(link, 'href') ?? [])
    .filter((guid) => guid !== attributeOf(node, 'guid'))
  return { supersedes: someOf(supersedes), notice: signal ?? (supersedes.length > 0 ? 'writethru' : undefined) }
}

const STATUS = /(?:usable|withheld|embargoed|cancell?ed|killed|withdrawn)$/iu

/** NewsML-G2, pubStatus: "its value is usable by default". */
function statusOf(meta: XmlNode | undefined, context: Context): string | undefined {
  const status = findPath(meta, 'pubstatus')
  if (!status) return meta && 'usable'
  const told = [codeOf(status), attributeOf(status, 'literal'), nameOf(status, context), wordsOf(status)]
  return told.find((one) => one && STATUS.test(one))
}

/** NewsML-G2, contentMeta: what the content is. */
function contentMeta(node: XmlNode, context: Context): WireCopy {
  const { language } = context
  const about = findPath(node, 'contentmeta')
  const words = (name: string): string | undefined => chooseWords(childrenOf(about, name), language)
  return {
    headline: words('headline'),
    slugline: words('slugline'),
    byline: words('by'),
    dateline: words('dateline'),
    located: locatedOf(about, context),
    creditLine: words('creditline'),
    source: sourceOf(node, context),
    summary: summaryOf(about, language),
    urgency: wordsOf(findPath(about, 'urgency')) ?? wordsOf(findPath(node, 'itemmeta', 'priority')),
    subjects: someOf(childrenOf(about, 'subject').map((one) => subjectOf(one, context))),
    genre: someOf(childrenOf(about, 'genre').flatMap((one) => nameOf(one, context) ?? codeOf(one) ?? [])),
    keywords: someOf(childrenOf(about, 'keyword').flatMap((one) => wordsOf(one) ?? [])),
    authors: authorsOf(about, context),
  }
}

const someOf = <One>(list: One[]): One[] | undefined => (list.length > 0 ? list : undefined)

function authorsOf(about: XmlNode | undefined, context: Context): Item['authors'] | undefined {
  return someOf(
    childrenOf(about, 'creator')
      .flatMap((one) => nameOf(one, context) ?? [])
      .map((name) => ({ name })),
  )
}

/** NewsML-G2, located: the town, where towns and countries stand side by side; broader areas stay inside it. */
function locatedOf(about: XmlNode | undefined, context: Context): string | undefined {
  const places = childrenOf(about, 'located')
  const town = places.find((one) => /city|town|municipal/iu.test(attributeOf(one, 'type') ?? ''))
  const [place] = town ? [town] : places
  const code = codeOf(place)
  return nameOf(place, context) ?? (code && (SPOKEN.exec(code)?.[1] ?? code))
}

/** Codes that are words: city:Salé, where geo:345678 and iso3166-1a3:MAR are none. */
const SPOKEN = /^\w{1,40}:(\p{Lu}\p{Ll}[\p{L} '’-]{0,80})$/u

/** NewsML-G2, infoSource by its role, else the provider. A code is named by its last part: nprov:AFP is AFP. */
function sourceOf(node: XmlNode, context: Context): string | undefined {
  const sources = childrenOf(findPath(node, 'contentmeta'), 'infosource')
  const first = sources.find((one) => !/distrib|aggreg|transm/iu.test(attributeOf(one, 'role') ?? '')) ?? sources[0]
  const provider = findPath(node, 'itemmeta', 'provider')
  const code = codeOf(first) ?? codeOf(provider)
  return nameOf(first, context) ?? nameOf(provider, context) ?? (code && lastPart(code))
}

/** NewsML-G2, description: a summary before a caption, whatever their order. */
function summaryOf(about: XmlNode | undefined, language: string | undefined): string | undefined {
  const described = childrenOf(about, 'description')
  const captions = described.filter((one) => /caption/iu.test(attributeOf(one, 'role') ?? ''))
  const others = described.filter((one) => !captions.includes(one))
  return chooseWords(others, language) ?? chooseWords(captions, language)
}

const subjectOf = (node: XmlNode, context: Context): WireSubject => ({
  code: codeOf(node),
  name: nameOf(node, context),
  names: namesOf(node),
  same: childrenOf(node, 'sameas').flatMap((one) => codeOf(one) ?? []),
})

/** NewsML-G2, rightsInfo. */
function rightsInfo(node: XmlNode, context: Context): WireCopy {
  const rights = findPath(node, 'rightsinfo')
  const holder = findPath(rights, 'copyrightholder')
  return {
    rights:
      chooseWords(childrenOf(rights, 'copyrightnotice'), context.language) ?? nameOf(holder, context) ?? codeOf(holder),
    usageTerms: joinNotes(inLanguage(childrenOf(rights, 'usageterms'), context.language).map(wordsOf)),
  }
}
