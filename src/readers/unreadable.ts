import { AppError } from '../model/error.ts'
import { decodeEntities } from './entities.ts'
import { resolveLink } from './link.ts'
import type { Document } from './reader.ts'

/** How far into a document its nature is looked for. */
export const HEAD = 4096

/** Formats by their first bytes, named for an editor. */
const SIGNATURES: readonly [start: string, name: string][] = [
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP archive or an office file'],
  ['\x1f\x8b', 'gzip-compressed data'],
  ['RIFF', 'a sound, film or WebP file'],
  ['ID3', 'an MP3 file'],
  ['BZh', 'bzip2-compressed data'],
  ['\xd0\xcf\x11\xe0', 'an old office file'],
  ['\x00\x00\x00', 'binary data, perhaps a film'],
]

/** XML that is not news, by its root element. */
const ROOTS: Readonly<Record<string, string>> = {
  svg: 'an SVG picture',
  opml: 'an OPML list of feeds: import it with "depeche feeds import"',
  urlset: 'a sitemap of a site, not a feed of its news',
  sitemapindex: 'an index of sitemaps, not a feed of news',
  envelope: 'a SOAP message: the server answers to programs of another kind at this address',
  error: 'an error message of the server',
  opensearchdescription: 'a description of a search form',
  plist: 'an Apple property list',
  manifest: 'a manifest',
}

/** The name of the first element, without its prefix, in lower case. Declarations, comments and the doctype are passed over. */
export function rootName(text: string): string | undefined {
  const head = text.slice(0, HEAD).replace(/<!--[\s\S]{0,4096}?-->/gu, '')
  return /<(?:[\w.-]{1,40}:)?([a-z][\w.-]{0,60})/iu.exec(head)?.[1]?.toLowerCase()
}

export const looksLikeHtml = (text: string): boolean =>
  /<!doctype html|<html[\s>]/iu.test(text.slice(0, HEAD)) || HTML_ROOTS.has(rootName(text) ?? '')

const HTML_ROOTS: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'div',
  'p',
  'article',
  'main',
  'section',
  'h1',
  'h2',
  'title',
  'meta',
  'script',
  'table',
  'span',
  'a',
])

/** The format that bytes show by themselves, when no text is in them. */
export function binaryKind(body: Uint8Array): string | undefined {
  const head = Buffer.from(body.subarray(0, 1024)).toString('latin1')
  const signed = SIGNATURES.find(([start]) => head.startsWith(start))
  if (signed) return signed[1]
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what makes it binary
  const controls = head.match(/[\u0000-\u0006\u000e-\u0014\u0016-\u001a\u001c-\u001f]/gu)?.length ?? 0
  return controls > head.length / 20 ? 'binary data' : undefined
}

/** Addresses of the feeds a page links to (HTML §4.6.7.1, "alternate" with a feed's type), resolved. */
export function linkedFeeds(document: Document): string[] {
  const feeds: string[] = []
  const base = document.url
  for (const [tag] of document.text.slice(0, 300_000).matchAll(/<link\s[^<>]{1,2000}>/giu)) {
    const isFeed = /type\s*=\s*["']?application\/(?:rss|atom|feed|rdf)\+(?:xml|json)/iu.test(tag)
    const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu.exec(tag)
    const address = href?.[1] ?? href?.[2] ?? href?.[3]
    if (isFeed && address && feeds.length < 5) feeds.push(resolveLink(decodeEntities(address), base))
  }
  return feeds
}

/** Why no reader took a document: what it is, and what to do about it. `wanted` is "a feed" when nothing else would do. */
export function unreadable(document: Document, wanted: 'a feed' | 'news'): AppError {
  return new AppError('unreadable', explain(document, wanted))
}

function explain(document: Document, wanted: string): string {
  if (document.body.length === 0) return 'The body is empty: the server sent nothing. Try again later.'
  const binary = binaryKind(document.body)
  if (binary) return `This is ${binary}, not ${wanted}: check the address.`
  if (document.text.trim() === '') return 'The body holds only white space: the server sent nothing. Try again later.'
  if (looksLikeHtml(document.text)) return explainHtml(document)
  if (/^\s*[{[]/u.test(document.text)) return `This is JSON, but not ${wanted}: no known list of items is in it.`
  const root = rootName(document.text)
  const marked = document.text.trimStart().startsWith('<')
  if (!root && marked) return 'This begins like XML, but no element is in it: it was probably cut off.'
  if (!root || !marked) return `This is plain text, not ${wanted}: check the address.`
  const known = Object.hasOwn(ROOTS, root) ? ROOTS[root] : undefined
  return known ? `This is ${known}.` : `This is XML with the root <${root}>, which is no format known here.`
}

function explainHtml(document: Document): string {
  const [feed, ...others] = linkedFeeds(document)
  if (!feed)
    return 'This is an HTML page, not a feed, and it links to no feed: look for the feed’s address on the site.'
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  return `This is an HTML page, not a feed. It links to the feed ${feed}${more}: use that address.`
}
