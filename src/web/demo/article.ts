import type { DemoFeed, Issued } from './edition.ts'
import { edition } from './edition.ts'
import { element, escapeMarkup, paragraphs } from './markup.ts'
import { pictureUrl } from './pictures.ts'
import { moroccanTime } from './placeholders.ts'
import type { Dispatch } from './wire.ts'

/** The page a demo item links to, as it stands at `now`; undefined before the dispatch is out. */
export function renderArticle(feeds: readonly DemoFeed[], slug: string, epoch: Date, now: Date): string | undefined {
  for (const feed of feeds) {
    const issued = edition(feed, epoch, now).find((one) => one.slug === slug)
    if (issued?.dispatch) return page(feed, issued, issued.dispatch)
  }
  return undefined
}

function page(feed: DemoFeed, { published, link }: Issued, dispatch: Dispatch): string {
  const direction = feed.language === 'ar' ? 'rtl' : 'ltr'
  const { title, summary, body, creator } = dispatch
  return `<!doctype html>
<html lang="${feed.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${element('title', title)}
<link rel="canonical" href="${escapeMarkup(link)}">
</head>
<body>
<article>
${element('h1', title)}
${element('p', [creator, moroccanTime(published).toFormat('dd/MM/yyyy HH:mm')].filter(Boolean).join(' · '))}
${dispatch.media ? figure(feed.baseUrl, dispatch.media) : ''}
${paragraphs(body.length > 0 || !summary ? body : [summary])}
</article>
<footer lang="fr" dir="ltr"><p>Dépêche de démonstration : personnes, organismes et faits sont inventés.</p></footer>
</body>
</html>
`
}

const figure = (baseUrl: string, { picture, caption, credit }: NonNullable<Dispatch['media']>): string =>
  `<figure><img src="${escapeMarkup(pictureUrl(baseUrl, picture))}" alt="" width="480" height="300">` +
  `${element('figcaption', `${caption} (${credit})`)}</figure>`
