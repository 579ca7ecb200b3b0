import type { Item, Media } from '../../model/item.ts'
import { readDate } from '../dates/date.ts'
import { defined } from '../defined.ts'
import { escapeText } from '../entities.ts'
import { sanitise, sanitiseWithText } from '../sanitise.ts'
import { cleanText, readTitle, tidyLines } from '../text.ts'
import { lastPart } from './notice.ts'
import { findTopic, type TopicNames } from './topics.ts'

type Given = string | undefined

/** `same`: codes of other vocabularies for the same subject. A bare code is a Media Topic unless `scheme` is another. */
export type WireSubject = {
  code?: Given
  name?: Given
  names?: TopicNames | undefined
  same?: string[]
  scheme?: Given
}

/** What an agency file says, as it says it: dates, states and priorities are still words. */
export type WireCopy = {
  guid?: Given
  /** What all versions share, where `guid` names the version too. */
  identity?: Given
  version?: Given
  link?: Given
  headline?: Given
  slugline?: Given
  byline?: Given
  dateline?: Given
  located?: Given
  creditLine?: Given
  rights?: Given
  usageTerms?: Given
  edNote?: Given
  language?: Given
  source?: Given
  summary?: Given
  html?: Given
  /** Copy that carries no markup. */
  plain?: Given
  published?: Given
  updated?: Given
  /** Blank when an embargo is set without an end. */
  embargo?: Given
  pubStatus?: Given
  notice?: Item['notice']
  /** Other items whose place this one takes, or which it continues. */
  supersedes?: string[] | undefined
  urgency?: Given
  authors?: Item['authors'] | undefined
  subjects?: WireSubject[] | undefined
  genre?: string[] | undefined
  keywords?: string[] | undefined
  /** Besides subjects and keywords: people, places and the like, their kind as scheme. */
  categories?: Item['categories']
  media?: Media[]
  enclosures?: Item['enclosures']
  warnings?: string[]
}

/** An agency file's copy as an item. */
export function toItem(copy: WireCopy, base?: string): Item {
  const title = readTitle(copy.headline ?? '', false)
  const [published, updated, embargo] = [copy.published, copy.updated, copy.embargo].map(readDate)
  const body = copy.html === undefined ? undefined : sanitiseWithText(copy.html, base)
  const text = body?.text || tidyLines(cleanText(copy.plain ?? copy.summary ?? ''))
  const warnings = [published?.warning, updated?.warning, embargo?.warning].filter((one) => one !== undefined)
  const endless = copy.embargo !== undefined && !embargo
  return {
    ...defined({
      guid: copy.guid,
      identity: copy.identity,
      version: copy.version,
      link: copy.link,
      title: title.title,
    }),
    ...defined({ summary: copy.summary && sanitise(escapeText(copy.summary)), content: body?.html }),
    text,
    authors: copy.authors ?? (copy.byline ? [{ name: copy.byline }] : []),
    ...defined({ published: published?.iso ?? updated?.iso, updated: updated?.iso }),
    ...defined({ embargo: embargo && new Date(embargo.iso).toISOString(), notice: copy.notice }),
    ...supersededBy(copy),
    ...defined({ pubStatus: statusOf(copy, endless) }),
    ...defined({ urgency: readUrgency(copy.urgency), slugline: copy.slugline, byline: copy.byline }),
    ...defined({ dateline: copy.dateline, located: copy.located, creditLine: copy.creditLine }),
    ...defined({ usageTerms: copy.usageTerms, rights: copy.rights, edNote: copy.edNote, language: copy.language }),
    ...defined({ source: copy.source, genre: copy.genre?.length ? copy.genre : undefined }),
    ...subjectsOf(copy),
    enclosures: copy.enclosures ?? [],
    media: copy.media ?? [],
    warnings: [
      ...(copy.warnings ?? []),
      ...title.warnings,
      ...new Set(warnings),
      ...unreadOf(copy),
      ...(endless ? ['the embargo names no end: held until the wire releases it'] : []),
    ],
  }
}

/** An item never takes its own place: its versions share a guid. */
function supersededBy({ supersedes = [], guid, identity }: WireCopy): Pick<Item, 'supersedes'> {
  const others = [...new Set(supersedes)].filter((one) => one !== guid && one !== identity)
  return others.length > 0 ? { supersedes: others } : {}
}

const unreadOf = (copy: WireCopy): string[] =>
  [copy.published, copy.updated, copy.embargo]
    .filter((date) => date && readDate(date) === undefined)
    .map((date) => `the date "${date?.slice(0, 60)}" could not be read`)

/** An envelope's subjects, with the names that the copy inside it gives to the same codes. */
export function namedSubjects(envelope: WireCopy, inside: WireCopy): WireSubject[] | undefined {
  const named = new Map((inside.subjects ?? []).map((subject) => [subject.code, subject.name]))
  return envelope.subjects?.map((subject) => (subject.name ? subject : { ...subject, name: named.get(subject.code) }))
}

function subjectsOf({
  subjects = [],
  keywords = [],
  categories: others = [],
}: WireCopy): Pick<Item, 'subjects' | 'categories'> {
  const known = subjects.map(({ code, name, names, same, scheme }) =>
    defined({ code, name, names: allNames(names, isTopic(scheme) ? code : undefined, same) }),
  )
  const about = known.map(({ code, name, names }) => ({
    term: name ?? names?.fr ?? names?.en ?? code ?? '',
    ...defined({ scheme: code && /^(.+)[:/]/u.exec(code)?.[1] }),
  }))
  const categories = [...about, ...keywords.map((term) => ({ term })), ...others].filter(({ term }) => term !== '')
  return { ...(known.length > 0 && { subjects: known }), categories }
}

const isTopic = (scheme: Given): boolean => !scheme || /mediatopic|medtop/iu.test(scheme)

/** The vocabulary's own names before the file's: they are the same in every file. */
function allNames(given: TopicNames | undefined, code: Given, same: string[] = []): TopicNames | undefined {
  const known = [code, ...same].map(findTopic).find((names) => names !== undefined)
  return known || given ? { ...given, ...known } : undefined
}

/** An embargo whose end nobody can tell holds the copy back, whatever else the envelope says. */
function statusOf({ pubStatus }: WireCopy, endless: boolean): Item['pubStatus'] {
  const status = readStatus(pubStatus)
  return endless && status !== 'canceled' ? 'withheld' : status
}

/** IPTC pubstatus (cv.iptc.org/newscodes/pubstatusg2), "stat:canceled", "Usable", "cancelled", "Embargoed". */
function readStatus(given: Given): Item['pubStatus'] {
  const word = given && lastPart(given).toLowerCase()
  if (word === 'usable') return 'usable'
  if (word === 'withheld' || word === 'embargoed') return 'withheld'
  return word && /^(?:cancell?ed|killed|withdrawn)$/u.test(word) ? 'canceled' : undefined
}

function readUrgency(given: Given): number | undefined {
  const urgency = Number(given?.trim() || Number.NaN)
  return Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : undefined
}

/** A picture's caption, credit and address as media; kind from the media type or the name. */
export function mediaKind(type: Given): Media['kind'] {
  if (/image|photo|picture|graphic/iu.test(type ?? '')) return 'picture'
  if (/video/iu.test(type ?? '')) return 'video'
  return /audio/iu.test(type ?? '') ? 'audio' : 'other'
}

/** A width or height written as a whole number. */
export const pixels = (given: Given): number | undefined =>
  given && /^\d{1,6}$/u.test(given) ? Number(given) : undefined
