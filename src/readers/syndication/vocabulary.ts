/**
 * The words of RSS 0.9x/1.0/2.0, Atom 0.3/1.0 and the extensions a wire uses, as data.
 * Names are lower case; a prefix stands for a namespace address, whatever prefix the document chose.
 */

/** Namespace address (lower case, no slash or hash at the end) → the prefix used here. `feed` is the vocabulary of the root. */
export const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns', 'atom'],
  ['http://example.com/newformat', 'atom'],
  ['http://example.com/necho', 'atom'],
  ['http://purl.org/echo', 'atom'],
  ['uri/of/echo/namespace', 'atom'],
  ['http://purl.org/pie', 'atom'],
  ['http://purl.org/rss/1.0', 'rss'],
  ['http://purl.org/net/rss1.1', 'rss'],
  ['http://my.netscape.com/rdf/simple/0.9', 'rss'],
  ['http://my.netscape.com/publish/formats/rss-0.91', 'rss'],
  ['http://channel.netscape.com/rdf/simple/0.9', 'rss'],
  ['http://backend.userland.com/rss', 'rss'],
  ['http://backend.userland.com/rss2', 'rss'],
  ['http://backend.userland.com/rss091', 'rss'],
  ['http://backend.userland.com/rss092', 'rss'],
  ['http://backend.userland.com/rss20', 'rss'],
  ['http://purl.org/rss/1.0/modules/rss091', 'rss'],
  ['http://my.theinfo.org/changed/1.0/rss', 'rss'],
  ['http://blogs.law.harvard.edu/tech/rss', 'rss'],
  ['http://cyber.law.harvard.edu/rss', 'rss'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://purl.org/rss/1.0/modules/syndication', 'sy'],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://video.search.yahoo.com/mrss', 'media'],
  ['https://search.yahoo.com/mrss', 'media'],
  ['http://tools.search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['https://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/xml/1998/namespace', 'xml'],
])

/** Prefixes believed without a declaration, as the broken feeds use them. */
export const USUAL_PREFIXES: ReadonlySet<string> = new Set([
  ...['atom', 'content', 'dc', 'dcterms', 'itunes', 'media', 'rdf', 'rss', 'sy', 'xhtml', 'xml'],
])

/**
 * What is done with an element: `text` keeps its words (or markup) and attributes, `branch` also keeps its children,
 * `entry` is an item, `head` the feed itself. `as` is the name rss-parser sees: body and date fields are renamed, so that
 * its quadratic contentSnippet expression and its throwing `new Date` never meet them.
 */
export type FieldRule = { kind: 'text' | 'branch' | 'entry' | 'head'; as: string; body?: true }

const text = (...names: string[]): [string, FieldRule][] => names.map((name) => [name, { kind: 'text', as: name }])
const as = (alias: string, ...names: string[]): [string, FieldRule][] =>
  names.map((name) => [name, { kind: 'text', as: alias }])
const body = (alias: string, ...names: string[]): [string, FieldRule][] =>
  names.map((name) => [name, { kind: 'text', as: alias, body: true }])
const branch = (...names: string[]): [string, FieldRule][] => names.map((name) => [name, { kind: 'branch', as: name }])

const SHARED: [string, FieldRule][] = [
  ...text('title', 'link', 'category', 'language', 'rights', 'copyright', 'name', 'email', 'uri', 'url', 'homepage'),
  ...text('dcterms:replaces'),
  ...text('dc:title', 'dc:creator', 'dc:author', 'dc:language', 'dc:rights', 'dc:source', 'dc:subject', 'dc:publisher'),
  ...text(
    'itunes:title',
    'itunes:author',
    'itunes:name',
    'itunes:email',
    'itunes:keywords',
    'itunes:category',
    'itunes:image',
  ),
  ...text('media:title', 'media:credit', 'media:copyright', 'media:keywords', 'media:category', 'media:thumbnail'),
  ...body('wire:caption', 'media:description', 'media:text'),
  ...body('wire:itunes', 'itunes:summary', 'itunes:subtitle'),
  ...body('wire:dc', 'dc:description', 'dcterms:abstract'),
  ...body('wire:content', 'content:encoded', 'xhtml:body', 'xhtml:div', 'body', 'fullitem'),
  ...as('wire:date', 'dc:date', 'dcterms:issued', 'dcterms:created', 'dcterms:available'),
  ...as('wire:modified', 'dcterms:modified'),
  ...branch('author', 'contributor', 'source', 'image', 'textinput', 'media:group', 'media:content', 'itunes:owner'),
]

const RSS: [string, FieldRule][] = [
  ...SHARED,
  ['rss', { kind: 'head', as: 'channel' }],
  ['rdf:rdf', { kind: 'head', as: 'channel' }],
  ['channel', { kind: 'head', as: 'channel' }],
  ['item', { kind: 'entry', as: 'item' }],
  ...text(
    'guid',
    'comments',
    'enclosure',
    'managingeditor',
    'webmaster',
    'atom:link',
    'atom:category',
    'atom:id',
    'atom:title',
  ),
  ...text('atom:name', 'atom:email', 'atom:uri', 'atom:rights'),
  ...text('ttl', 'hour', 'day', 'sy:updateperiod', 'sy:updatefrequency'),
  ...branch('skiphours', 'skipdays'),
  ...branch('atom:author', 'atom:contributor', 'atom:source'),
  ...body('wire:summary', 'description'),
  ...body('wire:atom-summary', 'atom:summary', 'atom:subtitle', 'summary'),
  ...body('wire:content', 'atom:content', 'content'),
  ...as('wire:published', 'pubdate', 'atom:published', 'atom:issued', 'published'),
  ...as('wire:modified', 'lastbuilddate', 'atom:updated', 'atom:modified', 'updated', 'modified'),
  ...as('wire:date', 'date'),
]

const ATOM: [string, FieldRule][] = [
  ...SHARED,
  ['feed', { kind: 'head', as: 'feed' }],
  ['entry', { kind: 'entry', as: 'entry' }],
  ...text('id', 'logo', 'icon', 'generator'),
  ...body('wire:summary', 'summary', 'subtitle', 'tagline'),
  ...body('wire:content', 'content'),
  ...as('wire:published', 'published', 'issued'),
  ...as('wire:date', 'created'),
  ...as('wire:modified', 'updated', 'modified'),
]

export type Dialect = 'rss' | 'atom'

export const FIELDS: Record<Dialect, ReadonlyMap<string, FieldRule>> = { rss: new Map(RSS), atom: new Map(ATOM) }

/** Roots that begin a feed, by the name they have without their prefix. */
export const ROOTS: ReadonlyMap<string, Dialect> = new Map([
  ['rss', 'rss'],
  ['rdf', 'rss'],
  ['channel', 'rss'],
  ['feed', 'atom'],
  ['entry', 'atom'],
])

/**
 * Elements that cannot stand inside a title or a body: met there, the tag before them was never closed.
 * `title`, `source` and `content` are left out, for markup has elements of these names.
 */
export const ENDS_TEXT: ReadonlySet<string> = new Set([
  ...['item', 'entry', 'link', 'guid', 'description', 'pubdate', 'enclosure', 'category', 'author', 'id', 'updated'],
  ...['published', 'content:encoded', 'dc:creator', 'dc:date', 'dc:subject', 'media:content', 'media:group'],
  ...['media:thumbnail', 'itunes:author', 'atom:link', 'channel', 'comments'],
])
