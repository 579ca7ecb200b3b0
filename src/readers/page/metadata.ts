import { readDate } from '../dates/date.ts'
import { resolveLink } from '../link.ts'
import { readTitle } from '../text.ts'
import { bylineOf } from './byline.ts'
import { headlineOf } from './headline.ts'
import { type JsonLd, readJsonLd } from './jsonld.ts'
import type { Picture } from './picture.ts'
import { publishedOf } from './published.ts'
import type { Seen } from './seen.ts'

/** What a page says of itself, each field from the best witness: JSON-LD, then meta elements, then what is seen. */
export type PageMetadata = {
  title?: string | undefined
  byline?: string | undefined
  /** Whether the byline is the outlet's own name. */
  house: boolean
  published?: string | undefined
  updated?: string | undefined
  language?: string | undefined
  /** What the page's links are relative to. */
  base?: string | undefined
  link?: string | undefined
  site?: string | undefined
  description?: string | undefined
  image?: Picture | undefined
  /** Pictures the page describes, with captions and credits. */
  images: Picture[]
  articleBody?: string | undefined
  /** Whether the page says that it is for subscribers. */
  paid: boolean
  keywords: string[]
}

export function readMetadata(seen: Seen, address: string | undefined): PageMetadata {
  const base = seen.base === undefined ? address : resolveLink(seen.base, address)
  const said = readJsonLd(seen.scripts)
  const meta = (...names: string[]) => names.map((name) => seen.metas.get(name)).find((value) => value)
  const site = plain(meta('og:site_name') ?? said.publisher ?? meta('application-name'))
  const section = meta('article:section', 'section', 'category', 'content_category')
  const given = [said.title, meta('og:title'), meta('twitter:title', 'dc.title', 'dc:title', 'parsely-title')]
  return {
    title: headlineOf(seen, given, [site ?? hostOf(address) ?? '', section ?? '']),
    ...bylineOf(seen, said, site ?? hostOf(address)),
    published: publishedOf(seen, said),
    updated: readDate(said.updated ?? meta('article:modified_time', 'og:updated_time'))?.iso,
    language: languageOf(seen.language ?? said.language ?? meta('og:locale', 'content-language', 'dc.language')),
    base,
    link: canonicalOf(seen, meta('og:url'), base) ?? address,
    site,
    description: plain(meta('og:description', 'description', 'twitter:description') ?? said.description),
    image: imageOf(said, meta('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'), base),
    images: said.images,
    articleBody: said.articleBody,
    paid: said.paid || meta('article:content_tier', 'lp.type') === 'locked',
    keywords: keywordsOf(said, meta('news_keywords', 'keywords', 'article:tag', 'parsely-tags')),
  }
}

const plain = (text: string | undefined): string | undefined => readTitle(text ?? '', true).title

const hostOf = (address: string | undefined): string | undefined =>
  /^https?:\/\/(?:www\.)?([^/:?#]+)/iu
    .exec(address ?? '')?.[1]
    ?.split('.')
    .slice(-2)[0]

/** "fr_FR" → "fr-FR"; what is no language tag is none. */
const languageOf = (tag: string | undefined): string | undefined => {
  const found = tag?.trim().replace(/_/gu, '-')
  return found && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(found) ? found : undefined
}

function canonicalOf(seen: Seen, meta: string | undefined, base: string | undefined): string | undefined {
  const link = seen.canonical ?? meta
  return link && resolveLink(link, base)
}

function imageOf(said: JsonLd, meta: string | undefined, base: string | undefined): Picture | undefined {
  const address = meta ?? said.image?.url
  if (!address) return undefined
  const { caption, credit } = said.image ?? {}
  return {
    url: resolveLink(address, base),
    ...(caption && { caption: plain(caption) }),
    ...(credit && { credit: plain(credit) }),
  }
}

/** Keywords beyond these are stuffing. */
const MOST_KEYWORDS = 30

const keywordsOf = (said: JsonLd, meta: string | undefined): string[] =>
  [
    ...new Set(
      [...said.keywords, ...(said.keywords.length > 0 ? [] : (meta?.split(/[,،;]/u) ?? []))].flatMap(
        (word) => plain(word) ?? [],
      ),
    ),
  ].slice(0, MOST_KEYWORDS)
