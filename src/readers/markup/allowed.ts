/** The markup that copy may carry, as data. Everything else goes; its text stays, unless the element is in DROPPED. */
export const ALLOWED_TAGS: ReadonlySet<string> = new Set([
  ...['p', 'br', 'hr', 'div', 'span', 'section', 'article', 'header', 'footer', 'aside', 'address'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'q', 'cite', 'pre', 'code', 'kbd', 'samp', 'var'],
  ...[
    'a',
    'em',
    'strong',
    'b',
    'i',
    'u',
    's',
    'del',
    'ins',
    'mark',
    'small',
    'sub',
    'sup',
    'abbr',
    'dfn',
    'time',
    'bdi',
    'bdo',
  ],
  ...[
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'figure',
    'figcaption',
    'img',
    'picture',
    'center',
    'font',
    'tt',
    'big',
    'strike',
  ],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col', 'acronym', 'wbr', 'nobr'],
])

const ANYWHERE = ['dir', 'lang', 'title']

/** Attributes an element keeps, beside those every element keeps. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'name'],
  img: ['src', 'alt', 'width', 'height'],
  blockquote: ['cite'],
  q: ['cite'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  col: ['span'],
  ol: ['start', 'type'],
  time: ['datetime'],
}

const ALLOWED_ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...ALLOWED_TAGS].map((tag) => [tag, new Set([...ANYWHERE, ...(Object.hasOwn(OWN, tag) ? (OWN[tag] ?? []) : [])])]),
)

/** The attributes an allowed element may keep; both in lower case. */
export const attributesOf = (tag: string): ReadonlySet<string> => ALLOWED_ATTRIBUTES.get(tag) ?? new Set()

/** The same as a plain table, for sanitize-html. */
export const attributeTable = (): Record<string, string[]> =>
  Object.fromEntries([...ALLOWED_ATTRIBUTES].map(([tag, names]) => [tag, [...names]]))

/** Elements that go with all that is in them: none of it is copy. */
export const DROPPED: readonly string[] = [
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'applet', 'svg', 'math', 'head', 'title'],
  ...[
    'textarea',
    'select',
    'option',
    'button',
    'form',
    'noembed',
    'noframes',
    'xmp',
    'plaintext',
    'canvas',
    'audio',
    'video',
  ],
]

export const SCHEMES: readonly string[] = ['http', 'https', 'mailto', 'tel', 'ftp', 'feed', 'geo']

/** HTML elements without an end tag (HTML §13.1.2). */
export const VOID_TAGS: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr', 'param'],
])

/** Elements that begin and end a paragraph of the plain text. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'aside', 'address', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...[
    'blockquote',
    'pre',
    'ul',
    'ol',
    'dl',
    'figure',
    'figcaption',
    'table',
    'caption',
    'hr',
    'center',
    'main',
    'nav',
    'form',
  ],
])

/** Elements that begin a line inside their paragraph. */
export const LINES: ReadonlySet<string> = new Set(['li', 'dt', 'dd', 'tr'])

/** Where lazy pages keep a picture's true address, best first (bad input 62). */
export const LAZY_SOURCES: readonly string[] = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-file',
  'data-full-url',
]
