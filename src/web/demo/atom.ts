import type { DemoFeed, Issued } from './edition.ts'
import { element, escapeMarkup, paragraphs } from './markup.ts'
import { mediaContent } from './pictures.ts'
import { moroccanTime } from './placeholders.ts'
import type { Dispatch } from './wire.ts'

/** Atom 1.0 (RFC 4287), with content as HTML or XHTML as each dispatch asks. */
export function renderAtom(feed: DemoFeed, issued: readonly Issued[], updated: Date): string {
  const self = escapeMarkup(`${feed.baseUrl}/demo/${feed.feed}.xml`)
  return `<?xml version="1.0" encoding="${feed.encoding}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${feed.language}">
${element('id', `demo:${feed.feed}`)}
${element('title', feed.title)}
${element('subtitle', feed.description)}
${element('updated', rfc3339(updated))}
<link rel="self" href="${self}"/>
<link href="${escapeMarkup(`${feed.baseUrl}/`)}"/>
${issued.map((one) => renderEntry(feed, one)).join('\n')}
</feed>
`
}

const rfc3339 = (instant: Date): string => moroccanTime(instant).toISO({ suppressMilliseconds: true }) ?? ''

function renderEntry(feed: DemoFeed, { slug, published, link, dispatch }: Issued): string {
  const at = rfc3339(published)
  const date = dispatch?.without.includes('date') ? [] : [element('published', at), element('updated', at)]
  if (!dispatch) return ['<entry>', ...date, '<category term=""/>', '</entry>'].join('\n')
  return [
    '<entry>',
    element('title', dispatch.title),
    `<link rel="alternate" type="text/html" href="${escapeMarkup(link)}"/>`,
    ...(dispatch.without.includes('guid') ? [] : [element('id', `demo:${feed.feed}:${slug}`)]),
    ...date,
    ...(dispatch.creator ? [`<author>${element('name', dispatch.creator)}</author>`] : []),
    ...dispatch.categories.map((term) => `<category term="${escapeMarkup(term)}"/>`),
    ...copy(dispatch),
    ...(dispatch.media ? [mediaContent(feed.baseUrl, dispatch.media)] : []),
    '</entry>',
  ].join('\n')
}

const copy = ({ summary, body, markup }: Dispatch): string[] => [
  ...(summary ? [element('summary', summary)] : []),
  ...(body.length > 0 ? [content(paragraphs(body), markup)] : []),
]

/** HTML is escaped as text; XHTML stands as elements inside one div (RFC 4287, 4.1.3.3). */
const content = (html: string, markup: Dispatch['markup']): string =>
  markup === 'xhtml'
    ? `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content>`
    : `<content type="html">${escapeMarkup(html)}</content>`
