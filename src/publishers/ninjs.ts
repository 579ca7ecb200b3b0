import type { Media } from '../model/item.ts'
import { bodyText, type Story } from '../model/story.ts'
import { creditLine } from './credit.ts'
import { bodyMarkup, webAddress } from './markup.ts'
import type { Publication, Retraction } from './publisher.ts'

/** A news object valid against IPTC ninjs 3.1. */
export type Ninjs = { uri: string; version: string } & Record<string, unknown>

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
}

const uriOf = ({ draftId }: { draftId: number }): string => `urn:depeche:draft:${draftId}`

/**
 * A publication as ninjs 3.1. The schema admits no extension, so the quotes stay out; their speakers are people with
 * `rel` "speaker". ninjs 3 dropped the credit line of earlier versions: it is a description with role "creditLine", the
 * info sources, and the last paragraph of both bodies.
 */
export function toNinjs(publication: Publication): Ninjs {
  const { story, version, approvedAt } = publication
  return {
    uri: uriOf(publication),
    standard,
    type: 'text',
    representationType: 'full',
    version: String(version),
    versionCreated: approvedAt,
    ...(story.published === undefined ? {} : { contentCreated: story.published }),
    ...(story.embargo === undefined ? {} : { embargoedUntil: story.embargo.until }),
    pubStatus: story.notice?.kind === 'kill' ? 'canceled' : 'usable',
    language: story.language,
    slugline: story.slug,
    headlines: [{ role: 'main', contentType: 'text/plain', value: story.headline }],
    ...(story.byline === undefined ? {} : { by: story.byline.text }),
    ...(story.notice === undefined ? {} : { edNote: story.notice.phrase }),
    ...(story.rights === undefined ? {} : { copyrightNotice: story.rights }),
    ...located(story),
    ...credited(story),
    bodies: bodies(story),
    people: people(story),
    subjects: story.keywords.map((name) => ({ name, rel: 'keyword' })),
    altIds: altIds(story),
    associations: story.media.flatMap(association),
  }
}

/**
 * The end of a draft as ninjs 3.1: `canceled` (IPTC's pubstatus), with the reason as the note to
 * editors. Of the copy only its names: what was killed must not travel with its own end.
 */
export const toTombstone = (retraction: Retraction): Ninjs => ({
  uri: uriOf(retraction),
  standard,
  type: 'text',
  version: String(retraction.version),
  versionCreated: retraction.killedAt,
  pubStatus: 'canceled',
  language: retraction.story.language,
  edNote: retraction.reason,
  altIds: altIds(retraction.story),
})

function bodies(story: Story): object[] {
  const text = bodyText(story.body)
  const dateline = story.dateline ? `${story.dateline.text} – ` : ''
  const credit = creditLine(story)
  const plain = dateline + text + (credit === undefined ? '' : `\n\n${credit}`)
  const wordCount = text.match(/\S+/gu)?.length ?? 0
  return [
    { role: 'main', contentType: 'text/html', wordCount, value: bodyMarkup(story) },
    { role: 'main', contentType: 'text/plain', wordCount, charCount: [...plain].length, value: plain },
  ]
}

function credited(story: Story): object {
  const credit = creditLine(story)
  if (credit === undefined) return {}
  const agencies = story.credit?.agencies ?? [credit]
  return {
    descriptions: [{ role: 'creditLine', contentType: 'text/plain', value: credit }],
    infoSources: agencies.map((name) => ({ name, role: 'source' })),
  }
}

function located({ dateline, event }: Story): object {
  const places = [...placeOf(dateline, 'dateline'), ...placeOf(event, 'event')]
  const [first] = places
  return first === undefined ? {} : { located: first.name, places }
}

type Placed = Pick<NonNullable<Story['event']>, 'place' | 'location'>

/** A place in the copy's words; where it lies as a GeoJSON feature (RFC 7946: longitude first), the country a property. */
function placeOf(placed: Placed | undefined, rel: string): { name: string; rel: string; geoJSON?: object }[] {
  if (placed?.place === undefined) return []
  const { place: name, location } = placed
  if (location === undefined) return [{ name, rel }]
  const { coordinates, ...properties } = location
  const geometry = coordinates ? { type: 'Point', coordinates: [coordinates.lon, coordinates.lat] } : null
  return [{ name, rel, geoJSON: { type: 'Feature', geometry, properties } }]
}

function people({ people, quotes }: Story): object[] {
  const speakers = new Set(quotes.map(({ speaker }) => speaker?.personId))
  return people.map(({ id, name }) => ({ name, literal: id, rel: speakers.has(id) ? 'speaker' : 'mentioned' }))
}

const altIds = ({ sourceItemIds, link }: Story): object[] => [
  ...sourceItemIds.map((value) => ({ role: 'sourceItem', value })),
  ...(link === undefined ? [] : [{ role: 'link', value: link }]),
]

const TYPES = { picture: 'picture', video: 'video', audio: 'audio', other: 'component' } as const

/** A picture or clip as an associated object; left out when its address is none that a browser may follow. */
function association(media: Media): object[] {
  const href = webAddress(media.url)
  if (href === undefined) return []
  const rendition = {
    name: 'main',
    href,
    ...(media.type === undefined ? {} : { contentType: media.type }),
    ...(media.width === undefined ? {} : { width: Math.round(media.width) }),
    ...(media.height === undefined ? {} : { height: Math.round(media.height) }),
  }
  const descriptions = [
    ...(media.caption === undefined ? [] : [{ role: 'caption', value: media.caption }]),
    ...(media.alt === undefined ? [] : [{ role: 'alt', value: media.alt }]),
  ]
  const by = media.credit === undefined ? {} : { by: media.credit }
  return [{ uri: href, name: 'media', type: TYPES[media.kind], ...by, descriptions, renditions: [rendition] }]
}
