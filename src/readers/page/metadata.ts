import { readDate } from '../dates/date.ts'
import { resolveLink } from '../link.ts'
import { readTitle } from '../text.ts'
import { type JsonLd, readJsonLd } from './jsonld.ts'
import { attribute, elements, type PageNode, words } from './tree.ts'

/** What a page says of itself, each field from the best witness: JSON-LD, then meta elements, then what is seen. */
export type PageMetadata = {
  title?: string | undefined
  byline?: string | undefined
  published?: string | undefined
  updated?: string | undefined
  language?: string | undefined
  /** What the page's links are relative to. */
  base?: string | undefined
  link?: string | undefined
  site?: string | undefined
  description?: string | undefined
  image?: { url: string; caption?: string | undefined; credit?: string | undefined } | undefined
  articleBody?: string | undefined
  keywords: string[]
}

/** What one pass over the elements picks up. */
type Seen = {
  metas: Map<string, string>
  heading?: string
  title?: string
  byline?: string
  time?: string
  canonical?: string
  base?: string
  language?: string
  scripts: string[]
}

export function readMetadata(root: PageNode, address: string | undefined): PageMetadata {
  const seen = look(root)
  const url = seen.base === undefined ? address : resolveLink(seen.base, address)
  const said = readJsonLd(seen.scripts)
  const meta = (...names: string[]) => names.map((name) => seen.metas.get(name)).find((value) => value)
  const published =
    said.published ??
    meta('article:published_time', 'og:published_time', 'date', 'dc.date', 'dc.date.issued', 'pubdate', 'datepublished')
  return {
    title: titleOf(seen, said, meta('og:title', 'twitter:title', 'dc.title')),
    byline: plain(said.byline ?? name(meta('author', 'article:author', 'dc.creator', 'parsely-author')) ?? seen.byline),
    published: readDate(published ?? seen.time)?.iso,
    updated: readDate(said.updated ?? meta('article:modified_time', 'og:updated_time'))?.iso,
    language: (seen.language ?? said.language ?? meta('og:locale', 'content-language', 'dc.language'))?.replace(
      '_',
      '-',
    ),
    base: url,
    link: canonicalOf(seen, meta('og:url'), url) ?? address,
    site: meta('og:site_name'),
    description: plain(meta('og:description', 'description', 'twitter:description')),
    image: imageOf(said, meta('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'), url),
    articleBody: said.articleBody,
    keywords: said.keywords,
  }
}

const plain = (text: string | undefined): string | undefined => readTitle(text ?? '', true).title

/** Some sites give an address where a name is asked. */
const name = (text: string | undefined): string | undefined => (text && /^https?:/iu.test(text) ? undefined : text)

function titleOf(seen: Seen, said: JsonLd, meta: string | undefined): string | undefined {
  const heading = plain(seen.heading)
  const head = plain(seen.title)
  const given = plain(said.title) ?? plain(meta)
  // What editors see is the heading; the head's title carries the site's name behind it.
  if (heading && (head?.startsWith(heading) || given === heading || !given)) return heading
  return given ?? heading ?? head
}

function canonicalOf(seen: Seen, meta: string | undefined, base: string | undefined): string | undefined {
  const link = seen.canonical ?? meta
  return link && resolveLink(link, base)
}

function imageOf(said: JsonLd, meta: string | undefined, url: string | undefined): PageMetadata['image'] {
  const address = meta ?? said.image?.url
  if (!address) return undefined
  const { caption, credit } = said.image ?? {}
  return { url: resolveLink(address, url), ...(caption && { caption }), ...(credit && { credit }) }
}

const BYLINE = /(?:^|[\s_-])(?:byline|author|auteur|autor)(?:[\s_-]|$)/iu

function look(root: PageNode): Seen {
  const seen: Seen = { metas: new Map(), scripts: [] }
  for (const node of elements(root)) note(seen, node)
  return seen
}

/** How each element that says something of the page is noted. */
const NOTED: Readonly<Record<string, (seen: Seen, node: PageNode) => void>> = {
  meta: noteMeta,
  html: (seen, node) => {
    const language = attribute(node, 'lang') ?? attribute(node, 'xml:lang')
    if (language) seen.language ??= language
  },
  base: (seen, node) => {
    const href = attribute(node, 'href')
    if (href) seen.base ??= href
  },
  title: (seen, node) => {
    if (node.parent?.name !== 'svg') seen.title ??= words(node)
  },
  h1: (seen, node) => {
    seen.heading ??= words(node)
  },
  time: (seen, node) => {
    seen.time ??= attribute(node, 'datetime') ?? words(node)
  },
  link: (seen, node) => {
    const href = attribute(node, 'href')
    if (attribute(node, 'rel') === 'canonical' && href) seen.canonical ??= href
  },
  script: (seen, node) => {
    if (/ld\+json/iu.test(attribute(node, 'type') ?? '')) seen.scripts.push(node.children?.[0]?.data ?? '')
  },
}

function note(seen: Seen, node: PageNode): void {
  const name = node.name ?? ''
  const noteIt = Object.hasOwn(NOTED, name) ? NOTED[name] : noteByline
  noteIt?.(seen, node)
}

function noteMeta(seen: Seen, node: PageNode): void {
  const label =
    attribute(node, 'property') ??
    attribute(node, 'name') ??
    attribute(node, 'itemprop') ??
    attribute(node, 'http-equiv')
  const content = attribute(node, 'content')?.trim()
  if (label && content && !seen.metas.has(label.toLowerCase())) seen.metas.set(label.toLowerCase(), content)
}

function noteByline(seen: Seen, node: PageNode): void {
  if (seen.byline) return
  const marks = `${attribute(node, 'class') ?? ''} ${attribute(node, 'rel') ?? ''} ${attribute(node, 'itemprop') ?? ''}`
  if (!BYLINE.test(marks.slice(0, 300))) return
  const text = words(node).replace(/^(?:par|by|por|بقلم)\s*:?\s+/iu, '')
  if (text.length > 1 && text.length < 80) seen.byline = text
}
