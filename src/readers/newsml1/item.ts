import type { Item } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { namedSubjects, type WireCopy } from '../wire/copy.ts'
import { distinct, joinNotes } from '../wire/lines.ts'
import { attributeOf, childrenOf, findPath, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'
import { readBody } from './body.ts'
import { componentsOf, contentsOf, isAside, languageOf, metadataOf, type Placed, storyOf } from './components.ts'
import { formalName, propertiesOf, within } from './formal.ts'
import { readManagement } from './management.ts'
import { filesOf } from './media.ts'
import { rightsOf } from './rights.ts'
import { partyName, subjectOf, type Topics } from './topics.ts'

/** What the document says of all its items. */
export type Envelope = {
  sender: string | undefined
  sent: string | undefined
  priority: string | undefined
  topics: Topics
}

/** What a NewsItem says (NewsML 1.2 §5.5): the lines and metadata that hold for its story, from the story outwards. */
export function readNewsItem(node: XmlNode, envelope: Envelope): WireCopy {
  const contents = contentsOf(node)
  const story = storyOf(contents, attributeOf(node, 'lang'))
  const scope = scopeOf(node, contents, story)
  const language = languageOf(story?.chain) ?? attributeOf(node, 'lang') ?? formalName(within(node, 'language')[0])
  const copy = readBody(story, contents)
  // A caption that is all the text there is stands beside its picture, not in a story.
  const files = filesOf(contents, story && isAside(story.chain) ? undefined : story)
  const own: WireCopy = {
    ...readManagement(node, envelope),
    ...linesOf(node, scope),
    ...descriptionOf(scope, envelope, language),
    ...rightsOf(scope),
    language,
    source: sourceOf(node, scope) ?? envelope.sender ?? providerId(node),
    enclosures: [...files.enclosures, ...(copy.enclosures ?? [])],
    media: [...files.media, ...(copy.media ?? [])],
  }
  const notes = joinNotes([own.edNote, copy.edNote])
  return { ...copy, ...defined({ ...own, subjects: namedSubjects(own, copy), edNote: notes }) }
}

const providerId = (node: XmlNode): string | undefined =>
  wordsOf(findPath(node, 'identification', 'newsidentifier', 'providerid'))

/** The components that speak of the story, nearest first; after them those that hold neither it nor pictures. */
function scopeOf(node: XmlNode, contents: readonly Placed[], story: Placed | undefined): XmlNode[] {
  const chain = componentsOf((story ?? contents[0])?.chain)
  const pictured = new Set<XmlNode>()
  for (const { content, chain: around } of contents)
    if (attributeOf(content, 'href')) for (const component of componentsOf(around)) pictured.add(component)
  const others = componentsIn(node).filter((one) => !chain.includes(one) && !pictured.has(one))
  return [...chain, ...others.filter((one) => !isSpoken(one, contents)), ...childrenOf(node, 'update')]
}

const componentsIn = (node: XmlNode): XmlNode[] =>
  childrenOf(node).flatMap((child) =>
    child.name === 'newsitem'
      ? []
      : child.name === 'newscomponent'
        ? [child, ...componentsIn(child)]
        : componentsIn(child),
  )

/** Whether a component has content of its own: what it says is said of that. */
const isSpoken = (component: XmlNode, contents: readonly Placed[]): boolean =>
  contents.length > 0 && (childrenOf(component, 'contentitem').length > 0 || findPath(component, 'role') !== undefined)

function linesOf(node: XmlNode, scope: readonly XmlNode[]): WireCopy {
  const line = (name: string): string | undefined =>
    scope.flatMap((one) => lines(one, name).flatMap((found) => wordsOf(found) ?? []))[0]
  const keywords = scope.flatMap((one) =>
    lines(one, 'keywordline').flatMap((found) => wordsOf(found)?.split(/[;,]/u) ?? []),
  )
  const described = scope.flatMap((one) => propertiesOf(metadataOf(one), /^keywords?$/iu))
  const all = distinct([...keywords, ...described.flatMap((word) => word.split(';'))].map((word) => word.trim()))
  return defined({
    headline: line('headline'),
    slugline: line('slugline') ?? wordsOf(findPath(node, 'identification', 'namelabel')),
    byline: line('byline'),
    dateline: line('dateline'),
    creditLine: line('creditline'),
    keywords: all.length > 0 ? all : undefined,
  })
}

const lines = (component: XmlNode, name: string): XmlNode[] =>
  component.name === 'update' ? within(component, name) : childrenOf(findPath(component, 'newslines'), name)

/** NewsML 1.2, DescriptiveMetadata and the creator that AdministrativeMetadata names. */
function descriptionOf(scope: readonly XmlNode[], { topics }: Envelope, language: string | undefined): WireCopy {
  const outwards = scope.toReversed().flatMap((one) => metadataOf(one) ?? [])
  const subjects = outwards
    .flatMap((one) => within(one, 'subject', 'subjectmatter', 'subjectdetail'))
    .filter((one) => formalName(one))
    .map((one) => subjectOf(one, topics, language))
  const bySubject = new Map(subjects.map((subject) => [subject.code, subject]))
  const genre = distinct(outwards.flatMap((one) => within(one, 'genre')).flatMap((one) => formalName(one) ?? []))
  return defined({
    located: locatedOf(outwards),
    authors: authorsOf(scope, topics, language),
    subjects: bySubject.size > 0 ? [...bySubject.values()] : undefined,
    genre: genre.length > 0 ? genre : undefined,
  })
}

/** NewsML 1.2, Location@HowPresent: where it was written before where it happened. */
function locatedOf(metadata: readonly XmlNode[]): string | undefined {
  const places = metadata.flatMap((one) => within(one, 'location'))
  const rank = (place: XmlNode): number => {
    const how = attributeOf(place, 'howpresent') ?? ''
    return /origin|dateline/iu.test(how) ? 0 : how === '' ? 1 : 2
  }
  const towns = places.toSorted((a, b) => rank(a) - rank(b)).flatMap((place) => propertiesOf(place, /^city$/iu))
  return towns[0] ?? metadata.flatMap((one) => propertiesOf(one, /^city$/iu))[0]
}

/** Parties that the document names in full; initials ("daa/mt") are nobody's name. Without any, the byline's author stands. */
function authorsOf(
  scope: readonly XmlNode[],
  topics: Topics,
  language: string | undefined,
): Item['authors'] | undefined {
  if (scope.some((one) => lines(one, 'byline').some((line) => wordsOf(line)))) return undefined
  const parties = scope.flatMap((one) => childrenOf(findPath(one, 'administrativemetadata', 'creator'), 'party'))
  const names = parties.flatMap((party) => {
    const name = partyName(party, topics, language) ?? formalName(party)
    return name && /\p{L}{2,}\s+\p{L}{2,}/u.test(name) ? [name] : []
  })
  return names.length > 0 ? distinct(names).map((name) => ({ name })) : undefined
}

/** NewsML 1.2, AdministrativeMetadata: the provider, else the source. */
function sourceOf(node: XmlNode, scope: readonly XmlNode[]): string | undefined {
  const administrative = [...scope, node].flatMap((one) => childrenOf(one, 'administrativemetadata'))
  return ['provider', 'source']
    .flatMap((name) => administrative.flatMap((one) => childrenOf(one, name)))
    .flatMap((one) => childrenOf(one, 'party').flatMap((party) => formalName(party) ?? []))[0]
}
