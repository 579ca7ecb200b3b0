import type { PageNode } from './tree.ts'

/** Elements that never hold copy. */
const NEVER: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'object',
    'embed',
    'svg',
    'canvas',
    'button',
    'input',
    'label',
  ],
  ...[
    'select',
    'textarea',
    'nav',
    'aside',
    'footer',
    'dialog',
    'link',
    'meta',
    'audio',
    'video',
    'map',
    'head',
    'math',
  ],
  ...['fieldset', 'menu'],
])

/**
 * Whole class or id words that mark furniture. Short words match whole only: "hidden" must not hit "field--label-hidden",
 * nor "tags" a body called "post tags-open".
 */
const WORDS: ReadonlySet<string> = new Set([
  ...[
    'ad',
    'ads',
    'adv',
    'advert',
    'hidden',
    'hide',
    'invisible',
    'meta',
    'metadata',
    'tags',
    'tag',
    'tag-list',
    'widget',
  ],
  ...[
    'nav',
    'menu',
    'share',
    'shares',
    'sharing',
    'social',
    'socials',
    'print',
    'tools',
    'toolbar',
    'promo',
    'promotion',
  ],
  ...[
    'popup',
    'modal',
    'cookie',
    'consent',
    'pager',
    'pagination',
    'rating',
    'ratings',
    'respond',
    'related',
    'sidebar',
  ],
  ...[
    'banner',
    'byline',
    'autor',
    'auteur',
    'autor',
    'auteur',
    'author',
    'authors',
    'bio',
    'date',
    'timestamp',
    'posted-on',
    'published',
    'category',
    'categories',
  ],
  ...['comments', 'comment', 'comentarios', 'commentaires', 'kommentare', 'topics', 'keywords', 'cta', 'toc', 'signup'],
  ...['teaser', 'teasers', 'footer', 'more', 'readmore', 'read-more', 'login', 'disclaimer', 'copyright', 'catlinks'],
  ...[
    'navbox',
    'mw-editsection',
    'reference-list',
    'noprint',
    'infobox',
    'caption',
    'credit',
    'credits',
    'legende',
    'ticker',
  ],
])

/** Words that mark furniture wherever they stand between hyphens, underscores or capitals: "post__share", "c-related-list". */
const PARTS: ReadonlySet<string> = new Set([
  ...[
    'share',
    'sharing',
    'sharer',
    'sharedaddy',
    'social',
    'related',
    'relateds',
    'newsletter',
    'comments',
    'breadcrumb',
  ],
  ...[
    'breadcrumbs',
    'promo',
    'sponsor',
    'sponsored',
    'advert',
    'advertisement',
    'advertising',
    'publicite',
    'recommended',
  ],
  ...[
    'recommendation',
    'recommendations',
    'outbrain',
    'taboola',
    'subscribe',
    'subscription',
    'popup',
    'modal',
    'cookie',
  ],
  ...[
    'sidebar',
    'disqus',
    'addthis',
    'addtoany',
    'relatedposts',
    'carousel',
    'factbox',
    'slideshow',
    'placeholder',
    'oembed',
    'byline',
    'dateline',
    'timestamp',
    'pagination',
    'pager',
  ],
  ...[
    'login',
    'signup',
    'caption',
    'navigation',
    'nav',
    'tags',
    'teaser',
    'teasers',
    'trending',
    'signin',
    'werbung',
    'anzeige',
  ],
  ...[
    'tooltip',
    'lightbox',
    'toolbar',
    'respond',
    'masthead',
    'overlay',
    'skip',
    'readmore',
    'adsense',
    'dfp',
    'ads',
    'widget',
  ],
  ...[
    'similar',
    'mostread',
    'legende',
    'audioplayer',
    'sharebar',
    'authorbox',
    'relacionadas',
    'relacionados',
    'bookmark',
  ],
])

/** Two words that mark furniture only together. */
const PAIRS =
  /caption-?text|media-?(?:info|caption|title|text|credit)|author-?(?:bio|box|info|card|name|block|desc|profile|about|details|meta)|about-?(?:the-?)?author|post-?(?:meta|tags|nav|footer|info)|entry-?(?:meta|footer|utility)|article-?(?:meta|footer|info|tags|tools)|(?:read|see|also|lire|voir)-?(?:also|more|next|aussi)|more-?(?:from|on|stories|articles|news|in)|most-?(?:read|popular)|(?:photo|image|img|picture)-?(?:credit|caption)|sr-only|screen-reader|visually-?hidden|u-hidden|print-only|mobile-only-ad|follow-?(?:us|me)|up-?next|read-?time|reading-?time|(?:publish|post|article|entry|updated?|published)-?(?:date|time|on)|user-?(?:info|profile|comment)|comment-?(?:list|form|area|respond|count|body)|trc[-_]|latest-?(?:news|posts|articles)|call-?to-?action|inline-?(?:links|ad)|print-?hide|hide-?print|see-?also|also-?read|(?:video|player)-?fallback/u

/** Words of the article's own container: nothing called so is furniture. */
export const CONTAINERS =
  /entry[-_]?content|post[-_]?content|article[-_]{0,2}(?:body|content|text|main)|articlebody|story[-_]{0,2}(?:body|content|text)|storybody|(?:^|[\s_-])body[-_]?(?:text|content|copy)|bodytext|single[-_]?content|post[-_]{0,2}(?:body|text|entry)|node[-_]{0,2}content|field--name-body|field-name-body|content[-_]{0,2}body|main[-_]?content|news[-_]{0,2}(?:body|content|text|detail)|text[-_]?content|richtext|rich-text|c-article-?body|wysiwyg/u

const ROLES: ReadonlySet<string> = new Set([
  ...[
    'navigation',
    'complementary',
    'banner',
    'contentinfo',
    'search',
    'dialog',
    'alertdialog',
    'menu',
    'menubar',
    'button',
  ],
])

/** Whether an element surrounds the article by its name, role, class or id. How much text it holds is for others to weigh. */
export function isFurniture(node: PageNode): boolean {
  const name = node.name ?? ''
  if (NEVER.has(name)) return true
  if (name === 'html' || name === 'body' || name === 'article' || name === 'main') return false
  const attribs = node.attribs ?? {}
  if (isHidden(node) || ROLES.has(attribs.role ?? '')) return true
  const { class: classes = '', id = '' } = attribs
  if (classes === '' && id === '') return false
  // A subhead called a widget's or a section's title is a subhead all the same.
  if (HEADING.test(name) && !WORDS.has(classes.toLowerCase()) && !UNSEEN.test(classes)) return false
  return marksFurniture(classes.slice(0, 300), id.slice(0, 100))
}

const HEADING = /^h[2-6]$/u

/** Said by screen readers only. */
const UNSEEN = /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|u-hidden)(?:\s|$)/u

/** Whether nobody sees an element. Paragraphs behind a veil carry aria-hidden and are copy all the same. */
export function isHidden({ name, attribs = {} }: PageNode): boolean {
  const { style } = attribs
  if ('hidden' in attribs || (attribs['aria-hidden'] === 'true' && name !== 'p')) return true
  return style !== undefined && /display:\s*none|visibility:\s*hidden|\bclip:\s*rect\(0/iu.test(style)
}

/** Verdicts by class and id: a page says the same few hundred over and over. */
const verdicts = new Map<string, boolean>()
const VERDICTS_KEPT = 20_000

function marksFurniture(classes: string, id: string): boolean {
  const key = `${classes} ${id}`
  const known = verdicts.get(key)
  if (known !== undefined) return known
  if (verdicts.size >= VERDICTS_KEPT) verdicts.clear()
  const verdict = judge(key)
  verdicts.set(key, verdict)
  return verdict
}

function judge(marks: string): boolean {
  const lower = marks.toLowerCase()
  if (CONTAINERS.test(lower)) return false
  if (PAIRS.test(lower)) return true
  return marks.split(/\s+/u).some((mark) => WORDS.has(mark.toLowerCase()) || hasPart(mark))
}

/** States of a container name what stands beside it: "has-sidebar", "no-comments", "with-share". */
const STATE = /^(?:has|no|with|without|is|js|wp|postid|category|tag|single|format|type|status|hentry|page|m|p)[-_]/iu

function hasPart(mark: string): boolean {
  if (STATE.test(mark) || mark.length > 80) return false
  const parts = mark
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .split(/[-_:]+/u)
  // Many words are a heading's anchor ("sharing-with-one-developer"), not a name for a kind of element.
  return parts.length < 6 && parts.some((part) => PARTS.has(part))
}
