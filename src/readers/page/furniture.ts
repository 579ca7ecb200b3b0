/** What surrounds an article on a page, as data. */

/** Elements that never hold copy. */
export const NEVER: ReadonlySet<string> = new Set([
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
    'form',
    'button',
    'input',
  ],
  ...['select', 'textarea', 'nav', 'footer', 'aside', 'dialog', 'link', 'meta', 'audio', 'video', 'map'],
])

/** Whole class or id words that mark furniture. Short ones match whole only: "hidden" must not hit "field--label-hidden". */
const WORDS: ReadonlySet<string> = new Set([
  ...[
    'ad',
    'ads',
    'advert',
    'hidden',
    'meta',
    'tags',
    'tag',
    'widget',
    'nav',
    'menu',
    'share',
    'social',
    'print',
    'tools',
  ],
  ...['promo', 'popup', 'modal', 'cookie', 'consent', 'breadcrumb', 'breadcrumbs', 'pagination', 'pager', 'rating'],
  ...[
    'comments',
    'comment',
    'comentarios',
    'commentaires',
    'respond',
    'related',
    'sidebar',
    'banner',
    'toolbar',
    'author-box',
  ],
])

/** Longer words match anywhere in a class. */
const PARTS =
  /comment-?(?:list|form|area|respond)|share-?(?:bar|buttons|daddy|links)|sharedaddy|related-?(?:posts|articles|content|news)|jp-relatedposts|read-?(?:also|more|next)|newsletter|subscri(?:be|ption)|sponsor|advertis|publicite|outbrain|taboola|social-?(?:share|links|icons)|author-?(?:bio|box|info)|post-?(?:meta|tags|nav|footer)|entry-?(?:meta|footer)|recommend|disqus|cookie-?(?:banner|notice)|breadcrumb|skip-link|sr-only|screen-reader/u

/** Class words that make furniture of nothing: the article is in there. */
export const CONTAINERS =
  /entry-content|post-content|article-?(?:body|content|text)|articlebody|story-?body|td-post-content|single-content|post__content|article__(?:body|content)|node__content|field--name-body|content-body|body-text/u

export function isFurniture(name: string, attribs: { [name: string]: string }): boolean {
  if (NEVER.has(name)) return true
  if (name === 'html' || name === 'body' || name === 'article' || name === 'main') return false
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true' || /display:\s*none/iu.test(attribs.style ?? ''))
    return true
  const marks = `${attribs.class ?? ''} ${attribs.id ?? ''}`.toLowerCase().slice(0, 500)
  if (marks === ' ' || CONTAINERS.test(marks)) return false
  return marks.split(/\s+/u).some((mark) => WORDS.has(mark)) || PARTS.test(marks)
}

/** Lines that are the page's, not the story's, in the languages of the wire. */
const LINES: readonly RegExp[] = [
  /^(?:lire|voir|à lire|a lire|à voir|read|lea|leer|ver)\s(?:aussi|également|also|more|también|además)\b/iu,
  /^(?:اقرأ|إقرأ|اقرؤوا|شاهد)\s?(?:أيضا|أيضًا|المزيد|كذلك)/u,
  /^(?:partager|share|compartir|شارك|مشاركة)(?:\s.{0,40})?$/iu,
  /^-?\s?(?:publicité|advertisement|publicidad|إعلان|إشهار)\s?-?$/iu,
  /^(?:the post|l['’]article)\s.{1,300}\s(?:appeared first on|est apparu en premier sur)\s/iu,
  /^(?:abonnez-vous|inscrivez-vous|subscribe|sign up|suscríbete|suivez-nous|follow us|síguenos|تابعونا|اشترك)(?:[\s!:.]|$).{0,200}$/iu,
  /^(?:laisser un commentaire|leave a (?:reply|comment)|deja un comentario|اترك تعليقا?)/iu,
  /^(?:ces articles devraient vous intéresser|sur le même sujet|dans la même rubrique|related (?:articles|stories)|مواضيع ذات صلة|مقالات ذات صلة)/iu,
  /^(?:©|copyright\b|tous droits réservés|all rights reserved|todos los derechos)/iu,
]

export const isFurnitureLine = (line: string): boolean =>
  line.length < 400 && LINES.some((pattern) => pattern.test(line))
