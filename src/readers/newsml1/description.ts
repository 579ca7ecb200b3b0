import type { Item } from '../../model/item.ts'
import { defined } from '../defined.ts'
import type { WireCopy } from '../wire/copy.ts'
import { distinct } from '../wire/lines.ts'
import { attributeOf, childrenOf, findPath, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'
import { metadataOf } from './components.ts'
import { formalName, propertiesOf, within } from './formal.ts'
import { lines } from './scope.ts'
import { partyName, subjectOf, type Topics } from './topics.ts'

/** NewsLines (NewsML 1.2 §5.10): the nearest of each name. */
export function linesOf(node: XmlNode, scope: readonly XmlNode[]): WireCopy {
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

/** NewsML 1.2, DescriptiveMetadata and the creator that AdministrativeMetadata names. */
export function descriptionOf(scope: readonly XmlNode[], topics: Topics, language: string | undefined): WireCopy {
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
export function sourceOf(node: XmlNode, scope: readonly XmlNode[]): string | undefined {
  const administrative = [...scope, node].flatMap((one) => childrenOf(one, 'administrativemetadata'))
  return ['provider', 'source']
    .flatMap((name) => administrative.flatMap((one) => childrenOf(one, name)))
    .flatMap((one) => childrenOf(one, 'party').flatMap((party) => formalName(party) ?? []))[0]
}
