import sanitizeHtml from 'sanitize-html'
import { escapeText } from './entities.ts'
import { resolveLink } from './link.ts'
import { ALLOWED_TAGS, attributeTable, DROPPED, SCHEMES } from './markup/allowed.ts'
import { isDeeperThan } from './markup/depth.ts'
import { htmlToText } from './markup/html-text.ts'
import { isTrackingPixel, pictureSource } from './markup/image.ts'
import { rewriteOrdinary } from './markup/rewrite.ts'
import { Typesetter } from './markup/typesetter.ts'

/** Markup nested deeper than this is read as text alone. */
const DEPTH = 200

/** Links of one text that are kept; of further ones the words stay (bad input 72). */
const LINKS = 1000

/**
 * Markup by the allow-list: scripts, styles, frames, handlers, tracking dots and unknown addresses go, ordinary markup
 * and text stay as they were given. Relative links are resolved against `base`.
 * Made to be used again before anything is shown or published.
 */
export function sanitise(html: string, base?: string): string {
  if (!html.includes('<')) return html
  return rewriteOrdinary(html, base) ?? sanitiseOdd(html, base)
}

/** The same, with the plain text of the result: ordinary markup is read only once for both. */
export function sanitiseWithText(html: string, base?: string): { html: string; text: string } {
  if (!html.includes('<')) return { html, text: htmlToText(html) }
  const page = new Typesetter()
  const ordinary = rewriteOrdinary(html, base, page)
  if (ordinary !== undefined) return { html: ordinary, text: page.finish() }
  const clean = sanitiseOdd(html, base)
  return { html: clean, text: htmlToText(clean) }
}

function sanitiseOdd(html: string, base: string | undefined): string {
  if (isDeeperThan(html, DEPTH)) return escapeText(stripTags(html))
  return sanitizeHtml(html, optionsFor(base))
}

/** The text between tags, references left as they stand; for markup too hostile to be parsed. */
const stripTags = (html: string): string =>
  html
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')

function optionsFor(base: string | undefined): sanitizeHtml.IOptions {
  let links = 0
  return {
    allowedTags: [...ALLOWED_TAGS],
    allowedAttributes: attributeTable(),
    allowedSchemes: [...SCHEMES],
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
    allowProtocolRelative: true,
    nonTextTags: [...DROPPED],
    parseStyleAttributes: false,
    enforceHtmlBoundary: false,
    transformTags: {
      '*': (tagName, attribs) => ({ tagName, attribs: withLinks(attribs, base) }),
      a: (tagName, attribs) => ({ tagName: links++ < LINKS ? tagName : 'nobr', attribs: withLinks(attribs, base) }),
      img: (tagName, attribs) => ({ tagName, attribs: withLinks(withTrueSource(attribs), base) }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && (!attribs.src || isTrackingPixel(attribs)),
  }
}

function withLinks(attribs: sanitizeHtml.Attributes, base: string | undefined): sanitizeHtml.Attributes {
  const resolved = { ...attribs }
  for (const name of ['href', 'src', 'cite']) {
    const link = resolved[name]
    if (link !== undefined) resolved[name] = resolveLink(link, base)
  }
  return resolved
}

function withTrueSource(attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const { src: _, ...others } = attribs
  const source = pictureSource(attribs)
  return source === undefined ? others : { ...attribs, src: source }
}
