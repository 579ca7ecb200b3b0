import type { DemoFeed, Issued } from './edition.ts'
import { cdata, element, escapeMarkup, paragraphs } from './markup.ts'
import { mediaContent } from './pictures.ts'
import { moroccanTime } from './placeholders.ts'
import type { Dispatch } from './wire.ts'

const namespaces = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ')

/** RSS 2.0 as WordPress writes it. */
export function renderRss(feed: DemoFeed, issued: readonly Issued[], updated: Date): string {
  const self = escapeMarkup(`${feed.baseUrl}/demo/${feed.feed}.xml`)
  return `<?xml version="1.0" encoding="${feed.encoding}"?>
<rss version="2.0" ${namespaces}>
<channel>
${element('title', feed.title)}
<atom:link href="${self}" rel="self" type="application/rss+xml"/>
${element('link', `${feed.baseUrl}/`)}
${element('description', feed.description)}
${element('lastBuildDate', rfc822(updated))}
${element('language', feed.language)}
${issued.map((one) => renderItem(feed, one)).join('\n')}
</channel>
</rss>
`
}

const rfc822 = (instant: Date): string => moroccanTime(instant).toRFC2822() ?? ''

function renderItem(feed: DemoFeed, { slug, published, link, dispatch }: Issued): string {
  const date = dispatch?.without.includes('date') ? [] : [element('pubDate', rfc822(published))]
  if (!dispatch) return ['<item>', ...date, '<category/>', '</item>'].join('\n')
  return [
    '<item>',
    element('title', dispatch.title),
    element('link', link),
    ...(dispatch.creator ? [`<dc:creator>${cdata(dispatch.creator)}</dc:creator>`] : []),
    ...date,
    ...dispatch.categories.map((term) => `<category>${cdata(term)}</category>`),
    ...(dispatch.without.includes('guid') ? [] : [`<guid isPermaLink="false">demo:${feed.feed}:${slug}</guid>`]),
    ...copy(dispatch),
    ...(dispatch.media ? [mediaContent(feed.baseUrl, dispatch.media)] : []),
    '</item>',
  ].join('\n')
}

/** Typographic marks are HTML here: a reader has to decode the CDATA's content as HTML, entities and all. */
const copy = ({ summary, body }: Dispatch): string[] => [
  ...(summary ? [`<description>${cdata(paragraphs([summary]))}</description>`] : []),
  ...(body.length > 0 ? [`<content:encoded>${cdata(paragraphs(body))}</content:encoded>`] : []),
]
