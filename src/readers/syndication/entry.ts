import { AppError } from '../../model/error.ts'
import type { Item } from '../../model/item.ts'
import { readDate, type WireDate } from '../dates/date.ts'
import { decodeOnce } from '../entities.ts'
import { htmlToText } from '../markup/html-text.ts'
import { doubleEncoded } from '../mojibake.ts'
import type { ReadItem } from '../reader.ts'
import { cleanText, readTitle } from '../text.ts'
import { bodyOf, bodyWithText } from './body.ts'
import { isPermalink, linkOf, rdfAbout } from './links.ts'
import { enclosuresOf, mediaOf } from './media.ts'
import { all, type Branch, first, textOf } from './node.ts'
import { authorsOf } from './people.ts'
import { titleOf } from './title.ts'

/** What the feed says for entries that do not say it themselves. */
export type FromFeed = { authors: Item['authors']; language?: string | undefined; rights?: string | undefined }

const CATEGORIES = 200

/** One entry of a feed as an item. Throws AppError('unreadable') for an entry that holds nothing. */
export function readEntry(fields: Branch, feed: FromFeed): ReadItem {
  const title = titleOf(fields, 'title', 'dc:title', 'atom:title', 'media:title', 'itunes:title')
  const { content, summary, text } = copyOf(fields)
  const enclosures = enclosuresOf(fields)
  const dates = datesOf(fields)
  const { guid, permalink } = identityOf(fields)
  // A literal, absent fields and all: leaving them out one by one took a tenth of all reading time.
  const item: ReadItem = {
    guid,
    guidIsPermalink: permalink,
    link: linkOf(fields),
    title: title.title,
    titleHtml: title.html,
    summary,
    content,
    published: dates.published?.iso,
    updated: dates.updated?.iso,
    language: languageOf(fields),
    rights: rightsOf(fields) ?? feed.rights,
    source: sourceOf(fields),
    text,
    authors: signedBy(fields, feed),
    categories: categoriesOf(fields),
    enclosures,
    media: mediaOf(fields, enclosures),
    warnings: [...title.warnings, ...dates.warnings, ...doubleEncoded(text)],
  }
  if (Object.keys(fields).length <= 3 && isEmpty(item)) throw new AppError('unreadable', 'The entry is empty.')
  const supersedes = replacedBy(fields)
  return supersedes.length > 0 ? { ...item, supersedes, notice: 'writethru' } : item
}

/** DCMI Metadata Terms, replaces: "a related resource that is supplanted, displaced, or superseded by the described resource". */
const replacedBy = (fields: Branch): string[] => all(fields, 'dcterms:replaces').flatMap(({ _ }) => _.trim() || [])

type Copy = { content?: string; summary?: string | undefined; text: string }

/** Where a summary may stand, the best first. */
export const SUMMARIES: readonly string[] = ['wire:summary', 'wire:dc', 'wire:atom-summary', 'wire:itunes']

/** The copy, the summary, and the plain text of the one that is the item's. */
function copyOf(fields: Branch): Copy {
  const content = bodyWithText(fields, ['wire:content'])
  if (content)
    return { content: content.html, summary: bodyOf(fields, SUMMARIES) ?? captionOf(fields), text: content.text }
  const summary = bodyWithText(fields, SUMMARIES)
  if (summary) return { summary: summary.html, text: summary.text }
  const caption = captionOf(fields)
  return { summary: caption, text: htmlToText(caption ?? '') }
}

const isEmpty = (item: Item): boolean =>
  !item.title && !item.text && !item.link && !item.guid && item.enclosures.length === 0 && item.media.length === 0

function signedBy(fields: Branch, feed: FromFeed): Item['authors'] {
  const own = authorsOf(fields)
  if (own.length > 0) return own
  const source = first(fields, 'source') ?? first(fields, 'atom:source')
  const quoted = source ? authorsOf(source) : []
  return quoted.length > 0 ? quoted : feed.authors
}

function identityOf(fields: Branch): { guid: string | undefined; permalink: boolean | undefined } {
  const guid = all(fields, 'guid').find((node) => node._.trim() !== '')
  if (guid) return { guid: guid._.trim(), permalink: isPermalink(guid) }
  return { guid: textOf(fields, 'id', 'atom:id') ?? rdfAbout(fields), permalink: undefined }
}

type Dates = { published?: WireDate | undefined; updated?: WireDate | undefined; warnings: string[] }

function datesOf(fields: Branch): Dates {
  const given = ['wire:published', 'wire:date', 'wire:modified'].map((name) => textOf(fields, name))
  const read = given.map(readDate)
  const [published, date, updated] = read
  const warnings = [published ?? date, updated].map((one) => one?.warning).filter((one) => one !== undefined)
  const unread = given.find((text, at) => text !== undefined && read[at] === undefined)
  if (unread !== undefined) warnings.push(`the date "${unread.slice(0, 60)}" could not be read`)
  return { published: published ?? date, updated, warnings: [...new Set(warnings)] }
}

function categoriesOf(fields: Branch): Item['categories'] {
  const nodes = [...all(fields, 'category'), ...all(fields, 'atom:category'), ...all(fields, 'dc:subject')]
  const categories = nodes.map(readCategory).filter(({ term }) => term !== '')
  const keywords = textOf(fields, 'media:keywords', 'itunes:keywords')?.split(',') ?? []
  const words: Item['categories'] = keywords.map((word) => ({ term: word.trim() })).filter(({ term }) => term !== '')
  const found = [...categories, ...words]
  const distinct = new Map(
    found.map((one) => [
      `${one.term}
${one.scheme ?? ''}`,
      one,
    ]),
  )
  return [...distinct.values()].slice(0, CATEGORIES)
}

function readCategory(node: Branch): Item['categories'][number] {
  const term = cleanText(decodeOnce(node.$.term ?? node._))
    .replace(/\s+/gu, ' ')
    .trim()
  const scheme = node.$.scheme ?? node.$.domain
  return { term, ...(scheme && { scheme: scheme.trim() }), ...(node.$.label && { label: node.$.label.trim() }) }
}

/** A video's own description is its summary when nothing else is. */
function captionOf(fields: Branch): string | undefined {
  const groups = [fields, ...all(fields, 'media:group')]
  return groups.map((group) => bodyOf(group, ['wire:caption'])).find((caption) => caption !== undefined)
}

const languageOf = (fields: Branch): string | undefined =>
  textOf(fields, 'dc:language', 'language') ?? first(fields, 'wire:self')?.$['xml:lang']

export const rightsOf = (fields: Branch): string | undefined => {
  const given = textOf(fields, 'dc:rights', 'rights', 'copyright', 'atom:rights', 'media:copyright')
  return given && readTitle(given, true).title
}

function sourceOf(fields: Branch): string | undefined {
  const source = first(fields, 'source') ?? first(fields, 'atom:source')
  const named = textOf(fields, 'dc:source') ?? (source && (textOf(source, 'title', 'atom:title') ?? source._.trim()))
  return named ? readTitle(named, true).title : undefined
}
