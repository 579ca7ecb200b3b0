import { z } from 'zod'
import { AppError } from '../../model/error.ts'
import type { Item } from '../../model/item.ts'
import { readDate } from '../dates/date.ts'
import { defined } from '../defined.ts'
import { escapeText } from '../entities.ts'
import { parseNews } from '../json.ts'
import { resolveLink } from '../link.ts'
import { htmlToText } from '../markup/html-text.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { sanitise } from '../sanitise.ts'
import { kindOf } from '../syndication/media.ts'
import { cleanText, readTitle, tidyLines } from '../text.ts'

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
export const jsonfeed: Reader = { name: 'JSON Feed', detect, read }

const text = z.coerce.string().optional().catch(undefined)
const author = z.object({ name: text, url: text }).catch({})
const attachment = z.object({ url: z.string(), mime_type: text, size_in_bytes: text })

const jsonItem = z.object({
  id: text,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  author: author.optional(),
  authors: z.array(author).optional().catch(undefined),
  tags: z.array(z.string()).optional().catch(undefined),
  language: text,
  attachments: z.array(attachment).optional().catch(undefined),
})
type JsonItem = z.infer<typeof jsonItem>

const jsonFeed = z.object({
  title: text,
  home_page_url: text,
  description: text,
  language: text,
  author: author.optional(),
  authors: z.array(author).optional().catch(undefined),
  items: z.array(z.unknown()),
})
type JsonFeed = z.infer<typeof jsonFeed>

function detect({ text }: Document): boolean {
  return /^\s*\{/u.test(text) && text.slice(0, 4096).includes('jsonfeed.org/version')
}

function read(document: Document): Reading {
  const { feed, cut, partial } = parse(document.text)
  const items: Item[] = []
  const failures: Reading['failures'] = []
  feed.items.forEach((value, index) => {
    const parsed = jsonItem.safeParse(value)
    const whole = !partial || index < feed.items.length - 1
    if (parsed.success && whole) items.push(toItem(parsed.data, feed, document.url))
    else failures.push({ index, reason: whole ? 'The entry is not an object of JSON Feed.' : CUT })
  })
  const { title, description, language, home_page_url: link } = feed
  return {
    format: 'JSON Feed',
    feed: defined({ title, description, language, link }),
    items,
    failures,
    warnings: cut ? [...document.warnings, 'the file was cut off'] : document.warnings,
  }
}

const CUT = 'The file was cut off inside this entry.'

/** A feed that was cut off gives its whole entries. */
function parse(json: string): { feed: JsonFeed; cut: boolean; partial: boolean } {
  try {
    const { value, cut, partial } = parseNews(json)
    return { feed: jsonFeed.parse(value), cut, partial }
  } catch (cause) {
    throw new AppError('unreadable', 'This JSON Feed is broken: it is cut off, or it has no list of items.', { cause })
  }
}

function toItem(item: JsonItem, feed: JsonFeed, url: string | undefined): Item {
  const link = item.url ?? item.external_url
  const base = (link && resolveLink(link, url)) ?? url
  const title = readTitle(item.title ?? '', false)
  const summary = item.summary && sanitise(escapeText(item.summary), base)
  const html = item.content_html ?? (item.content_text && escapeText(item.content_text))
  const content = html && sanitise(html, base)
  const picture = item.image ?? item.banner_image
  const enclosures = (item.attachments ?? []).map((file) => ({
    url: resolveLink(file.url, base),
    ...defined({ type: file.mime_type, length: file.size_in_bytes }),
  }))
  const [published, updated] = [readDate(item.date_published), readDate(item.date_modified)]
  const warnings = [...title.warnings, ...[published?.warning, updated?.warning].filter((one) => one !== undefined)]
  return {
    ...defined({ guid: item.id, link: link && resolveLink(link, url), title: title.title, summary, content }),
    text: plainText(item, content ?? summary),
    authors: authorsOf(item).length > 0 ? authorsOf(item) : authorsOf(feed),
    ...defined({ published: published?.iso, updated: updated?.iso, language: item.language }),
    categories: (item.tags ?? []).map((term) => ({ term })),
    enclosures,
    media: mediaOf(picture && resolveLink(picture, base), enclosures),
    warnings,
  }
}

/** The item's picture, then its files. */
function mediaOf(picture: string | undefined, enclosures: Item['enclosures']): Item['media'] {
  const files = enclosures.filter(({ url }) => url !== picture)
  return [
    ...(picture ? [{ url: picture, kind: 'picture' as const }] : []),
    ...files.map(({ url, type }) => ({ url, kind: kindOf(type, undefined, url), ...(type && { type }) })),
  ]
}

const plainText = (item: JsonItem, html: string | undefined): string =>
  item.content_html === undefined && item.content_text !== undefined
    ? tidyLines(cleanText(item.content_text))
    : htmlToText(html ?? '')

function authorsOf({ author, authors }: Pick<JsonItem, 'author' | 'authors'>): Item['authors'] {
  return (authors ?? (author ? [author] : [])).map(({ name, url }) => defined({ name, uri: url }))
}
