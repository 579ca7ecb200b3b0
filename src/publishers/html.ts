import type { Story } from '../model/story.ts'
import { creditLine } from './credit.ts'
import { bodyMarkup, direction, escapeHtml, webAddress } from './markup.ts'
import type { Publication } from './publisher.ts'

/** A publication as a standalone HTML5 document. Whatever comes from the wire is escaped. */
export function toHtml(publication: Publication): string {
  const { story } = publication
  // HTML's `lang` says "unknown" with an empty value; BCP 47's "und" is for formats that need one.
  const language = story.language === 'und' ? '' : story.language
  const published = story.published ?? publication.approvedAt
  const byline = story.byline ? [`<p class="byline">${escapeHtml(story.byline.text)}</p>`] : []
  return `${[
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}" dir="${direction(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(story.headline)}</title>`,
    ...metadata(story, published),
    `<script type="application/ld+json">${newsArticle(publication, published)}</script>`,
    '</head>',
    '<body>',
    '<article>',
    '<header>',
    `<h1>${escapeHtml(story.headline)}</h1>`,
    ...byline,
    `<p><time datetime="${escapeHtml(published)}">${escapeHtml(timeText(published, language))}</time></p>`,
    '</header>',
    bodyMarkup(story),
    '</article>',
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

/** A moment as readers in Morocco write it, in the copy's language. */
const timeText = (moment: string, language: string): string =>
  new Intl.DateTimeFormat(/^[a-z]{2}$/u.test(language) ? language : 'en', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Africa/Casablanca',
  }).format(new Date(moment))

function metadata(story: Story, published: string): string[] {
  const link = webAddress(story.link)
  const named: [string, string | undefined][] = [
    ['author', authors(story)],
    ['keywords', story.keywords.join(', ') || undefined],
    ['copyright', story.rights],
    ['article:published_time', published],
  ]
  return [
    ...named.flatMap(([name, content]) =>
      content === undefined ? [] : [`<meta name="${name}" content="${escapeHtml(content)}">`],
    ),
    ...(link === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(link)}">`]),
  ]
}

const authors = ({ byline }: Story): string | undefined =>
  byline && (byline.names.length > 0 ? byline.names.join(', ') : byline.text)

/** schema.org NewsArticle. "<" is written as an escape so that no copy can close the script element. */
function newsArticle({ story, approvedAt, version }: Publication, published: string): string {
  const credit = creditLine(story)
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    ...(story.language === 'und' ? {} : { inLanguage: story.language }),
    datePublished: published,
    dateModified: approvedAt,
    version,
    ...(story.byline ? { author: story.byline.names.map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(credit === undefined ? {} : { creditText: credit }),
    ...(story.keywords.length > 0 ? { keywords: story.keywords } : {}),
    ...(story.rights === undefined ? {} : { copyrightNotice: story.rights }),
  }
  return JSON.stringify(article).replace(/</gu, '\\u003c')
}
